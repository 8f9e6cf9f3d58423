// The lines of a title: breaks between words only, lines that form a trapezium (梯形) or a lozenge
// (菱形) (GB/T 9704 7.3.1).
#pragma once

#include <vector>

#include "layout/line_breaker.h"

namespace banxin {

/// Breaks a title into the fewest lines that fit `measure`, of these the best shape with whole
/// words. A title that no such breaks fit is broken like a paragraph.
std::vector<Line> break_title(const ShapedText& text, const Spacing& spacing, Len measure,
                              const TextStyle& style);

/// Cost of a title's line widths, in thousandths of the widest line allowed: 0 for a fine trapezium
/// or lozenge, more for equal lines (a rectangle), most for an hourglass. At least one line.
int64_t title_shape_cost(const std::vector<int64_t>& widths);

}  // namespace banxin
