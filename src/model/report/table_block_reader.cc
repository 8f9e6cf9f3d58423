#include "model/report/table_block_reader.h"

#include <fmt/core.h>

#include <array>
#include <string>
#include <utility>

#include "base/written_length.h"
#include "model/report/cell_grid.h"

namespace banxin {
namespace {

constexpr std::array<std::string_view, 4> kAligns = {"left", "center", "right", "decimal"};
constexpr std::array<std::string_view, 3> kVAligns = {"top", "middle", "bottom"};
constexpr std::array<std::string_view, 1> kSubtotals = {"page"};
constexpr int kMostRows = 1'000'000;

/// The word's place in its list, counted after `unset`.
template <class T>
T aligned(TableReader& table, std::string_view key, std::span<const std::string_view> words) {
  const auto word = table.word(key, words);
  return word ? static_cast<T>(*word + 1) : T::unset;
}

/// A number is a share of what is left, a length is fixed.
void read_width(ReportContext& context, TableReader& table, TableColumn& column) {
  const TomlMember* width = table.take("width");
  const auto* text = width == nullptr ? nullptr : width->value.as<std::string>();
  if (text == nullptr) {
    column.share = table.number("width", 1e-3, 1e6);
    return;
  }
  const auto written = parse_length(*text);
  column.width = written ? absolute_length(*written) : std::nullopt;
  if (!column.width || *column.width <= Len())
    context.diagnostics().error("E0204", width->value.span,
                                fmt::format("'{}' is no width of a column", *text),
                                "write a length such as \"25 mm\", or a number for its share");
}

TableColumn read_column(ReportContext& context, const TomlValue& value) {
  TableReader table(context.read, value, "a column");
  TableColumn column;
  read_width(context, table, column);
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
  cell.strong = table.boolean("strong", false);
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

/// Upright, turned, or turned only where it is too wide otherwise.
TableTurn read_turn(ReportContext& context, TableReader& table) {
  const TomlMember* member = table.take("landscape");
  const auto* word = member == nullptr ? nullptr : member->value.as<std::string>();
  if (word == nullptr)
    return table.boolean("landscape", false) ? TableTurn::turned : TableTurn::upright;
  if (*word != "auto")
    context.diagnostics().error("E0204", member->value.span, "landscape is true, false or \"auto\"",
                                "write landscape = \"auto\" to turn the page only where needed");
  return TableTurn::if_needed;
}

/// As a decimal number: sums are compared exactly.
std::string read_tolerance(TableReader& table) {
  constexpr double kMost = 1e12;
  return fmt::format("{:.9f}", table.number("check-tolerance", 0, kMost).value_or(0));
}

void read_relations(ReportContext& context, TableReader& table, TableBlock& block) {
  const TomlMember* check = table.take("check");
  if (check == nullptr) return;
  const auto add = [&](const TomlValue& value) {
    if (const auto* text = value.as<std::string>())
      block.relations.push_back({*text, value.span});
    else
      context.read.wrong_type(value, "a string", "write check = \"rows 1 + 2 = 3\"");
  };
  if (const auto* several = check->value.as<TomlArray>())
    for (const TomlValue& value : *several) add(value);
  else
    add(check->value);
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
  if (const TomlMember* source = table.take("source")) block.source_span = source->value.span;
  read_rows(context, table, block);
  const bool empty = block.rows.empty() || block.rows.front().empty();
  if (table.take("rows") != nullptr && empty && !context.document().partial)
    context.diagnostics().warning("W0220", table.span(), "this table has no cells",
                                  "give it rows, or take it away");
  const bool counted = block.source.empty() && !context.document().partial;
  const int rows = counted ? static_cast<int>(block.rows.size()) : kMostRows;
  block.header_rows = table.integer("header-rows", 0, rows, 0);
  block.header_columns = table.integer("header-columns", 0, CellGrid::kMostColumns, 0);
  block.notes = read_lines(context, table, "notes");
  if (const TomlMember* kind = table.take("kind")) {
    block.kind = table.string("kind");
    block.kind_span = kind->value.span;
  }
  block.turn = read_turn(context, table);
  block.subtotals = table.word("subtotals", kSubtotals).has_value();
  read_relations(context, table, block);
  block.tolerance = read_tolerance(table);
  return block;
}

}  // namespace banxin
