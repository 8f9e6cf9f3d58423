// A part of the document on pages of its own: its blocks' lines, their flow, its pages.
#pragma once

#include <vector>

#include "layout/lines/page_grid.h"
#include "layout/pages/flow.h"
#include "layout/pages/laid_block.h"
#include "layout/pages/pages.h"

namespace banxin {

struct Part {
  const Style* style = nullptr;
  PageGrid grid;
  bool landscape = false;
  bool turned = false;    ///< one of another part's TurnedTables, within that one's pages
  bool separate = false;  ///< bound apart from the document, and counted anew
  Len first_height;       ///< of the type area on its first page; zero: like the others
  std::vector<LaidBlock> blocks;
  std::vector<const Part*> turned_tables;  ///< in the order of its TurnedTables
  Flow flow;                               ///< points into `blocks`
  std::vector<OutlineEntry> outline;
  std::vector<PlannedPage> pages;
  PageOrders orders{PageRoom(Len())};  ///< by which the pages were planned
  bool lines_moved = false;  ///< or characters, for a sign-off or imprint (GB/T 9704 7.3.5.5)

  /// Makes flow and outline of the blocks as they are.
  void rebuild();
};

}  // namespace banxin
