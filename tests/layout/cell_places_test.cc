#include "layout/lines/cell_places.h"

#include <gtest/gtest.h>

#include "layout/text_builder.h"

namespace banxin {
namespace {

/// Places of the cells of one line, in thousandths of an em, with the levels given.
std::vector<int64_t> places(const char* words, std::vector<uint8_t> levels, bool right_to_left) {
  ShapedText text = shaped_by_hand(words);
  for (size_t i = 0; i < levels.size(); ++i) text.clusters[i].level = levels[i];
  text.right_to_left = right_to_left;
  const Spacing spacing(text, text_style(), Len());
  const Line line = fit_line(spacing, 0, text.clusters.size(), Len::from_pt(100), false);
  std::vector<int64_t> result;
  for (const int64_t place : visual_places(text, spacing, line)) result.push_back(mils(place));
  return result;
}

using Places = std::vector<int64_t>;

TEST(VisualPlaces, LeftToRightEqualsTheTextsOrder) {
  EXPECT_EQ(places("一ab二", {0, 0, 0, 0}, false), (Places{0, 1250, 1750, 2500}));
}

TEST(VisualPlaces, ARunOfTheOtherDirectionIsReversedInItsPlace) {
  EXPECT_EQ(places("一ab二", {0, 1, 1, 0}, false), (Places{0, 1750, 1250, 2500}))
      << "the quarter stays on both sides";
}

TEST(VisualPlaces, ARightToLeftLineBeginsAtTheRight) {
  EXPECT_EQ(places("ab12", {1, 1, 2, 2}, true), (Places{1500, 1000, 0, 500}));
}

TEST(VisualPlaces, TheLinesWidthIsTheSameInEitherOrder) {
  const Places mixed = places("一a，b二", {0, 1, 1, 1, 0}, false);
  const Places plain = places("一a，b二", {0, 0, 0, 0, 0}, false);
  EXPECT_EQ(mixed.back(), plain.back());
}

}  // namespace
}  // namespace banxin
