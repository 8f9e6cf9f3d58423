#include "toml/toml_value.h"

#include <algorithm>
#include <array>

namespace banxin {

std::string_view kind_of(const TomlValue& value) {
  // In the order of the variant's alternatives.
  static constexpr std::array<std::string_view, 9> kKinds = {
      "a table",   "an array", "a string", "an integer",        "a decimal number",
      "a boolean", "a date",   "a time",   "a date with a time"};
  return kKinds[value.data.index()];
}

const TomlMember* find_member(const TomlTable& table, std::string_view key) {
  auto found = std::find_if(table.begin(), table.end(),
                            [&](const TomlMember& member) { return member.key == key; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace banxin
