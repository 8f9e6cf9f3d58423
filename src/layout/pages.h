// Which line stands where on which page: rows by the grid, gaps, the filled first page, what keeps
// together (GB/T 9704 5.2.3, 7.3; gbt9704.md, Rows and gaps).
#pragma once

#include <vector>

#include "layout/flow.h"
#include "model/style.h"

namespace banxin {

struct PlacedItem {
  uint32_t item = 0;  ///< index in Flow::items
  Len top;            ///< upper edge, from the type area's
};

using PlannedPage = std::vector<PlacedItem>;

/// Places every item. At least one page, empty if the flow is.
std::vector<PlannedPage> plan_pages(const std::vector<FlowItem>& items, const Style& style);

}  // namespace banxin
