#include "model/style/font_list_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "model/read_helpers.h"
#include "tree_paths.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct ReadFonts {
  explicit ReadFonts(std::string text) {
    sources.add("fonts.toml", std::move(text));
    list = read_font_list(sources, 0, diagnostics);
  }
  std::vector<std::string> messages() { return lines_of(diagnostics, sources); }

  SourceMap sources;
  Diagnostics diagnostics;
  FontList list;
};

TEST(ReadFontList, ReadsRolesAndFacesInOrder) {
  ReadFonts read(R"([[role]]
name = "fangsong"
faces = [
  { family = ["方正仿宋_GBK", "仿宋_GB2312"], licensed = true },
  { family = "FandolFang", style = "Bold" },
  { file = "NotoSerifCJK-Regular.ttc", face = "Noto Serif CJK SC" },
]
[[role]]
name = "hei"
faces = [{ file = "a.otf" }]
)");
  EXPECT_THAT(read.messages(), IsEmpty());
  ASSERT_EQ(read.list.roles.size(), 2U);
  const auto& faces = read.list.roles[0].faces;
  ASSERT_EQ(faces.size(), 3U);
  EXPECT_THAT(faces[0].families, ElementsAre("方正仿宋_GBK", "仿宋_GB2312"));
  EXPECT_TRUE(faces[0].licensed);
  EXPECT_THAT(faces[1].families, ElementsAre("FandolFang"));
  EXPECT_EQ(faces[1].style, "Bold");
  EXPECT_EQ(faces[2].file, "NotoSerifCJK-Regular.ttc");
  EXPECT_EQ(faces[2].face, "Noto Serif CJK SC");
  EXPECT_TRUE(faces[2].span.known());
  EXPECT_EQ(read.list.roles[1].name, "hei");
}

TEST(ReadFontList, ReportsAllFaults) {
  ReadFonts read(
      "[[role]]\nname = \"a\"\nfaces = [{ fille = \"x\" }, { family = 1 }, { face = \"x\" }, 3]\n"
      "[[role]]\nname = \"a\"\n[[rolle]]\n");
  EXPECT_THAT(read.messages(),
              ElementsAre("E0320 3:10 this face names neither a family nor a file",
                          "E0301 3:12 unknown key 'fille' in a face; did you mean 'file'?",
                          "E0302 3:38 expected a string or an array of strings, found an integer",
                          "E0320 3:43 this face names neither a family nor a file",
                          "E0302 3:59 expected a table, found an integer",
                          "E0303 4:1 key 'faces' is missing in [[role]]",
                          "E0321 4:1 role 'a' is given twice",
                          "E0301 6:3 unknown key 'rolle' in the font list; did you mean 'role'?"));
}

TEST(ReadFontList, ReadsTheFontListOfTheTree) {
  const std::filesystem::path path = BANXIN_SOURCE_DIR "/fonts/fonts.toml";
  if (!std::filesystem::exists(path)) GTEST_SKIP();
  std::ifstream file(path, std::ios::binary);
  ReadFonts read({std::istreambuf_iterator<char>(file), {}});
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_GT(read.list.roles.size(), 5U);
}

}  // namespace
}  // namespace banxin
