#include "layout/lines/line_breaker.h"

#include <gtest/gtest.h>

#include "layout/text_builder.h"

namespace banxin {
namespace {

struct Result {
  ShapedText text;
  std::vector<Line> lines;

  std::string line(size_t i) const {
    const uint32_t begin = text.clusters[lines[i].begin].text;
    return text.source.text.substr(begin, text.text_end(lines[i].end - 1) - begin);
  }
};

Result lines_of(std::string utf8, double ems, double first_ems = 0) {
  Result result{shaped_by_hand(std::move(utf8)), {}};
  const Spacing spacing(result.text, text_style(), Len());
  const Len measure = Len::from_pt(ems * 10);
  const Len first = first_ems > 0 ? Len::from_pt(first_ems * 10) : measure;
  result.lines = break_lines(result.text, spacing, {first, measure, true}, text_style());
  return result;
}

std::string repeat(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(LineBreaker, PlainHanNeedsNoAdjustment) {
  const Result result = lines_of(repeat("文", 56), 28);
  ASSERT_EQ(result.lines.size(), 2U);
  EXPECT_EQ(result.lines[0].adjustment, Adjustment{});
  EXPECT_EQ(result.lines[0].end, 28U);
}

TEST(LineBreaker, TheFirstLineHasItsOwnMeasure) {
  EXPECT_EQ(lines_of(repeat("文", 60), 28, 26).lines[0].end, 26U);
}

TEST(LineBreaker, EveryFullLineReachesBothEdges) {
  const Result result = lines_of(
      repeat("按照《条例》（以下简称“办法”）的要求，2017年共公开1434项，其中网站100%公开；", 8), 28,
      26);
  for (size_t i = 0; i + 1 < result.lines.size(); ++i)
    EXPECT_EQ(result.lines[i].width, Len::from_pt(i == 0 ? 260 : 280).raw()) << result.line(i);
}

TEST(LineBreaker, MarksAreShrunkBeforeAnythingIsStretchedFar) {
  // 10 squares, a comma among them: the eleventh character fits when the comma gives its half.
  const Result result = lines_of("一二三四，五六七八九。十一二三四五六", 10);
  EXPECT_EQ(result.line(0), "一二三四，五六七八九。");
  EXPECT_GT(result.lines[0].adjustment[static_cast<size_t>(Elastic::shrink_marks)], 0);
}

TEST(LineBreaker, HanIsNeverSqueezed) {
  const Result result = lines_of(repeat("文", 31), 28);
  EXPECT_EQ(result.lines[0].end, 28U);
  EXPECT_FALSE(result.lines[0].too_wide);
}

TEST(LineBreaker, ALoneLastCharacterIsAvoided) {
  const Result result = lines_of("一二三四五，六七八九十，一二三四五六七八，九。", 10);
  EXPECT_GT(result.lines.back().end - result.lines.back().begin, 2U) << result.line(2);
}

TEST(LineBreaker, AWordWiderThanTheMeasureBreaksAnywhere) {
  const Result result = lines_of(std::string(100, 'x'), 10);
  EXPECT_EQ(result.lines.size(), 5U);
  for (const Line& line : result.lines) EXPECT_LE(line.width, Len::from_pt(100).raw());
}

TEST(LineBreaker, AnAddressBreaksRatherThanTearTheLineApart) {
  const Result result = lines_of(
      "请登录本单位门户网站查询有关情况（http://www.example.gov.cn/zwgk/2018/"
      "list/index.html），并按要求办理相关手续及后续事项",
      28);
  for (const Line& line : result.lines) EXPECT_FALSE(line.too_loose);
}

TEST(LineBreaker, SpacesHangAtALinesEnd) {
  const Result result = lines_of("aaaa bbbb cccc dddd", 5);
  EXPECT_EQ(result.lines[0].end - result.lines[0].visible_end, 1U);
  EXPECT_EQ(result.lines[0].width, Len::from_pt(50).raw());
}

TEST(LineBreaker, ALineOfTwoWordsStretchesItsSpaceAlone) {
  const Result result = lines_of("aaa bbb ccccc", 5);
  EXPECT_EQ(result.line(0), "aaa bbb ");
  EXPECT_EQ(result.lines[0].width, Len::from_pt(50).raw());
}

TEST(LineBreaker, MandatoryBreaksEndALineUnstretched) {
  const Result result = lines_of("甲乙\u2028丙丁", 10);
  ASSERT_EQ(result.lines.size(), 2U);
  EXPECT_EQ(result.lines[0].width, Len::from_pt(20).raw());
}

TEST(LineBreaker, AnEmptyTextHasNoLines) { EXPECT_TRUE(lines_of("", 10).lines.empty()); }

TEST(LineBreaker, TheLastLineIsNotStretched) {
  const Result result = lines_of(repeat("文", 30), 28);
  EXPECT_EQ(result.lines.back().width, Len::from_pt(20).raw());
}

}  // namespace
}  // namespace banxin
