// All blocks laid, in parallel: each as its lines or its boxes.
#pragma once

#include <vector>

#include "layout/blocks/block.h"
#include "layout/lines/page_grid.h"
#include "layout/pages/laid_block.h"
#include "layout/pages/layout_context.h"

namespace banxin {

/// Results and diagnostics come in the blocks' order, whatever the pool's size. Characters that
/// fell back to other faces are reported (I0403), one message a character.
std::vector<LaidBlock> lay_blocks(std::vector<LayoutBlock>&& blocks, const PageGrid& grid,
                                  const LayoutContext& context);

}  // namespace banxin
