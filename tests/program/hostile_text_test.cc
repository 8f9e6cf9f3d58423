// Texts that no author would write, and that must not stop the program.
#include <gmock/gmock.h>

#include "program/hostile.h"
#include "program/report_texts.h"

namespace banxin {
namespace {

using testing::Ge;

constexpr size_t kMillion = 1'000'000;

std::string titled(const std::string& title) {
  return "[document]\ntitle = \"" + title + "\"\n[[section]]\ntext = \"正文。\"\n";
}

/// 616 characters of the first full page and those after it bound the pages from below.
TEST(HostileText, AMillionHanCharacters) {
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("字", kMillion))), Ge(1600));
}
TEST(HostileText, AMillionLettersWithoutASpace) {
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("a", kMillion))), Ge(500));
}
TEST(HostileText, AMillionDashes) {
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("—", kMillion))), Ge(1600));
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("-", kMillion))), Ge(300));
}
TEST(HostileText, AMillionSpaces) {
  EXPECT_THAT(pages_of_hostile(report_saying("甲" + repeated(" ", kMillion) + "乙")), Ge(1));
}
TEST(HostileText, AMillionZeroWidthSpaces) {
  EXPECT_THAT(pages_of_hostile(report_saying("甲" + repeated("\u200b", kMillion) + "乙")), Ge(1));
}
TEST(HostileText, AMillionMarksThatMayNotBegin) {
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("。", kMillion))), Ge(500));
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("（", kMillion))), Ge(500));
}
TEST(HostileText, AMillionChangesOfScript) {
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("字a", kMillion / 2))), Ge(1000));
}
TEST(HostileText, CombiningMarksOnOneBase) {
  EXPECT_THAT(pages_of_hostile(report_saying("a" + repeated("\u0301", 100'000) + "乙")), Ge(1));
}
TEST(HostileText, MarksWithoutPartners) {
  for (const char* mark : {"**", "[", "^{", "](", "\\\\"})
    EXPECT_THAT(pages_of_hostile(report_saying(repeated(mark, 50'000))), Ge(1)) << mark;
}
TEST(HostileText, IdeographicSpaces) {
  EXPECT_EQ(pages_of_hostile(report_saying("甲" + repeated("\u3000", 60) + "乙")), 1);
}
TEST(HostileText, TabsLineSeparatorsAndBidiControls) {
  EXPECT_EQ(pages_of_hostile(report_saying("甲\t乙\t\t丙")), 1);
  EXPECT_EQ(pages_of_hostile(report_saying("甲\u2028乙\u2029丙")), 1);
  EXPECT_EQ(pages_of_hostile(report_saying("甲\u202e乙\u2066丙\u2069丁\u200e戊\u200f")), 1);
}
TEST(HostileText, CharactersThatNoFontHas) {
  for (const char* character : {"\ue000", "\ufffe", "\U0010ffff", "\u0e20"})
    expect_refused(report_saying("甲" + std::string(character) + "乙"), "E0402");
}
TEST(HostileText, TitleOfFiveThousandCharacters) {
  EXPECT_THAT(pages_of_hostile(titled(repeated("长", 5000))), Ge(10));
  EXPECT_THAT(pages_of_hostile(titled(repeated("a", 5000))), Ge(3));
  EXPECT_THAT(pages_of_hostile(titled(repeated("word ", 1000))), Ge(3));
}
TEST(HostileText, TitleThatShowsNothing) {
  expect_refused(titled(""), "E0207");
  expect_refused(titled(" \\t"), "E0207");
  expect_refused(titled("\u3000\u3000"), "E0207");
}
TEST(HostileText, AddressTooLongForAPdf) {
  expect_refused(report_saying("[a](http://" + repeated("a", 70'000) + ".cn)"), "E0606");
}
/// What nobody could follow is text like any other.
TEST(HostileText, LettersWithoutEndAreNoAddress) {
  EXPECT_THAT(pages_of_hostile(report_saying("http://" + repeated("a", 70'000) + ".cn")), Ge(1));
}
TEST(HostileText, Addresses) {
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("a@", 100'000))), Ge(1));
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("a.", 100'000) + "@b.cn")), Ge(1));
  EXPECT_THAT(pages_of_hostile(report_saying(repeated("[a](http://a.cn)", 20'000))), Ge(1));
}

}  // namespace
}  // namespace banxin
