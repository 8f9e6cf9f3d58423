// A part of the document as it is set: its blocks' lines, their flow, its pages.
#pragma once

#include <functional>
#include <vector>

#include "layout/pages/flow.h"
#include "layout/pages/pages.h"
#include "layout/pages/set_blocks.h"

namespace banxin {

struct SetPart {
  const Style* style = nullptr;  ///< a landscape part's is turned
  bool landscape = false;
  bool apart = false;
  Len first_height;  ///< of the type area on its first page; zero: like the others
  std::vector<SetBlock> blocks;
  Flow flow;  ///< points into `blocks`
  std::vector<OutlineEntry> outline;
  std::vector<PlannedPage> pages;
  PageOrders orders;  ///< by which the pages were planned

  /// Makes flow and outline of the blocks as they are.
  void rebuild();
};

/// Sets one block of a part anew, its characters closer or wider by `permille` of a column.
using BlockResetter = std::function<SetBlock(size_t block, int permille)>;

}  // namespace banxin
