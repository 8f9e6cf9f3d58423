#include "property/random_table.h"

#include <algorithm>
#include <random>

namespace banxin {
namespace {

class Maker {
 public:
  explicit Maker(uint32_t seed) : random_(seed) {}

  RandomTable run() {
    table_.columns = below(4) == 0 ? 1 + below(14) : 1 + below(6);
    table_.rows = below(3) == 0 ? 1 + below(120) : 1 + below(20);
    table_.head_rows = std::min(below(4), table_.rows - 1);
    table_.head_columns = below(3) == 0 ? below(table_.columns) : 0;
    table_.subtotals = below(3) == 0;
    table_.turned = below(5) == 0;
    static const char* const kKinds[] = {"grid", "three-line", "open"};
    table_.kind = kKinds[below(3)];
    for (uint32_t c = 0; c < table_.columns; ++c) of_numbers_.push_back(c > 0 && below(2) == 0);
    place_cells();
    count_sums();
    write();
    return std::move(table_);
  }

 private:
  uint32_t below(uint32_t n) { return std::uniform_int_distribution<uint32_t>(0, n - 1)(random_); }

  void place_cells() {
    std::vector<std::vector<bool>> taken(table_.rows, std::vector<bool>(table_.columns));
    for (uint32_t row = 0; row < table_.rows; ++row)
      for (uint32_t column = 0; column < table_.columns; ++column) {
        if (taken[row][column]) continue;
        RandomCell cell{row, column, 1, 1, {}};
        if (below(8) == 0) widen(cell, taken);
        for (uint32_t r = row; r < row + cell.rows; ++r)
          for (uint32_t c = column; c < column + cell.columns; ++c) taken[r][c] = true;
        cell.words = words_of(cell);
        table_.cells.push_back(std::move(cell));
      }
  }

  /// Over free places, and never from the head into the body.
  void widen(RandomCell& cell, const std::vector<std::vector<bool>>& taken) {
    uint32_t columns = 1;
    while (cell.column + columns < table_.columns && !taken[cell.row][cell.column + columns])
      ++columns;
    cell.columns = 1 + below(columns);
    const uint32_t end = cell.row < table_.head_rows ? table_.head_rows : table_.rows;
    cell.rows = 1 + below(std::min(12U, end - cell.row));
    for (uint32_t r = cell.row + 1; r < cell.row + cell.rows; ++r)
      for (uint32_t c = cell.column; c < cell.column + cell.columns; ++c)
        if (taken[r][c]) cell.rows = r - cell.row;
  }

  std::string words_of(const RandomCell& cell) {
    const bool body = cell.row >= table_.head_rows && cell.column >= table_.head_columns;
    if (body && of_numbers_[cell.column]) return number();
    if (below(10) == 0) return {};
    std::string words;
    const uint32_t length = below(12) == 0 ? 1 + below(60) : 1 + below(8);
    static const char* const kWords[] = {"政府",   "信息", "公开", "工作",  "（一）", "本年度",
                                         "12",     "GDP",  "数量", "、",    "其他",   "情况",
                                         "“三公”", "经费", "。",   "自然人"};
    for (uint32_t i = 0; i < length; ++i) words += kWords[below(std::size(kWords))];
    return "第" + std::to_string(table_.cells.size()) + "格" + words;
  }

  std::string number() {
    static const char* const kGaps[] = {"—", "…", "", "－"};
    if (below(8) == 0) return kGaps[below(4)];
    std::string digits = std::to_string(below(below(3) == 0 ? 10000000 : 1000));
    if (below(2) == 0) digits += "." + std::to_string(10 + below(90));
    return (below(9) == 0 ? "\u2212" : "") + digits;
  }

  void count_sums() {
    table_.sums.assign(table_.columns, std::vector<Decimal>(table_.rows + 1));
    for (const RandomCell& cell : table_.cells)
      if (cell.row >= table_.head_rows)
        table_.sums[cell.column][cell.row + 1] = Decimal::parse(cell.words).value_or(Decimal());
    for (auto& column : table_.sums)
      for (size_t row = 1; row < column.size(); ++row) column[row] = column[row] + column[row - 1];
  }

  void write() {
    std::string& toml = table_.toml;
    toml = "[document]\nformat = \"report\"\ntitle = \"表\"\n[[section]]\ntext = \"\"\"\n";
    for (uint32_t i = below(30); i > 0; --i) toml += "正文在表的上面，各占一行。\n";
    toml += "见下表。\n\"\"\"\n[[section.block]]\ntype = \"table\"\n";
    if (below(2) == 0) toml += "caption = \"各项情况\"\n";
    if (below(2) == 0) toml += "unit = \"单位：件\"\n";
    if (below(3) == 0) toml += "notes = [\"注：数据来自统计。\"]\n";
    toml += "kind = \"" + table_.kind + "\"\n";
    if (table_.subtotals) toml += "subtotals = \"page\"\n";
    if (table_.turned) toml += "landscape = true\n";
    toml += "header-rows = " + std::to_string(table_.head_rows) +
            "\nheader-columns = " + std::to_string(table_.head_columns) + "\nrows = [\n";
    size_t next = 0;
    for (uint32_t row = 0; row < table_.rows; ++row) {
      toml += "[";
      for (; next < table_.cells.size() && table_.cells[next].row == row; ++next)
        toml += cell(table_.cells[next]);
      toml += "],\n";
    }
    toml += "]\n[[section.block]]\ntype = \"text\"\ntext = \"正文在表的下面。\"\n";
  }

  static std::string cell(const RandomCell& cell) {
    return "{ text = \"" + cell.words + "\", rowspan = " + std::to_string(cell.rows) +
           ", colspan = " + std::to_string(cell.columns) + " }, ";
  }

  std::mt19937 random_;
  RandomTable table_;
  std::vector<bool> of_numbers_;
};

}  // namespace

RandomTable random_table(uint32_t seed) { return Maker(seed).run(); }

}  // namespace banxin
