// The one door to toml++: a file's text -> values with places, and every syntax error it holds.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "toml/toml_value.h"

namespace banxin {

/// A parsed file. `source` is the file's text: the SourceMap must keep it, unmoved, meanwhile.
struct TomlDocument {
  std::string_view source;
  uint8_t file = 0;
  TomlValue root;  ///< a table
  /// Statements with syntax errors were left out: what seems to be missing may have been there.
  bool partial = false;
};

/// Longest file that is read; a longer one is an error before anything is parsed.
inline constexpr size_t kMaxTomlBytes = size_t{64} << 20;

/// At most so many syntax errors are sought in one file.
inline constexpr int kMaxSyntaxErrors = 20;

/// Checks and parses a file. A statement with a syntax error is reported, blanked out, and the rest
/// parsed again, so that all are found in one run. Never throws for what the file holds.
TomlDocument parse_toml(const SourceFile& source, uint8_t file, Diagnostics& diagnostics);

}  // namespace banxin
