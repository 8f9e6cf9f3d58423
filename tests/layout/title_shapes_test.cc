#include "layout/titles/title_shapes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "layout/title_bench.h"

namespace banxin {
namespace {

TitleCost cost(const std::vector<int64_t>& widths) { return title_shape_cost(widths); }

TEST(TitleShape, TrapeziaAndLozengesCostNothing) {  // GB/T 9704 7.3.1
  EXPECT_EQ(cost({700, 850}), TitleCost{});
  EXPECT_EQ(cost({850, 700}), TitleCost{});
  EXPECT_EQ(cost({600, 750, 900}), TitleCost{});
  EXPECT_EQ(cost({900, 750, 600}), TitleCost{});
  EXPECT_EQ(cost({750, 900, 750}), TitleCost{});
}

TEST(TitleShape, EqualLinesAndHourglassesAreWorthALine) {
  EXPECT_GE(cost({900, 900}).looks, title_cost::kRectangle);
  EXPECT_GE(cost({900, 890, 900}).looks, title_cost::kRectangle);
  EXPECT_EQ(cost({900, 700, 900}).looks, title_cost::kHourglass);
  EXPECT_LE(cost({900, 900, 700}).looks, title_cost::kFlat);
  EXPECT_GT(std::min(title_cost::kRectangle, title_cost::kHourglass), title_cost::kLine);
  EXPECT_GT(cost({900, 900, 700}), cost({900, 800, 700}));
}

TEST(TitleShape, LinesTornApartCost) { EXPECT_GT(cost({900, 200}), cost({900, 700})); }

TEST(TitleShapes, ComeInOrderAndDiffer) {
  const MadeTitle made("国务院办公厅关于加强三级公立医院绩效考核工作的意见");
  const auto shapes = made.shapes(5);
  ASSERT_EQ(shapes.size(), 5U);
  for (size_t i = 1; i < shapes.size(); ++i) {
    EXPECT_LE(shapes[i - 1].cost, shapes[i].cost);
    EXPECT_NE(shapes[i - 1].cuts, shapes[i].cuts);
  }
}

/// Every choice of cuts, one by one.
TitleCost cheapest(const MadeTitle& made, const std::vector<TitleSeam>& seams) {
  TitleCost best{1000, 0};
  for (uint32_t choice = 0; choice < (1U << seams.size()); ++choice) {
    std::vector<uint32_t> cuts = {0};
    TitleCost sum;
    for (size_t i = 0; i < seams.size(); ++i)
      if ((choice >> i & 1U) != 0) {
        cuts.push_back(seams[i].cell);
        sum += seams[i].cost;
      }
    cuts.push_back(static_cast<uint32_t>(made.spacing.size()));
    std::vector<int64_t> widths;
    for (size_t i = 1; i < cuts.size(); ++i) {
      widths.push_back(made.spacing.natural(cuts[i - 1], cuts[i]) * 1000 / title_measure().raw());
      sum.looks += title_cost::kLine;
      if (cuts.size() > 2 && cuts[i] - cuts[i - 1] <= title_cost::kLoneCharacters)
        sum.looks += title_cost::kFault;
      if (widths.back() > 1000) sum.splits += 1000;
    }
    best = std::min(best, sum + title_shape_cost(widths));
  }
  return best;
}

TEST(TitleShapes, TheBestIsTheCheapestOfAll) {
  for (const char* title :
       {"国务院办公厅关于加强公立医院考核的意见和函", "关于雄安总体规划（2018年）的若干批复的通知",
        "沙依巴克区政府信息公开工作年度报告的报告", "关于印发《政府网站试点方案》的补充说明通知"}) {
    const MadeTitle made(title);
    const auto seams =
        find_title_seams(made.shaped, made.spacing, title_measures(), default_style().title, {})
            .places;
    ASSERT_LE(seams.size(), 20U);
    EXPECT_EQ(made.shapes(1)[0].cost, cheapest(made, seams)) << title;
  }
}

}  // namespace
}  // namespace banxin
