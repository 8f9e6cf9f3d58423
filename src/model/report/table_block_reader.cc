#include "model/report/table_block_reader.h"

#include <array>
#include <string>
#include <utility>

#include "model/report/cell_grid.h"

namespace banxin {
namespace {

constexpr std::array<std::string_view, 3> kAligns = {"left", "center", "right"};
constexpr std::array<std::string_view, 3> kVAligns = {"top", "middle", "bottom"};
constexpr int kMostRows = 1'000'000;

/// The word's place in its list, counted after `unset`.
template <class T>
T aligned(TableReader& table, std::string_view key, std::span<const std::string_view> words) {
  const auto word = table.word(key, words);
  return word ? static_cast<T>(*word + 1) : T::unset;
}

TableColumn read_column(ReportContext& context, const TomlValue& value) {
  TableReader table(context.read, value, "a column");
  TableColumn column;
  column.width = table.number("width", 1e-3, 1e6).value_or(1);
  column.align = aligned<CellAlign>(table, "align", kAligns);
  table.finish();
  return column;
}

Cell read_cell_table(ReportContext& context, const TomlValue& value) {
  TableReader table(context.read, value, "a cell");
  Cell cell;
  if (const TomlMember* text = table.take("text")) cell.text = read_cell_text(context, text->value);
  cell.text.span = value.span;
  cell.colspan = table.integer("colspan", 1, CellGrid::kMostColumns, 1);
  cell.rowspan = table.integer("rowspan", 1, kMostRows, 1);
  cell.align = aligned<CellAlign>(table, "align", kAligns);
  cell.valign = aligned<CellVAlign>(table, "valign", kVAligns);
  cell.header = table.boolean("header", false);
  table.finish();
  return cell;
}

Cell read_cell(ReportContext& context, const TomlValue& value) {
  if (value.as<TomlTable>()) return read_cell_table(context, value);
  Cell cell;
  cell.text = read_cell_text(context, value);
  cell.text.span = value.span;
  return cell;
}

std::vector<Cell> read_row(ReportContext& context, const TomlValue& value) {
  std::vector<Cell> row;
  const auto* cells = value.as<TomlArray>();
  if (cells == nullptr) {
    context.read.wrong_type(value, "an array of cells", "write a row as [\"…\", \"…\"]");
    return row;
  }
  row.reserve(cells->size());
  for (const TomlValue& cell : *cells) row.push_back(read_cell(context, cell));
  return row;
}

void read_rows(ReportContext& context, TableReader& table, TableBlock& block) {
  const auto* rows = table.take_as<TomlArray>("rows", "an array of rows");
  if (rows == nullptr) return;
  CellGrid grid(block.columns.size(), context.diagnostics());
  for (const TomlValue& value : *rows) {
    block.rows.push_back(read_row(context, value));
    if (value.as<TomlArray>()) grid.add_row(block.rows.back(), value.span);
  }
  grid.finish();
}

/// Rows stand here or in a file, never in both.
void check_rows_or_source(ReportContext& context, TableReader& table) {
  const TomlMember* rows = table.take("rows");
  const TomlMember* source = table.take("source");
  if (rows != nullptr && source != nullptr)
    context.diagnostics().error("E0217", source->key_span, "the table has both rows and a source",
                                "keep rows, or source, the name of a CSV file");
  if (rows == nullptr && source == nullptr)
    table.missing("rows", "write rows = [[\"…\", \"…\"]], or source = \"….csv\"");
}

}  // namespace

decltype(Block::content) read_table_block(ReportContext& context, TableReader& table) {
  TableBlock block;
  block.caption = read_line(context, table, "caption");
  block.unit = read_line(context, table, "unit");
  for (const TomlValue* column : table.tables("columns"))
    block.columns.push_back(read_column(context, *column));
  check_rows_or_source(context, table);
  block.source = table.string("source");
  read_rows(context, table, block);
  const bool counted = block.source.empty() && !context.document().partial;
  const int rows = counted ? static_cast<int>(block.rows.size()) : kMostRows;
  block.header_rows = table.integer("header-rows", 0, rows, 0);
  return block;
}

}  // namespace banxin
