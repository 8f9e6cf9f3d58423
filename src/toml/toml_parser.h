// toml++ behind a plain interface; its headers are included by toml_parser.cc only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "toml/toml_value.h"

namespace banxin {

/// The first fault of a text, in toml++'s words.
struct TomlFault {
  uint32_t offset = 0;  ///< bytes from the start of the file
  std::string message;
};

/// Parses `text`, which must be UTF-8 without a byte order mark. All offsets are `base` higher than
/// those in `text`. Tables keep the order of the file.
std::variant<TomlValue, TomlFault> run_toml_parser(std::string_view text, uint8_t file,
                                                   uint32_t base);

/// Version of toml++.
std::string toml_parser_version();

}  // namespace banxin
