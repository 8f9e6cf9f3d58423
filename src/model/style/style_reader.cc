#include "model/style/style_reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "model/style/style_fields.h"
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
    read("numbering", numbering_fields(), style_.numbering);
    read("closing", closing_fields(), style_.closing);
    read("seal", seal_fields(), style_.seal);
    read("attachment", attachment_fields(), style_.attachment);
    read("imprint", imprint_fields(), style_.imprint);
    read("letterhead", letterhead_fields(), style_.letterhead);
    read("letter", letter_fields(), style_.letter);
    read("order", mark_fields(), style_.order);
    read("minutes", mark_fields(), style_.minutes);
    read("landscape", landscape_fields(), style_.landscape);
    read("tail", tail_fields(), style_.tail);
    read("title", title_fields(), style_.title);
    check_measures();
    return std::move(style_);
  }

 private:
  static constexpr auto kTables = std::to_array<std::string_view>(
      {"sizes",  "page",      "grid",    "text",      "colors",     "element", "page-number",
       "index",  "numbering", "closing", "seal",      "attachment", "imprint", "letterhead",
       "letter", "order",     "minutes", "landscape", "tail",       "title"});

  void check_tables() {
    std::vector<std::string_view> known = {"name", "extends"};
    known.insert(known.end(), kTables.begin(), kTables.end());
    layers_.report_unknown("", known);
    for (const std::string_view table : kTables)
      for (const StyleKey& key : layers_.all("", table))
        if (!key.member->value.as<TomlTable>())
          key.context->wrong_type(key.member->value, "a table",
                                  "write [" + std::string(table) + "] on a line of its own");
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

  // ---- elements ---------------------------------------------------------------------------------

  void read_elements() {
    layers_.report_unknown("element", {kRoleNames.begin(), kRoleNames.end()});
    std::vector<std::string_view> known = {"like"};
    for (const auto& field : element_fields()) known.push_back(field.key);
    for (size_t i = 0; i < kRoleCount; ++i) {
      const std::string table = table_of(kRoleNames[i]);
      layers_.report_unknown(table, known);
      if (layers_.has_table(table))
        read_element(chain_of(kRoleNames[i]), style_.elements[i]);
      else if (has_text(static_cast<Role>(i)))
        layers_.missing("element", kRoleNames[i]);
    }
  }

  static std::string table_of(std::string_view role) { return "element." + std::string(role); }

  /// The tables in which an element's keys are sought: its own, then those it is like.
  std::vector<std::string> chain_of(std::string_view role) {
    std::vector<std::string> chain = {table_of(role)};
    while (const StyleKey like = layers_.find(chain.back(), "like")) {
      const auto* name = like.member->value.as<std::string>();
      if (name == nullptr) {
        once(like, "E0302", "expected a string, found " + std::string(kind_of(like.member->value)),
             "write the name of an element between quotation marks");
        break;
      }
      const std::string next = table_of(*name);
      if (!layers_.has_table(next)) {
        once(like, "E0314", "there is no element '" + *name + "'", "name another [element.…]");
        break;
      }
      if (std::find(chain.begin(), chain.end(), next) != chain.end()) {
        report_circle(chain);
        break;
      }
      chain.push_back(next);
    }
    return chain;
  }

  /// A circle is the doing of the file that extends the others: it is blamed there, once.
  void report_circle(const std::vector<std::string>& chain) {
    StyleKey blamed = layers_.find(chain.front(), "like");
    for (const std::string& table : chain)
      if (const StyleKey like = layers_.find(table, "like"); like.layer < blamed.layer)
        blamed = like;
    once(blamed, "E0315",
         "'" + *blamed.member->value.as<std::string>() + "' is like this element in a circle",
         "let one element of the circle set its own keys");
    for (const std::string& table : chain) mark_reported(layers_.find(table, "like"));
  }

  /// Faults of `like` would come again with each element of a chain.
  void once(const StyleKey& key, std::string_view code, std::string message, std::string help) {
    broken_chains_ = true;
    if (mark_reported(key))
      layers_.diagnostics().error(code, key.member->value.span, std::move(message),
                                  std::move(help));
  }

  /// False if it has been reported before.
  bool mark_reported(const StyleKey& key) {
    const Span span = key.member->value.span;
    return likes_reported_.emplace(span.file, span.offset).second;
  }

  StyleKey find_in(const std::vector<std::string>& chain, std::string_view key) const {
    for (const std::string& table : chain)
      if (const StyleKey found = layers_.find(table, key)) return found;
    return {};
  }

  void read_element(const std::vector<std::string>& chain, ElementStyle& out) {
    out.span = layers_.table_span(chain.front());
    for (const auto& field : element_fields()) {
      if (const StyleKey found = find_in(chain, field.key))
        field.set(values_, found, out);
      else if (field.required)
        missing_in(chain, field.key);
    }
    if (!out.on_grid && !find_in(chain, "pitch")) missing_in(chain, "pitch");
  }

  /// What a chain lacks is reported once, at its end.
  void missing_in(const std::vector<std::string>& chain, std::string_view key) {
    if (broken_chains_) return;
    if (missing_.emplace(chain.back(), std::string(key)).second) layers_.missing(chain.back(), key);
  }

  // ---- what must fit together
  // --------------------------------------------------------------------

  void check_measures() {
    const PageStyle& page = style_.page;
    if (page.margin_left + page.type_width > page.width)
      unfit("page", "type-width", "the type area is wider than the paper leaves room for");
    if (page.margin_top + page.type_height > page.height)
      unfit("page", "type-height", "the type area is higher than the paper leaves room for");
    if (style_.letter.rule_width > page.width)
      unfit("letter", "rule-width", "a letter's double rule is wider than the paper");
    if (style_.grid.size > page.type_height)
      unfit("grid", "size", "a grid character is higher than the type area");
    const TextStyle& text = style_.text;
    if (text.han_latin_gap < text.han_latin_gap_min)
      unfit("text", "han-latin-gap-min", "the least gap is wider than the gap");
    if (text.han_latin_gap > text.han_latin_gap_max)
      unfit("text", "han-latin-gap-max", "the widest gap is narrower than the gap");
  }

  /// Says nothing where a value is missing or malformed: that has been said.
  void unfit(std::string_view table, std::string_view key, std::string message) {
    const StyleKey found = layers_.find(table, key);
    if (found && !layers_.diagnostics().has_errors())
      layers_.diagnostics().error("E0318", found.member->value.span, std::move(message),
                                  "change this value or those it must fit");
  }

  const StyleLayers& layers_;
  StyleValues values_;
  Style style_;
  bool broken_chains_ = false;
  std::set<std::pair<uint32_t, uint32_t>> likes_reported_;
  std::set<std::pair<std::string, std::string>> missing_;
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
