#include "layout/title_lines.h"

#include <gtest/gtest.h>

#include "layout/text_builder.h"

namespace banxin {
namespace {

std::vector<std::string> title_lines(const std::string& title, double ems) {
  const ShapedText text = shaped_by_hand(title);
  const Spacing spacing(text, text_style(), Len());
  std::vector<std::string> lines;
  for (const Line& line : break_title(text, spacing, Len::from_pt(ems * 10), text_style())) {
    const uint32_t begin = text.clusters[line.begin].text;
    lines.push_back(title.substr(begin, text.text_end(line.end - 1) - begin));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(TitleLines, AShortTitleStandsOnOneLine) {
  EXPECT_EQ(title_lines("关于印发办法的通知", 20), Lines{"关于印发办法的通知"});
}

TEST(TitleLines, BreaksKeepWordsWhole) {  // GB/T 9704 7.3.1
  EXPECT_EQ(title_lines("沙依巴克区2017年政府信息公开工作年度报告", 19),
            (Lines{"沙依巴克区2017年", "政府信息公开工作年度报告"}));
}

TEST(TitleLines, ThreeLinesFormATrapeziumOrALozenge) {
  const Lines lines = title_lines(
      "国务院办公厅关于印发全国深化简政放权放管结合优化服务改革电视电话会议重点任务分工方案的通知",
      19);
  ASSERT_EQ(lines.size(), 3U);
  const auto width = [&](size_t i) { return lines[i].size(); };
  EXPECT_FALSE(width(1) < width(0) && width(1) < width(2)) << "an hourglass";
}

TEST(TitleShape, TrapeziaAndLozengesCostNothing) {
  EXPECT_EQ(title_shape_cost({700, 850}), 0);
  EXPECT_EQ(title_shape_cost({850, 700}), 0);
  EXPECT_EQ(title_shape_cost({600, 750, 900}), 0);
  EXPECT_EQ(title_shape_cost({750, 900, 750}), 0);
}

TEST(TitleShape, RectanglesCostAndHourglassesCostMost) {
  EXPECT_GT(title_shape_cost({900, 900}), 0);
  EXPECT_GT(title_shape_cost({900, 700, 900}), title_shape_cost({900, 900, 900}));
  EXPECT_GT(title_shape_cost({900, 200}), title_shape_cost({900, 700}));
}

TEST(TitleLines, ATitleOfManyLinesIsStillBroken) {
  std::string title;
  for (int i = 0; i < 40; ++i) title += "关于某某事项的通知";
  EXPECT_GT(title_lines(title, 20).size(), 15U);
}

}  // namespace
}  // namespace banxin
