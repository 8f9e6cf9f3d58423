#include "layout/pages/flow_builder.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

class FlowBuilder {
 public:
  FlowBuilder(const PageGrid& grid, const Style& style, std::vector<OutlineEntry>& outline)
      : grid_(grid), style_(style), outline_(outline) {}

  void begin_block(int32_t block) { block_ = block; }

  void operator()(const LaidParagraph& laid) {
    if (laid.text.empty()) return;
    const size_t first = items_.size();
    const bool after_closing = laid.keep_with_previous && first > 0 && items_.back().needs_text;
    if (laid.follows) gap_below_ = 0;
    add_lines(laid.role, {&laid.text}, !laid.follows);
    if (laid.follows && first > 0) {
      const ElementStyle& element = style_.element(laid.role);
      items_[first].gap = items_[first].gap_least = element.pitch - element.size;
      items_[first].keep = Keep::block;
    }
    if (first > 0 && (keep_with_next_ || laid.keep_with_previous))
      items_[first].keep = Keep::heading;
    if (laid.role == Role::attachment_title) put_on_title_row(items_[first]);
    const bool is_title = laid.role == Role::title || laid.role == Role::attachment_title;
    keep_paragraph(first, laid.keep_with_next || is_title);
    for (size_t i = first; i < items_.size(); ++i) items_[i].needs_text = after_closing;
    if (laid.outline_level > 0) {
      items_[first].outline = static_cast<int32_t>(outline_.size());
      outline_.push_back({laid.outline_level, laid.outline_title, 0, laid.text.span()});
    }
    keep_with_next_ = laid.keep_with_next;
  }

  void operator()(const LaidList& laid) {
    bool with_gap = !laid.follows;
    for (const LabelledEntry& entry : laid.entries) {
      const size_t first = items_.size();
      add_lines(laid.role, {&entry.words, entry.left, &entry.heads},
                std::exchange(with_gap, false));
      keep_paragraph(first, false);
      keep_with_heading(first);
    }
  }

  void operator()(const LaidBoxes& boxes) {
    const size_t first = items_.size();
    for (const Box& box : boxes) add_box(box);
    keep_with_heading(first);
  }

  void operator()(const LaidRows& laid) {
    const size_t first = items_.size();
    const bool introduced = first > 0 && !items_.back().keeps_grid;
    add_box_of_table(laid.above, laid.gap_above);
    const int32_t goes_on = add_continuation(laid);
    for (size_t i = 0; i < laid.slots.size(); ++i) {
      push(row_item(laid, i), items_.size() == first ? laid.gap_above : 0);
      if (i > 0 && i >= laid.heads) items_.back().goes_on = goes_on;
      items_.back().keep = keep_of_row(laid, i);
    }
    for (const Box& note : laid.below) {
      add_box_of_table(note, 0);
      items_.back().keep = &note == &laid.below.front() ? Keep::heading : Keep::lines;
    }
    for (size_t i = first + 1; i < items_.size() && laid.whole; ++i) items_[i].keep = Keep::block;
    items_[first].keep = introduced ? Keep::heading : Keep::none;
    gap_below_ = laid.gap_below;
    keep_with_heading(first);
  }

  void operator()(const LaidSignOff& sign_off) {
    const size_t first = items_.size();
    for (const SignOffLine& line : sign_off.lines)
      add_lines(line.role, {&line.text, line.left}, &line == &sign_off.lines.front());
    for (const SignOffBox& part : sign_off.boxes) add_sign_off_box(part);
    for (size_t i = first; i < items_.size(); ++i) {
      if (i > first) items_[i].keep = Keep::block;
      items_[i].needs_text = true;
    }
    keep_with_heading(first);
  }

  void operator()(const PageBreak&) { page_break_ = true; }
  void operator()(const TurnedTable&) { ++(items_.empty() ? turned_ : items_.back().turned); }

  Flow finish() {
    flow_.items = std::move(items_);
    return std::move(flow_);
  }

 private:
  /// A text to be shown line by line.
  struct Lines {
    const LaidText* text = nullptr;
    Len left = {};
    const std::vector<LineHead>* heads = nullptr;
  };

  void add_lines(Role role, const Lines& lines, bool with_gap = true) {
    const ElementStyle& element = style_.element(role);
    for (uint32_t i = 0; i < lines.text->lines.size(); ++i) {
      FlowItem item;
      item.what =
          FlowLine{lines.text, i, lines.left, style_.ascent(role), i == 0 ? lines.heads : nullptr};
      item.role = role;
      item.height = element.size;
      item.on_grid = element.on_grid;
      item.text = is_body_text(role);
      item.fills_page = role == Role::attachment_mark;
      if (i > 0 && !element.on_grid) item.gap = element.pitch - element.size;
      push(item, i == 0 && with_gap ? element.gap_above : 0);
    }
    gap_below_ = element.gap_below;
    gap_below_wins_ = element.gap_below_wins;
  }

  void add_box(const Box& box) {
    FlowItem item;
    item.what = FlowBox{&box, Len(), Len()};
    item.role = Role::rule;
    item.height = box.height;
    push(item, 0);
    gap_below_ = box.gap_below;
  }

  void add_box_of_table(const Box& box, int gap_above) {
    if (box.height == Len()) return;
    push(table_item(FlowBox{&box, Len(), Len()}, box.height), gap_above);
  }

  FlowItem row_item(const LaidRows& laid, size_t slot) const {
    const RowSlot& row = laid.slots[slot];
    FlowItem item = table_item(FlowRow{laid.rows.get(), row.part}, row.height);
    item.text = true;
    return item;
  }

  FlowItem sum_item(const LaidRows& laid, RowKind kind) const {
    RowPart part;
    part.repeated = true;
    part.kind = kind;
    return table_item(FlowRow{laid.rows.get(), part}, laid.subtotal);
  }

  template <class What>
  FlowItem table_item(const What& what, Len height) const {
    FlowItem item;
    item.what = what;
    item.role = Role::table_cell;
    item.height = height;
    item.keeps_grid = true;
    item.block = block_;
    return item;
  }

  /// A head is one thing, and the first row stays with it.
  static Keep keep_of_row(const LaidRows& laid, size_t slot) {
    if (slot < laid.heads) return Keep::block;
    if (slot == 0 || (slot == laid.heads && laid.heads > 0)) return Keep::heading;
    return laid.slots[slot].keeps ? Keep::lines : Keep::none;
  }

  /// Caption and head once more, for later pages, and what stands at the foot of the others.
  int32_t add_continuation(const LaidRows& laid) {
    Continuation again;
    std::vector<FlowItem>& repeated = flow_.repeated;
    again.begin = static_cast<uint32_t>(repeated.size());
    const Box& caption = laid.above_continued;
    if (caption.height > Len())
      repeated.push_back(table_item(FlowBox{&caption, Len(), Len()}, caption.height));
    for (size_t i = 0; i < laid.heads; ++i) {
      repeated.push_back(row_item(laid, i));
      std::get<FlowRow>(repeated.back().what).part.repeated = true;
      repeated.back().text = false;
    }
    if (laid.subtotal > Len()) repeated.push_back(sum_item(laid, RowKind::brought_forward));
    again.end = static_cast<uint32_t>(repeated.size());
    if (laid.subtotal > Len()) repeated.push_back(sum_item(laid, RowKind::carried_forward));
    again.foot_end = static_cast<uint32_t>(repeated.size());
    flow_.continuations.push_back(again);
    return static_cast<int32_t>(flow_.continuations.size()) - 1;
  }

  void add_sign_off_box(const SignOffBox& part) {
    FlowItem item;
    item.what = FlowBox{&part.box, Len(), Len()};
    item.role = Role::seal;
    item.height = part.box.height;
    push(item, 0);
    items_.back().gap = part.gap;
    items_.back().gap_least = part.gap_least;
  }

  /// The larger of the gaps asked for counts, as between paragraphs in print.
  void push(FlowItem item, int gap_above) {
    const int gap = gap_below_wins_ ? gap_below_ : std::max(gap_above, gap_below_);
    gap_below_ = 0;
    gap_below_wins_ = false;
    const FlowItem* above = items_.empty() ? nullptr : &items_.back();
    const bool below_block = above != nullptr && (above->box() != nullptr || above->keeps_grid);
    const bool returns = item.on_grid && below_block && style_.grid.returns && !above->needs_text;
    if (gap > 0) {
      item.gap = gap_length(grid_, style_.grid, gap);
      // What asks for a gap of its own (a sign-off) has that, measured from the table.
      item.returns_to_grid = returns && above->keeps_grid && gap_above == 0;
      item.gap_gives = !item.returns_to_grid;
    } else if (item.on_grid && below_block) {
      // The next line, not the next millimetre (7.3.6).
      const Len below_text = above->box() == nullptr ? Len() : above->box()->below_text;
      item.gap = std::max(Len(), grid_.pitch() - grid_.size - below_text);
      item.returns_to_grid = returns;
    }
    item.row = item.on_grid && gap == 0 && above != nullptr && above->on_grid;
    item.gap_least = item.gap;
    item.page_break = std::exchange(page_break_, false) && above != nullptr;
    item.block = block_;
    item.turned = std::exchange(turned_, 0);
    items_.push_back(item);
  }

  /// The middle of a size-3 row, GB/T 9704 7.3.7; a mark of several lines pushes it down.
  void put_on_title_row(FlowItem& item) const {
    const Len pitch = grid_.pitch();
    const Len row_top = pitch * (style_.attachment.title_row - 1);
    const Len top = row_top + (grid_.size - item.height) / 2;
    int64_t rows_above = 0;
    for (const FlowItem* above = &item; above > items_.data() && (above - 1)->on_grid; --above)
      ++rows_above;
    const Len above_foot = pitch * (rows_above - 1) + grid_.size;
    item.gap = rows_above == 0 ? top : std::max(top - above_foot, pitch - grid_.size);
    item.gap_least = item.gap;
    item.gap_gives = false;
  }

  /// A heading without text of its own stays with whatever follows it.
  void keep_with_heading(size_t first) {
    if (first < items_.size() && std::exchange(keep_with_next_, false))
      items_[first].keep = Keep::heading;
  }

  /// A heading's lines stay together; a paragraph keeps as many first and last lines as the style
  /// asks.
  void keep_paragraph(size_t first, bool whole) {
    const size_t count = items_.size() - first;
    const auto head = static_cast<size_t>(style_.text.first_lines);
    const auto tail = static_cast<size_t>(style_.text.last_lines);
    for (size_t i = 1; i < count; ++i) {
      if (whole)
        items_[first + i].keep = Keep::block;
      else if (i < head || count - i < tail)
        items_[first + i].keep = Keep::lines;
    }
  }

  const PageGrid& grid_;
  const Style& style_;
  std::vector<OutlineEntry>& outline_;
  Flow flow_;
  std::vector<FlowItem> items_;
  int32_t block_ = -1;
  uint32_t turned_ = 0;  ///< tables on turned pages above all else
  int gap_below_ = 0;
  bool gap_below_wins_ = false;
  bool keep_with_next_ = false;
  bool page_break_ = false;
};

}  // namespace

Flow build_flow(const std::vector<LaidBlock>& blocks, const PageGrid& grid, const Style& style,
                std::vector<OutlineEntry>& outline) {
  FlowBuilder builder(grid, style, outline);
  for (size_t i = 0; i < blocks.size(); ++i) {
    builder.begin_block(static_cast<int32_t>(i));
    std::visit(builder, blocks[i]);
  }
  return builder.finish();
}

}  // namespace banxin
