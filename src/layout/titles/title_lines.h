// The lines of a title: breaks between words only, lines that form a trapezium (梯形) or a lozenge
// (菱形) (GB/T 9704 7.3.1), or those that the author gave.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "layout/blocks/block.h"
#include "layout/lines/line_breaker.h"
#include "layout/titles/title_shapes.h"

namespace banxin {

/// A title about to be broken.
struct TitleText {
  const ShapedText& text;
  const Spacing& spacing;
  const TitleBlock& block;
};

/// The best `count` shapes. None where find_title_shapes has none.
std::vector<TitleShape> title_shapes(const TitleText& title, const TitleMeasures& measures,
                                     const TitleStyle& style, size_t count);

/// The lines of the best shape; a title that has none is broken like a paragraph.
std::vector<Line> break_title(const TitleText& title, const TitleMeasures& measures,
                              const Style& style);

/// The author's lines (TitleBlock::lines); warns of those wider than `measure`, the type area's
/// (W0502).
std::vector<Line> given_title_lines(const TitleText& title, Len measure, Diagnostics& diagnostics);

/// Cells cut into lines at `cuts`.
std::vector<Line> cut_title(const Spacing& spacing, const std::vector<uint32_t>& cuts, Len measure);

/// The lines as text, without the spaces at their ends.
std::vector<std::string> line_texts(const ShapedText& text, const std::vector<Line>& lines);

}  // namespace banxin
