#include "model/report/cell_grid.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace banxin {

void CellGrid::add_row(const std::vector<Cell>& row, Span span) {
  ++row_number_;
  size_t written = 0;
  for (const Cell& cell : row) written += static_cast<size_t>(cell.colspan);
  if (columns_ == 0) columns_ = written;
  grid_.resize(columns_);
  const auto free = static_cast<size_t>(std::count_if(
      grid_.begin(), grid_.end(), [](const Column& column) { return column.rows_left == 0; }));
  if (written == free)
    place_row(row);
  else
    wrong_width(written, free, span);
  for (Column& column : grid_) column.rows_left = std::max(0, column.rows_left - 1);
}

/// The row has as many cells as there are free columns; a wide one may still meet a cell from
/// above.
void CellGrid::place_row(const std::vector<Cell>& row) {
  size_t column = 0;
  for (const Cell& cell : row) {
    while (column < columns_ && grid_[column].rows_left > 0) ++column;
    for (int i = 0; i < cell.colspan; ++i, ++column) {
      if (column >= columns_ || grid_[column].rows_left > 0) return overlap(cell);
      grid_[column] = {cell.rowspan, cell.text.span};
    }
  }
}

void CellGrid::overlap(const Cell& cell) {
  diagnostics_.error(
      "E0216", cell.text.span,
      fmt::format("this cell of row {} meets one that reaches down from a row above", row_number_),
      "check colspan and rowspan of both");
}

void CellGrid::wrong_width(size_t written, size_t free, Span span) {
  std::string covered;
  if (free < columns_) covered = fmt::format(" and {} covered from above", columns_ - free);
  diagnostics_.error("E0215", span,
                     fmt::format("row {} fills {} {}{}; the table has {}", row_number_, written,
                                 written == 1 ? "column" : "columns", covered, columns_),
                     written < free ? "add cells, or widen one with colspan"
                                    : "take cells away; what a span covers is left out");
}

void CellGrid::finish() {
  const Column* last = nullptr;
  for (const Column& column : grid_) {
    const bool same_cell = last != nullptr && last->cell == column.cell;
    if (column.rows_left > 0 && !same_cell)
      diagnostics_.error("E0216", column.cell, "this cell reaches below the table's last row",
                         fmt::format("make its rowspan smaller by {}", column.rows_left));
    last = &column;
  }
}

}  // namespace banxin
