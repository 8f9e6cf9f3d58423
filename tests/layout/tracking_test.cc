#include "layout/pages/tracking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/page_bench.h"

namespace banxin {
namespace {

using testing::IsEmpty;

std::vector<int> amounts(int columns, int most) {
  Style style = page_style();
  style.grid.columns = columns;
  style.tail.tracking_permille = most;
  std::vector<int> amounts;
  for (const Tracking& one : trackings(style)) amounts.push_back(one.permille);
  return amounts;
}

// 156 mm hold 28 characters, 29 at 3.6 % less and 27 at 3.8 % more between them (GB/T
// 9704 5.2.3, 7.3.5.5).
TEST(Tracking, WhatIsSeenLeastComesFirst) {
  EXPECT_EQ(amounts(28, 40), (std::vector{-10, -20, -30, -36, 38, 10, 20, 30, -40}));
}

TEST(Tracking, AFullLineThatLosesACharacterIsWiderThanAsked) {
  for (const Tracking& one : trackings(page_style()))
    if (one.permille > 0) {
      EXPECT_NEAR(one.percent, 100.0 / 26, 0.0001) << one.permille;
    } else {
      EXPECT_NEAR(one.percent, -one.permille / 10.0, 0.0001);
    }
}

TEST(Tracking, WhatALineShowsIsNeverMoreThanTheStyleAllows) {
  EXPECT_EQ(amounts(28, 36), (std::vector{-10, -20, -30, -36}));
  EXPECT_EQ(amounts(28, 30), (std::vector{-10, -20, -30}));
  EXPECT_THAT(amounts(28, 0), IsEmpty());
}

TEST(Tracking, AGridOfOneColumnOnlyGetsCloser) {
  EXPECT_EQ(amounts(1, 20), (std::vector{-10, -20}));
}

}  // namespace
}  // namespace banxin
