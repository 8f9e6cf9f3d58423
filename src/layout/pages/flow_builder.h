// Laid blocks to the flow of lines and boxes: gaps, what keeps together, where pages must begin.
#pragma once

#include <vector>

#include "layout/lines/page_grid.h"
#include "layout/pages/flow.h"
#include "layout/pages/laid_block.h"

namespace banxin {

/// The flow points into `blocks`. Adds the headings' levels and titles to `outline`; pages give
/// them their places.
Flow build_flow(const std::vector<LaidBlock>& blocks, const PageGrid& grid, const Style& style,
                std::vector<OutlineEntry>& outline);

}  // namespace banxin
