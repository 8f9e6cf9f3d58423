// What pages are made of: lines and boxes in order, with what stands between them.
#pragma once

#include <memory>
#include <vector>

#include "layout/lines/set_paragraph.h"

namespace banxin {

/// Something set as a whole (a table): rules and lines at places counted from its upper left
/// corner.
struct Box {
  struct Piece {
    SetParagraph paragraph;
    size_t first = 0, last = 0;  ///< which of its lines
    Len y;                       ///< upper edge of the first one's squares
    Len pitch;                   ///< between its lines
    Len ascent;                  ///< from a line's upper edge to its baseline
  };
  struct Picture {
    FrameImage place;  ///< its `image` is given where the box is put on a page
    std::shared_ptr<const Image> image;
  };
  Len height;
  Len below_text;  ///< how much of it stands below its last line: a seal reaches below the date
  std::vector<Piece> pieces;
  std::vector<FrameRule> rules;
  std::vector<FrameCircle> circles;
  std::vector<Picture> pictures;
  int gap_below = 0;  ///< empty lines below it, in thousandths
};

/// A line or box of the flow.
struct FlowItem {
  const SetParagraph* paragraph = nullptr;
  uint32_t line = 0;
  const Box* box = nullptr;
  Role role = Role::body;
  Len height;     ///< upper to lower edge: the type size, for a line
  Len ascent;     ///< upper edge to baseline
  Len gap;        ///< white above, to the lower edge of what precedes; dropped at a page's head
  Len gap_least;  ///< what may be left of it where room is short
  bool gap_gives = false;   ///< the gap counts in empty lines and may give to fill the page
  bool row = false;         ///< follows the row above by the row pitch
  bool on_grid = false;     ///< may be followed by a row
  bool glued = false;       ///< no page may end before it
  bool page_break = false;  ///< begins a page
  bool text = false;        ///< body text, which the page of a sign-off must show
  bool closing = false;     ///< of the sign-off
  int32_t block = -1;       ///< which of the set blocks it comes from
  int32_t outline = -1;     ///< index of the outline entry that it begins
};

/// Lines and boxes in order. They point into the set blocks.
using Flow = std::vector<FlowItem>;

}  // namespace banxin
