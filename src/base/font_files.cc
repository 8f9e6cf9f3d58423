#include "base/font_files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace banxin {
namespace {

namespace fs = std::filesystem;

bool is_font_file(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  constexpr std::string_view kKnown[] = {".otf", ".ttf", ".ttc", ".otc", ".woff", ".woff2"};
  return std::find(std::begin(kKnown), std::end(kKnown), extension) != std::end(kKnown);
}

/// Folders that cannot be read are passed over; linked ones are entered, each once.
class FontSearch {
 public:
  std::vector<fs::path> run(const fs::path& folder) {
    enter(folder);
    return std::move(found_);
  }

 private:
  void enter(const fs::path& folder) {
    std::error_code failed;
    const fs::path real = fs::canonical(folder, failed);
    if (failed || !entered_.insert(real).second) return;
    std::vector<fs::path> inner;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
      std::error_code unknown;
      if (at->is_directory(unknown))
        inner.push_back(at->path());
      else if (is_font_file(at->path()) && at->is_regular_file(unknown))
        found_.push_back(at->path());
    }
    for (const fs::path& one : inner) enter(one);
  }

  std::set<fs::path> entered_;
  std::vector<fs::path> found_;
};

std::vector<fs::path> fonts_below(const std::string& folder) {
  std::vector<fs::path> found = FontSearch().run(folder);
  std::sort(found.begin(), found.end(), [](const fs::path& a, const fs::path& b) {
    return std::pair(a.filename(), a) < std::pair(b.filename(), b);
  });
  return found;
}

/// The whole of an open regular file. The mapping outlives the descriptor.
std::optional<FileBytes> map_open_file(int descriptor, std::string& why) {
  struct stat found {};
  if (::fstat(descriptor, &found) != 0) {
    why = std::strerror(errno);
    return std::nullopt;
  }
  if (!S_ISREG(found.st_mode)) {
    why = "is no regular file";
    return std::nullopt;
  }
  const auto size = static_cast<size_t>(found.st_size);
  if (size == 0) return FileBytes{};
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_NORESERVE, descriptor, 0);
  if (start == MAP_FAILED) {
    why = std::strerror(errno);
    return std::nullopt;
  }
  std::shared_ptr<const void> keeper(start, [size](void* bytes) { ::munmap(bytes, size); });
  return FileBytes{{static_cast<const char*>(start), size}, std::move(keeper)};
}

}  // namespace

std::vector<std::string> FontFolders::font_files() const {
  std::vector<std::string> all;
  for (const std::string& folder : folders_)
    for (const fs::path& path : fonts_below(folder)) all.push_back(path.string());
  return all;
}

std::optional<FileBytes> FontFolders::map_file(const std::string& path, std::string& why) const {
  // Opening a pipe would wait for its other end, but not so.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    why = std::strerror(errno);
    return std::nullopt;
  }
  auto mapped = map_open_file(descriptor, why);
  ::close(descriptor);
  return mapped;
}

}  // namespace banxin
