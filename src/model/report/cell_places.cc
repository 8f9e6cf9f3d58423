#include "model/report/cell_places.h"

#include <algorithm>

namespace banxin {

CellPlaces::CellPlaces(const CellRows& rows) {
  if (!rows.empty())
    for (const Cell& cell : rows.front()) columns_ += static_cast<uint32_t>(cell.colspan);
  tall_by_column_.resize(columns_);
  std::vector<uint32_t> free_from(columns_, 0);  // by column, the first row that no cell covers
  row_begin_.reserve(rows.size() + 1);
  for (uint32_t row = 0; row < rows.size(); ++row) {
    row_begin_.push_back(static_cast<uint32_t>(cells_.size()));
    uint32_t column = 0;
    for (const Cell& cell : rows[row]) {
      while (column < columns_ && free_from[column] > row) ++column;
      if (column >= columns_) break;
      const auto number = static_cast<uint32_t>(cells_.size());
      cells_.push_back({&cell, row, column});
      if (cell.rowspan > 1) tall_.push_back(number);
      for (int i = 0; i < cell.colspan && column < columns_; ++i, ++column) {
        free_from[column] = cells_.back().row_end();
        if (cell.rowspan > 1) tall_by_column_[column].push_back(number);
      }
    }
  }
  row_begin_.push_back(static_cast<uint32_t>(cells_.size()));
}

uint32_t CellPlaces::at(uint32_t row, uint32_t column) const {
  const auto& tall = tall_by_column_[column];
  const auto above = std::upper_bound(tall.begin(), tall.end(), row,
                                      [&](uint32_t r, uint32_t i) { return r < cells_[i].row; });
  if (above != tall.begin() && cells_[*(above - 1)].row_end() > row) return *(above - 1);
  const auto begin = cells_.begin() + begin_of(row), end = cells_.begin() + end_of(row);
  const auto after = std::upper_bound(
      begin, end, column, [](uint32_t c, const PlacedCell& one) { return c < one.column; });
  return static_cast<uint32_t>(after - cells_.begin()) - 1;
}

}  // namespace banxin
