// Where the bytes of fonts come from: the machine's folders, or a test's memory.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// The bytes of a file, mapped or held, for as long as a copy of this is kept.
struct FileBytes {
  std::string_view bytes;
  std::shared_ptr<const void> keeper;
};

class FontFiles {
 public:
  virtual ~FontFiles() = default;

  /// Paths of the font files that there are. Of several with one name the first is taken.
  virtual std::vector<std::string> font_files() const = 0;
  /// A regular file's bytes, without reading them all; else nothing, with the reason in `why`.
  virtual std::optional<FileBytes> map_file(const std::string& path, std::string& why) const = 0;
};

/// The .otf, .ttf, .ttc and .otc files of folders, below them too; .woff and .woff2, which cannot
/// serve, so that whoever brings one hears of it.
class FontFolders : public FontFiles {
 public:
  explicit FontFolders(std::vector<std::string> folders) : folders_(std::move(folders)) {}

  /// The first folder's first, each folder's by their names.
  std::vector<std::string> font_files() const override;
  std::optional<FileBytes> map_file(const std::string& path, std::string& why) const override;

 private:
  std::vector<std::string> folders_;
};

}  // namespace banxin
