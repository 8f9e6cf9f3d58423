// Reports of 信函, 命令 and 纪要, and what stands in the letterhead of a first page.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/ink.h"
#include "conformance/part_texts.h"

namespace banxin {

namespace clauses {
inline constexpr double kMiddle = (kLeft + kRight) / 2;
inline constexpr double kMarkSize = points(42);  // 初号, of the model pages
/// A font tells the box of a glyph's control points, which may be a little deeper than its ink.
inline constexpr double kInkDepth = 0.15;
}  // namespace clauses

inline constexpr const char* kFormatTitle = "关于安全生产工作的函";
inline constexpr const char32_t* kTitleWords = U"关于安全生产工作的函";
inline constexpr const char* kIssuer = "issuers = [\"国务院办公厅\"]\n";
inline constexpr const char* kHeaderLines =
    "copy-number = \"000001\"\nsecrecy = \"机密\"\nretention = \"1年\"\nurgency = \"特急\"\n";

/// A report of three rows of body; `document` stands in [document], `header` in [header].
std::string report_of(const std::string& format, const std::string& document,
                      const std::string& header);

bool has_row(const Document& document, const std::u32string& words);
/// The ink of a mark of one row, whose upper edge should be near `top`.
Area mark_ink(const Document& document, double top);
/// The first page's, from top to bottom.
std::vector<MeasuredRule> rules_of(const Document& document);
/// How often the red of 5.2.3 paints an `element`, as MuPDF's trace names it.
size_t painted_red(const Document& document, const std::string& element);
bool warns(const Document& document, const std::string& code);
/// Says where the text that poppler or MuPDF finds is not the source's; empty if it is.
std::string text_fault(const Document& document);

/// A measurement that follows the style: so the test of the default's value can fail.
struct StyleChange {
  const char* name;
  std::string report;
  const char* style;
  double by_style;
  std::function<double(const Document&)> measure;
  double tolerance = clauses::kExact;
};
void PrintTo(const StyleChange& one, std::ostream* stream);

}  // namespace banxin
