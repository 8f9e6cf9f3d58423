#include "world.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>
#include <string_view>
#include <utility>

#include "toml/toml_document.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// The installed program finds its files relative to itself: PREFIX/bin/banxin,
/// PREFIX/share/banxin. Built in the tree it finds the tree's.
std::string find_share_folder() {
  std::error_code failed;
  const fs::path self = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return {};
  const fs::path folder = self.parent_path();
  for (const fs::path& share :
       {folder / ".." / "share" / "banxin", folder / "..", folder / ".." / ".."})
    if (fs::exists(share / "styles" / "gbt9704.toml", failed))
      return fs::weakly_canonical(share, failed).string();
  return {};
}

/// Closed with its scope.
struct Descriptor {
  explicit Descriptor(int opened) : number(opened) {}
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number;
};

void add_list(std::vector<std::string>& folders, std::string_view list) {
  while (!list.empty()) {
    const size_t colon = std::min(list.find(':'), list.size());
    if (colon > 0) folders.emplace_back(list.substr(0, colon));
    list.remove_prefix(std::min(colon + 1, list.size()));
  }
}

}  // namespace

std::string read_stream(std::istream& stream) {
  constexpr size_t kChunk = size_t{1} << 20;
  std::string bytes;
  while (stream && bytes.size() <= kMaxTomlBytes) {
    const size_t begin = bytes.size();
    bytes.resize(begin + kChunk);
    stream.read(bytes.data() + begin, kChunk);
    bytes.resize(begin + static_cast<size_t>(stream.gcount()));
  }
  return bytes;
}

SystemWorld::SystemWorld(std::vector<std::string> font_paths)
    : font_paths_(std::move(font_paths)), share_(find_share_folder()) {}

std::optional<std::string> SystemWorld::read_file(const std::string& path, std::string& why) const {
  std::error_code failed;
  if (fs::is_directory(path, failed)) {
    why = "is a folder";
    return std::nullopt;
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    why = std::strerror(errno);
    return std::nullopt;
  }
  std::string bytes = read_stream(file);
  if (file.bad()) {
    why = "cannot be read to its end";
    return std::nullopt;
  }
  return bytes;
}

std::optional<std::string> SystemWorld::real_path(const std::string& path) const {
  std::error_code failed;
  const fs::path real = fs::canonical(path, failed);
  if (failed) return std::nullopt;
  return real.string();
}

std::string SystemWorld::absolute(const std::string& path) const {
  std::error_code failed;
  // Of what is not there weakly_canonical alone may stay relative.
  return fs::weakly_canonical(fs::absolute(path, failed), failed).string();
}

std::optional<std::string> SystemWorld::read_regular(const std::string& path, size_t most,
                                                     FileKind& kind, std::string& why) const {
  // Opening a pipe would wait for its other end, but not so.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  struct stat found {};
  kind = FileKind::missing;
  if (file.number < 0 || ::fstat(file.number, &found) != 0) {
    why = std::strerror(errno);
    return std::nullopt;
  }
  kind = FileKind::other;
  if (!S_ISREG(found.st_mode)) return std::nullopt;
  kind = FileKind::too_large;
  if (static_cast<uint64_t>(found.st_size) > most) return std::nullopt;
  kind = FileKind::regular;
  std::string bytes(static_cast<size_t>(found.st_size), '\0');
  size_t read = 0;
  while (read < bytes.size()) {
    const ssize_t part = ::read(file.number, bytes.data() + read, bytes.size() - read);
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) {
      why = std::strerror(errno);
      return std::nullopt;
    }
    if (part == 0) break;  // it has shrunk
    read += static_cast<size_t>(part);
  }
  bytes.resize(read);
  return bytes;
}

std::vector<std::string> SystemWorld::font_files() const {
  return FontFolders(font_folders()).font_files();
}

std::optional<FileBytes> SystemWorld::map_file(const std::string& path, std::string& why) const {
  return FontFolders({}).map_file(path, why);
}

std::vector<std::string> SystemWorld::font_folders() const {
  std::vector<std::string> folders = font_paths_;
  add_list(folders, environment("BANXIN_FONT_PATH"));
  if (const std::string data = environment("XDG_DATA_HOME"); !data.empty())
    folders.push_back(data + "/banxin/fonts");
  else if (const std::string home = environment("HOME"); !home.empty())
    folders.push_back(home + "/.local/share/banxin/fonts");
  if (!share_.empty()) folders.push_back(share_ + "/fonts");
  return folders;
}

std::optional<int64_t> SystemWorld::build_time() const {
  const std::string text = environment("SOURCE_DATE_EPOCH");
  int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return seconds;
}

}  // namespace banxin
