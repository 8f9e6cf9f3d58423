#include "style_files.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace banxin {

namespace fs = std::filesystem;

StyleFiles::StyleFiles(const World& world, const std::vector<std::string>& roots, size_t most_bytes,
                       SourceMap& sources)
    : world_(world), files_(world, roots), most_bytes_(most_bytes), sources_(sources) {
  if (!world.share_folder().empty()) files_.add_root(world.share_folder() + "/styles");
}

std::string StyleFiles::path_of(std::string_view name, const std::string& folder) const {
  const bool is_path = name.find('/') != std::string_view::npos || name.ends_with(".toml");
  const fs::path path =
      is_path ? fs::path(folder) / name
              : fs::path(world_.share_folder()) / "styles" / (std::string(name) + ".toml");
  return path.lexically_normal().string();
}

std::optional<uint8_t> StyleFiles::load_chosen(std::string_view name) {
  const std::string path = path_of(name, "");
  files_.add_root(fs::path(path).parent_path().string());
  // A link to a style elsewhere is as much the user's choice.
  if (const auto real = world_.real_path(path))
    files_.add_root(fs::path(*real).parent_path().string());
  return load(path);
}

std::optional<uint8_t> StyleFiles::load_named(std::string_view name, const std::string& folder) {
  return load(path_of(name, folder));
}

std::optional<uint8_t> StyleFiles::load_for(std::string_view name, uint8_t from) {
  return load_named(name, fs::path(sources_.file(from).name()).parent_path().string());
}

std::optional<uint8_t> StyleFiles::load(const std::string& path) {
  if (const auto known = loaded_.find(path); known != loaded_.end()) return known->second;
  auto text = files_.read(path, most_bytes_, failure_);
  if (!text) {
    failure_.why = fmt::format("{}: {}", path, failure_.why);
    return std::nullopt;
  }
  return loaded_[path] = sources_.add(path, std::move(*text));
}

std::string StyleFiles::known() const {
  std::vector<std::string> names;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(world_.share_folder() + "/styles", failed))
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace banxin
