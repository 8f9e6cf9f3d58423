#include "base/font_files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace banxin {
namespace {

namespace fs = std::filesystem;

class FontSearch : public testing::Test {
 protected:
  FontSearch() : folder_(fs::path(testing::TempDir()) / "banxin-font-search") {
    fs::remove_all(folder_);
    for (const char* name : {"a.ttf", "sub/b.otf", "locked/c.ttf", "z/d.ttc", "x.txt"}) {
      fs::create_directories((folder_ / name).parent_path());
      std::ofstream(folder_ / name) << "x";
    }
  }
  ~FontSearch() override {
    fs::permissions(folder_ / "locked", fs::perms::owner_all);
    fs::remove_all(folder_);
  }

  std::vector<std::string> found(const fs::path& in) const {
    std::vector<std::string> names;
    for (const std::string& path : FontFolders({in.string()}).font_files())
      names.push_back(fs::path(path).filename().string());
    return names;
  }

  const fs::path folder_;
};

/// Whatever readdir's order; who is root reads it all the same.
TEST_F(FontSearch, GoesOnPastAFolderThatCannotBeRead) {
  fs::permissions(folder_ / "locked", fs::perms::none);
  const auto names = found(folder_);
  for (const char* name : {"a.ttf", "b.otf", "d.ttc"})
    EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
}

TEST_F(FontSearch, EntersLinkedFoldersOnceAndNoCircle) {
  fs::create_directory_symlink(folder_ / "sub", folder_ / "z" / "linked");
  fs::create_directory_symlink(folder_, folder_ / "z" / "circle");
  fs::create_directories(folder_ / "outside");
  const auto names = found(folder_);
  EXPECT_EQ(names, (std::vector<std::string>{"a.ttf", "b.otf", "c.ttf", "d.ttc"}));
  EXPECT_EQ(found(folder_ / "z").size(), 4U) << "through the links";
}

TEST_F(FontSearch, FindsNothingWhereThereIsNoFolder) {
  EXPECT_TRUE(found(folder_ / "none").empty());
  EXPECT_TRUE(found(folder_ / "a.ttf").empty());
}

}  // namespace
}  // namespace banxin
