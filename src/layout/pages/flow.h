// What pages are made of: lines and boxes in order, with what stands between them. A planner knows
// these values and no element.
#pragma once

#include <variant>
#include <vector>

#include "layout/elements/box.h"
#include "layout/elements/labelled.h"
#include "layout/elements/rows.h"

namespace banxin {

/// How strongly an item keeps with the one before it. A page ends where nothing keeps; if it can
/// end nowhere so, where the least does.
enum class Keep : uint8_t {
  none,
  lines,    ///< first or last lines of a paragraph
  heading,  ///< what follows a heading, or another that may not end a page
  along,    ///< what goes along with a thing that must stand on a page with text
  block,    ///< pieces of one thing: a heading's lines, a sign-off
};

/// A laid text's line.
struct FlowLine {
  const LaidText* text = nullptr;
  uint32_t line = 0;
  Len left;    ///< from the type area's left edge to the text's own
  Len ascent;  ///< upper edge to baseline
  const std::vector<LineHead>* heads = nullptr;  ///< what stands before it on its line
};

/// A box, or its slice between two heights: a box that may be split is several items, which a page
/// shows as one slice.
struct FlowBox {
  const Box* box = nullptr;
  Len from, to;  ///< the whole box if equal
};

/// A row, or a part of one; those that follow one another on a page are shown as one piece.
struct FlowRow {
  const Rows* rows = nullptr;
  RowPart part;
};

/// A line, box or row of the flow.
struct FlowItem {
  std::variant<std::monostate, FlowLine, FlowBox, FlowRow> what;
  Role role = Role::body;
  Len height;     ///< upper to lower edge: the type size, for a line
  Len gap;        ///< white above, to the lower edge of what precedes; dropped at a page's head
  Len gap_least;  ///< what may be left of it where room is short
  bool gap_gives = false;        ///< the gap counts in empty lines and may give to fill the page
  bool row = false;              ///< follows the row above by the row pitch
  bool on_grid = false;          ///< may be followed by a row
  bool returns_to_grid = false;  ///< stands on a row of those above the block before it
  bool fills_page = false;       ///< a page that begins with it is filled to its foot
  bool keeps_grid = false;       ///< text below it stands on the rows above it, or the page's own
  Keep keep = Keep::none;
  bool page_break = false;  ///< begins a page
  bool text = false;        ///< body text
  bool needs_text = false;  ///< of a thing that must stand on a page with body text (7.3.5.5)
  int32_t block = -1;       ///< which of the laid blocks it comes from
  int32_t outline = -1;     ///< index of the outline entry that it begins
  uint32_t turned = 0;      ///< tables on turned pages that are spoken of here
  int32_t goes_on = -1;     ///< index in Flow::continuations of what a page that it begins goes on
  /// In Flow::notes: what stands at the foot of its page because of it, once.
  uint32_t note_begin = 0, note_end = 0;

  const FlowLine* line() const { return std::get_if<FlowLine>(&what); }
  const Box* box() const {
    const auto* placed = std::get_if<FlowBox>(&what);
    return placed == nullptr ? nullptr : placed->box;
  }
  const FlowRow* row_part() const { return std::get_if<FlowRow>(&what); }
};

/// What stands again where a page ends within something (a table): items of Flow::repeated,
/// `[begin, end)` at the next page's head, and from there to `foot_end` at the foot of the page
/// that ended.
struct Continuation {
  uint32_t begin = 0, end = 0, foot_end = 0;
};

/// Where an item stands on its page.
struct PlacedItem {
  uint32_t item = 0;      ///< index in the flow's items
  Len top;                ///< upper edge, from the type area's
  bool repeated = false;  ///< no part of the text: an index in Flow::repeated
};

/// What an item brings to the foot of its page (a footnote).
struct FlowNote {
  const Box* box = nullptr;
};

/// What stands at pages' feet: notes in order, below a separator (a short rule with its white).
struct NoteFoot {
  Len above;  ///< from the page's last item to the first note, the separator in it
  Len between;
};

/// Lines and boxes in order. They point into the laid blocks.
struct Flow {
  std::vector<FlowItem> items;
  std::vector<FlowItem> repeated;
  std::vector<Continuation> continuations;
  std::vector<FlowNote> notes;
  NoteFoot note_foot;

  size_t size() const { return items.size(); }
  bool empty() const { return items.empty(); }
  const FlowItem& operator[](size_t i) const { return items[i]; }
  const FlowItem& of(const PlacedItem& placed) const {
    return (placed.repeated ? repeated : items)[placed.item];
  }
};

}  // namespace banxin
