// How one page's rows and gaps give and take, so that the last row's foot stands on the type area's
// lower edge (gbt9704.md, Rows and gaps) or a sign-off finds room (GB/T 9704 7.3.5.5).
//
//   head    ┌─────────────┐      a stretch: rows by the pitch, from its first one's upper edge
//   gap     │             │      a gap: natural, least, or giving with the others of the page
//   row 0   ├─────────────┤ ─┐
//   row 1   ├─────────────┤  │ steps × pitch
//   row 2   └─────────────┘ ─┘
//   notes   ───  at the foot, within the same height
#pragma once

#include <optional>
#include <vector>

#include "layout/lines/page_grid.h"
#include "layout/pages/flow.h"
#include "model/style/style.h"

namespace banxin {

/// What a page shows: items in order, and the flow's item at which the next page begins.
struct PageBody {
  std::vector<PlacedItem> items;
  size_t end = 0;
  uint32_t note_begin = 0, note_end = 0;  ///< in Flow::notes
  Len notes_height;                       ///< with what stands above and between them
};

/// Rows at equal distances: `extent` is the sum of `steps` of them, so that the last row stands
/// exact.
struct RowPitch {
  Len extent;
  int64_t steps = 1;

  Len at(int64_t row) const { return extent.scaled(row, steps); }
};

struct Fill {
  RowPitch pitch;
  Len each_gap;    ///< what every gap that gives gets more
  Len least_give;  ///< what gaps with a least give in all, the first ones first
};

class PageFill {
 public:
  PageFill(const Flow& flow, const PageGrid& grid, const Style& style);

  /// The grid's own pitch and gaps.
  Fill natural() const { return {grid_pitch_, Len(), Len()}; }

  /// Places items from `begin` on, below what stands again above it, until `height` is full with
  /// their notes, the flow ends, a page break is asked for or `end` is reached; one at least. What
  /// stands again at the foot where something goes on is in `height`.
  PageBody place(size_t begin, size_t end, Len height, const Fill& fill) const;

  /// Of the two row counts that nearly fill a page with a head, `end` items or one more, that which
  /// asks the least of gaps and pitch. What cannot be taken up within [grid] stays white.
  Fill fill_head(size_t begin, size_t end, Len height) const;
  /// Items `[begin, end)` of a page with a head reach its foot, as far as [grid] lets them.
  Fill fill_as_may_be(size_t begin, size_t end, Len height) const;
  /// Items `[begin, end)` reach the page's foot exactly; nothing if that is beyond [tail].
  std::optional<Fill> fill_exactly(size_t begin, size_t end, Len height) const;
  /// All that is left stands within `height`: first gaps with a least give (the white above the
  /// seals), then gaps and pitch. Nothing if that is beyond [tail].
  std::optional<Fill> squeeze(size_t begin, Len height) const;

 private:
  /// Items as they stand naturally, and what they could give.
  struct Extent {
    Len foot;  ///< with the notes below
    int64_t gaps = 0;
    int64_t steps = 0;
    int64_t stretches = 0;  ///< of rows, with gaps between them
    Len least_give;
  };
  Continuation going_on(size_t begin) const;
  Len foot_before(size_t end) const;
  void add_foot(PageBody& body) const;
  void add_notes(PageBody& body, const FlowItem& item) const;
  Extent extent_of(size_t begin, size_t end) const;
  Len capacity(const Extent& extent, int permille) const;
  Fill spread(const Extent& extent, Len amount, int permille) const;

  const Flow& flow_;
  const Style& style_;
  const RowPitch grid_pitch_;
};

}  // namespace banxin
