// Which cells of a table's grid are taken: rows of cells with spans must fill it exactly.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/report/report.h"

namespace banxin {

/// Takes rows from top to bottom. One diagnostic a row at most (E0215, E0216).
///
///     columns   0    1    2
///     row 1   [ a ][ b      ]     a: rowspan 2; b: colspan 2
///     row 2   [ a ][ c ][ d ]     only c and d are written here
class CellGrid {
 public:
  static constexpr int kMostColumns = 200;

  /// `columns`: the table's width; 0: as wide as its first row.
  CellGrid(size_t columns, Diagnostics& diagnostics)
      : columns_(columns), diagnostics_(diagnostics) {}

  void add_row(const std::vector<Cell>& row, Span span);
  /// Checks that no cell reaches below the last row.
  void finish();

 private:
  struct Column {
    int rows_left = 0;  ///< rows that a cell from above still covers
    Span cell;          ///< that cell
  };

  void place_row(const std::vector<Cell>& row);
  void overlap(const Cell& cell);
  void wrong_width(size_t written, size_t free, Span span);

  size_t columns_;
  Diagnostics& diagnostics_;
  std::vector<Column> grid_;
  size_t row_number_ = 0;
};

}  // namespace banxin
