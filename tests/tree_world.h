// The tree's own styles and fonts, whatever the environment says.
#pragma once

#include <string>
#include <vector>

#include "tree_paths.h"
#include "world.h"

namespace banxin {

class TreeWorld : public SystemWorld {
 public:
  TreeWorld() : SystemWorld({}) {}
  std::string share_folder() const override { return BANXIN_SOURCE_DIR; }

 protected:
  std::vector<std::string> font_folders() const override {
    return {std::string(BANXIN_SOURCE_DIR) + "/fonts"};
  }
};

}  // namespace banxin
