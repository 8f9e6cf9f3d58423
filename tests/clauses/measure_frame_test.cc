#include "conformance/measure_frame.h"

#include <gtest/gtest.h>

#include "frame/frame_parts.h"

namespace banxin {
namespace {

/// Within a hundredth of a millimetre: a transform's factor is rounded to 1/65536.
constexpr double kNear = 0.01;

Len mm(double value) { return Len::from_mm(value); }

FramePage a4_page() {
  FramePage page;
  page.width = mm(210);
  page.height = mm(297);
  return page;
}

MeasuredPage measured(FramePage page) {
  Frame frame;
  frame.pages.push_back(std::move(page));
  return measure_frame(frame, {}).pages.at(0);
}

void expect_area(const Area& area, double left, double top, double right, double bottom) {
  EXPECT_NEAR(area.left, left, kNear);
  EXPECT_NEAR(area.top, top, kNear);
  EXPECT_NEAR(area.right, right, kNear);
  EXPECT_NEAR(area.bottom, bottom, kNear);
}

TEST(MeasureFrame, AFilledRectangleIsARuleInItsColour) {
  FramePage page = a4_page();
  page.items.push_back(rectangle(Role::letterhead_rule, mm(28), mm(100), mm(156), mm(1),
                                 {Color::Space::cmyk, {0, 1000, 1000, 0}}));
  const MeasuredPage found = measured(page);
  ASSERT_EQ(found.rules.size(), 1U);
  expect_area(found.rules[0].area, 28, 100, 184, 101);
  EXPECT_EQ(found.rules[0].role, Role::letterhead_rule);
  EXPECT_EQ(found.rules[0].ink.space, Ink::Space::cmyk);
  EXPECT_EQ(found.rules[0].ink.components[1], 1);
}

TEST(MeasureFrame, AStrokedRoundPathIsACircleOfItsOuterEdge) {
  FramePage page = a4_page();
  page.items.push_back(circle(page, Role::seal, {mm(100), mm(50)}, mm(42), mm(1), {}));
  const MeasuredPage found = measured(page);
  EXPECT_TRUE(found.rules.empty());
  ASSERT_EQ(found.circles.size(), 1U);
  expect_area(found.circles[0].area, 79, 29, 121, 71);
}

TEST(MeasureFrame, OtherPathsAreNeither) {
  FramePage page = a4_page();
  FrameItem item = circle(page, Role::rule, {mm(100), mm(50)}, mm(42), mm(1), {});
  std::get<FramePath>(item.what).step_end -= 1;  // open
  page.items.push_back(item);
  FrameItem frame_line = rectangle(Role::rule, mm(1), mm(1), mm(9), mm(9), {});
  std::get<FramePath>(frame_line.what).filled = false;
  std::get<FramePath>(frame_line.what).line = mm(1);
  page.items.push_back(frame_line);
  const MeasuredPage found = measured(page);
  EXPECT_TRUE(found.rules.empty());
  EXPECT_TRUE(found.circles.empty());
}

TEST(MeasureFrame, DrawingsAreMeasuredWhereTheirTransformPutsThem) {
  FramePage page = a4_page();
  page.transforms.push_back(quarter_turns(1, mm(100), mm(50)));
  page.items.push_back(rectangle(Role::rule, mm(10), mm(0), mm(30), mm(2), {}));
  page.items.push_back({FramePicture{mm(0), mm(0), mm(40), mm(10), 0, false}, Role::stamp, {}});
  page.items.push_back(circle(page, Role::seal, {mm(0), mm(0)}, mm(42), mm(1), {}));
  for (FrameItem& item : page.items) item.transform = 1;
  const MeasuredPage found = measured(page);
  expect_area(found.rules.at(0).area, 98, 60, 100, 90);
  expect_area(found.images.at(0).area, 90, 50, 100, 90);
  expect_area(found.circles.at(0).area, 79, 29, 121, 71);
}

}  // namespace
}  // namespace banxin
