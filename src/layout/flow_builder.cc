#include "layout/flow_builder.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

class FlowBuilder {
 public:
  FlowBuilder(const Style& style, std::vector<OutlineEntry>& outline)
      : style_(style), outline_(outline) {}

  void operator()(SetText& set) {
    const size_t first = flow_.items.size();
    const SetParagraph& paragraph = flow_.paragraphs.emplace_back(std::move(set.paragraph));
    if (paragraph.lines.empty()) return;
    const bool glue_first = keep_with_next_;
    add_lines(set.role, paragraph);
    flow_.items[first].glued = glue_first;
    glue_paragraph(first, set.keep_with_next);
    if (set.outline_level > 0) {
      flow_.items[first].outline = static_cast<int32_t>(outline_.size());
      outline_.push_back({set.outline_level, std::move(set.outline_title), 0, Len()});
    }
    keep_with_next_ = set.keep_with_next;
  }

  void operator()(std::vector<Box>& rows) {
    for (Box& row : rows) {
      FlowItem item;
      item.box = &flow_.boxes.emplace_back(std::move(row));
      item.height = item.box->height;
      push(item, 0);
      gap_below_ = item.box->gap_below;
    }
    keep_with_next_ = false;
  }

  // The page of the sign-off must carry body text (GB/T 9704 7.3.5.5), so the last line goes with
  // it.
  void operator()(SetSignOff& sign_off) {
    for (SignOffLine& line : sign_off.lines) {
      const SetParagraph& paragraph = flow_.paragraphs.emplace_back(std::move(line.paragraph));
      const size_t first = flow_.items.size();
      add_lines(line.role, paragraph, &line == &sign_off.lines.front());
      if (flow_.items.size() > first) flow_.items[first].glued = first > 0;
    }
    keep_with_next_ = false;
  }

  void operator()(PageBreak&) { page_break_ = true; }

  Flow finish() { return std::move(flow_); }

 private:
  void add_lines(Role role, const SetParagraph& paragraph, bool with_gap = true) {
    const ElementStyle& element = style_.element(role);
    for (uint32_t line = 0; line < paragraph.lines.size(); ++line) {
      FlowItem item;
      item.paragraph = &paragraph;
      item.line = line;
      item.height = element.size;
      item.ascent = element.size.scaled(style_.text.em_ascent_permille, 1000);
      item.on_grid = element.on_grid;
      if (line > 0 && !element.on_grid) item.gap = element.pitch - element.size;
      push(item, line == 0 && with_gap ? element.gap_above : 0);
    }
    gap_below_ = element.gap_below;
    gap_below_wins_ = element.gap_below_wins;
  }

  /// The larger of the gaps asked for counts, as between paragraphs in print.
  void push(FlowItem item, int gap_above) {
    const int gap = gap_below_wins_ ? gap_below_ : std::max(gap_above, gap_below_);
    gap_below_ = 0;
    gap_below_wins_ = false;
    if (gap > 0) {
      item.gap = style_.gap_length(gap);
      item.gap_gives = true;
    }
    item.row = item.on_grid && gap == 0 && !flow_.items.empty() && flow_.items.back().on_grid;
    item.page_break = std::exchange(page_break_, false) && !flow_.items.empty();
    flow_.items.push_back(item);
  }

  /// A heading's lines stay together; a paragraph keeps as many first and last lines as the style
  /// asks.
  void glue_paragraph(size_t first, bool whole) {
    const size_t count = flow_.items.size() - first;
    const auto head = static_cast<size_t>(style_.text.first_lines);
    const auto tail = static_cast<size_t>(style_.text.last_lines);
    for (size_t i = 1; i < count; ++i)
      if (whole || i < head || count - i < tail) flow_.items[first + i].glued = true;
  }

  const Style& style_;
  std::vector<OutlineEntry>& outline_;
  Flow flow_;
  int gap_below_ = 0;
  bool gap_below_wins_ = false;
  bool keep_with_next_ = false;
  bool page_break_ = false;
};

}  // namespace

Flow build_flow(std::vector<SetBlock>&& blocks, const Style& style,
                std::vector<OutlineEntry>& outline) {
  FlowBuilder builder(style, outline);
  for (SetBlock& block : blocks) std::visit(builder, block);
  return builder.finish();
}

}  // namespace banxin
