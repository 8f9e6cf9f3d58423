#include "layout/pages/page_number.h"

#include <gtest/gtest.h>

#include "frame/frame_parts.h"
#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

FramePage numbered(int number, bool landscape = false) {
  static TypesetterBench bench;
  const PageGrid grid = landscape ? landscape_grid(bench.style) : bench.grid;
  FramePage page;
  page.number = number;
  page.landscape = landscape;
  page.width = grid.width;
  page.height = grid.height;
  add_page_number(page, bench.style.page.margin_left, shape_number_dash(bench.typesetter),
                  bench.typesetter);
  return page;
}

TEST(PageNumber, APageWithoutNumberHasNone) {  // GB/T 9704 7.5
  EXPECT_TRUE(numbered(0).items.empty());
}

TEST(PageNumber, OddPagesHaveItOnTheRightEvenOnesOnTheLeft) {  // 7.5
  EXPECT_GT(runs_of(numbered(7)).front().x.mm(), 105);
  EXPECT_LT(runs_of(numbered(8)).back().x.mm(), 105);
  EXPECT_EQ(numbered(12).text, "—12—");
}

TEST(PageNumber, OnATurnedPageItStandsWhereTheSheetHasIt) {  // 8
  for (const int number : {3, 4}) {
    const FramePage upright = numbered(number), turned = numbered(number, true);
    ASSERT_EQ(turned.items.size(), upright.items.size());
    for (size_t i = 0; i < turned.items.size(); ++i) {
      // The sheet's left edge is the page's upper edge, its foot the page's left edge.
      const GlyphRun &there = *turned.items[i].text(), &here = *upright.items[i].text();
      const Transform* turn = turned.transform_of(turned.items[i]);
      ASSERT_NE(turn, nullptr);
      const FramePoint place = turn->of(there.x, there.y);
      EXPECT_EQ(place.y, here.x);
      EXPECT_EQ(place.x, upright.height - here.y);
      EXPECT_EQ(*turn, quarter_turns(1, turned.width, Len()));
      EXPECT_EQ(upright.transform_of(upright.items[i]), nullptr);
    }
  }
}

}  // namespace
}  // namespace banxin
