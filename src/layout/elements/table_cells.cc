#include "layout/elements/table_cells.h"

#include <algorithm>
#include <utility>

#include "base/decimal.h"
#include "layout/blocks/title_words.h"

namespace banxin {

TableCells::TableCells(const GridTableBlock& block, const Style&)
    : block_(block), look_(*block.look) {
  for (uint32_t column = 0; column < places().columns(); ++column)
    numbers_.push_back(is_column_of_numbers(column));
}

/// All that its body cells say are numbers, and one at least is.
bool TableCells::is_column_of_numbers(uint32_t column) const {
  const auto& columns = block_.table->columns;
  const CellAlign asked = column < columns.size() ? columns[column].align : CellAlign::unset;
  if (asked != CellAlign::unset) return asked == CellAlign::decimal;
  if (!look_.numbers_on_point || column < static_cast<uint32_t>(block_.table->header_columns))
    return false;
  bool any = false;
  for (auto row = static_cast<uint32_t>(block_.table->header_rows); row < places().rows(); ++row) {
    const uint32_t number = places().at(row, column);
    const PlacedCell& cell = (*this)[number];
    if (cell.row != row || cell.column != column || cell.cell->colspan > 1 || cell.cell->header)
      continue;
    if (is_number_gap(words(number).text)) continue;
    if (!Decimal::parse(words(number).text)) return false;
    any = true;
  }
  return any;
}

const RichText& TableCells::words(uint32_t cell) const {
  const auto spelled = block_.spelled.find(cell);
  return spelled == block_.spelled.end() ? (*this)[cell].cell->text : spelled->second;
}

Role TableCells::role(uint32_t cell) const {
  const PlacedCell& placed = (*this)[cell];
  if (placed.cell->header || placed.row < static_cast<uint32_t>(block_.table->header_rows))
    return Role::table_head;
  const bool stub = placed.column < static_cast<uint32_t>(block_.table->header_columns);
  return stub ? Role::table_stub : Role::table_cell;
}

bool TableCells::on_point(uint32_t cell) const {
  const PlacedCell& placed = (*this)[cell];
  if (placed.cell->align != CellAlign::unset) return placed.cell->align == CellAlign::decimal;
  return role(cell) == Role::table_cell && placed.cell->colspan == 1 && numbers_[placed.column];
}

Align TableCells::align(uint32_t cell) const {
  const PlacedCell& placed = (*this)[cell];
  const Role own = role(cell);
  const auto& columns = block_.table->columns;
  CellAlign asked = placed.cell->align;
  if (asked == CellAlign::unset && own != Role::table_head && placed.column < columns.size())
    asked = columns[placed.column].align;
  switch (asked) {
    case CellAlign::left:
      return Align::left;
    case CellAlign::center:
      return Align::center;
    case CellAlign::right:
      return Align::right;
    default:
      break;
  }
  if (own == Role::table_head) return look_.head_align;
  if (own == Role::table_stub) return look_.stub_align;
  // A number over several columns, or among words, stands in its middle.
  return Decimal::parse(words(cell).text) ? Align::center : look_.text_align;
}

Len TableCells::widest_word(uint32_t cell, const Style& style) const {
  constexpr uint32_t kLongest = 3;  // 科研机构 may be 科研/机构
  const Characters text = read_characters(words(cell).text);
  uint32_t widest = 1;
  for (const TitleWord& word : find_title_words(text, style.title, {}).words)
    if (word.end - word.begin <= kLongest) widest = std::max(widest, word.end - word.begin);
  return style.element(role(cell)).size * widest;
}

ParagraphRef TableCells::shape(uint32_t cell, StructureId node, Typesetter& typesetter) const {
  BlockText text;
  text.add(words(cell), role(cell));
  for (BlockRun& run : text.runs) {
    run.node = node;
    run.strong = run.strong || (*this)[cell].cell->strong;
  }
  return typesetter.shape(role(cell), std::move(text));
}

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The byte after a number's integer part: where its point is, or would be.
size_t point_of(std::string_view text) {
  size_t at = 0;
  while (at < text.size() && !is_digit(text[at])) ++at;
  if (at == text.size()) return at;
  while (at < text.size() && (is_digit(text[at]) || text[at] == ',')) ++at;
  while (text[at - 1] == ',') --at;
  return at;
}

/// Where the cluster that holds a byte of the text begins on its line.
Len left_of(const LaidText& line, size_t byte) {
  const ShapedText& shaped = line.paragraph->text;
  for (const LaidRun& run : line.runs)
    for (uint32_t i = run.begin; i < run.end; ++i)
      if (shaped.text_end(i) > byte) {
        const auto place = run.first_place + shaped.clusters[i].glyph_begin -
                           shaped.clusters[run.begin].glyph_begin;
        return run.x + Len::from_raw(line.places[place]);
      }
  return line.width();
}

}  // namespace

PointReach TableCells::point_reach(const LaidText& line) const {
  if (line.empty()) return {};
  const size_t point = point_of(line.paragraph->text.source.text);
  const Len left =
      point < line.paragraph->text.source.text.size() ? left_of(line, point) : line.width();
  return {left, line.width() - left};
}

}  // namespace banxin
