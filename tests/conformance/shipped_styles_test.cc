// The styles under styles/ that extend the default show in the PDF what they say, without a line of
// C++ that knows them.
#include <gtest/gtest.h>

#include <cmath>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/report_texts.h"
#include "conformance/shell.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kWordSize3 = points(16);

/// A report in a style that the program brings.
const Document& in_style(const std::string& style, const std::string& report) {
  const std::filesystem::path path = scratch_directory() / (style + ".toml");
  write_bytes(path, report);
  return compiled(path, {"--style", style});
}

const Document& in_word_sizes() {
  return in_style("word-sizes", head("date = 2018-01-10") + text_section(han_rows(60) + "。") +
                                    closing({"沙依巴克区人民政府办公室"}));
}

/// Its second paragraph has commas at all distances, so that some line must end in one.
const Document& of_the_agency() {
  std::string commas;
  for (int i = 0; i < 40; ++i) commas += han(4 + i % 4) + "，";
  return in_style("agency-example",
                  "[document]\nformat = \"document\"\ntitle = \"年度工作报告\"\n"
                  "number = \"云政发〔2026〕8号\"\n[header]\nissuers = [\"云岭市人民政府\"]\n" +
                      text_section(han_rows(40) + "。\n" + commas + han(3) + "。") +
                      closing({"云岭市人民政府"}));
}

MeasuredRow row_with(const MeasuredPage& page, char32_t character) {
  for (const MeasuredRow& row : page.rows())
    if (row.text().find(character) != std::u32string::npos) return row;
  throw std::runtime_error("no such character on the page");
}

TEST(WordSizes, BodyIsOf16PointsAndTheTitleOf22) {
  EXPECT_NEAR(in_word_sizes().page(2).text_rows().front().size, kWordSize3, kExact);
  EXPECT_NEAR(row_with(in_word_sizes().page(1), U'度').size, points(22), kExact);
}

TEST(WordSizes, TwentyTwoRowsStillFillThePage) {
  const std::vector<MeasuredRow> rows = in_word_sizes().page(2).text_rows();
  ASSERT_EQ(rows.size(), size_t{kRows});
  EXPECT_NEAR(rows.front().top(), kTop, kExact);
  EXPECT_NEAR(rows.back().bottom(), kBottom, kExact);
}

TEST(WordSizes, TwentyEightCharactersAreCondensedToTheTypeArea) {
  const MeasuredRow row = in_word_sizes().page(2).text_rows().at(1);
  ASSERT_EQ(row.glyphs.size(), size_t{kColumns});
  EXPECT_NEAR(row.left(), kLeft, 0.1);
  EXPECT_NEAR(row.right(), kRight, 0.1);
  EXPECT_LT(row.glyphs.at(1).x - row.glyphs.at(0).x, kWordSize3 - 0.05);
}

TEST(WordSizes, AnEmptyLineIsACharacterAndSevenEighthsOfOne) {
  const std::vector<MeasuredRow> rows = in_word_sizes().pages().back().text_rows();
  const MeasuredRow& name = rows.at(rows.size() - 2);
  EXPECT_NEAR(name.top() - rows.at(rows.size() - 3).bottom(), 1.875 * kWordSize3, kExact);
}

TEST(AgencyExample, EvenPagesSwapTheMargins) {
  EXPECT_NEAR(of_the_agency().page(1).text_rows().back().left(), kLeft, kExact);
  EXPECT_NEAR(of_the_agency().page(2).text_rows().front().left(), kPaperWidth - kRight, kExact);
}

TEST(AgencyExample, TitleIsSetInHeiAndTheMarkIsNot) {
  EXPECT_EQ(row_with(of_the_agency().page(1), U'度').glyphs.front().face, "FandolHei-Regular");
  EXPECT_EQ(row_with(of_the_agency().page(1), U'岭').glyphs.front().face, "FandolSong-Bold");
}

TEST(AgencyExample, AnEmptyLineIsAWholeRow) {
  const std::vector<MeasuredRow> rows = of_the_agency().pages().back().text_rows();
  const MeasuredRow& name = rows.at(rows.size() - 1);
  EXPECT_EQ(name.text(), U"云岭市人民政府");
  EXPECT_NEAR(name.top() - rows.at(rows.size() - 2).top(), 2 * kPitch, kExact);
}

TEST(AgencyExample, ACommaTakesHalfASquareAndHangsAtALinesEnd) {
  double farthest = 0;
  for (const MeasuredRow& row : of_the_agency().pages().back().text_rows()) {
    if (row.last() == U'，') farthest = std::max(farthest, row.glyphs.back().x);
    for (size_t i = 0; i + 1 < row.glyphs.size(); ++i) {
      if (row.glyphs[i].character != U'，') continue;
      EXPECT_LT(row.glyphs[i + 1].x - row.glyphs[i].x, 0.8 * kSize3);
    }
  }
  EXPECT_NEAR(farthest, kRight, kAllowed);  // page 3, whose wide margin is at the left
}

TEST(AgencyExample, PageNumberIsBareAtTheOuterEdge) {
  const MeasuredRow number = of_the_agency().page(1).number_row();
  EXPECT_EQ(number.text(), U"1");
  EXPECT_NEAR(number.right(), kRight, kAllowed);
}

TEST(AgencyExample, RedIsItsPrinters) {
  const std::string trace = output_of({"mutool", "trace", of_the_agency().pdf().string(), "1"});
  EXPECT_NE(trace.find("colorspace=\"DeviceCMYK\" color=\"0 1 1 0\""), std::string::npos);
}

}  // namespace
}  // namespace banxin
