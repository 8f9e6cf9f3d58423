#include "conformance/documents.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>
#include <stdexcept>

#include "conformance/shell.h"
#include "tree_paths.h"

namespace banxin {
namespace {

std::filesystem::path in_source(const std::string& name) {
  return std::filesystem::path(BANXIN_SOURCE_DIR) / name;
}

/// A new name in the scratch directory.
std::filesystem::path fresh(const std::string& ending) {
  static int count = 0;
  return scratch_directory() / (std::to_string(++count) + ending);
}

std::string key_of(const std::string& first, const std::vector<std::string>& others) {
  std::string key = first;
  for (const std::string& other : others) key += '\0' + other;
  return key;
}

std::filesystem::path written(const std::string& text, const std::string& ending) {
  std::filesystem::path path = fresh(ending);
  write_bytes(path, text);
  return path;
}

std::vector<std::string> style_arguments(const std::string& style) {
  if (style.empty()) return {};
  return {"--style", written("extends = \"gbt9704\"\n" + style, ".toml").string()};
}

/// `make` gives the document, the first time its key is asked for.
template <typename Make>
const Document& shared(const std::string& key, Make make) {
  static std::map<std::string, std::unique_ptr<Document>> documents;
  auto& document = documents[key];
  if (document == nullptr) document = make();
  if (document->status() != 0)
    throw std::runtime_error("banxin compile " + document->report().string() + " ended with " +
                             std::to_string(document->status()) + "\n" + document->messages());
  return *document;
}

}  // namespace

Document::Document(std::filesystem::path report, std::filesystem::path pdf,
                   const std::vector<std::string>& arguments)
    : report_(std::move(report)), pdf_(std::move(pdf)) {
  std::vector<std::string> command = {BANXIN_PROGRAM, "compile", report_.string(), "-o",
                                      pdf_.string()};
  command.insert(command.end(), arguments.begin(), arguments.end());
  CommandResult result = run(command);
  status_ = result.status;
  messages_ = std::move(result.messages);
}

std::string Document::bytes() const { return read_bytes(pdf_); }

const std::vector<MeasuredPage>& Document::pages() const {
  if (!pages_) pages_ = measure_pages(pdf_);
  return *pages_;
}

const MeasuredPage& Document::page(int number) const {
  return pages().at(static_cast<size_t>(number - 1));
}

const Document& compiled(const std::filesystem::path& report,
                         const std::vector<std::string>& arguments) {
  return shared(key_of(report.string(), arguments),
                [&] { return std::make_unique<Document>(report, fresh(".pdf"), arguments); });
}

const Document& compiled_text(const std::string& report, const std::string& style) {
  return shared(key_of(report, {style}), [&] {
    return std::make_unique<Document>(written(report, ".toml"), fresh(".pdf"),
                                      style_arguments(style));
  });
}

const Document& compiled_with_notes(const std::string& report, const std::string& style) {
  return shared(key_of(report, {style, "with notes"}), [&] {
    std::vector<std::string> arguments = style_arguments(style);
    arguments.insert(arguments.end(), {"--diagnostics", "json"});
    return std::make_unique<Document>(written(report, ".toml"), fresh(".pdf"), arguments);
  });
}

const Document& customer_report() {
  return compiled(in_source("samples/shayibak-2017/report.toml"));
}

const Document& customer_report_in(const std::string& style) {
  return compiled_text(read_bytes(customer_report().report()), style);
}

std::vector<std::filesystem::path> compiling_reports() {
  std::vector<std::filesystem::path> reports;
  for (const auto& entry : std::filesystem::directory_iterator(in_source("tests/documents")))
    if (entry.path().extension() == ".toml") reports.push_back(entry.path());
  for (const auto& entry : std::filesystem::directory_iterator(in_source("samples")))
    if (std::filesystem::exists(entry.path() / "report.toml"))
      reports.push_back(entry.path() / "report.toml");
  for (const std::filesystem::path& refused : refused_reports()) std::erase(reports, refused);
  std::sort(reports.begin(), reports.end());
  return reports;
}

std::vector<std::filesystem::path> refused_reports() {
  return {in_source("tests/documents/26-rules-hangzhou-pua-char.toml")};
}

std::string test_name_of(const std::filesystem::path& report) {
  const std::string stem =
      report.stem() == "report" ? report.parent_path().filename().string() : report.stem().string();
  std::string name;
  for (char c : stem) name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
}

}  // namespace banxin
