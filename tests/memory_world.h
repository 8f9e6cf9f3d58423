// A disk in memory that remembers what was read of it.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "world.h"

namespace banxin {

/// Files by their absolute paths; links by what they lead to. The current folder is the root
/// folder, /share that of the program. Every font file is found.
class MemoryWorld : public World {
 public:
  using Files = std::map<std::string, std::string>;
  explicit MemoryWorld(Files files = {}) : files_(std::move(files)) {}

  void link(const std::string& path, const std::string& target) { links_[path] = target; }
  void make_pipe(const std::string& path) { pipes_.push_back(path); }

  std::optional<std::string> read_file(const std::string& path, std::string& why) const override {
    FileKind kind = FileKind::missing;
    return read_regular(absolute(path), SIZE_MAX, kind, why);
  }
  std::optional<std::string> real_path(const std::string& path) const override {
    std::string real = absolute(path);
    for (const auto& [from, to] : links_)
      if (real == from || real.starts_with(from + "/")) real = to + real.substr(from.size());
    if (files_.contains(real) || is_folder(real)) return real;
    for (const std::string& pipe : pipes_)
      if (pipe == real) return real;
    return std::nullopt;
  }
  std::string absolute(const std::string& path) const override {
    std::string whole = (std::filesystem::path("/") / path).lexically_normal().string();
    if (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
    return whole;
  }
  std::optional<std::string> read_regular(const std::string& path, size_t most, FileKind& kind,
                                          std::string& why) const override {
    {
      const std::lock_guard lock(read_mutex_);
      read.push_back(path);
    }
    const auto found = files_.find(path);
    kind = found == files_.end() ? FileKind::missing : FileKind::regular;
    if (found == files_.end()) {
      why = "not there";
      if (is_folder(path) || real_path(path)) kind = FileKind::other;
      return std::nullopt;
    }
    if (found->second.size() <= most) return found->second;
    kind = FileKind::too_large;
    return std::nullopt;
  }
  std::string share_folder() const override { return "/share"; }
  std::vector<std::string> font_files() const override {
    std::vector<std::string> fonts;
    for (const auto& [path, bytes] : files_)
      if (path.ends_with(".otf") || path.ends_with(".ttf") || path.ends_with(".ttc"))
        fonts.push_back(path);
    return fonts;
  }
  std::optional<FileBytes> map_file(const std::string& path, std::string& why) const override {
    const auto found = files_.find(path);
    if (found != files_.end()) return FileBytes{found->second, nullptr};
    why = "not there";
    return std::nullopt;
  }
  std::optional<int64_t> build_time() const override { return std::nullopt; }

  void write(const std::string& path, std::string bytes) { files_[path] = std::move(bytes); }

  mutable std::vector<std::string> read;

 private:
  bool is_folder(const std::string& path) const {
    if (path == "/") return true;
    const std::string below = path + "/";
    const auto next = files_.lower_bound(below);
    return next != files_.end() && next->first.starts_with(below);
  }

  std::map<std::string, std::string> files_, links_;
  std::vector<std::string> pipes_;
  mutable std::mutex read_mutex_;
};

}  // namespace banxin
