// Where the cells of a line stand: in the order of the text, and as seen where two directions meet.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/lines/line_breaker.h"

namespace banxin {

/// Left edges of cells `[line.begin, line.visible_end)` in Len units from the line's left edge, all
/// left to right.
std::vector<int64_t> logical_places(const Spacing& spacing, const Line& line);

/// The same after reordering by the clusters' levels (UAX #9, L1 and L2). What stands between two
/// neighbours of the text stays between them; between two runs of different direction it stands at
/// the edge where the line's own direction enters the later run.
std::vector<int64_t> visual_places(const ShapedText& text, const Spacing& spacing,
                                   const Line& line);

}  // namespace banxin
