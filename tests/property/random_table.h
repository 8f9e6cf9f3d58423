// Tables of any shape, by a seed: spans, numbers, gaps, words, every key that a table may have.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"

namespace banxin {

struct RandomCell {
  uint32_t row = 0, column = 0, rows = 1, columns = 1;
  std::string words;
};

struct RandomTable {
  uint32_t rows = 1, columns = 1, head_rows = 0, head_columns = 0;
  bool subtotals = false, turned = false, widths = false;
  std::string kind;
  std::vector<RandomCell> cells;           ///< row by row
  std::vector<std::vector<Decimal>> sums;  ///< by column: of the body's numbers above each row
  std::string toml;                        ///< the whole report
};

RandomTable random_table(uint32_t seed);

}  // namespace banxin
