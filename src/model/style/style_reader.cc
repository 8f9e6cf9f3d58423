#include "model/style/style_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "model/style/like_chains.h"
#include "model/style/style_fields.h"
#include "model/style/style_fit.h"
#include "model/style/style_layers.h"
#include "model/style/style_values.h"

namespace banxin {
namespace {

class StyleBuilder {
 public:
  explicit StyleBuilder(const StyleLayers& layers) : layers_(layers), values_(layers) {}

  Style run() {
    check_tables();
    values_.check_definitions();
    if (const StyleKey name = require("", "name"))
      if (auto text = values_.text(name)) style_.name = *text;
    read("page", page_fields(), style_.page);
    read("grid", grid_fields(), style_.grid);
    read("text", text_fields(), style_.text);
    read_elements();
    read("page-number", page_number_fields(), style_.page_number);
    read("index", index_fields(), style_.index);
    read_tables();
    read("numbering", numbering_fields(), style_.numbering);
    read("name-list", name_list_fields(), style_.name_list);
    read("words", words_fields(), style_.words);
    read("closing", closing_fields(), style_.closing);
    read("seal", seal_fields(), style_.seal);
    read("attachment", attachment_fields(), style_.attachment);
    read("imprint", imprint_fields(), style_.imprint);
    read("letterhead", letterhead_fields(), style_.letterhead);
    read("letter", letter_fields(), style_.letter);
    read_formats();
    read("landscape", landscape_fields(), style_.landscape);
    read("tail", tail_fields(), style_.tail);
    read("title", title_fields(), style_.title);
    check_fit(style_, layers_, elements_);
    return std::move(style_);
  }

 private:
  static constexpr auto kTables = std::to_array<std::string_view>(
      {"sizes",  "page",      "grid",    "text",  "colors",     "element",  "page-number", "index",
       "table",  "numbering", "closing", "seal",  "attachment", "imprint",  "letterhead",  "letter",
       "format", "landscape", "tail",    "title", "words",      "name-list"});

  void check_tables() {
    std::vector<std::string_view> known = {"name", "extends"};
    known.insert(known.end(), kTables.begin(), kTables.end());
    layers_.report_unknown("", known);
    for (const std::string_view table : kTables)
      for (const StyleKey& key : layers_.all("", table))
        if (!key.member->value.as<TomlTable>())
          key.context->wrong_type(key.member->value, "a table",
                                  fmt::format("write [{}] on a line of its own", table));
    for (const StyleKey& key : layers_.all("", "extends"))
      if (!key.member->value.as<std::string>())
        key.context->wrong_type(key.member->value, "a string");
  }

  StyleKey require(std::string_view table, std::string_view key) {
    const StyleKey found = layers_.find(table, key);
    if (!found) layers_.missing(table, key);
    return found;
  }

  template <class T>
  void read(std::string_view table, const StyleFields<T>& fields, T& out) {
    std::vector<std::string_view> known;
    for (const auto& field : fields) {
      known.push_back(field.key);
      const StyleKey found =
          field.required ? require(table, field.key) : layers_.find(table, field.key);
      if (found) field.set(values_, found, out);
    }
    layers_.report_unknown(table, known);
  }

  void read_elements() {
    layers_.report_unknown("element", {kRoleNames.begin(), kRoleNames.end()});
    for (size_t i = 0; i < kRoleCount; ++i) {
      const std::string table = "element." + std::string(kRoleNames[i]);
      layers_.report_unknown(table, keys_of(element_fields()));
      if (layers_.has_table(table))
        read_element(elements_.chain_of(kRoleNames[i]), style_.elements[i]);
      else if (has_text(static_cast<Role>(i)))
        layers_.missing("element", kRoleNames[i]);
    }
  }

  void read_element(const LikeChains::Chain& chain, ElementStyle& out) {
    out.span = layers_.table_span(chain.front());
    read_chain(elements_, chain, element_fields(), out);
    if (elements_.find(chain, "pitch")) return;
    if (out.on_grid)
      out.pitch = row_pitch();  // in boxes too, whose lines stand on no row
    else
      elements_.missing(chain, "pitch");
  }

  Len row_pitch() const {
    return (style_.page.type_height - style_.grid.size) / std::max(1, style_.grid.rows - 1);
  }

  /// The rows of formats. Each reads what it leaves out from the one that it is like.
  void read_formats() {
    layers_.report_unknown("format", {kFormatNames.begin(), kFormatNames.end()});
    for (size_t i = 0; i < kFormatCount; ++i) {
      const std::string table = "format." + std::string(kFormatNames[i]);
      layers_.report_unknown(table, keys_of(format_fields()));
      if (layers_.has_table(table))
        read_chain(formats_, formats_.chain_of(kFormatNames[i]), format_fields(),
                   style_.formats[i]);
      else
        layers_.missing("format", kFormatNames[i]);
    }
  }

  /// The looks of tables: any number, each by its name. Without [table.grid] none would be the one
  /// that a report need not name.
  void read_tables() {
    for (const std::string_view name : layers_.keys("table")) {
      const std::string table = "table." + std::string(name);
      layers_.report_unknown(table, keys_of(table_fields()));
      TableStyle& look = style_.tables.emplace_back();
      look.name = name;
      read_chain(tables_, tables_.chain_of(name), table_fields(), look);
    }
    if (style_.table("grid") == nullptr) layers_.missing("table", "grid");
  }

  /// The keys of a table that may be like another.
  template <class T>
  static std::vector<std::string_view> keys_of(const StyleFields<T>& fields) {
    std::vector<std::string_view> keys = {"like"};
    for (const auto& field : fields) keys.push_back(field.key);
    return keys;
  }

  template <class T>
  void read_chain(LikeChains& chains, const LikeChains::Chain& chain, const StyleFields<T>& fields,
                  T& out) {
    for (const auto& field : fields) {
      if (const StyleKey found = chains.find(chain, field.key))
        field.set(values_, found, out);
      else if (field.required)
        chains.missing(chain, field.key);
    }
  }

  const StyleLayers& layers_;
  StyleValues values_;
  LikeChains elements_{layers_, "element"}, formats_{layers_, "format"}, tables_{layers_, "table"};
  Style style_;
};

}  // namespace

Style read_style(const SourceMap& sources, uint8_t file, const StyleLoader& load,
                 Diagnostics& diagnostics) {
  Diagnostics found;
  const StyleLayers layers(sources, file, load, found);
  Style style = StyleBuilder(layers).run();
  diagnostics.append(std::move(found));
  return style;
}

}  // namespace banxin
