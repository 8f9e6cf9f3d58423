#include "layout/index_table.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

/// A pair as set, with the columns of pairs that it takes.
struct Pair {
  SetParagraph label;
  BlockText value;
  Len value_width;  ///< of the value on one line
  int column = 0;
  int columns = 1;
};

Len line_width(const SetParagraph& paragraph) {
  return paragraph.lines.empty() ? Len() : paragraph.lines.front().width;
}

class IndexSetter {
 public:
  IndexSetter(IndexBlock&& block, Len width, Typesetter& typesetter)
      : columns_(block.columns),
        width_(width),
        typesetter_(typesetter),
        look_(typesetter.style().index) {
    for (IndexBlock::Entry& entry : block.entries) measure(std::move(entry));
  }

  Box run() {
    for (const std::vector<Pair*>& row : arrange()) set_row(row);
    add_frame();
    return std::move(box_);
  }

 private:
  void measure(IndexBlock::Entry&& entry) {
    Pair pair;
    pair.label = typesetter_.set_line(Role::index_label, std::move(entry.label));
    label_width_ = std::max(label_width_, line_width(pair.label) + 2 * look_.padding_x);
    pair.value_width = line_width(typesetter_.set_line(Role::index_value, BlockText(entry.value)));
    pair.value = std::move(entry.value);
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
      const bool wide = pair.value_width > value_room(pair);
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
    std::vector<SetParagraph> values;
    size_t lines = 1;
    for (Pair* pair : row) {
      const Len left = column_left(pair->column) + label_width_ + look_.padding_x;
      values.push_back(
          typesetter_.set(Role::index_value, std::move(pair->value), left, value_room(*pair)));
      lines = std::max(lines, values.back().lines.size());
    }
    const ElementStyle& element = typesetter_.style().element(Role::index_value);
    const Len inner = element.pitch * static_cast<int64_t>(lines - 1) + element.size;
    const Len height = inner + 2 * look_.padding_y;
    for (size_t i = 0; i < row.size(); ++i) {
      add_label(*row[i], height);
      add_piece(Role::index_value, std::move(values[i]), height);
      add_vertical_rules(*row[i], height);
    }
    box_.rules.push_back(rule(Len(), box_.height, width_, look_.rule));
    box_.height += height;
  }

  void add_label(Pair& pair, Len height) {
    const Len left = column_left(pair.column) + (label_width_ - line_width(pair.label)) / 2;
    for (GlyphRun& run : pair.label.runs) run.x += left;
    add_piece(Role::index_label, std::move(pair.label), height);
  }

  void add_piece(Role role, SetParagraph&& paragraph, Len row_height) {
    if (paragraph.lines.empty()) return;
    const ElementStyle& element = typesetter_.style().element(role);
    const auto steps = static_cast<int64_t>(paragraph.lines.size() - 1);
    const Len own = element.pitch * steps + element.size;
    const Len ascent = element.size.scaled(typesetter_.style().text.em_ascent_permille, 1000);
    box_.pieces.push_back(
        {std::move(paragraph), box_.height + (row_height - own) / 2, element.pitch, ascent});
  }

  void add_vertical_rules(const Pair& pair, Len height) {
    const Len left = column_left(pair.column);
    for (const Len x : {left, left + label_width_})
      box_.rules.push_back(rule(x, box_.height, look_.rule, height));
  }

  /// The lower edge and the right edge; a rule lies inside the measure.
  void add_frame() {
    box_.rules.push_back(rule(Len(), box_.height, width_, look_.rule));
    box_.height += look_.rule;
    box_.rules.push_back(rule(width_ - look_.rule, Len(), look_.rule, box_.height));
  }

  FrameRule rule(Len x, Len y, Len width, Len height) const {
    return {x, y, width, height, look_.rule_color, Role::rule};
  }

  const int columns_;
  const Len width_;
  Typesetter& typesetter_;
  const IndexStyle& look_;
  Len label_width_;
  std::vector<Pair> pairs_;
  Box box_;
};

}  // namespace

Box set_index_table(IndexBlock&& block, Len width, Typesetter& typesetter) {
  return IndexSetter(std::move(block), width, typesetter).run();
}

}  // namespace banxin
