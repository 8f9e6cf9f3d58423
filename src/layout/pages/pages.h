// Which line stands where on which page: rows by the grid, gaps, the filled first page, what keeps
// together (GB/T 9704 5.2.3, 7.3; gbt9704.md, Rows and gaps).
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "layout/lines/page_grid.h"
#include "layout/pages/flow.h"
#include "layout/pages/page_fill.h"
#include "layout/pages/page_room.h"
#include "model/style/style.h"

namespace banxin {

struct PlannedPage {
  PageBody body;
  Len pitch;   ///< of its rows
  Len height;  ///< of the room that it had
};

/// What goes along with a thing that needs text on its page when it goes to a new one.
enum class Along : uint8_t {
  nothing,
  what_is_above,  ///< the line above it, unless that is text
  text,           ///< all from the text's last line on
};

/// What is asked of the pages beyond the rules.
struct PageOrders {
  PageRoom room;
  std::map<size_t, int> rows = {};  ///< by page: more or fewer rows than fill it, within [tail]
  std::optional<size_t> last =
      std::nullopt;  ///< this page takes all that is left, tighter within [tail]
  Along along = Along::text;
};

/// Places every item. At least one page, empty if the flow is. Nothing if an order cannot be met;
/// without orders there always is a plan. Linear in the flow.
std::optional<std::vector<PlannedPage>> plan_pages(const Flow& flow, const PageGrid& grid,
                                                   const Style& style, const PageOrders& orders);

/// How much of a page's room is taken: down to the lower edge of what stands lowest, and its notes.
Len foot_of(const PlannedPage& page, const Flow& flow);

}  // namespace banxin
