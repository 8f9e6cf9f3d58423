#include "layout/pages/page_fill.h"

#include <gtest/gtest.h>

#include <random>

#include "layout/page_bench.h"

namespace banxin {
namespace {

/// Heads and rows of any heights and gaps; whole lines' gaps give.
Flow any_flow(std::mt19937& random, size_t count) {
  std::uniform_int_distribution<int> one_of_six(0, 5), raw(1, 4'000'000);
  Flow flow;
  flow.items = {head(5)};
  flow.items[0].height = Len::from_raw(raw(random));
  while (flow.size() < count) {
    FlowItem item = row(one_of_six(random) == 0);
    if (!item.row) {
      item.gap = item.gap_least = Len::from_raw(raw(random));
      item.gap_gives = one_of_six(random) > 0;
    }
    flow.items.push_back(item);
  }
  return flow;
}

TEST(PageFill, WhatIsFilledExactlyStandsOnThePageAndReachesItsFoot) {
  const Style style = page_style();
  std::mt19937 random(1);  // NOLINT: the same flows in every run
  std::uniform_int_distribution<int> part(-40, 40);
  int filled = 0;
  for (int i = 0; i < 20000; ++i) {
    const Flow flow = any_flow(random, 12);
    const PageFill fill(flow, page_grid(), style);
    const auto natural = fill.place(0, flow.size(), Len::from_mm(10000), fill.natural());
    const Len height = bottom(natural, flow) + Len::from_raw(part(random) * 65537);
    const auto exactly = fill.fill_exactly(0, flow.size(), height);
    if (!exactly) continue;
    ++filled;
    const auto placed = fill.place(0, flow.size(), height, *exactly);
    ASSERT_EQ(placed.items.size(), flow.size()) << "the last row fell off the page, flow " << i;
    ASSERT_LE(height - bottom(placed, flow), Len::from_raw(2 * 12)) << "flow " << i;
  }
  EXPECT_GT(filled, 5000);
}

TEST(PageFill, AHeadIsFilledByTheRowCountThatAsksLess) {
  const Style style = page_style();
  const double foot_of_20_rows = 10.39 + 19 * page_grid().pitch().mm() + style.grid.size.mm();
  for (const double short_of : {1.0, 9.0}) {  // one row more stands 10.4 mm lower
    const Flow flow = head_and_rows(225 - foot_of_20_rows - short_of, 40);
    const PageFill fill(flow, page_grid(), style);
    const Fill wanted = fill.fill_head(0, 21, Len::from_mm(225));
    const auto page = fill.place(0, flow.size(), Len::from_mm(225), wanted);
    EXPECT_EQ(page.items.size(), short_of < 5 ? 21U : 22U);
    EXPECT_EQ(wanted.pitch.at(1) > page_grid().pitch(), short_of < 5);
    EXPECT_EQ(wanted.each_gap > Len(), short_of < 5);
    EXPECT_NEAR(bottom(page, flow).mm(), 225, 0.001);
  }
}

TEST(PageFill, WhatCannotBeTakenUpStaysWhite) {
  const Flow flow = head_and_rows(150, 5);
  const Style style = page_style();
  const PageFill fill(flow, page_grid(), style);
  const Fill most = fill.fill_as_may_be(0, 5, Len::from_mm(225));
  EXPECT_NEAR(most.pitch.at(1).mm(), page_grid().pitch().mm() * 1.02, 0.001);
  EXPECT_NEAR(most.each_gap.mm(), 1, 0.001);
}

TEST(PageFill, GapsGiveAloneWhereThereAreNoRows) {
  Flow flow;
  flow.items = {head(200), head(10)};
  flow.items[1].gap = flow.items[1].gap_least = Len::from_mm(15.5);
  flow.items[1].gap_gives = true;
  const Style style = page_style();
  const PageFill fill(flow, page_grid(), style);
  const auto squeezed = fill.squeeze(0, Len::from_mm(225));
  ASSERT_TRUE(squeezed);
  EXPECT_EQ(fill.place(0, flow.size(), Len::from_mm(225), *squeezed).items.size(), 2U);
  EXPECT_EQ(squeezed->pitch.at(1), page_grid().pitch());
}

TEST(PageFill, TheWhiteAboveASealGivesBeforeTheLines) {  // GB/T 9704 7.3.5.1
  Flow flow = rows(17);
  add_seal(flow, 45, 7.3, 1);
  const Style style = page_style();
  const PageFill fill(flow, page_grid(), style);
  const Len natural = bottom(fill.place(0, flow.size(), Len::from_mm(400), fill.natural()), flow);
  const auto by_seal = fill.squeeze(0, natural - Len::from_mm(6.2));
  ASSERT_TRUE(by_seal);
  EXPECT_EQ(by_seal->least_give, Len::from_mm(6.2));
  EXPECT_EQ(by_seal->pitch.at(1), page_grid().pitch());
  const auto by_lines = fill.squeeze(0, natural - Len::from_mm(8));
  ASSERT_TRUE(by_lines);
  EXPECT_NEAR(by_lines->least_give.mm(), 6.3, 0.001) << "1 mm is left";
  EXPECT_LT(by_lines->pitch.at(1), page_grid().pitch());
  EXPECT_EQ(fill.place(0, flow.size(), natural - Len::from_mm(8), *by_lines).items.size(),
            flow.size());
}

TEST(PageFill, EachSealKeepsItsLeastWhite) {
  Flow flow = rows(10);
  add_seal(flow, 45, 7.3, 1);
  add_seal(flow, 45, 7.3, 1);
  const Style style = page_style();
  const PageFill fill(flow, page_grid(), style);
  const Len natural = bottom(fill.place(0, flow.size(), Len::from_mm(400), fill.natural()), flow);
  const Len height = natural - Len::from_mm(10);
  const auto page = fill.place(0, flow.size(), height, *fill.squeeze(0, height));
  ASSERT_EQ(page.items.size(), 12U);
  EXPECT_GE(page.items[10].top - page.items[9].top - flow[9].height, Len::from_mm(1));
  EXPECT_GE(page.items[11].top - page.items[10].top - flow[10].height, Len::from_mm(1));
}

TEST(PageFill, NothingGivesMoreThanTheStyleAllows) {  // 5 % tighter, 6 % looser
  const Flow flow = rows(21);
  const Style style = page_style();
  const PageFill fill(flow, page_grid(), style);
  const Len steps = page_grid().pitch() * 20, foot = steps + style.grid.size;
  const Len rounding = Len::from_raw(25);
  EXPECT_TRUE(fill.fill_exactly(0, 21, foot + steps.scaled(6, 100) - rounding));
  EXPECT_FALSE(fill.fill_exactly(0, 21, foot + steps.scaled(6, 100) + rounding));
  EXPECT_TRUE(fill.fill_exactly(0, 21, foot - steps.scaled(5, 100) + rounding));
  EXPECT_FALSE(fill.fill_exactly(0, 21, foot - steps.scaled(5, 100) - rounding));
  EXPECT_TRUE(fill.squeeze(0, foot - steps.scaled(5, 100) + rounding));
  EXPECT_FALSE(fill.squeeze(0, foot - steps.scaled(5, 100) - rounding));
}

}  // namespace
}  // namespace banxin
