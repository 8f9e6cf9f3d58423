#include "layout/pages/flow_builder.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

class FlowBuilder {
 public:
  FlowBuilder(const Style& style, std::vector<OutlineEntry>& outline)
      : style_(style), outline_(outline) {}

  void begin_block(int32_t block) { block_ = block; }

  void operator()(const SetText& set) {
    if (set.paragraph.lines.empty()) return;
    const size_t first = flow_.size();
    const bool after_closing = set.keep_with_previous && first > 0 && flow_.back().closing;
    add_lines(set.role, set.paragraph);
    flow_[first].glued = first > 0 && (keep_with_next_ || set.keep_with_previous);
    if (set.role == Role::attachment_title) put_on_title_row(flow_[first]);
    glue_paragraph(first, set.keep_with_next);
    for (size_t i = first; i < flow_.size(); ++i) flow_[i].closing = after_closing;
    if (set.outline_level > 0) {
      flow_[first].outline = static_cast<int32_t>(outline_.size());
      outline_.push_back({set.outline_level, set.outline_title, 0, Len()});
    }
    keep_with_next_ = set.keep_with_next;
  }

  void operator()(const SetList& set) {
    bool with_gap = !set.follows;
    for (const SetParagraph& paragraph : set.paragraphs) {
      const size_t first = flow_.size();
      add_lines(set.role, paragraph, std::exchange(with_gap, false));
      glue_paragraph(first, false);
      glue_to_heading(first);
    }
  }

  void operator()(const std::vector<Box>& rows) {
    const size_t first = flow_.size();
    for (const Box& row : rows) add_box(row, 0);
    glue_to_heading(first);
  }

  void operator()(const SetSignOff& sign_off) {
    const size_t first = flow_.size();
    for (const SignOffLine& line : sign_off.lines)
      add_lines(line.role, line.paragraph, &line == &sign_off.lines.front());
    for (const SignOffBox& part : sign_off.boxes) add_sign_off_box(part);
    for (size_t i = first; i < flow_.size(); ++i) {
      flow_[i].glued = i > first;
      flow_[i].closing = true;
    }
    glue_to_heading(first);
  }

  void operator()(const PageBreak&) { page_break_ = true; }

  Flow finish() { return std::move(flow_); }

 private:
  void add_lines(Role role, const SetParagraph& paragraph, bool with_gap = true) {
    const ElementStyle& element = style_.element(role);
    for (uint32_t line = 0; line < paragraph.lines.size(); ++line) {
      FlowItem item;
      item.paragraph = &paragraph;
      item.line = line;
      item.role = role;
      item.height = element.size;
      item.ascent = style_.ascent(role);
      item.on_grid = element.on_grid;
      item.text = is_body_text(role);
      if (line > 0 && !element.on_grid) item.gap = element.pitch - element.size;
      push(item, line == 0 && with_gap ? element.gap_above : 0);
    }
    gap_below_ = element.gap_below;
    gap_below_wins_ = element.gap_below_wins;
  }

  void add_box(const Box& box, int gap_above) {
    FlowItem item;
    item.box = &box;
    item.role = Role::rule;
    item.height = box.height;
    push(item, gap_above);
    gap_below_ = box.gap_below;
  }

  void add_sign_off_box(const SignOffBox& part) {
    FlowItem item;
    item.box = &part.box;
    item.role = Role::seal;
    item.height = part.box.height;
    push(item, 0);
    flow_.back().gap = part.gap;
    flow_.back().gap_least = part.gap_least;
  }

  /// The larger of the gaps asked for counts, as between paragraphs in print.
  void push(FlowItem item, int gap_above) {
    const int gap = gap_below_wins_ ? gap_below_ : std::max(gap_above, gap_below_);
    gap_below_ = 0;
    gap_below_wins_ = false;
    const FlowItem* above = flow_.empty() ? nullptr : &flow_.back();
    if (gap > 0) {
      item.gap = style_.gap_length(gap);
      item.gap_gives = true;
    } else if (above != nullptr && above->box != nullptr && item.on_grid) {
      // The next line, not the next millimetre (7.3.6).
      item.gap = std::max(Len(), style_.pitch() - style_.grid.size - above->box->below_text);
    }
    item.row = item.on_grid && gap == 0 && above != nullptr && above->on_grid;
    item.gap_least = item.gap;
    item.page_break = std::exchange(page_break_, false) && above != nullptr;
    item.block = block_;
    flow_.push_back(item);
  }

  /// The middle of a size-3 row, GB/T 9704 7.3.7; a mark of several lines pushes it down.
  void put_on_title_row(FlowItem& item) const {
    const Len row_top = style_.pitch() * (style_.attachment.title_row - 1);
    const Len top = row_top + (style_.grid.size - item.height) / 2;
    int64_t rows_above = 0;
    for (const FlowItem* above = &item; above > flow_.data() && (above - 1)->on_grid; --above)
      ++rows_above;
    const Len above_foot = style_.pitch() * (rows_above - 1) + style_.grid.size;
    item.gap =
        rows_above == 0 ? top : std::max(top - above_foot, style_.pitch() - style_.grid.size);
    item.gap_least = item.gap;
    item.gap_gives = false;
  }

  /// A heading without text of its own stays with whatever follows it.
  void glue_to_heading(size_t first) {
    if (first < flow_.size() && std::exchange(keep_with_next_, false)) flow_[first].glued = true;
  }

  /// A heading's lines stay together; a paragraph keeps as many first and last lines as the style
  /// asks.
  void glue_paragraph(size_t first, bool whole) {
    const size_t count = flow_.size() - first;
    const auto head = static_cast<size_t>(style_.text.first_lines);
    const auto tail = static_cast<size_t>(style_.text.last_lines);
    for (size_t i = 1; i < count; ++i)
      if (whole || i < head || count - i < tail) flow_[first + i].glued = true;
  }

  const Style& style_;
  std::vector<OutlineEntry>& outline_;
  Flow flow_;
  int32_t block_ = -1;
  int gap_below_ = 0;
  bool gap_below_wins_ = false;
  bool keep_with_next_ = false;
  bool page_break_ = false;
};

}  // namespace

Flow build_flow(const std::vector<SetBlock>& blocks, const Style& style,
                std::vector<OutlineEntry>& outline) {
  FlowBuilder builder(style, outline);
  for (size_t i = 0; i < blocks.size(); ++i) {
    builder.begin_block(static_cast<int32_t>(i));
    std::visit(builder, blocks[i]);
  }
  return builder.finish();
}

}  // namespace banxin
