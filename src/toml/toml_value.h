// The values of a TOML file with their places, in the order of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/span.h"

namespace banxin {

struct TomlMember;
struct TomlValue;

struct TomlDate {
  int year = 0, month = 0, day = 0;
};
struct TomlTime {};      ///< a time of day; no reader takes one
struct TomlDateTime {};  ///< a date with a time; no reader takes one
using TomlArray = std::vector<TomlValue>;
using TomlTable = std::vector<TomlMember>;

/// A value. Its span covers what was written: a string with its quotes, a table the brackets of its
/// header.
struct TomlValue {
  std::variant<TomlTable, TomlArray, std::string, int64_t, double, bool, TomlDate, TomlTime,
               TomlDateTime>
      data;
  Span span;

  template <class T>
  const T* as() const {
    return std::get_if<T>(&data);
  }
};

struct TomlMember {
  std::string key;
  Span key_span;
  TomlValue value;
};

/// What a value is, for messages: "a string", "an integer" …
std::string_view kind_of(const TomlValue& value);

/// The member called `key`, or null.
const TomlMember* find_member(const TomlTable& table, std::string_view key);

}  // namespace banxin
