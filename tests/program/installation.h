// The program in a prefix made by hand: PREFIX/bin/banxin, PREFIX/share/banxin.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "program/program_runner.h"
#include "tree_paths.h"

namespace banxin {

/// Has the project's styles and font list, and no fonts until they are asked for.
class Installation {
 public:
  Installation() {
    namespace fs = std::filesystem;
    fs::create_directories(folder_.path("bin"));
    std::error_code other_disk;
    fs::create_hard_link(BANXIN_PROGRAM, program(), other_disk);
    if (other_disk) fs::copy_file(BANXIN_PROGRAM, program());
    fs::create_directories(share() + "/fonts");
    fs::copy(BANXIN_SOURCE_DIR "/styles", share() + "/styles");
    fs::copy(BANXIN_SOURCE_DIR "/fonts/fonts.toml", share() + "/fonts");
  }

  const TempFolder& folder() const { return folder_; }
  std::string program() const { return folder_.path("bin/banxin"); }
  std::string share() const { return folder_.path("share/banxin"); }

  void link_fonts() const {
    for (const auto& entry : std::filesystem::directory_iterator(BANXIN_SOURCE_DIR "/fonts"))
      if (const auto kind = entry.path().extension();
          kind == ".otf" || kind == ".ttf" || kind == ".ttc")
        std::filesystem::create_symlink(entry.path(),
                                        share() + "/fonts/" + entry.path().filename().string());
  }
  void remove_share() const { std::filesystem::remove_all(share()); }

 private:
  TempFolder folder_;
};

}  // namespace banxin
