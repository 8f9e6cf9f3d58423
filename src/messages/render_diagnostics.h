// Diagnostics as text for people and as JSON for programs.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace banxin {

/// `report.toml:12:9: error: message [E0102]`, the source line, a caret line (wide characters count
/// as two cells, UAX #11, so that the carets stand under what they mark), `help: …`.
/// A code of which not all messages were kept closes with `and 199,900 more`.
/// `color` adds ANSI colours. Very long source lines are cut around the place.
std::string render_human(const Diagnostics& diagnostics, const SourceMap& sources, bool color);

/// One JSON object a line, with the keys `severity`, `code`, `message`, `file`, `line`, `column`,
/// `length` (code points), `help`; `file`, `line`, `column`, `length` are null where no place is
/// known.
std::string render_json(const Diagnostics& diagnostics, const SourceMap& sources);

/// A key and its value, or null.
struct JsonField {
  std::string key;
  std::variant<std::monostate, std::string, int64_t> value;
};
/// One object on a line of its own.
std::string render_json_line(const std::vector<JsonField>& fields);

}  // namespace banxin
