#include "layout/pages/page_fill.h"

#include <algorithm>

namespace banxin {
namespace {

/// Walks items from the page's upper edge down.
class Cursor {
 public:
  explicit Cursor(const Fill& fill) : fill_(fill), least_give_(fill.least_give) {}

  Len place(const FlowItem& item) {
    if (first_) has_rows_ = item.keeps_grid;
    if (item.row && !first_) {
      steps_ += 1;
      stand_on(row_ + 1);
    } else {
      const Len top = first_ ? Len() : foot_ + gap_above(item);
      if (item.returns_to_grid && has_rows_)
        return_to_grid(top);
      else
        begin_stretch(top, item.on_grid);
    }
    if (item.on_grid) grid_row_ = row_;
    foot_ = top_ + item.height;
    first_ = false;
    return top_;
  }

  bool first() const { return first_; }
  Len foot() const { return foot_; }
  /// Rows that the stretches of text go down, those that something else takes among them.
  int64_t steps() const { return steps_; }
  int64_t stretches() const { return stretches_; }

 private:
  void stand_on(int64_t row) {
    row_ = row;
    top_ = rows_top_ + fill_.pitch.at(row);
  }

  /// The first row at or below `top` of those that the last stretch of text began, or the page.
  void return_to_grid(Len top) {
    rows_top_ = grid_top_;
    const int64_t last = grid_row_;
    stand_on(last);
    while (top_ < top) stand_on(row_ + 1);
    steps_ += row_ - last;
  }

  void begin_stretch(Len top, bool on_grid) {
    ++stretches_;
    rows_top_ = top;
    stand_on(0);
    if (!on_grid) return;
    grid_top_ = top;
    has_rows_ = true;
  }

  Len gap_above(const FlowItem& item) {
    Len gap = item.gap_gives ? item.gap + fill_.each_gap : item.gap;
    const Len given = std::min(least_give_, item.gap - item.gap_least);
    least_give_ -= given;
    return gap - given;
  }

  const Fill& fill_;
  Len least_give_;
  Len rows_top_, top_, foot_;
  Len grid_top_;  ///< of the last stretch of rows of text, if there was one
  bool has_rows_ = false;
  int64_t row_ = 0, grid_row_ = 0;
  int64_t steps_ = 0, stretches_ = 0;
  bool first_ = true;
};

}  // namespace

PageFill::PageFill(const Flow& flow, const PageGrid& grid, const Style& style)
    : flow_(flow), style_(style), grid_pitch_{grid.type_height - grid.size, grid.rows - 1} {}

/// What stands again above a page that begins with `begin`, and below one that ends before it.
Continuation PageFill::going_on(size_t begin) const {
  if (begin >= flow_.size() || flow_[begin].goes_on < 0) return {};
  return flow_.continuations[static_cast<size_t>(flow_[begin].goes_on)];
}

/// Height of what stands again below a page that ends before `end`; nothing where the page shows
/// only what stands above (a table's head).
Len PageFill::foot_before(size_t end) const {
  Len height;
  if (end == 0 || end >= flow_.size() || flow_[end - 1].goes_on != flow_[end].goes_on)
    return height;
  const Continuation at = going_on(end);
  for (uint32_t i = at.end; i < at.foot_end; ++i) height += flow_.repeated[i].height;
  return height;
}

void PageFill::add_foot(PageBody& body) const {
  if (foot_before(body.end) == Len()) return;
  const PlacedItem& last = body.items.back();
  Len top = last.top + flow_.of(last).height;
  const Continuation going_on = this->going_on(body.end);
  for (uint32_t i = going_on.end; i < going_on.foot_end; ++i) {
    body.items.push_back({i, top, true});
    top += flow_.repeated[i].height;
  }
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

PageBody PageFill::place(size_t begin, size_t end, Len height, const Fill& fill) const {
  Cursor cursor(fill);
  std::vector<PlacedItem> items;
  const Continuation above = going_on(begin);
  for (uint32_t i = above.begin; i < above.end; ++i)
    items.push_back({i, cursor.place(flow_.repeated[i]), true});
  PageBody body, whole;  // with what was placed last, and as it could end
  body.end = begin;
  size_t count = 0;
  for (size_t i = begin; i < std::min(end, flow_.size()); ++i) {
    if (i > begin && flow_[i].page_break) break;
    add_notes(body, flow_[i]);
    items.push_back({static_cast<uint32_t>(i), cursor.place(flow_[i])});
    const Len foot = cursor.foot() + body.notes_height;
    if (foot > height && i > begin) break;
    body.end = i + 1;
    if (foot + foot_before(i + 1) > height && i > begin) continue;
    whole = body;
    count = items.size();
  }
  items.resize(count);
  whole.items = std::move(items);
  add_foot(whole);
  return whole;
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
    if (first) return;
    extent.gaps += !item.row && item.gap_gives ? 1 : 0;
    extent.least_give += item.gap - item.gap_least;
  };
  const Continuation above = going_on(begin);
  for (uint32_t i = above.begin; i < above.end; ++i) add(flow_.repeated[i]);
  for (size_t i = begin; i < end; ++i) {
    add(flow_[i]);
    add_notes(notes, flow_[i]);
  }
  extent.foot += notes.notes_height + foot_before(end);
  extent.steps = cursor.steps();
  extent.stretches = cursor.stretches();
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
