#include "layout/blocks/numbering.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

TEST(Numbering, HanNumeralsAsHeadingsWriteThem) {
  const std::vector<std::pair<int, std::string>> cases = {{1, "一"},
                                                          {9, "九"},
                                                          {10, "十"},
                                                          {11, "十一"},
                                                          {20, "二十"},
                                                          {21, "二十一"},
                                                          {99, "九十九"},
                                                          {100, "一百"},
                                                          {105, "一百零五"},
                                                          {110, "一百一十"},
                                                          {111, "一百一十一"},
                                                          {1001, "一千零一"},
                                                          {1010, "一千零一十"},
                                                          {9999, "九千九百九十九"},
                                                          {10000, "10000"},
                                                          {0, "0"}};
  for (const auto& [number, text] : cases) EXPECT_EQ(han_numeral(number), text);
}

TEST(Numbering, CircledNumbersUpToFifty) {
  EXPECT_EQ(circled_number(1), "①");
  EXPECT_EQ(circled_number(20), "⑳");
  EXPECT_EQ(circled_number(21), "㉑");
  EXPECT_EQ(circled_number(36), "㊱");
  EXPECT_EQ(circled_number(50), "㊿");
  EXPECT_EQ(circled_number(51), "51");
}

TEST(Numbering, PatternsOfTheStandard) {  // GB/T 9704 7.3.3
  EXPECT_EQ(format_number("{一}、", 3), "三、");
  EXPECT_EQ(format_number("（{一}）", 12), "（十二）");
  EXPECT_EQ(format_number("{1}.", 7), "7.");
  EXPECT_EQ(format_number("（{1}）", 10), "（10）");
  EXPECT_EQ(format_number("{①}", 2), "②");
  EXPECT_EQ(format_number("·", 2), "·");
}

TEST(SectionCounter, ADeeperLevelStartsAnewAfterAHigherOne) {
  SectionCounter counter;
  EXPECT_EQ(counter.next(1), 1);
  EXPECT_EQ(counter.next(2), 1);
  EXPECT_EQ(counter.next(2), 2);
  EXPECT_EQ(counter.next(3), 1);
  EXPECT_EQ(counter.next(1), 2);
  EXPECT_EQ(counter.next(2), 1);
}

TEST(SectionCounter, ASectionWithoutNumberDoesNotCountButResetsBelow) {
  SectionCounter counter;
  EXPECT_EQ(counter.next(1), 1);
  EXPECT_EQ(counter.next(2), 1);
  counter.pass(1);
  EXPECT_EQ(counter.next(2), 1);
  EXPECT_EQ(counter.next(1), 2);
}

}  // namespace
}  // namespace banxin
