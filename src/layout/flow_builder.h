// Set blocks to the flow of lines and boxes: gaps, what keeps together, where pages must begin.
#pragma once

#include <vector>

#include "layout/flow.h"
#include "layout/set_blocks.h"

namespace banxin {

/// Fills `outline` with the headings' levels and titles; pages give them their places.
Flow build_flow(std::vector<SetBlock>&& blocks, const Style& style,
                std::vector<OutlineEntry>& outline);

}  // namespace banxin
