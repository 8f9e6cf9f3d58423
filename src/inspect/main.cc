// banxin-inspect: a finished PDF held against GB/T 9704. `banxin inspect` runs it; it is a program
// of its own because MuPDF, which reads the PDF, is under the AGPL.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "conformance/clause_report.h"
#include "conformance/inference/guess_roles.h"
#include "inspect/overlays.h"
#include "inspect/page_lines.h"
#include "inspect/pdf_reader.h"
#include "messages/render_diagnostics.h"

namespace banxin {
namespace {

constexpr int kClauseFails = 1, kWrongUsage = 2, kEnvironmentFails = 3;

constexpr std::array<std::pair<std::string_view, Format>, 5> kFormats = {
    {{"document", Format::document},
     {"letter", Format::letter},
     {"order", Format::order},
     {"minutes", Format::minutes},
     {"report", Format::report}}};

struct Request {
  std::string file;
  std::optional<Format> format;  ///< unset: guessed
  bool json = false;
};

/// FILE [auto|document|letter|order|minutes|report [human|json]], as `banxin inspect` passes them.
std::optional<Request> read_request(int argc, char** argv) {
  if (argc < 2 || argc > 4) return std::nullopt;
  Request request{argv[1], std::nullopt, false};
  const std::string_view format = argc > 2 ? argv[2] : "auto";
  const auto known = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const auto& one) { return one.first == format; });
  if (known != kFormats.end())
    request.format = known->second;
  else if (format != "auto")
    return std::nullopt;
  const std::string_view form = argc > 3 ? argv[3] : "human";
  if (form != "human" && form != "json") return std::nullopt;
  request.json = form == "json";
  return request;
}

void print(const Diagnostics& diagnostics, bool json) {
  const SourceMap sources;
  std::cerr << (json ? render_json(diagnostics, sources)
                     : render_human(diagnostics, sources, isatty(STDERR_FILENO) != 0));
}

void warn_of_scan(const MeasuredDocument& document, const std::string& file,
                  Diagnostics& diagnostics) {
  const bool has_text = std::any_of(document.pages.begin(), document.pages.end(),
                                    [](const auto& page) { return !page.lines.empty(); });
  if (!has_text)
    diagnostics.warning("W0703", Span{}, file + " holds no text: only its paper can be measured",
                        "inspect the PDF that a program wrote, not a scan of it");
}

int run(const Request& request) {
  Diagnostics diagnostics;
  auto pages = read_pdf(request.file, diagnostics);
  if (!pages) {
    print(diagnostics, request.json);
    return kEnvironmentFails;
  }
  if (const size_t taken = take_overlays(*pages); taken > 0)
    diagnostics.info(
        "I0704", Span{},
        fmt::format("{} characters laid over the pages (a watermark, a received-stamp, "
                    "an annotation) are not measured",
                    taken));
  MeasuredDocument document = measure_pdf(std::move(*pages));
  warn_of_scan(document, request.file, diagnostics);
  print(diagnostics, request.json);
  const Expectation expectation = guess_roles(document, request.format);
  const auto results = check_clauses(document, expectation);
  if (!request.json)
    std::cout << request.file << ": taken for a "
              << kFormats[static_cast<size_t>(expectation.format)].first
              << (request.format ? "" : ", by its looks") << "\n";
  std::cout << (request.json ? render_clauses_json(results) : render_clauses(results));
  return any_fails(results) ? kClauseFails : 0;
}

}  // namespace
}  // namespace banxin

int main(int argc, char** argv) {
  using namespace banxin;
  const auto request = read_request(argc, argv);
  if (!request) {
    std::cerr << "usage: banxin inspect [--format document|letter|order|minutes|report] "
                 "[--diagnostics human|json] FILE.pdf\n";
    return kWrongUsage;
  }
  try {
    return run(*request);
  } catch (const std::exception& failure) {
    std::cerr << "banxin: " << failure.what() << "\n";
    return kEnvironmentFails;
  }
}
