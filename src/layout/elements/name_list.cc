#include "layout/elements/name_list.h"

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"

namespace banxin {
namespace {

/// Names up to this long decide how many columns there are; longer ones take several.
constexpr int64_t kUsualName = 5;

class NamesLayout {
 public:
  NamesLayout(NamesBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)),
        typesetter_(typesetter),
        look_(typesetter.style().name_list),
        character_(typesetter.character(Role::name_list)),
        column_gap_(look_.column_gap.of(character_)),
        left_(typesetter.style().element(Role::name_list).indent_left.of(character_)),
        measure_(typesetter.grid().type_width - left_ -
                 typesetter.style().element(Role::name_list).indent_right.of(character_)) {}

  std::vector<LabelledEntry> run() {
    shape_cells();
    columns_ = block_.columns > 0 ? block_.columns : fitting_columns();
    step_ = (measure_ + column_gap_) / columns_;
    for (Cell& cell : cells_) place(cell);
    close_row();
    return std::move(rows_);
  }

 private:
  struct Cell {
    LaidText name, unit;
  };

  void shape_cells() {
    for (NamesBlock::Entry& entry : block_.entries) {
      Cell& cell = cells_.emplace_back();
      cell.name = spread(typesetter_.line(Role::name_list, std::move(entry.name)));
      cell.unit = typesetter_.line(Role::name_list, std::move(entry.unit));
      any_unit_ |= !cell.unit.empty();
      names_width_ = std::max(names_width_, cell.name.width());
    }
  }

  /// 张　三 is as wide as a name of three characters.
  LaidText spread(LaidText name) const {
    if (characters_on(name) != 2) return name;
    return typesetter_.lay_line(name.paragraph, look_.short_name.of(character_));
  }

  int fitting_columns() const {
    if (any_unit_) return 1;
    Len widest;
    for (const Cell& cell : cells_)
      if (characters_on(cell.name) <= kUsualName) widest = std::max(widest, cell.name.width());
    if (widest == Len()) widest = names_width_;
    const int64_t fitting =
        (measure_ + column_gap_).raw() / std::max<int64_t>(1, (widest + column_gap_).raw());
    return static_cast<int>(std::clamp<int64_t>(fitting, 1, look_.most_a_row));
  }

  Len unit_left() const { return names_width_ + look_.unit_gap.of(character_); }
  Len width_of(const Cell& cell) const {
    return cell.unit.empty() ? cell.name.width() : unit_left() + cell.unit.width();
  }

  void place(Cell& cell) {
    const Len width = width_of(cell) + column_gap_;
    int span = 1;
    while (span < columns_ && step_ * span < width) ++span;
    if (column_ + span > columns_) close_row();
    const Len left = left_ + step_ * column_;
    add(std::move(cell.name), left);
    if (!cell.unit.empty()) add_unit(std::move(cell.unit), left + unit_left());
    column_ += span;
  }

  /// A unit that no line holds goes on below itself.
  void add_unit(LaidText unit, Len left) {
    const Len room = left_ + measure_ - left;
    if (unit.width() > room && room > character_)
      unit = typesetter_.lay(unit.paragraph, left - left_, room);
    add(std::move(unit), left);
  }

  void add(LaidText text, Len left) {
    if (!text.empty()) row_.push_back({std::move(text), left});
  }

  /// The last text of a row is the entry's words, the others stand before it.
  void close_row() {
    column_ = 0;
    if (row_.empty()) return;
    LabelledEntry& entry = rows_.emplace_back();
    const bool laid_in_place = row_.back().text.lines.size() > 1;
    entry.words = std::move(row_.back().text);
    entry.left = laid_in_place ? Len() : row_.back().left;
    row_.pop_back();
    entry.heads = std::exchange(row_, {});
  }

  NamesBlock block_;
  Typesetter& typesetter_;
  const NameListStyle& look_;
  const Len character_, column_gap_, left_, measure_;
  std::vector<Cell> cells_;
  Len names_width_;  ///< of the widest
  bool any_unit_ = false;
  int columns_ = 1, column_ = 0;
  Len step_;  ///< from column to column
  std::vector<LineHead> row_;
  std::vector<LabelledEntry> rows_;
};

}  // namespace

std::vector<LabelledEntry> lay_names(NamesBlock&& block, Typesetter& typesetter) {
  return NamesLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
