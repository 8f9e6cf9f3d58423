// Total-fit line breaking: of all ways to cut a paragraph into lines, the one whose lines together
// give and take the least (Knuth and Plass, Breaking Paragraphs into Lines, 1981), over ICU's
// opportunities.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/len.h"
#include "layout/lines/spacing.h"

namespace banxin {

/// How much of each kind of give a line uses, in Len units: what Elastic::shrink_… takes away and
/// Elastic::stretch_… adds, spread over the line's joints of that kind.
using Adjustment = std::array<int64_t, kElasticCount>;

/// A line of a paragraph: cells `[begin, end)`, of which those from `visible_end` hang as spaces.
struct Line {
  uint32_t begin = 0;
  uint32_t visible_end = 0;
  uint32_t end = 0;
  Adjustment adjustment{};
  int64_t width = 0;       ///< Len units, after adjustment
  bool too_loose = false;  ///< Han characters stand further apart than the style's limit
  bool too_wide = false;   ///< wider than the measure in spite of all shrinking
};

struct Measure {
  Len first;            ///< width of the first line
  Len others;           ///< width of the lines after it
  bool justify = true;  ///< full lines reach both edges
};

/// Breaks a paragraph. Linear in practice: a line's candidates lie within a window of its measure.
/// An unbreakable word wider than the measure breaks between clusters.
std::vector<Line> break_lines(const ShapedText& text, const Spacing& spacing, Measure measure,
                              const TextStyle& style);

/// Fits cells `[begin, end)` to `width`: shrinks what is too wide, stretches what is too narrow if
/// `stretch`.
Line fit_line(const Spacing& spacing, size_t begin, size_t end, Len width, bool stretch);

}  // namespace banxin
