// Style files by name or path.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "named_files.h"
#include "world.h"

namespace banxin {

/// Loads style files into a compile's source map, each once.
class StyleFiles {
 public:
  /// `roots`: below which folders a report, and the styles that it names, may name style files. The
  /// program's own styles may be named in any case. A file of more than `most_bytes` is not read.
  StyleFiles(const World& world, const std::vector<std::string>& roots, size_t most_bytes,
             SourceMap& sources);

  /// The user's own choice. `name` is a name under the program's styles/, or a path (it has a slash
  /// or ends in .toml). Nothing, with the reason in failure(), where there is none.
  std::optional<uint8_t> load_chosen(std::string_view name);
  /// The same as a file in `folder` names it: a path is relative to that, and held to the roots.
  std::optional<uint8_t> load_named(std::string_view name, const std::string& folder);
  /// The same as file `from` of the source map does.
  std::optional<uint8_t> load_for(std::string_view name, uint8_t from);

  const ReadFailure& failure() const { return failure_; }
  /// The real paths of the files loaded.
  const std::vector<std::string>& paths_read() const { return files_.paths_read(); }
  /// Names of the program's styles, for help lines: `gbt9704, word-sizes`.
  std::string known() const;

 private:
  std::string path_of(std::string_view name, const std::string& folder) const;
  std::optional<uint8_t> load(const std::string& path);

  const World& world_;
  NamedFiles files_;
  const size_t most_bytes_;
  SourceMap& sources_;
  std::map<std::string, uint8_t> loaded_;
  ReadFailure failure_;
};

}  // namespace banxin
