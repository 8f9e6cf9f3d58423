// Where each cell of a table stands: rows of cells with spans as a grid.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/report/report.h"

namespace banxin {

/// A cell and its upper left place, 0-based.
struct PlacedCell {
  const Cell* cell = nullptr;
  uint32_t row = 0, column = 0;

  uint32_t row_end() const { return row + static_cast<uint32_t>(cell->rowspan); }
  uint32_t column_end() const { return column + static_cast<uint32_t>(cell->colspan); }
};

/// The cells of rows that fill a grid exactly (CellGrid has checked them). Linear in the cells to
/// make; what covers a place is found by halving.
class CellPlaces {
 public:
  explicit CellPlaces(const CellRows& rows);

  uint32_t rows() const { return static_cast<uint32_t>(row_begin_.size()) - 1; }
  uint32_t columns() const { return columns_; }
  size_t size() const { return cells_.size(); }
  const PlacedCell& operator[](size_t i) const { return cells_[i]; }
  /// The numbers of the cells that begin in a row.
  uint32_t begin_of(uint32_t row) const { return row_begin_[row]; }
  uint32_t end_of(uint32_t row) const { return row_begin_[row + 1]; }
  /// The number of the cell that covers a place.
  uint32_t at(uint32_t row, uint32_t column) const;
  /// Cells of several rows, by their first row.
  std::span<const uint32_t> tall() const { return tall_; }

 private:
  std::vector<PlacedCell> cells_;
  std::vector<uint32_t> row_begin_;
  std::vector<uint32_t> tall_;
  std::vector<std::vector<uint32_t>> tall_by_column_;
  uint32_t columns_ = 0;
};

}  // namespace banxin
