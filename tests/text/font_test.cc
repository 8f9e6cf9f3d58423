#include "text/font.h"

#include <ft2build.h>
#include <gtest/gtest.h>

#include "font_bytes.h"
#include "text/font_info.h"
#include "tree_paths.h"
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include <fstream>
#include <iterator>

namespace banxin {
namespace {

std::string path_of(const std::string& name) {
  return std::string(BANXIN_SOURCE_DIR) + "/fonts/" + name;
}

std::unique_ptr<FontFace> open(const std::string& name, unsigned index = 0) {
  std::string why;
  auto face = open_font_file(path_of(name), index, &why);
  EXPECT_NE(face, nullptr) << name << ": " << why << " (run tools/fetch-fonts)";
  return face;
}

TEST(FontFace, FandolIsCff) {
  auto face = open("FandolFang-Regular.otf");
  ASSERT_NE(face, nullptr);
  EXPECT_TRUE(face->is_cff());
  EXPECT_EQ(face->units_per_em(), 1000U);
  EXPECT_EQ(face->postscript_name(), "FandolFang-Regular");
  EXPECT_NE(face->glyph_of(U'版'), 0U);
  EXPECT_EQ(face->glyph_of(U'镕'), 0U);
  EXPECT_EQ(face->advance(face->glyph_of(U'版')), 1000);
}

TEST(FontFace, LiberationIsGlyf) {
  auto face = open("LiberationSerif-Regular.ttf");
  ASSERT_NE(face, nullptr);
  EXPECT_FALSE(face->is_cff());
  EXPECT_EQ(face->units_per_em(), 2048U);
  EXPECT_EQ(face->family(), "Liberation Serif");
  EXPECT_EQ(face->style(), "Regular");
  EXPECT_NEAR(face->metrics().ascent, 891, 1);
  EXPECT_NEAR(face->metrics().descent, -216, 1);
}

TEST(FontFace, AstralCharactersAreMapped) {
  auto face = open("HanaMinB.ttf");
  ASSERT_NE(face, nullptr);
  EXPECT_NE(face->glyph_of(U'\U00020000'), 0U);
}

TEST(FontFace, FacesOfACollectionDiffer) {
  auto first = open("NotoSerifCJK-Light.ttc", 0), third = open("NotoSerifCJK-Light.ttc", 2);
  ASSERT_TRUE(first != nullptr && third != nullptr);
  EXPECT_NE(first->family(), third->family());
  EXPECT_NE(first->postscript_name(), third->postscript_name());
}

/// FreeType reads the same file: glyphs, advances and licence bits must agree.
TEST(FontFace, AgreesWithFreeType) {
  FT_Library library = nullptr;
  ASSERT_EQ(FT_Init_FreeType(&library), 0);
  for (const char* name : {"FandolFang-Regular.otf", "LiberationSerif-Regular.ttf", "ukai.ttc"}) {
    auto face = open(name);
    ASSERT_NE(face, nullptr);
    FT_Face other = nullptr;
    ASSERT_EQ(FT_New_Face(library, path_of(name).c_str(), 0, &other), 0);
    EXPECT_EQ(face->glyph_count(), static_cast<unsigned>(other->num_glyphs)) << name;
    EXPECT_EQ(face->postscript_name(), FT_Get_Postscript_Name(other)) << name;
    for (char32_t c = 0x20; c < 0xFFFF; c += 7) {
      unsigned glyph = FT_Get_Char_Index(other, c);
      ASSERT_EQ(face->glyph_of(c), glyph) << name << std::hex << static_cast<uint32_t>(c);
      ASSERT_EQ(FT_Load_Glyph(other, glyph, FT_LOAD_NO_SCALE), 0);
      EXPECT_EQ(face->advance(glyph), other->glyph->metrics.horiAdvance) << name;
    }
    bool installable = (FT_Get_FSType_Flags(other) & 0xF) == 0;
    EXPECT_EQ(face->embedding() == Embedding::installable, installable) << name;
    FT_Done_Face(other);
  }
  FT_Done_FreeType(library);
}

TEST(FontInfo, SaysWhatAFileCoversAndAllows) {
  const auto info = inspect_font(path_of("FandolFang-Regular.otf"), 0);
  ASSERT_TRUE(info.has_value());
  EXPECT_EQ(info->family, "FandolFang");
  EXPECT_EQ(info->format, "CFF");
  EXPECT_EQ(info->characters, 10273U);
  EXPECT_EQ(info->embedding, Embedding::editable);
  EXPECT_FALSE(inspect_font(path_of("fonts.toml"), 0).has_value());
}

TEST(FontFace, BytesInMemoryGiveTheSameFace) {
  std::ifstream file(path_of("LiberationSerif-Regular.ttf"), std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  auto face = FontFace::open(held_bytes(bytes), 0, "memory", nullptr);
  bytes.assign(bytes.size(), '\0');
  ASSERT_NE(face, nullptr);
  EXPECT_EQ(face->path(), "memory");
  EXPECT_NE(face->glyph_of(U'a'), 0U);
}

TEST(FontFace, AFaceWithoutNamesTakesItsFiles) {
  const std::string bytes = without_names(path_of("LiberationSerif-Regular.ttf"));
  const auto named = [&](const std::string& path) {
    const auto face = FontFace::open(held_bytes(bytes), 0, path, nullptr);
    return face == nullptr ? "" : face->postscript_name();
  };
  EXPECT_EQ(named("/fonts/Fang Song(2).ttf"), "FangSong2");
  EXPECT_EQ(named("/fonts/方正小标宋.ttf"), "方正小标宋");
  std::string longest;
  for (int i = 0; i < 30; ++i) longest += "宋";
  EXPECT_EQ(named(longest + ".ttf"), longest.substr(0, 63)) << "whole characters alone";
  EXPECT_EQ(named("\xB7\xC2.ttf"), "Unnamed") << "GBK is no name of a PDF";
}

TEST(FontFace, WhatIsNoFontIsRefusedWithAReason) {
  std::string why;
  EXPECT_EQ(FontFace::open(held_bytes("not a font at all"), 0, "x", &why), nullptr);
  EXPECT_FALSE(why.empty());
  EXPECT_EQ(open_font_file(path_of("ukai.ttc"), 99, &why), nullptr);
  EXPECT_EQ(why, "has no such face");
  EXPECT_EQ(FontFace::open({}, 0, "x", nullptr), nullptr);
}

TEST(FontFace, ADamagedFileNeverCrashes) {
  std::ifstream file(path_of("LiberationSerif-Regular.ttf"), std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  for (size_t size = 0; size < bytes.size(); size = size * 3 / 2 + 1) {
    auto face =
        FontFace::open(held_bytes(std::string_view(bytes).substr(0, size)), 0, "cut", nullptr);
    if (face == nullptr) continue;
    EXPECT_GE(face->advance(face->glyph_of(U'a')), 0);
  }
}

}  // namespace
}  // namespace banxin
