#include "pdf/subset.h"

#include <gtest/gtest.h>

#include "pdf/cff_charset.h"
#include "pdf/font_objects.h"
#include "pdf_tools.h"

namespace banxin {
namespace {

/// A CID-keyed CFF table of `glyphs` glyphs as far as the charset goes, which is given.
std::string small_cff(const std::string& charset) {
  std::string table("\x01\x00\x04\x01", 4);
  table += std::string("\x00\x01\x01\x01\x02N", 6);  // Name INDEX
  // Top DICT INDEX: ROS (three operands, 12 30), charset (a five-byte operand, 15).
  std::string top = std::string("\x8b\x8b\x8b\x0c\x1e\x1d\x00\x00\x00\x00\x0f", 11);
  top[9] = static_cast<char>(table.size() + 5 + top.size());
  table += std::string("\x00\x01\x01\x01\x0c", 5) + top;
  return table + charset;
}

TEST(CffCharset, LongCharsetsAreRewrittenInPlace) {
  std::string cff = small_cff(std::string("\x00\x00\x05\x00\x09\x00\x0b", 7));  // format 0
  std::string before = cff;
  ASSERT_TRUE(make_cids_glyph_numbers(cff, 4));
  EXPECT_EQ(cff.size(), before.size());
  EXPECT_EQ(cff.substr(cff.size() - 7), std::string("\x02\x00\x01\x00\x02\x00\x00", 7));
  EXPECT_EQ(cff.substr(0, cff.size() - 7), before.substr(0, before.size() - 7));
}

TEST(CffCharset, ShortCharsetsMoveToTheEnd) {
  std::string cff = small_cff(std::string("\x00\x00\x05", 3));
  size_t size = cff.size();
  ASSERT_TRUE(make_cids_glyph_numbers(cff, 2));
  EXPECT_EQ(cff.substr(size), std::string("\x02\x00\x01\x00\x00", 5));
  EXPECT_EQ(static_cast<size_t>(cff[size - 5]), size);  // the operand of `charset`
}

TEST(CffCharset, DamagedTablesAreRefused) {
  std::string whole = small_cff(std::string("\x00\x00\x05\x00\x09\x00\x0b", 7));
  for (size_t size = 0; size < whole.size(); ++size) {
    std::string cut = whole.substr(0, size);
    EXPECT_FALSE(make_cids_glyph_numbers(cut, 4)) << size;
  }
}

TEST(Subset, KeepsNotdefAndNumbersInOrder) {
  auto face = open_font("FandolSong-Regular.otf");
  uint32_t a = face->glyph_of(U'版'), b = face->glyph_of(U'心');
  auto subset = Subset::plan(*face, {0, std::min(a, b), std::max(a, b)});
  ASSERT_NE(subset, nullptr);
  EXPECT_EQ(subset->number_of(0), 0);
  EXPECT_EQ(subset->number_of(std::min(a, b)), 1);
  EXPECT_EQ(subset->number_of(std::max(a, b)), 2);
  EXPECT_EQ(subset->width(1), 1000);
  std::string program = subset->cut();
  EXPECT_EQ(program.substr(0, 2), std::string("\x01\x00", 2));  // CFF 1.0, not OpenType
  EXPECT_LT(program.size(), 5000U);
}

TEST(Subset, WidthsAreRoundedThousandthsOfAnEm) {
  auto face = open_font("LiberationSerif-Regular.ttf");  // 2048 units
  uint32_t glyph = face->glyph_of(U'a');
  auto subset = Subset::plan(*face, {0, glyph});
  ASSERT_NE(subset, nullptr);
  EXPECT_EQ(face->advance(glyph), 909);
  EXPECT_EQ(subset->width(subset->number_of(glyph)), 444);
}

TEST(FontObjects, WidthsOf1000AreLeftToTheDefault) {
  EXPECT_EQ(width_array({1000, 1000}), "");
  EXPECT_EQ(width_array({500, 1000, 556, 278, 1000}), "[0[500]2[556 278]]");
}

TEST(FontObjects, LongRangesAreSplit) {
  std::string widths = width_array(std::vector<int>(5000, 500));
  EXPECT_NE(widths.find("]4096["), std::string::npos);
}

TEST(FontObjects, TheTagIsSixLettersThatTheGlyphSetDecides) {
  auto face = open_font("FandolSong-Regular.otf");
  auto tag = [&](std::vector<uint32_t> glyphs) {
    return subset_tag(*face, *Subset::plan(*face, glyphs));
  };
  EXPECT_EQ(tag({0, 10, 20}), tag({0, 10, 20}));
  EXPECT_NE(tag({0, 10, 20}), tag({0, 10, 21}));
  EXPECT_EQ(all_matches(tag({0, 10}), "^[A-Z]{6}$").size(), 1U);
}

}  // namespace
}  // namespace banxin
