// Styles as read, kept for the next report that wants them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/style/style.h"
#include "style_files.h"

namespace banxin {

/// Safe for use from several threads. Files are read anew each time and compared, so that an edited
/// style is seen at once; what is kept is the work of reading their text.
class StyleCache {
 public:
  /// The style in file `file` of `sources`, and what it extends as `files` finds it. Styles with
  /// errors are not kept; what is wrong with one goes to `diagnostics`.
  std::shared_ptr<const Style> read(SourceMap& sources, uint8_t file, StyleFiles& files,
                                    Diagnostics& diagnostics);

 private:
  /// A file that a style was made of.
  struct Part {
    std::string name;  ///< as the file `from` names it; unused of the first
    uint8_t from = 0;
    uint8_t number = 0;  ///< in the source map: the style's spans say so
    std::string text;
  };
  struct Entry {
    std::vector<Part> parts;
    std::shared_ptr<const Style> style;
  };
  using EntryPointer = std::shared_ptr<const Entry>;

  EntryPointer find(const std::string& path);
  void keep(const std::string& path, EntryPointer entry);
  static bool still_holds(const Entry& entry, const SourceMap& sources, uint8_t file,
                          StyleFiles& files);

  std::mutex mutex_;
  std::map<std::string, EntryPointer> entries_;  ///< by the first file's path
};

}  // namespace banxin
