#include "layout/elements/running_sums.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

/// By row, whether its numbers are added: what it says itself, below the head.
std::vector<bool> rows_that_count(const TableCells& cells) {
  const CellPlaces& places = cells.places();
  std::vector<bool> counts(places.rows(), true);
  for (uint32_t i = 0; i < places.size(); ++i) {
    const bool of_sum = cells[i].cell->header || cells[i].cell->strong;
    if (cells.role(i) == Role::table_head || of_sum) counts[cells[i].row] = false;
  }
  return counts;
}

/// 1234567.80 to 1,234,567.80
std::string with_commas(std::string number) {
  const size_t point = std::min(number.find('.'), number.size());
  const auto first = static_cast<size_t>(
      std::find_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; }) -
      number.begin());
  for (size_t at = point; at > first + 3;) number.insert(at -= 3, 1, ',');
  return number;
}

}  // namespace

RunningSums::RunningSums(const TableCells& cells) : columns_(cells.places().columns()) {
  const std::vector<bool> counts = rows_that_count(cells);
  for (uint32_t column = 1; column < columns_.size(); ++column)
    if (cells.is_of_numbers(column)) read(cells, column, counts, columns_[column]);
}

void RunningSums::read(const TableCells& cells, uint32_t column, const std::vector<bool>& counts,
                       Column& read) {
  const CellPlaces& places = cells.places();
  std::vector<Decimal> sums(1);
  for (uint32_t row = 0; row < places.rows(); ++row) {
    const uint32_t i = places.at(row, column);
    const std::string& text = cells.words(i).text;
    const bool begins = cells[i].row == row && cells[i].column == column;
    const auto number = counts[row] && begins ? Decimal::parse(text) : std::nullopt;
    if (number && is_percentage(text)) return;
    sums.push_back(sums.back() + number.value_or(Decimal()));
    if (!number) continue;
    read.decimals = std::max(read.decimals, decimals_of(text));
    const bool grouped = text.find(',') != text.npos || text.find("\uFF0C") != text.npos;
    read.grouped = read.grouped || grouped;
  }
  read.sums = std::move(sums);
}

std::string RunningSums::printed(const Column& column, Decimal sum) {
  std::string text = sum.text(column.decimals);
  return column.grouped ? with_commas(std::move(text)) : text;
}

std::string RunningSums::before(uint32_t row, uint32_t column) const {
  return printed(columns_[column], columns_[column].sums[row]);
}

std::array<std::string, 2> RunningSums::extremes(uint32_t column) const {
  const auto& sums = columns_[column].sums;
  const auto [least, most] = std::minmax_element(sums.begin(), sums.end());
  return {printed(columns_[column], *least), printed(columns_[column], *most)};
}

uint32_t RunningSums::label_columns() const {
  uint32_t column = 0;
  while (column < columns_.size() && !has(column)) ++column;
  return column;
}

}  // namespace banxin
