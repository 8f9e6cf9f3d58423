#include "pdf/pen.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

namespace banxin {
namespace {

constexpr int64_t kLargestError = Pen::kPerMilliPt * 1000 * 72 / 25400 * 5;  // 0.005 mm

/// Plays a line as a reader would and returns the numbers it took; the error is checked.
size_t play(const std::vector<PlacedGlyph>& line, int64_t size, int64_t spacing) {
  Pen pen;
  pen.set_size(size);
  pen.set_spacing(spacing);
  pen.move_to(line.front().x);
  size_t numbers = 0;
  for (const PlacedGlyph& glyph : line) {
    if (pen.adjust(glyph.x)) ++numbers;
    EXPECT_LE(std::abs(pen.offset_to(glyph.x)), kLargestError);
    pen.advance(glyph.width);
  }
  return numbers;
}

std::vector<PlacedGlyph> grid_line(Len pitch, size_t count, int width) {
  std::vector<PlacedGlyph> line;
  for (size_t i = 0; i < count; ++i) {
    line.push_back({Pen::position(Len::from_mm(28) + pitch * static_cast<int64_t>(i)), width});
  }
  return line;
}

TEST(Pen, PositionsAreInHundredMillionthsOfAPoint) {
  EXPECT_EQ(Pen::position(Len::from_pt(1)), 100000000);
  EXPECT_EQ(Pen::position(Len::from_pt(-2.5)), -250000000);
  EXPECT_EQ(Pen::position(Len::from_raw(256)), 390625);
}

TEST(Pen, NaturalAdvancesNeedNoNumber) {
  EXPECT_EQ(play(grid_line(Len::from_pt(16), 28, 1000), 16000, 0), 0U);
}

TEST(Pen, RoundedWidthsDoNotAddUpOverALongLine) {
  // A Latin face of 2048 units: the true advance is 1139/2048 em, /W says 556.
  std::vector<PlacedGlyph> line = grid_line(Len::from_pt(16).scaled(1139, 2048), 2000, 556);
  EXPECT_LT(play(line, 16000, 0), 400U);
}

TEST(Pen, LargeSizesTakeFractionsOfAUnit) {
  for (int64_t size : {9000, 20000, 22000, 96000, 300000}) {
    play(grid_line(Len::from_pt(37.123), 50, 487), size, 0);
  }
}

TEST(Pen, TheGridOf28ColumnsTakesOneSpacingInPlaceOfNumbers) {
  std::vector<PlacedGlyph> line = grid_line(Len::from_mm(156) / 28, 28, 1000);
  int64_t spacing = best_spacing(line.data(), line.size(), 16000, 0);
  EXPECT_NEAR(static_cast<double>(spacing) / 10000, 156 * 72 / 25.4 / 28 - 16, 0.0001);
  EXPECT_EQ(play(line, 16000, spacing), 0U);
}

TEST(Pen, AShortRunKeepsTheSpacingThatIsThere) {
  std::vector<PlacedGlyph> line = grid_line(Len::from_pt(8), 3, 500);
  EXPECT_EQ(best_spacing(line.data(), line.size(), 16000, -2063), -2063);
}

}  // namespace
}  // namespace banxin
