#include "text/shape.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tree_paths.h"

namespace banxin {
namespace {

const std::string kFonts = std::string(BANXIN_SOURCE_DIR) + "/fonts";

FaceSpec by_file(std::string file, std::string face = {}) {
  FaceSpec spec;
  spec.file = std::move(file);
  spec.face = std::move(face);
  return spec;
}

FontList small_list() {
  FontList list;
  list.roles.push_back(
      {"fangsong",
       {by_file("FandolFang-Regular.otf"), by_file("NotoSerifCJK-Light.ttc", "Noto Serif CJK SC"),
        by_file("BabelStoneHan.ttf")},
       {},
       {},
       {}});
  list.roles.push_back({"latin", {by_file("LiberationSerif-Regular.ttf")}, {}, {}, {}});
  return list;
}

class Shape : public testing::Test {
 protected:
  ShapedText shape(std::string text) {
    StyledText styled;
    styled.text = std::move(text);
    FontStyle style{0, 1, Len::from_pt(10), Len()};
    const auto size = static_cast<uint32_t>(styled.text.size());
    styled.runs.push_back({0, size, style, -1, Len(), Span::of(0, 100, size)});
    return shape_text(std::move(styled), fonts_, fallbacks_, diagnostics_);
  }
  std::string face_of(const ShapedText& text, size_t cluster) {
    return fonts_.face(text.clusters[cluster].face).postscript_name();
  }

  FontFolders files_{{kFonts}};
  FontBook fonts_{small_list(), files_};
  std::vector<Fallback> fallbacks_;
  Diagnostics diagnostics_;
};

TEST_F(Shape, WhatIsInvisibleDrawsNothing) {
  for (const char* unseen : {"\u2028", "\u2029", "\u3164", "\u115F", "\u200B", "\uFEFF"}) {
    const ShapedText text = shape("甲" + std::string(unseen) + "乙");
    for (const ShapedGlyph& glyph : text.glyphs) EXPECT_NE(glyph.id, 0U) << unseen;
    EXPECT_EQ(text.clusters.back().text, 3 + std::string(unseen).size());
  }
}

TEST_F(Shape, MarksKnowTheirInk) {
  const ShapedText text = shape("甲？，");
  EXPECT_GT(text.clusters[1].ink_right, text.clusters[1].ink_left);
  EXPECT_EQ(text.clusters[0].ink_right, 0) << "Han need none";
}

TEST_F(Shape, HanTakesTheHanRoleAndDigitsTheLatinRole) {
  const ShapedText text = shape("年2017");
  EXPECT_EQ(face_of(text, 0), "FandolFang-Regular");
  EXPECT_EQ(face_of(text, 1), "LiberationSerif");
  EXPECT_EQ(text.clusters[0].advance, Len::from_pt(10).raw());
  EXPECT_EQ(text.clusters[1].advance, Len::from_pt(5).raw());
}

TEST_F(Shape, ACharacterThatTheFirstFaceLacksComesFromTheNext) {
  const ShapedText text = shape("朱镕基");
  EXPECT_EQ(face_of(text, 0), "FandolFang-Regular");
  EXPECT_EQ(face_of(text, 1), "NotoSerifCJKsc-Light");
  EXPECT_EQ(face_of(text, 2), "FandolFang-Regular");
  ASSERT_EQ(fallbacks_.size(), 1U);
  EXPECT_EQ(fallbacks_[0].character, U'镕');
  EXPECT_EQ(fallbacks_[0].span.offset, 103U) << "where it stands in the source";
}

TEST_F(Shape, ACharacterThatNoFaceHasIsAnErrorThatNamesIt) {
  shape("甲\U00010480乙");
  ASSERT_EQ(diagnostics_.count(Severity::error), 1U);
  const Diagnostic& error = diagnostics_.all()[0];
  EXPECT_EQ(error.code, "E0402");
  EXPECT_NE(error.message.find("U+10480"), std::string::npos);
  EXPECT_NE(error.help.find("BabelStoneHan"), std::string::npos);
  EXPECT_EQ(error.span.offset, 103U);
  EXPECT_EQ(error.span.length, 4U);
}

TEST_F(Shape, PrivateUseCharactersAreErrorsWhateverFontsHave) {
  shape("甲\uE010");
  EXPECT_EQ(diagnostics_.count(Severity::error), 1U);
}

TEST_F(Shape, InvisibleCharactersNeedNoGlyph) {
  shape("甲\u200B乙\u2060");
  EXPECT_FALSE(diagnostics_.has_errors());
}

TEST_F(Shape, VariationSelectorsStayWithTheirBase) {
  const ShapedText text = shape("葛\U000E0101城");
  ASSERT_EQ(text.clusters.size(), 2U);
  EXPECT_EQ(text.text_end(0), 7U);
  EXPECT_EQ(text.clusters[0].last, CharClass::han);
}

TEST_F(Shape, AVariantThatNoFontKnowsShowsItsBaseAndIsReported) {
  const ShapedText text = shape("葛\U000E01EF城");
  EXPECT_EQ(diagnostics_.count(Severity::info), 1U);
  EXPECT_EQ(diagnostics_.all()[0].code, "I0407");
  EXPECT_NE(text.glyphs[0].id, 0U);
}

TEST_F(Shape, CompatibilityIdeographsAreKeptAsTyped) {
  const ShapedText text = shape("\uF9D0");
  EXPECT_EQ(text.source.text, "\uF9D0");
  EXPECT_FALSE(diagnostics_.has_errors());
}

TEST_F(Shape, WholeParagraphEqualsPiecesWhereTheFontHasNoContext) {
  const ShapedText whole = shape("各级行政机关");
  const ShapedText head = shape("各级行");
  const ShapedText tail = shape("政机关");
  ASSERT_EQ(whole.glyphs.size(), head.glyphs.size() + tail.glyphs.size());
  for (size_t i = 0; i < whole.glyphs.size(); ++i) {
    const auto& piece = i < 3 ? head.glyphs[i] : tail.glyphs[i - 3];
    EXPECT_EQ(whole.glyphs[i].id, piece.id);
    EXPECT_EQ(whole.glyphs[i].advance, piece.advance);
  }
}

TEST_F(Shape, CombiningMarksJoinTheirBase) {
  const ShapedText text = shape("e\u0301a");
  ASSERT_EQ(text.clusters.size(), 2U);
  EXPECT_EQ(text.text_end(0), 3U);
}

TEST_F(Shape, AnEmptyTextHasNoGlyphs) {
  StyledText none;
  EXPECT_TRUE(shape_text(std::move(none), fonts_, fallbacks_, diagnostics_).clusters.empty());
}

TEST(FontBook, AUsersOwnFontIsFoundByFamilyBeforeTheFreeOne) {
  const auto folder = std::filesystem::temp_directory_path() / "banxin-font-book-test";
  std::filesystem::create_directories(folder);
  std::filesystem::copy_file(kFonts + "/LiberationSans-Regular.ttf", folder / "mine.ttf",
                             std::filesystem::copy_options::overwrite_existing);
  FontList list = small_list();
  FaceSpec licensed;
  licensed.families = {"No Such Family", "Liberation Sans"};
  licensed.licensed = true;
  list.roles[1].faces.insert(list.roles[1].faces.begin(), licensed);
  const FontFolders files({folder.string(), kFonts});
  const FontBook book(list, files);
  EXPECT_EQ(book.face(book.primary(1)).path(), (folder / "mine.ttf").string());
  std::filesystem::remove_all(folder);
}

/// The text with a run over all of it, as small_list() and a role for Arabic letters shape it.
ShapedText shaped_with_uyghur(std::string words) {
  FontList list = small_list();
  list.roles.push_back({"uyghur", {by_file("UKIJTuz.ttf")}, {"Arab"}, {}, {}});
  list.roles.push_back({"uyghur-bold", {by_file("UKIJTuzBold.ttf")}, {"Arab"}, {"title"}, {}});
  const FontFolders files({kFonts});
  const FontBook book(list, files);
  StyledText styled;
  styled.text = std::move(words);
  const auto size = static_cast<uint32_t>(styled.text.size());
  styled.runs.push_back({0, size, {0, 1, Len::from_pt(10), Len()}, -1, Len(), Span{}});
  std::vector<Fallback> fallbacks;
  Diagnostics diagnostics;
  return shape_text(std::move(styled), book, fallbacks, diagnostics);
}

TEST(ShapeTwoDirections, DigitsInArabicTextRunTheirOwnWay) {
  const ShapedText text = shaped_with_uyghur("ئۇ12");
  ASSERT_EQ(text.clusters.size(), 4U);
  EXPECT_TRUE(text.right_to_left);
  EXPECT_EQ(text.clusters[0].level, 1);
  EXPECT_EQ(text.clusters[1].level, 1);
  EXPECT_EQ(text.clusters[2].level, 2) << "same face and script, another direction";
  EXPECT_EQ(text.clusters[3].level, 2);
}

TEST(ShapeTwoDirections, ClustersStandInTheTextsOrder) {
  const ShapedText text = shaped_with_uyghur("汉ئۇيغۇر字");
  for (size_t i = 1; i < text.clusters.size(); ++i)
    EXPECT_GT(text.clusters[i].text, text.clusters[i - 1].text);
  EXPECT_FALSE(text.right_to_left) << "a Chinese paragraph with a Uyghur word stays one";
  EXPECT_TRUE(text.mixed);
}

TEST(ShapeTwoDirections, LettersJoin) {
  const ShapedText joined = shaped_with_uyghur("بب");
  const ShapedText alone = shaped_with_uyghur("ب");
  ASSERT_EQ(joined.glyphs.size(), 2U);
  EXPECT_NE(joined.glyphs[0].id, alone.glyphs[0].id);
}

TEST(FontBook, ACharacterThatAFaceDrawsWrongComesFromTheNext) {
  FontList list = small_list();
  list.roles[0].faces[0].without = "￥—";
  const FontFolders files({kFonts});
  const FontBook book(list, files);
  EXPECT_EQ(book.face(book.face_for(0, U'￥')).family(), "Noto Serif CJK SC");
  EXPECT_EQ(book.face(book.face_for(0, U'一')).family(), "FandolFang");
}

TEST(FontBook, ARoleWithoutFilesHasNoFace) {
  const FontFolders files({"/nonexistent"});
  const FontBook book(small_list(), files);
  EXPECT_EQ(book.primary(0), kNoFace);
  EXPECT_EQ(book.face_for(0, U'一'), kNoFace);
  EXPECT_EQ(book.role("latin"), 1);
  EXPECT_EQ(book.role("nobody"), std::nullopt);
}

TEST(FontBook, AFileThatIsNoFontIsPassedOverWithTheReason) {
  const auto folder = std::filesystem::temp_directory_path() / "banxin-bad-font-test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "LiberationSerif-Regular.ttf") << "not a font";
  const FontFolders files({folder.string()});
  const FontBook book(small_list(), files);
  EXPECT_EQ(book.face_for(1, U'a'), kNoFace);
  ASSERT_EQ(book.passed_over().size(), 1U);
  EXPECT_EQ(book.passed_over().front().why, "not a font, or damaged");
  std::filesystem::remove_all(folder);
}

TEST(FontBook, AFaceOfACollectionIsChosenByItsFamily) {
  const FontFolders files({kFonts});
  const FontBook book(small_list(), files);
  EXPECT_EQ(book.face(book.face_for(0, U'镕')).family(), "Noto Serif CJK SC");
}

}  // namespace
}  // namespace banxin
