#include "base/len.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

TEST(Len, CountsUnitsOfAPoint) {
  EXPECT_EQ(Len::from_pt(1).raw(), 65536);
  EXPECT_EQ(Len::from_mm(25.4), Len::from_pt(72));
  EXPECT_DOUBLE_EQ(Len::from_pt(15.75).pt(), 15.75);
  EXPECT_NEAR(Len::from_mm(156).mm(), 156, 1e-5);
}

TEST(Len, RoundsHalfAwayFromZero) {
  EXPECT_EQ(Len::from_pt(0.5 / 65536).raw(), 1);
  EXPECT_EQ(Len::from_pt(-0.5 / 65536).raw(), -1);
  EXPECT_EQ((Len::from_raw(5) / 2).raw(), 3);
  EXPECT_EQ((Len::from_raw(-5) / 2).raw(), -3);
  EXPECT_EQ(Len::from_raw(7).scaled(1, 3).raw(), 2);
  EXPECT_EQ(Len::from_raw(-8).scaled(1, 3).raw(), -3);
}

TEST(Len, AddsAndCompares) {
  Len sum = Len::from_pt(1);
  sum += Len::from_pt(2);
  sum -= Len::from_pt(0.5);
  EXPECT_EQ(sum, Len::from_pt(2.5));
  EXPECT_EQ(3 * Len::from_pt(2), Len::from_pt(6));
  EXPECT_LT(-Len::from_pt(1), Len());
  EXPECT_EQ(Len::from_pt(3) - Len::from_pt(1), Len::from_pt(2));
}

TEST(Em, IsRelativeToACharacter) {
  EXPECT_EQ(Em{2000}.of(Len::from_pt(15.75)), Len::from_pt(31.5));
  EXPECT_EQ(Em{-250}.of(Len::from_pt(16)), Len::from_pt(-4));
  EXPECT_LT(Em{125}, Em{250});
}

}  // namespace
}  // namespace banxin
