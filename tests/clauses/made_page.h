// Pages made by hand, for clauses whose elements no report need have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "conformance/clauses/clause_table.h"
#include "conformance/clauses/standard.h"

namespace banxin {

inline const Ink kBlack{Ink::Space::gray, {0, 0, 0, 0}};
inline const Ink kRed{Ink::Space::cmyk, {0, 0.8, 0.8, 0}};

inline constexpr const char* kFangsong = "FandolFang-Regular";
inline constexpr const char* kHei = "FandolHei-Regular";
inline constexpr const char* kKai = "FandolKai-Regular";
inline constexpr const char* kSong = "FandolSong-Regular";
inline constexpr const char* kTitleSong = "FandolSong-Bold";

inline constexpr double kPageLeft = standard::kMarginLeft, kPageTop = standard::kMarginTop;
inline constexpr double kPageRight = kPageLeft + standard::kTypeWidth;
inline constexpr double kPageBottom = kPageTop + standard::kTypeHeight;

/// Characters as wide as they are high (ASCII half) at a place.
inline MeasuredLine made_line(Role role, std::u32string_view text, double left, double top,
                              double size = 15.75, const char* font = kFangsong,
                              const Ink& ink = kBlack) {
  MeasuredLine line;
  MeasuredRun& run = line.runs.emplace_back();
  run.font = font;
  run.size = size;
  run.ink = ink;
  run.role = role;
  run.baseline = top + standard::kAscent * points(size);
  for (const char32_t c : text) {
    const double width = points(size) * (c < 0x80 ? 0.5 : 1);
    run.characters.push_back(
        {c, left, left + width, {left, top, left + width, top + points(size)}});
    left += width;
  }
  return line;
}

/// The width of a made line.
inline double made_width(std::u32string_view text, double size = 15.75) {
  double width = 0;
  for (const char32_t c : text) width += points(size) * (c < 0x80 ? 0.5 : 1);
  return width;
}

inline MeasuredPage made_page() {
  MeasuredPage page;
  page.width = standard::kPaperWidth;
  page.height = standard::kPaperHeight;
  return page;
}

/// A page whose first row shows where the type area begins.
inline MeasuredPage made_text_page() {
  MeasuredPage page = made_page();
  page.lines.push_back(made_line(Role::body, U"经研究，现通知如下。",
                                 kPageLeft + standard::kIndent * standard::kColumn, kPageTop));
  return page;
}

inline std::vector<ClauseResult> check(const std::vector<MeasuredPage>& pages,
                                       Format format = Format::document) {
  MeasuredDocument document;
  document.pages = pages;
  return check_clauses(document, {format, std::nullopt});
}

/// `clause title` of those that fail.
inline std::vector<std::string> failures(const std::vector<ClauseResult>& results) {
  std::vector<std::string> failed;
  for (const ClauseResult& one : results)
    if (one.finding.verdict == Verdict::fails) failed.push_back(one.number + " " + one.title);
  return failed;
}

/// The result of a requirement; null: it did not apply.
inline const ClauseResult* result(const std::vector<ClauseResult>& results,
                                  std::string_view title) {
  for (const ClauseResult& one : results)
    if (one.title == title) return &one;
  return nullptr;
}

}  // namespace banxin
