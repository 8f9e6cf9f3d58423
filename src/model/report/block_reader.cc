#include "model/report/block_reader.h"

#include <fmt/core.h>

#include <array>
#include <limits>
#include <utility>

#include "model/report/table_block_reader.h"

namespace banxin {
namespace {

using Content = decltype(Block::content);

constexpr std::array<std::string_view, 3> kChartKinds = {"bar", "line", "pie"};
constexpr std::array<std::string_view, 3> kAlignments = {"left", "center", "right"};
constexpr int kMostNameColumns = 20;
constexpr double kAnyNumber = std::numeric_limits<double>::max();

void warn_if_empty(ReportContext& context, const TableReader& table, bool empty) {
  if (empty && !context.document().partial)
    context.diagnostics().warning("W0220", table.span(), "this block has no content",
                                  "give it text, or take it away");
}

Content read_text(ReportContext& context, TableReader& table) {
  TextBlock block;
  block.paragraphs = read_paragraphs(context, table, "text");
  block.place = read_place(table);
  warn_if_empty(context, table, block.paragraphs.empty());
  return block;
}

Content read_quote(ReportContext& context, TableReader& table) {
  QuoteBlock block{read_paragraphs(context, table, "text")};
  warn_if_empty(context, table, block.paragraphs.empty());
  return block;
}

Content read_list(ReportContext& context, TableReader& table) {
  ListBlock block;
  const TomlMember* items = table.take("items");
  block.items = read_lines(context, table, "items");
  block.ordered = table.boolean("ordered", false);
  const bool none = items == nullptr || (items->value.as<TomlArray>() && block.items.empty() &&
                                         items->value.as<TomlArray>()->empty());
  if (none && !context.document().partial)
    context.diagnostics().error("E0214", items == nullptr ? table.span() : items->value.span,
                                "the list has no items", "write items = [\"…\", \"…\"]");
  return block;
}

NameListBlock::Entry read_name(ReportContext& context, const TomlValue& value) {
  if (value.as<TomlTable>() == nullptr) return {read_line(context, value), {}};
  TableReader table(context.read, value, "a name");
  NameListBlock::Entry entry;
  entry.name = read_required_line(context, table, "name", "write { name = \"…\" }");
  entry.unit = read_line(context, table, "unit");
  table.finish();
  return entry;
}

Content read_names(ReportContext& context, TableReader& table) {
  NameListBlock block;
  const TomlMember* names = table.take("names");
  if (const auto* array = table.take_as<TomlArray>("names", "an array of names"))
    for (const TomlValue& value : *array) block.entries.push_back(read_name(context, value));
  block.columns = table.integer("columns", 1, kMostNameColumns, 0);
  if (block.entries.empty() && !context.document().partial)
    context.diagnostics().error("E0214", names == nullptr ? table.span() : names->value.span,
                                "the list has no names", "write names = [\"…\", \"…\"]");
  return block;
}

Content read_figure(ReportContext& context, TableReader& table) {
  FigureBlock block;
  if (table.take("image") == nullptr)
    table.missing("image", "name a PNG, JPEG or SVG file: image = \"…\"");
  block.image = table.string("image");
  block.width = table.number("width", 0, kAnyNumber);
  block.caption = read_line(context, table, "caption");
  return block;
}

ChartSeries read_series(ReportContext& context, const TomlValue& value) {
  TableReader table(context.read, value, "a series");
  ChartSeries series;
  series.name = read_line(context, table, "name");
  const TomlMember* values = table.take("values");
  const auto* numbers = table.take_as<TomlArray>("values", "an array of numbers");
  if (values == nullptr) table.missing("values", "write values = [1, 2, 3]");
  for (size_t i = 0; numbers != nullptr && i < numbers->size(); ++i) {
    const TomlValue& item = (*numbers)[i];
    if (const auto* integer = item.as<int64_t>())
      series.values.push_back(static_cast<double>(*integer));
    else if (const auto* decimal = item.as<double>())
      series.values.push_back(*decimal);
    else
      context.read.wrong_type(item, "a number");
  }
  table.finish();
  return series;
}

Content read_chart(ReportContext& context, TableReader& table) {
  ChartBlock block;
  if (table.take("kind") == nullptr)
    table.missing("kind", "write kind = \"bar\", \"line\" or \"pie\"");
  if (const auto kind = table.word("kind", kChartKinds)) block.kind = kChartKinds[*kind];
  block.caption = read_line(context, table, "caption");
  block.labels = read_lines(context, table, "labels");
  if (table.take("series") == nullptr)
    table.missing("series", "write series = [{ name = \"…\", values = [1, 2, 3] }]");
  for (const TomlValue* value : table.tables("series")) {
    block.series.push_back(read_series(context, *value));
    const size_t values = block.series.back().values.size();
    if (!block.labels.empty() && values != block.labels.size())
      context.diagnostics().error(
          "E0218", value->span,
          fmt::format("the series has {} values for {} labels", values, block.labels.size()),
          "give one value for each label");
  }
  return block;
}

Content read_page_break(ReportContext&, TableReader&) { return PageBreakBlock{}; }

struct BlockType {
  std::string_view name;
  Content (*read)(ReportContext&, TableReader&);
};
constexpr std::array<BlockType, 8> kBlockTypes = {{
    {"text", read_text},
    {"list", read_list},
    {"table", read_table_block},
    {"figure", read_figure},
    {"chart", read_chart},
    {"quote", read_quote},
    {"page-break", read_page_break},
    {"names", read_names},
}};

std::array<std::string_view, kBlockTypes.size()> type_names() {
  std::array<std::string_view, kBlockTypes.size()> names;
  for (size_t i = 0; i < names.size(); ++i) names[i] = kBlockTypes[i].name;
  return names;
}

}  // namespace

ParagraphPlace read_place(TableReader& table) {
  const auto align = table.word("align", kAlignments);
  const bool indent = table.boolean("indent", true);
  if (align == 1) return ParagraphPlace::centre;
  if (align == 2) return ParagraphPlace::right;
  return indent ? ParagraphPlace::usual : ParagraphPlace::unindented;
}

Block read_block(ReportContext& context, const TomlValue& value, const std::string& name) {
  Block block;
  block.span = value.span;
  TableReader table(context.read, value, name);
  if (table.take("type") == nullptr) table.missing("type", "write type = \"text\" or another type");
  // Which keys belong to a block of no known type cannot be said.
  const auto type = table.word("type", type_names());
  if (!type) return block;
  TableReader typed(context.read, value,
                    fmt::format("{} of type '{}'", name, kBlockTypes[*type].name));
  typed.take("type");
  block.label = read_label(context, typed);
  block.content = kBlockTypes[*type].read(context, typed);
  typed.finish();
  return block;
}

}  // namespace banxin
