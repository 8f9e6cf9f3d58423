// The sums of a table's columns down to each of its rows, for 过次页 and 承前页.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "layout/elements/table_cells.h"

namespace banxin {

/// Of every column of numbers beside the labels but those of percentages. Rows that are sums
/// themselves do not count: those with a head or a bold cell. Exact; linear in the cells.
class RunningSums {
 public:
  explicit RunningSums(const TableCells& cells);

  bool has(uint32_t column) const { return !columns_[column].sums.empty(); }
  /// Of the rows above `row`, as the column prints its numbers.
  std::string before(uint32_t row, uint32_t column) const;
  /// The least and the most of a column: no other is longer.
  std::array<std::string, 2> extremes(uint32_t column) const;
  /// The columns before the first that has sums.
  uint32_t label_columns() const;

 private:
  struct Column {
    std::vector<Decimal> sums;  ///< by row: of those above it; one more than rows
    int decimals = 0;
    bool grouped = false;  ///< 1,234
  };
  static void read(const TableCells& cells, uint32_t column, const std::vector<bool>& counts,
                   Column& read);
  static std::string printed(const Column& column, Decimal sum);

  std::vector<Column> columns_;
};

}  // namespace banxin
