// The shapes that a title can take: of all ways to break it, the cheapest (GB/T 9704 7.3.1: words
// whole, a trapezium or a lozenge).
#pragma once

#include <vector>

#include "layout/titles/title_seams.h"

namespace banxin {

/// Where the lines after the first begin.
struct TitleShape {
  std::vector<uint32_t> cuts;  ///< cells
  TitleCost cost;
};

/// The best `count` shapes with lines of at most `measures.widest`, those that hold a title in 《》
/// of at most the type area, best first. Linear in the title for a given measure. None if a word
/// without any place to break is wider than the measure, or if more places to break stand in a line
/// than a title has.
std::vector<TitleShape> find_title_shapes(const Spacing& spacing, const TitleSeams& seams,
                                          const TitleMeasures& measures, size_t count);

/// Cost of lines of these widths, in thousandths of the measure: nothing for a fine trapezium or
/// lozenge, more for steps too small or too large, kRectangle for equal lines, kHourglass where a
/// line is narrower than one above and one below it.
TitleCost title_shape_cost(const std::vector<int64_t>& widths);

}  // namespace banxin
