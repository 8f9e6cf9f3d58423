#include "layout/elements/info_table.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

/// A pair as shaped, with the columns of pairs that it takes.
struct Pair {
  LaidText label;
  ParagraphRef value;
  int column = 0;
  int columns = 1;
};

using SharedText = std::shared_ptr<const LaidText>;

class InfoTableLayout {
 public:
  InfoTableLayout(InfoTableBlock&& block, Len width, Typesetter& typesetter)
      : columns_(block.columns),
        width_(width),
        typesetter_(typesetter),
        look_(typesetter.style().index) {
    for (InfoTableBlock::Entry& entry : block.entries) measure(std::move(entry));
  }

  std::vector<Box> run() {
    for (const std::vector<Pair*>& row : arrange()) set_row(row);
    if (!boxes_.empty()) boxes_.back().height += look_.rule;
    return std::move(boxes_);
  }

 private:
  void measure(InfoTableBlock::Entry&& entry) {
    Pair pair;
    pair.label = typesetter_.line(Role::index_label, std::move(entry.label));
    label_width_ = std::max(label_width_, pair.label.width() + 2 * look_.padding_x);
    pair.value = typesetter_.shape(Role::index_value, std::move(entry.value));
    pairs_.push_back(std::move(pair));
  }

  Len column_left(int column) const { return width_.scaled(column, columns_); }

  Len value_room(const Pair& pair) const {
    return column_left(pair.column + pair.columns) - column_left(pair.column) - label_width_ -
           2 * look_.padding_x;
  }

  /// Pairs by rows. A value that needs more room than its cell takes a row of its own; the pair
  /// before it then takes the rest of its row, so that no cell stands empty.
  std::vector<std::vector<Pair*>> arrange() {
    std::vector<std::vector<Pair*>> rows;
    int column = columns_;
    for (Pair& pair : pairs_) {
      pair.column = 0;
      const Len value_width = widths_of(*pair.value, typesetter_.style().text).natural;
      const bool wide = value_width > value_room(pair);
      if (column >= columns_ || wide) {
        close_row(rows);
        rows.emplace_back();
        column = 0;
      }
      pair.column = column;
      pair.columns = wide ? columns_ : 1;
      column += pair.columns;
      rows.back().push_back(&pair);
    }
    close_row(rows);
    return rows;
  }

  void close_row(std::vector<std::vector<Pair*>>& rows) const {
    if (rows.empty()) return;
    Pair& last = *rows.back().back();
    last.columns = columns_ - last.column;
  }

  void set_row(const std::vector<Pair*>& row) {
    std::vector<SharedText> values;
    size_t lines = 1;
    for (Pair* pair : row) {
      const Len left = column_left(pair->column) + label_width_ + look_.padding_x;
      values.push_back(
          std::make_shared<const LaidText>(typesetter_.lay(pair->value, left, value_room(*pair))));
      lines = std::max(lines, values.back()->lines.size());
    }
    const size_t most = lines_of_a_page();
    for (size_t first = 0; first < lines; first += most)
      add_box(row, values, first, std::min(lines, first + most));
  }

  size_t lines_of_a_page() const {
    const Style& style = typesetter_.style();
    const ElementStyle& element = style.element(Role::index_value);
    const Len room =
        typesetter_.grid().type_height - element.size - 2 * look_.padding_y - look_.rule;
    return static_cast<size_t>(std::max<int64_t>(0, room.raw() / element.pitch.raw())) + 1;
  }

  /// Lines `[first, last)` of a row's values; the labels stand in its first box.
  void add_box(const std::vector<Pair*>& row, const std::vector<SharedText>& values, size_t first,
               size_t last) {
    const ElementStyle& element = typesetter_.style().element(Role::index_value);
    const auto steps = static_cast<int64_t>(last - first) - 1;
    Box& box = boxes_.emplace_back();
    box.height = element.pitch * steps + element.size + 2 * look_.padding_y;
    for (size_t i = 0; i < row.size(); ++i) {
      if (first == 0) add_label(box, *row[i]);
      const size_t end = std::min(last, values[i]->lines.size());
      if (first < end) add_lines(box, Role::index_value, Len(), values[i], first, end);
      add_vertical_rules(box, *row[i]);
    }
    if (first == 0) add_rule(box, Len(), Len(), width_, look_.rule);
    // Drawn by every row, so that a table that goes over a page's foot is closed there.
    add_rule(box, Len(), box.height, width_, look_.rule);
    add_rule(box, width_ - look_.rule, Len(), look_.rule, box.height + look_.rule);
  }

  void add_label(Box& box, Pair& pair) {
    if (pair.label.empty()) return;
    const Len left = column_left(pair.column) + (label_width_ - pair.label.width()) / 2;
    add_lines(box, Role::index_label, left, std::make_shared<const LaidText>(pair.label), 0, 1);
  }

  /// In the middle of the box's height.
  void add_lines(Box& box, Role role, Len left, SharedText text, size_t first, size_t last) const {
    const ElementStyle& element = typesetter_.style().element(role);
    const Len own = element.pitch * (static_cast<int64_t>(last - first) - 1) + element.size;
    const Len ascent = typesetter_.style().ascent(role);
    box.add_lines(role, left, (box.height - own) / 2,
                  {std::move(text), first, last, element.pitch, ascent});
  }

  void add_vertical_rules(Box& box, const Pair& pair) const {
    const Len left = column_left(pair.column);
    for (const Len x : {left, left + label_width_}) add_rule(box, x, Len(), look_.rule, box.height);
  }

  void add_rule(Box& box, Len x, Len y, Len width, Len height) const {
    box.add_rule(Role::rule, x, y, {width, height, look_.rule_color});
  }

  const int columns_;
  const Len width_;
  Typesetter& typesetter_;
  const InfoTableStyle& look_;
  Len label_width_;
  std::vector<Pair> pairs_;
  std::vector<Box> boxes_;
};

}  // namespace

std::vector<Box> lay_info_table(InfoTableBlock&& block, Len width, Typesetter& typesetter) {
  return InfoTableLayout(std::move(block), width, typesetter).run();
}

}  // namespace banxin
