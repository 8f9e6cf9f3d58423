#include "toml/toml_parser.h"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <utility>

#include "toml/position_index.h"

namespace banxin {
namespace {

/// Turns toml++'s tree, which sorts keys, into ours, which keeps the order of the file.
class Converter {
 public:
  Converter(std::string_view text, uint8_t file, uint32_t base)
      : index_(text), file_(file), base_(base) {}

  TomlValue value(toml::node& node) const {
    TomlValue out{data(node), span(node.source())};
    return out;
  }

  uint32_t offset(const toml::source_position& position) const {
    return base_ + index_.offset_of(position.line, position.column);
  }

 private:
  Span span(const toml::source_region& region) const {
    const uint32_t begin = offset(region.begin), end = offset(region.end);
    return Span::of(file_, begin, end > begin ? end - begin : 0);
  }

  decltype(TomlValue::data) data(toml::node& node) const {
    if (auto* table = node.as_table()) return members(*table);
    if (auto* array = node.as_array()) return items(*array);
    if (auto* text = node.as_string()) return std::move(text->get());
    if (auto* integer = node.as_integer()) return integer->get();
    if (auto* number = node.as_floating_point()) return number->get();
    if (auto* boolean = node.as_boolean()) return boolean->get();
    if (auto* date = node.as_date())
      return TomlDate{date->get().year, date->get().month, date->get().day};
    if (node.is_time()) return TomlTime{};
    return TomlDateTime{};
  }

  TomlArray items(toml::array& array) const {
    TomlArray out;
    out.reserve(array.size());
    for (toml::node& item : array) out.push_back(value(item));
    return out;
  }

  TomlTable members(toml::table& table) const {
    TomlTable out;
    out.reserve(table.size());
    for (auto&& [key, node] : table)
      out.push_back({std::string(key.str()), span(key.source()), value(node)});
    std::sort(out.begin(), out.end(), [](const TomlMember& a, const TomlMember& b) {
      return a.key_span.offset < b.key_span.offset;
    });
    return out;
  }

  PositionIndex index_;
  uint8_t file_;
  uint32_t base_;
};

}  // namespace

std::variant<TomlValue, TomlFault> run_toml_parser(std::string_view text, uint8_t file,
                                                   uint32_t base) {
  const Converter converter(text, file, base);
  try {
    toml::table root = toml::parse(text);
    return converter.value(root);
  } catch (const toml::parse_error& error) {
    return TomlFault{converter.offset(error.source().begin), std::string(error.description())};
  }
}

std::string toml_parser_version() {
  return fmt::format("{}.{}.{}", TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH);
}

}  // namespace banxin
