#include "frame/frame.h"

#include <gtest/gtest.h>

#include "frame/frame_parts.h"

namespace banxin {
namespace {

Len mm(double value) { return Len::from_mm(value); }

/// Within a hundredth of a millimetre: a factor is rounded to 1/65536.
constexpr double kNear = 0.01;

void expect_at(FramePoint place, double x, double y) {
  EXPECT_NEAR(place.x.mm(), x, kNear);
  EXPECT_NEAR(place.y.mm(), y, kNear);
}

TEST(Transform, LeavesPlacesAsTheyAreUnlessToldOtherwise) {
  expect_at(Transform{}.of(mm(12), mm(34)), 12, 34);
}

TEST(Transform, TurnsClockwiseWhereYGrowsDownwards) {
  expect_at(quarter_turns(1, mm(100), mm(50)).of(mm(10), Len()), 100, 60);
  expect_at(quarter_turns(1, mm(100), mm(50)).of(Len(), mm(10)), 90, 50);
  expect_at(quarter_turns(2, mm(100), mm(50)).of(mm(10), mm(20)), 90, 30);
  expect_at(quarter_turns(3, mm(100), mm(50)).of(mm(10), Len()), 100, 40);
}

TEST(Transform, ScalesSlantsAndMoves) {
  const Transform transform{Transform::kOne / 2, 0,     Transform::kOne,
                            2 * Transform::kOne, mm(1), mm(2)};
  expect_at(transform.of(mm(10), mm(3)), 5 + 3 + 1, 6 + 2);
}

TEST(FramePaths, ARectangleTakesNoSteps) {
  const FrameItem item = rectangle(Role::rule, mm(28), mm(100), mm(156), mm(1), {});
  ASSERT_NE(item.path(), nullptr);
  EXPECT_TRUE(item.path()->is_rectangle());
  EXPECT_TRUE(item.path()->filled);
  EXPECT_EQ(item.path()->line, Len());
  EXPECT_EQ(item.node, kArtifact);
}

TEST(FramePaths, ACirclesLineStandsWithinItsBounds) {
  FramePage page;
  const FrameItem item = circle(page, Role::seal, {mm(100), mm(50)}, mm(45), mm(1), {});
  const FramePath& path = *item.path();
  EXPECT_FALSE(path.is_rectangle());
  EXPECT_FALSE(path.filled);
  EXPECT_TRUE(is_round(page, path));
  EXPECT_NEAR(path.x.mm(), 77.5, kNear);
  EXPECT_NEAR(path.y.mm(), 27.5, kNear);
  EXPECT_NEAR(path.width.mm(), 45, kNear);
  for (uint32_t i = path.step_begin; i + 1 < path.step_end; ++i) {
    const FramePoint& end = page.steps[i].end;
    const double x = end.x.mm() - 100, y = end.y.mm() - 50;
    EXPECT_NEAR(x * x + y * y, 22 * 22, 1) << "half a line inside the edge";
  }
}

TEST(FramePaths, TheStepsOfASecondCircleAreItsOwn) {
  FramePage page;
  const FrameItem one = circle(page, Role::seal, {mm(50), mm(50)}, mm(45), mm(1), {});
  const FrameItem other = circle(page, Role::seal, {mm(150), mm(50)}, mm(45), mm(1), {});
  EXPECT_EQ(other.path()->step_begin, one.path()->step_end);
  EXPECT_NEAR(page.steps[other.path()->step_begin].end.x.mm(), 172, kNear);
}

TEST(FramePaths, WhatHasCornersIsNotRound) {
  FramePage page;
  FrameItem item = circle(page, Role::seal, {mm(50), mm(50)}, mm(45), mm(1), {});
  page.steps[1].kind = PathStep::Kind::line;
  EXPECT_FALSE(is_round(page, *item.path()));
  EXPECT_FALSE(is_round(page, *rectangle(Role::rule, {}, {}, mm(1), mm(1), {}).path()));
}

// A book of 5,000 pages has some 300,000 items: what one takes is what the frame takes.
TEST(Frame, AnItemIsSmall) {
  EXPECT_LE(sizeof(FrameItem), 112U);
  EXPECT_LE(sizeof(FrameGlyph), 16U);
}

}  // namespace
}  // namespace banxin
