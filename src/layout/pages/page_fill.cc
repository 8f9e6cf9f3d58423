#include "layout/pages/page_fill.h"

#include <algorithm>

namespace banxin {
namespace {

/// Walks items from the page's upper edge down.
class Cursor {
 public:
  explicit Cursor(const Fill& fill) : fill_(fill), least_give_(fill.least_give) {}

  Len place(const FlowItem& item) {
    if (item.row && !first_) {
      ++row_;
    } else {
      const Len top = first_ ? Len() : foot_ + gap_above(item);
      rows_top_ = item.returns_to_grid && has_rows_ ? next_row_at(top) : top;
      row_ = 0;
    }
    if (item.on_grid && row_ == 0) {
      grid_top_ = rows_top_;
      has_rows_ = true;
    }
    const Len top = rows_top_ + fill_.pitch.at(row_);
    foot_ = top + item.height;
    first_ = false;
    return top;
  }

  bool first() const { return first_; }
  Len foot() const { return foot_; }

 private:
  /// The first place at or below `top` on the rows that the last stretch of text began.
  Len next_row_at(Len top) const {
    int64_t row = 0;
    while (grid_top_ + fill_.pitch.at(row) < top) ++row;
    return grid_top_ + fill_.pitch.at(row);
  }

  Len gap_above(const FlowItem& item) {
    Len gap = item.gap_gives ? item.gap + fill_.each_gap : item.gap;
    const Len given = std::min(least_give_, item.gap - item.gap_least);
    least_give_ -= given;
    return gap - given;
  }

  const Fill& fill_;
  Len least_give_;
  Len rows_top_, foot_;
  Len grid_top_;  ///< of the last stretch of rows of text, if there was one
  bool has_rows_ = false;
  int64_t row_ = 0;
  bool first_ = true;
};

}  // namespace

PageFill::PageFill(const Flow& flow, const PageGrid& grid, const Style& style)
    : flow_(flow), style_(style), grid_pitch_{grid.type_height - grid.size, grid.rows - 1} {}

/// What stands again above a page that begins with `begin`: not what begins itself there.
RepeatedHead PageFill::head_above(size_t begin) const {
  if (begin >= flow_.size() || flow_[begin].head < 0) return {};
  const RepeatedHead head = flow_.heads[static_cast<size_t>(flow_[begin].head)];
  return begin < head.end ? RepeatedHead{} : head;
}

/// An item's notes stand below those of the items before it on the page.
void PageFill::add_notes(PageBody& body, const FlowItem& item) const {
  for (uint32_t note = item.note_begin; note < item.note_end; ++note) {
    const bool first = body.note_begin == body.note_end;
    if (first) body.note_begin = note;
    body.note_end = note + 1;
    body.notes_height += flow_.notes[note].box->height;
    body.notes_height += first ? flow_.note_foot.above : flow_.note_foot.between;
  }
}

PageBody PageFill::place(size_t begin, Len height, const Fill& fill) const {
  PageBody body;
  Cursor cursor(fill);
  const RepeatedHead head = head_above(begin);
  for (uint32_t i = head.begin; i < head.end; ++i)
    body.items.push_back({i, cursor.place(flow_[i]), true});
  body.end = begin;
  for (size_t i = begin; i < flow_.size(); ++i) {
    if (i > begin && flow_[i].page_break) break;
    PageBody with = {{}, 0, body.note_begin, body.note_end, body.notes_height};
    add_notes(with, flow_[i]);
    const Len top = cursor.place(flow_[i]);
    if (cursor.foot() + with.notes_height > height && i > begin) break;
    body.items.push_back({static_cast<uint32_t>(i), top});
    body.end = i + 1;
    body.note_begin = with.note_begin;
    body.note_end = with.note_end;
    body.notes_height = with.notes_height;
  }
  return body;
}

PageFill::Extent PageFill::extent_of(size_t begin, size_t end) const {
  Extent extent;
  PageBody notes;
  const Fill fill = natural();
  Cursor cursor(fill);
  const auto add = [&](const FlowItem& item) {
    const bool first = cursor.first();
    cursor.place(item);
    extent.foot = std::max(extent.foot, cursor.foot());
    extent.stretches += item.row && !first ? 0 : 1;
    if (first) return;
    extent.steps += item.row ? 1 : 0;
    extent.gaps += !item.row && item.gap_gives ? 1 : 0;
    extent.least_give += item.gap - item.gap_least;
  };
  const RepeatedHead head = head_above(begin);
  for (uint32_t i = head.begin; i < head.end; ++i) add(flow_[i]);
  for (size_t i = begin; i < end; ++i) {
    add(flow_[i]);
    add_notes(notes, flow_[i]);
  }
  extent.foot += notes.notes_height;
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
  const Len by_least = std::min(excess, extent.least_give);
  const Len rest = excess - by_least;
  const int permille = style_.tail.tighter_permille;
  if (rest > capacity(extent, permille)) return std::nullopt;
  Fill fill = rest > Len() ? spread(extent, -rest, permille) : natural();
  fill.least_give = by_least;
  return fill;
}

}  // namespace banxin
