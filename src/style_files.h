// Style files by name or path.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"
#include "world.h"

namespace banxin {

/// Loads style files into a compile's source map, each once.
class StyleFiles {
 public:
  StyleFiles(const World& world, SourceMap& sources) : world_(world), sources_(sources) {}

  /// `name` is a name under the program's styles/, or a path (it has a slash or ends in .toml)
  /// relative to `folder`. Nothing, with the reason in why(), where there is none.
  std::optional<uint8_t> load(std::string_view name, const std::string& folder);
  /// The same as file `from` of the source map asks for it.
  std::optional<uint8_t> load_for(std::string_view name, uint8_t from);

  const std::string& why() const { return why_; }
  /// Names of the program's styles, for help lines: `gbt9704, word-sizes`.
  std::string known() const;

 private:
  const World& world_;
  SourceMap& sources_;
  std::map<std::string, uint8_t> loaded_;
  std::string why_;
};

}  // namespace banxin
