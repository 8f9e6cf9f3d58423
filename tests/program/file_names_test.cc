// Comments and guides that name a file of the tree name one that is there.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "program/program_runner.h"
#include "tree_paths.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

/// Every file's and folder's path from the tree's root, from src and from tests, and its bare name.
const std::set<std::string>& known_names() {
  static const std::set<std::string> names = [] {
    std::set<std::string> all;
    for (const char* top : {"src", "tests", "styles", "samples", "tools", "fonts"})
      for (const auto& entry :
           fs::recursive_directory_iterator(BANXIN_SOURCE_DIR "/" + std::string(top))) {
        const std::string path = fs::relative(entry.path(), BANXIN_SOURCE_DIR).string();
        all.insert(path);
        all.insert(path.substr(path.find('/') + 1));
        all.insert(entry.path().filename().string());
      }
    return all;
  }();
  return names;
}

/// Names like `layout/pages/copyfit.h` or `standard.h` in a text.
std::vector<std::string> files_named_in(const std::string& text) {
  static const std::regex kName("([A-Za-z0-9_./-]*[A-Za-z0-9_])\\.(h|cc)\\b");
  std::vector<std::string> names;
  for (std::sregex_iterator match(text.begin(), text.end(), kName), end; match != end; ++match)
    names.push_back(match->str());
  return names;
}

std::string comments_of(const std::string& source) {
  static const std::regex kComment("//[^\n]*");
  std::string comments;
  for (std::sregex_iterator match(source.begin(), source.end(), kComment), end; match != end;
       ++match)
    comments += match->str() + "\n";
  return comments;
}

/// Headers of others that comments speak of.
bool is_foreign(const std::string& name) { return name.starts_with("hpdf"); }

void expect_all_there(const std::string& where, const std::string& text) {
  for (const std::string& name : files_named_in(text))
    EXPECT_TRUE(known_names().contains(name) || is_foreign(name)) << where << " names " << name;
}

TEST(FileNames, InCommentsAreThoseOfFilesThatAreThere) {
  size_t seen = 0;
  for (const char* top : {"/src", "/tests"})
    for (const auto& entry :
         fs::recursive_directory_iterator(BANXIN_SOURCE_DIR + std::string(top))) {
      const fs::path& path = entry.path();
      if (path.extension() != ".h" && path.extension() != ".cc") continue;
      const std::string comments = comments_of(read_whole(path));
      seen += files_named_in(comments).size();
      expect_all_there(path.string(), comments);
    }
  EXPECT_GT(seen, 5U) << "else this tests nothing";
}

TEST(FileNames, InTheGuidesAreThoseOfFilesThatAreThere) {
  for (const char* guide :
       {"/README.md", "/src/README.md", "/styles/README.md", "/src/model/FORMAT.md"})
    expect_all_there(guide, read_whole(BANXIN_SOURCE_DIR + std::string(guide)));
}

}  // namespace
}  // namespace banxin
