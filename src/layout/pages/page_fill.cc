#include "layout/pages/page_fill.h"

#include <algorithm>

#include "layout/pages/pages.h"

namespace banxin {
namespace {

/// Walks items from the page's upper edge down.
class Cursor {
 public:
  explicit Cursor(const Fill& fill) : fill_(fill), seal_gives_(fill.seal_gives) {}

  Len place(const FlowItem& item, bool first) {
    if (item.row && !first) {
      ++row_;
    } else {
      rows_top_ = first ? Len() : foot_ + gap_above(item);
      row_ = 0;
    }
    const Len top = rows_top_ + fill_.pitch.at(row_);
    foot_ = top + item.height;
    return top;
  }

  Len foot() const { return foot_; }

 private:
  Len gap_above(const FlowItem& item) {
    Len gap = item.gap_gives ? item.gap + fill_.each_gap : item.gap;
    const Len given = std::min(seal_gives_, item.gap - item.gap_least);
    seal_gives_ -= given;
    return gap - given;
  }

  const Fill& fill_;
  Len seal_gives_;
  Len rows_top_, foot_;
  int64_t row_ = 0;
};

}  // namespace

PageFill::PageFill(const Flow& flow, const Style& style)
    : flow_(flow),
      style_(style),
      grid_pitch_{style.page.type_height - style.grid.size, style.grid.rows - 1} {}

std::vector<PlacedItem> PageFill::place(size_t begin, Len height, const Fill& fill) const {
  std::vector<PlacedItem> page;
  Cursor cursor(fill);
  for (size_t i = begin; i < flow_.size(); ++i) {
    if (i > begin && flow_[i].page_break) break;
    const Len top = cursor.place(flow_[i], i == begin);
    if (cursor.foot() > height && i > begin) break;
    page.push_back({static_cast<uint32_t>(i), top});
  }
  return page;
}

PageFill::Extent PageFill::extent_of(size_t begin, size_t end) const {
  Extent extent;
  const Fill fill = natural();
  Cursor cursor(fill);
  for (size_t i = begin; i < end; ++i) {
    const FlowItem& item = flow_[i];
    cursor.place(item, i == begin);
    extent.foot = std::max(extent.foot, cursor.foot());
    extent.stretches += item.row && i > begin ? 0 : 1;
    if (i == begin) continue;
    extent.steps += item.row ? 1 : 0;
    extent.gaps += !item.row && item.gap_gives ? 1 : 0;
    extent.seal_gives += item.gap - item.gap_least;
  }
  return extent;
}

Len PageFill::capacity(const Extent& extent, int permille) const {
  return style_.grid.fill_gap * extent.gaps + grid_pitch_.at(extent.steps).scaled(permille, 1000);
}

/// `amount` shared by gaps and rows as they are able.
Fill PageFill::spread(const Extent& extent, Len amount, int permille) const {
  const Len all = capacity(extent, permille);
  Fill fill = natural();
  if (all <= Len()) return fill;
  const Len rows = grid_pitch_.at(extent.steps);
  const Len by_rows =
      amount.scaled(rows.scaled(permille, 1000).raw() >> 4, std::max<int64_t>(1, all.raw() >> 4));
  fill.each_gap = extent.gaps > 0 ? (amount - by_rows) / extent.gaps : Len();
  if (extent.steps == 0) return fill;
  // Each stretch rounds its rows' places for itself, now as naturally; none may stand too low for
  // that.
  const Len rounding = Len::from_raw(extent.stretches > 1 ? extent.stretches + 1 : 0);
  fill.pitch = {rows + amount - fill.each_gap * extent.gaps - rounding, extent.steps};
  return fill;
}

Fill PageFill::fill_head(size_t begin, size_t end, Len height) const {
  const int permille = style_.grid.fill_pitch_permille;
  const Extent fewer = extent_of(begin, end), more = extent_of(begin, end + 1);
  const Len slack = height - fewer.foot, excess = more.foot - height;
  const Len give = capacity(fewer, permille), take = capacity(more, permille);
  const bool squeeze = excess <= take && excess.raw() * give.raw() < slack.raw() * take.raw();
  if (squeeze) return spread(more, -excess, permille);
  return fill_as_may_be(begin, end, height);
}

Fill PageFill::fill_as_may_be(size_t begin, size_t end, Len height) const {
  const int permille = style_.grid.fill_pitch_permille;
  const Extent extent = extent_of(begin, end);
  return spread(extent, std::min(height - extent.foot, capacity(extent, permille)), permille);
}

std::optional<Fill> PageFill::fill_exactly(size_t begin, size_t end, Len height) const {
  const Extent extent = extent_of(begin, end);
  const Len amount = height - extent.foot;
  const int permille = amount < Len() ? style_.tail.tighter_permille : style_.tail.looser_permille;
  const Len most = capacity(extent, permille);
  if (amount > most || -amount > most) return std::nullopt;
  return spread(extent, amount, permille);
}

std::optional<Fill> PageFill::squeeze(size_t begin, Len height) const {
  const Extent extent = extent_of(begin, flow_.size());
  const Len excess = std::max(Len(), extent.foot - height);
  const Len by_seal = std::min(excess, extent.seal_gives);
  const Len rest = excess - by_seal;
  const int permille = style_.tail.tighter_permille;
  if (rest > capacity(extent, permille)) return std::nullopt;
  Fill fill = rest > Len() ? spread(extent, -rest, permille) : natural();
  fill.seal_gives = by_seal;
  return fill;
}

}  // namespace banxin
