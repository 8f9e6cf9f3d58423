#include "style_files.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace banxin {

namespace fs = std::filesystem;

std::optional<uint8_t> StyleFiles::load(std::string_view name, const std::string& folder) {
  const bool is_path = name.find('/') != std::string_view::npos || name.ends_with(".toml");
  const fs::path path =
      is_path ? fs::path(folder) / name
              : fs::path(world_.share_folder()) / "styles" / (std::string(name) + ".toml");
  const std::string key = path.lexically_normal().string();
  if (const auto known = loaded_.find(key); known != loaded_.end()) return known->second;
  auto text = world_.read_file(key, why_);
  if (!text) {
    why_ = key + ": " + why_;
    return std::nullopt;
  }
  return loaded_[key] = sources_.add(key, std::move(*text));
}

std::optional<uint8_t> StyleFiles::load_for(std::string_view name, uint8_t from) {
  return load(name, fs::path(sources_.file(from).name()).parent_path().string());
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
