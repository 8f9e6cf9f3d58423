#include "text/bidi.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

using Levels = std::vector<uint8_t>;

TEST(Bidi, ChineseAndLatinTextNeedsNone) {
  EXPECT_FALSE(needs_bidi(U"各部门：GB/T 9704—2012，“好”。"));
  EXPECT_TRUE(needs_bidi(U"市（ئ）"));
  EXPECT_TRUE(needs_bidi(U"\u202Eabc"));
}

TEST(Bidi, ArabicLettersRunRightToLeftAndDigitsBackAgain) {
  EXPECT_EQ(bidi_levels(U"اب12", 1), (Levels{1, 1, 2, 2}));
  EXPECT_EQ(bidi_levels(U"汉اب字", 0), (Levels{0, 1, 1, 0}));
}

TEST(Bidi, AstralCharactersCountOnce) { EXPECT_EQ(bidi_levels(U"𠮷اب", 0), (Levels{0, 1, 1})); }

TEST(Bidi, TheFirstStrongCharacterGivesTheDirection) {
  EXPECT_TRUE(starts_right_to_left(U"2018 ئۇيغۇر"));
  EXPECT_FALSE(starts_right_to_left(U"乌鲁木齐 ئۈرۈمچى"));
}

TEST(Bidi, VisualOrderReversesRunsOfOddLevel) {
  EXPECT_EQ(visual_order({0, 1, 0}), (std::vector<uint32_t>{0, 1, 2}));
  EXPECT_EQ(visual_order({1, 2, 1}), (std::vector<uint32_t>{2, 1, 0}));
  EXPECT_EQ(visual_order({0, 1, 1, 0}), (std::vector<uint32_t>{0, 2, 1, 3}));
}

}  // namespace
}  // namespace banxin
