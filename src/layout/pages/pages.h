// Which line stands where on which page: rows by the grid, gaps, the filled first page, what keeps
// together (GB/T 9704 5.2.3, 7.3; gbt9704.md, Rows and gaps).
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "layout/pages/flow.h"
#include "model/style/style.h"

namespace banxin {

struct PlacedItem {
  uint32_t item = 0;  ///< index in the flow
  Len top;            ///< upper edge, from the type area's
};

struct PlannedPage {
  std::vector<PlacedItem> items;
  Len pitch;  ///< of its rows
};

/// What is asked of the pages beyond the rules.
struct PageOrders {
  Len first_height;            ///< of the first page's type area; zero: like the others
  std::map<size_t, int> rows;  ///< by page: more or fewer rows than fill it, within [tail]
  std::optional<size_t> last;  ///< this page takes all that is left, tighter within [tail]
  Len reserve;                 ///< what stays free at that page's foot
  bool carry_text = true;      ///< a sign-off takes the text's last line along to a new page
};

/// Places every item. At least one page, empty if the flow is. Nothing if an order cannot be met;
/// without orders there always is a plan.
std::optional<std::vector<PlannedPage>> plan_pages(const Flow& flow, const Style& style,
                                                   const PageOrders& orders);

/// The lower edge of what stands lowest on a page, from the type area's upper edge.
Len foot_of(const PlannedPage& page, const Flow& flow);

}  // namespace banxin
