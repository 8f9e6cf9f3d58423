#include "layout/pages/page_number.h"

#include <gtest/gtest.h>

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
  EXPECT_TRUE(numbered(0).runs.empty());
}

TEST(PageNumber, OddPagesHaveItOnTheRightEvenOnesOnTheLeft) {  // 7.5
  EXPECT_GT(numbered(7).runs.front().x.mm(), 105);
  EXPECT_LT(numbered(8).runs.back().x.mm(), 105);
  EXPECT_EQ(numbered(12).text, "—12—");
}

TEST(PageNumber, OnATurnedPageItStandsWhereTheSheetHasIt) {  // 8
  for (const int number : {3, 4}) {
    const FramePage upright = numbered(number), turned = numbered(number, true);
    ASSERT_EQ(turned.runs.size(), upright.runs.size());
    for (size_t i = 0; i < turned.runs.size(); ++i) {
      // The sheet's left edge is the page's upper edge, its foot the page's left edge.
      EXPECT_EQ(turned.runs[i].y, upright.runs[i].x);
      EXPECT_EQ(turned.runs[i].x, upright.height - upright.runs[i].y);
      EXPECT_EQ(turned.runs[i].quarter_turns, 1);
      EXPECT_EQ(upright.runs[i].quarter_turns, 0);
    }
  }
}

}  // namespace
}  // namespace banxin
