#include "named_files.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

namespace banxin {
namespace {

namespace fs = std::filesystem;

/// Both without links.
bool lies_below(const fs::path& path, const fs::path& root) {
  const auto [end, rest] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return end == root.end();
}

}  // namespace

NamedFiles::NamedFiles(const World& world, const std::vector<std::string>& roots) : world_(world) {
  for (const std::string& root : roots) add_root(root);
}

void NamedFiles::add_root(const std::string& folder) {
  if (auto real = world_.real_path(folder.empty() ? "." : folder))
    roots_.push_back(std::move(*real));
}

std::optional<std::string> NamedFiles::read(const std::string& path, size_t most,
                                            ReadFailure& failure) {
  const auto real = world_.real_path(path);
  // What lies outside is not even said to be there or not.
  const std::string where =
      real ? *real : fs::path(world_.absolute(path)).lexically_normal().string();
  if (std::none_of(roots_.begin(), roots_.end(),
                   [&](const std::string& root) { return lies_below(where, root); })) {
    failure = {"E0105", "it lies outside the folders that may be read",
               "put it below the report's folder, or allow its folder with --root"};
    return std::nullopt;
  }
  FileKind kind = FileKind::missing;
  auto bytes = world_.read_regular(where, most, kind, failure.why);
  if (bytes) {
    read_.push_back(where);
    return bytes;
  }
  failure.code = {};
  failure.help = {};
  if (kind == FileKind::other)
    failure = {"E0106", "it is no regular file", "name a file, not a folder, pipe or device"};
  if (kind == FileKind::too_large)
    failure = {"E0107", fmt::format("it is larger than {} MiB", most >> 20), "give a smaller file"};
  return std::nullopt;
}

}  // namespace banxin
