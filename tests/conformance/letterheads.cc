#include "conformance/letterheads.h"

#include <algorithm>
#include <ostream>
#include <stdexcept>

#include "conformance/extraction.h"
#include "conformance/report_texts.h"
#include "conformance/shell.h"

namespace banxin {

using namespace clauses;

std::string report_of(const std::string& format, const std::string& document,
                      const std::string& header) {
  return "[document]\nformat = \"" + format + "\"\ntitle = \"" + kFormatTitle + "\"\n" + document +
         "\n[header]\n" + header + "\n" + text_section(han_rows(3));
}

bool has_row(const Document& document, const std::u32string& words) {
  const std::vector<MeasuredRow> rows = document.page(1).rows();
  return std::any_of(rows.begin(), rows.end(), [&](const MeasuredRow& row) {
    return row.text().find(words) != std::u32string::npos;
  });
}

Area mark_ink(const Document& document, double top) {
  return ink_in(document.pdf(), 1, {0, top - 5, kPaperWidth, top + 16}).value();
}

std::vector<MeasuredRule> rules_of(const Document& document) {
  std::vector<MeasuredRule> rules = document.page(1).rules;
  std::sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return a.top < b.top; });
  return rules;
}

size_t painted_red(const Document& document, const std::string& element) {
  const std::string trace = output_of({"mutool", "trace", document.pdf().string()});
  const std::string colour = "colorspace=\"DeviceCMYK\" color=\"0 .8 .8 0\"";
  size_t count = 0;
  for (const std::string& line : lines_of(trace))
    if (line.find("<" + element) != line.npos && line.find(colour) != line.npos) ++count;
  return count;
}

bool warns(const Document& document, const std::string& code) {
  return document.messages().find("[" + code + "]") != std::string::npos;
}

std::string text_fault(const Document& document) {
  const std::string expected = without_white_space(source_text(document.report(), "text"));
  for (const std::string& found : {poppler_text(document.pdf()), mupdf_text(document.pdf())})
    if (found != expected) return found + "\ninstead of " + expected;
  return {};
}

void PrintTo(const StyleChange& one, std::ostream* stream) { *stream << one.name; }

}  // namespace banxin
