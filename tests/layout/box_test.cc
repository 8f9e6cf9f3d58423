#include "layout/elements/box.h"

#include <gtest/gtest.h>

#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

/// Ten lines from 2 mm down, 8 mm apart, in a frame of thin rules: a cell.
Box cell() {
  Box box;
  box.height = Len::from_mm(84);
  auto text = std::make_shared<LaidText>();
  text->lines.resize(10);
  box.add_lines(Role::body, Len(), Len::from_mm(2),
                {text, 0, 10, Len::from_mm(8), Len::from_mm(4)});
  box.add_rule(Role::rule, Len(), Len(), {Len::from_mm(100), Len::from_mm(0.5), {}});
  box.add_rule(Role::rule, Len(), Len(), {Len::from_mm(0.5), Len::from_mm(84), {}});
  box.add_rule(Role::rule, Len(), Len::from_mm(83.5), {Len::from_mm(100), Len::from_mm(0.5), {}});
  return box;
}

TEST(Box, ASliceHasTheLinesAndRulesBetweenItsHeights) {
  const Box whole = cell(), slice = slice_of(whole, Len::from_mm(18), Len::from_mm(42));
  EXPECT_EQ(slice.height, Len::from_mm(24));
  const Piece lines = piece_of(slice, Role::body);
  EXPECT_EQ(lines.lines->first, 2U);
  EXPECT_EQ(lines.lines->last, 5U);
  EXPECT_NEAR(lines.item->y.mm(), 0, 0.001) << "line 2 stood 18 mm down";
  EXPECT_EQ(lines.lines->text, piece_of(whole, Role::body).lines->text) << "shared, not copied";
  const auto rules = rules_of(slice);
  ASSERT_EQ(rules.size(), 1U) << "the upright one, cut at both ends";
  EXPECT_EQ(rules[0].y, Len());
  EXPECT_EQ(rules[0].height, Len::from_mm(24));
}

TEST(Box, SlicesTogetherHaveEveryLineOnce) {
  const Box whole = cell();
  for (double at = 0; at <= 84; at += 0.7) {
    size_t lines = 0;
    for (const Box& slice : {slice_of(whole, Len(), Len::from_mm(at)),
                             slice_of(whole, Len::from_mm(at), whole.height)})
      for (const Piece& piece : pieces_of(slice, Role::body))
        lines += piece.lines->last - piece.lines->first;
    EXPECT_EQ(lines, 10U) << at;
  }
}

TEST(Box, SlicesEndWhereALineBeginsAndNoneIsHigherThanAsked) {
  for (const double most : {84.0, 83.0, 50.0, 21.0, 9.0}) {
    const std::vector<Box> slices = sliced(cell(), Len::from_mm(most));
    size_t lines = 0;
    Len height;
    for (const Box& slice : slices) {
      EXPECT_LE(slice.height, Len::from_mm(most));
      height += slice.height;
      for (const Piece& piece : pieces_of(slice, Role::body)) {
        lines += piece.lines->last - piece.lines->first;
        const auto count = static_cast<int64_t>(piece.lines->last - piece.lines->first);
        EXPECT_LE(piece.item->y + piece.lines->pitch * count, slice.height) << "a line is cut";
      }
    }
    EXPECT_EQ(lines, 10U) << most;
    EXPECT_EQ(height, Len::from_mm(84)) << most;
  }
  EXPECT_EQ(sliced(cell(), Len::from_mm(84)).size(), 1U);
  EXPECT_EQ(sliced(cell(), Len::from_mm(83)).size(), 2U);
}

TEST(Box, ACutIsClosedByTheBoxsCutRule) {
  Box whole = cell();
  whole.cut_rule = BoxRule{Len::from_mm(100), Len::from_mm(0.5), {}};
  const auto upper = rules_of(slice_of(whole, Len(), Len::from_mm(42)));
  EXPECT_NEAR(upper.back().y.mm(), 41.5, 0.001);
  EXPECT_EQ(upper.size(), 3U) << "its head's, its side's, the cut's";
  const auto lower = rules_of(slice_of(whole, Len::from_mm(42), whole.height));
  EXPECT_EQ(lower.back().y, Len());
  EXPECT_EQ(rules_of(slice_of(whole, Len(), whole.height)).size(), 3U) << "nothing was cut";
}

TEST(Box, ASliceReachesIntoBoxesWithinIt) {
  Box outer;
  outer.height = Len::from_mm(100);
  outer.items.push_back(
      {Len::from_mm(3), Len::from_mm(10), Role::body, std::make_shared<const Box>(cell())});
  const Box slice = slice_of(outer, Len::from_mm(28), Len::from_mm(52));
  ASSERT_EQ(slice.items.size(), 1U);
  EXPECT_EQ(slice.items[0].x, Len::from_mm(3));
  EXPECT_NEAR(slice.items[0].y.mm(), 0, 0.001);
  const Box& inner = *std::get<std::shared_ptr<const Box>>(slice.items[0].what);
  EXPECT_EQ(piece_of(inner, Role::body).lines->first, 2U);
  EXPECT_EQ(piece_of(inner, Role::body).lines->last, 5U);
}

TEST(Box, APictureKeepsItsShapeInTheMiddleOfItsPlace) {
  Box box;
  box.add_picture(Role::seal, Len(), Len(),
                  {picture_of(200, 100), Len::from_mm(40), Len::from_mm(40)});
  const auto picture = pictures_of(box).at(0);
  EXPECT_EQ(picture.width, Len::from_mm(40));
  EXPECT_EQ(picture.height, Len::from_mm(20));
  EXPECT_NEAR(picture.y.mm(), 10, 0.001);
}

}  // namespace
}  // namespace banxin
