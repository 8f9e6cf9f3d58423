#include "layout/pages.h"

#include <algorithm>
#include <optional>

namespace banxin {
namespace {

/// Rows at equal distances: `extent` is the sum of `steps` of them, so that the last row stands
/// exact.
struct RowPitch {
  Len extent;
  int64_t steps = 1;

  Len at(int64_t row) const { return extent.scaled(row, steps); }
};

/// How a page with a head is filled: what every gap of the head gets, and the pitch of its rows.
struct Fill {
  Len each_gap;
  RowPitch pitch;
};

class Planner {
 public:
  Planner(const std::vector<FlowItem>& items, const Style& style)
      : items_(items),
        grid_(style.grid),
        height_(style.page.type_height),
        grid_pitch_{style.page.type_height - style.grid.size, style.grid.rows - 1} {}

  std::vector<PlannedPage> run() {
    std::vector<PlannedPage> pages;
    for (size_t next = 0; next < items_.size(); next += pages.back().size())
      pages.push_back(plan_page(next));
    if (pages.empty()) pages.emplace_back();
    return pages;
  }

 private:
  PlannedPage plan_page(size_t begin) const {
    PlannedPage page = place(begin, {Len(), grid_pitch_});
    if (const auto fill = fill_for(begin, page)) page = place(begin, *fill);
    page.resize(cut(begin, begin + page.size()) - begin);
    return page;
  }

  /// Places items from `begin` on until the page is full, the flow ends or a page break is asked
  /// for.
  PlannedPage place(size_t begin, const Fill& fill) const {
    PlannedPage page;
    Len rows_top;
    int64_t row = 0;
    for (size_t i = begin; i < items_.size(); ++i) {
      const FlowItem& item = items_[i];
      if (i > begin && item.page_break) break;
      if (i > begin && item.row) {
        ++row;
      } else {
        rows_top = i > begin ? below(page.back(), item, fill) : Len();
        row = 0;
      }
      const Len top = rows_top + fill.pitch.at(row);
      if (top + item.height > height_ && i > begin) break;
      page.push_back({static_cast<uint32_t>(i), top});
    }
    return page;
  }

  Len below(const PlacedItem& above, const FlowItem& item, const Fill& fill) const {
    const Len gap = item.gap_gives ? item.gap + fill.each_gap : item.gap;
    return above.top + items_[above.item].height + gap;
  }

  /// A page that begins with something other than rows and then is full of them gets its slack
  /// spread, so that the last row's foot stands on the type area's lower edge.
  std::optional<Fill> fill_for(size_t begin, const PlannedPage& page) const {
    const size_t end = begin + page.size();
    const bool full = end < items_.size() && !items_[end].page_break && items_[end].row;
    if (!full || items_[begin].on_grid) return std::nullopt;
    size_t first_row = end - 1;
    while (first_row > begin && items_[first_row].row) --first_row;
    if (first_row == begin || !items_[first_row].on_grid) return std::nullopt;
    int64_t gaps = 0;
    for (size_t i = begin + 1; i <= first_row; ++i) gaps += items_[i].gap_gives ? 1 : 0;
    return spread_slack(height_ - page[first_row - begin].top, gaps);
  }

  /// Of the two row counts that nearly fill `room`, the one that asks the least of gaps and pitch.
  Fill spread_slack(Len room, int64_t gaps) const {
    const Len pitch = grid_pitch_.at(1);
    const int64_t fewer = (room - grid_.size).raw() / pitch.raw() + 1;
    const auto slack = [&](int64_t rows) { return room - grid_.size - pitch * (rows - 1); };
    const auto capacity = [&](int64_t rows) {
      return grid_.fill_gap * gaps + pitch_capacity(pitch, rows);
    };
    // slack(more) is negative: what would have to be squeezed.
    const int64_t more = fewer + 1;
    const bool squeeze =
        -slack(more) <= capacity(more) &&
        -slack(more).raw() * capacity(fewer).raw() < slack(fewer).raw() * capacity(more).raw();
    const int64_t rows = squeeze ? more : fewer;
    if (rows < 2) return {Len(), grid_pitch_};
    const Len taken = std::min(slack(rows), capacity(rows));
    const Len by_pitch = capacity(rows) > Len()
                             ? taken.scaled(pitch_capacity(pitch, rows).raw() >> 8,
                                            std::max<int64_t>(1, capacity(rows).raw() >> 8))
                             : Len();
    Fill fill;
    fill.each_gap = gaps > 0 ? (taken - by_pitch) / gaps : Len();
    fill.pitch = {pitch * (rows - 1) + taken - fill.each_gap * gaps, rows - 1};
    return fill;
  }

  Len pitch_capacity(Len pitch, int64_t rows) const {
    return (pitch * (rows - 1)).scaled(grid_.fill_pitch_permille, 1000);
  }

  /// The last place at or before `end` where a page may end; `end` itself if there is none.
  size_t cut(size_t begin, size_t end) const {
    if (end >= items_.size() || items_[end].page_break) return end;
    size_t at = end;
    while (at > begin + 1 && items_[at].glued) --at;
    return items_[at].glued ? end : at;
  }

  const std::vector<FlowItem>& items_;
  const GridStyle& grid_;
  const Len height_;
  const RowPitch grid_pitch_;
};

}  // namespace

std::vector<PlannedPage> plan_pages(const std::vector<FlowItem>& items, const Style& style) {
  return Planner(items, style).run();
}

}  // namespace banxin
