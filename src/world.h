// The outside world as a compile sees it: files, folders of fonts and styles, the clock. Tests give
// their own.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/font_files.h"

namespace banxin {

/// The help line where the program's own files are not found.
inline constexpr std::string_view kInstallWhole =
    "install banxin with its share folder, or run it from its source tree";

/// What a path was found to be.
enum class FileKind { missing, regular, other, too_large };

class World : public FontFiles {
 public:
  /// A whole file that the user named, a pipe too; or nothing with the reason in `why`.
  virtual std::optional<std::string> read_file(const std::string& path, std::string& why) const = 0;
  /// The absolute path of what is there, through all links; nothing if nothing is.
  virtual std::optional<std::string> real_path(const std::string& path) const = 0;
  /// The path from the root folder on, whether or not anything is there.
  virtual std::string absolute(const std::string& path) const = 0;
  /// A regular file of at most `most` bytes, by its real path; else nothing, with what it is in
  /// `kind` and the reason in `why`. Never waits, whatever it is.
  virtual std::optional<std::string> read_regular(const std::string& path, size_t most,
                                                  FileKind& kind, std::string& why) const = 0;
  /// Where the program's own styles/ and fonts/ are (share/banxin of an installation).
  virtual std::string share_folder() const = 0;
  /// Seconds since 1970 that stand for now in what is written (SOURCE_DATE_EPOCH); unset: nothing
  /// bears a time that the report does not give.
  virtual std::optional<int64_t> build_time() const = 0;
};

/// A stream to its end, or to the first byte that makes it too large for a report: what never ends
/// (/dev/zero) must not fill the memory.
std::string read_stream(std::istream& stream);

/// The machine's files and environment.
class SystemWorld : public World {
 public:
  /// `font_paths` come before BANXIN_FONT_PATH, the user's own folder of fonts and the program's.
  explicit SystemWorld(std::vector<std::string> font_paths);

  std::optional<std::string> read_file(const std::string& path, std::string& why) const override;
  std::optional<std::string> real_path(const std::string& path) const override;
  std::string absolute(const std::string& path) const override;
  std::optional<std::string> read_regular(const std::string& path, size_t most, FileKind& kind,
                                          std::string& why) const override;
  std::string share_folder() const override { return share_; }
  std::vector<std::string> font_files() const override;
  std::optional<FileBytes> map_file(const std::string& path, std::string& why) const override;
  std::optional<int64_t> build_time() const override;

 protected:
  /// Folders in which fonts are looked for, below themselves too; the first wins.
  virtual std::vector<std::string> font_folders() const;

 private:
  std::vector<std::string> font_paths_;
  std::string share_;
};

}  // namespace banxin
