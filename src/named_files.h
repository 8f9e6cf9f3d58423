// Files that a report or a style names: only what lies where it may.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "world.h"

namespace banxin {

/// Why a named file was not read.
struct ReadFailure {
  std::string_view code;  ///< E0105 outside the roots, E0106 no regular file, E0107 too large;
                          ///< empty: the reader's own, for a file that is not there
  std::string why, help;
};

/// Reads what a file names, relative to that file's folder. What strangers write must not reach
/// other files of the machine: a name is followed through links, and must then lie below one of the
/// roots, be a regular file (a pipe would wait for ever) and be no larger than its kind may be.
class NamedFiles {
 public:
  /// `roots` are folders, as the user gives them; an empty one is the current folder.
  NamedFiles(const World& world, const std::vector<std::string>& roots);

  /// What lies below this folder too may be read.
  void add_root(const std::string& folder);

  /// At most `most` bytes.
  std::optional<std::string> read(const std::string& path, size_t most, ReadFailure& failure);
  /// The real paths of those that were.
  const std::vector<std::string>& paths_read() const { return read_; }

 private:
  const World& world_;
  std::vector<std::string> roots_;  ///< without links, those that there are
  std::vector<std::string> read_;
};

}  // namespace banxin
