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

std::string role_of(const std::string& faces) {
  return "[[role]]\nname = \"a\"\nfaces = [" + faces + "]\n";
}

TEST(ReadFontList, ReadsAFacesRise) {
  ReadFonts read(role_of(R"({ file = "a", rise = "0.085 em" }, { file = "b", rise = "-0.5 em" },
                            { file = "c" })"));
  EXPECT_THAT(read.messages(), IsEmpty());
  const auto& faces = read.list.roles[0].faces;
  EXPECT_EQ(faces[0].rise, Em{85});
  EXPECT_EQ(faces[1].rise, Em{-500});
  EXPECT_EQ(faces[2].rise, std::nullopt);
}

TEST(ReadFontList, ARiseIsALengthInEmUpToHalfACharacter) {
  const auto messages_of = [](const std::string& rise) {
    return ReadFonts(role_of("{ file = \"a\", rise = " + rise + " }")).messages();
  };
  EXPECT_THAT(messages_of("0.08"),
              ElementsAre("E0302 3:31 expected a length in em, found a decimal number"));
  EXPECT_THAT(messages_of("\"1 mm\""),
              ElementsAre("E0310 3:31 '1 mm' is not a number of characters"));
  EXPECT_THAT(messages_of("\"0.51 em\""), ElementsAre("E0304 3:31 rise must be -0.5 to 0.5 em"));
  EXPECT_THAT(messages_of("\"nan em\""),
              ElementsAre("E0310 3:31 'nan em' is not a number of characters"));
}

TEST(ReadFontList, AFaceHasOneRiseInAllRoles) {
  const std::string risen = "{ file = \"a\", rise = \"0.08 em\" }";
  EXPECT_THAT(ReadFonts(role_of(risen + ", { file = \"a\" }, " + risen)).messages(), IsEmpty());
  EXPECT_THAT(ReadFonts(role_of(risen + ", { file = \"a\", rise = \"0 em\" }")).messages(),
              ElementsAre("E0318 3:44 'a' has another rise elsewhere"));
  // Faces of a collection are faces of their own.
  EXPECT_THAT(
      ReadFonts(role_of(risen + ", { file = \"a\", face = \"b\", rise = \"0 em\" }")).messages(),
      IsEmpty());
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
