#include "text/breaks.h"

#include <gtest/gtest.h>

#include <string>

namespace banxin {
namespace {

/// The text with a sign at every place where a line may end: | allowed, ? avoided, ~ emergency, !
/// mandatory.
std::string marked(std::string_view utf8) {
  const Characters text = read_characters(utf8);
  const std::vector<Break> breaks = find_breaks(text);
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    switch (breaks[i]) {
      case Break::forbidden:
        break;
      case Break::allowed:
        out += '|';
        break;
      case Break::avoided:
        out += '?';
        break;
      case Break::emergency:
        out += '~';
        break;
      case Break::mandatory:
        out += '!';
        break;
    }
    append_utf8(out, text.codes[i]);
  }
  return out;
}

TEST(Breaks, BetweenAnyTwoHanCharacters) { EXPECT_EQ(marked("公文格式"), "公|文|格|式"); }

// chinese-text.md: 行首禁则
class NeverStartsALine : public testing::TestWithParam<const char*> {};
TEST_P(NeverStartsALine, AfterHan) {
  EXPECT_EQ(marked("甲" + std::string(GetParam()) + "乙").find("甲|"), std::string::npos);
}
INSTANTIATE_TEST_SUITE_P(Marks, NeverStartsALine,
                         testing::Values("、", "，", "。", "；", "：", "！", "？", "…", "—", "～",
                                         "·", "）", "〕", "］", "｝", "》", "〉", "」", "』", "】",
                                         "〗", "”", "’", "%", "‰", "℃", "％", ")", "]", "}"));

// chinese-text.md: 行尾禁则
class NeverEndsALine : public testing::TestWithParam<const char*> {};
TEST_P(NeverEndsALine, BeforeHan) {
  EXPECT_EQ(marked("甲" + std::string(GetParam()) + "乙").find("|乙"), std::string::npos);
}
INSTANTIATE_TEST_SUITE_P(Marks, NeverEndsALine,
                         testing::Values("（", "〔", "［", "｛", "《", "〈", "「", "『", "【", "〖",
                                         "“", "‘", "(", "["));

TEST(Breaks, SignsStayWithTheNumberAfterThem) {
  for (const std::string sign : {"￥", "＄", "№", "＃"})
    EXPECT_EQ(marked(sign + "12").find('|'), std::string::npos) << sign;
}

TEST(Breaks, NeverInsideDoubledMarks) {
  EXPECT_EQ(marked("甲——乙"), "甲——|乙");
  EXPECT_EQ(marked("甲……乙"), "甲……|乙");
}

TEST(Breaks, NumbersHoldTheirSignUnitAndPercent) {
  EXPECT_EQ(marked("共1434项"), "共|1434|项");
  EXPECT_EQ(marked("达100%的"), "达|100%|的");
  EXPECT_EQ(marked("约-3.14度"), "约-3.14|度");
  EXPECT_EQ(marked("用1-2名"), "用|1-2|名");
}

TEST(Breaks, DocumentNumbersHoldTogether) {
  EXPECT_EQ(marked("国办发〔2018〕1号文"), "国|办|发|〔2018〕1号|文");
}

TEST(Breaks, DatesBreakUnwillinglyAfterYearAndMonth) {
  EXPECT_EQ(marked("于2017年12月8日印"), "于|2017年?12月?8日|印");
}

TEST(Breaks, StandardNumbersPhonesTimesAndVersionsHoldTogether) {
  EXPECT_EQ(marked("按GB/T 9704-2012办"), "按|GB/T 9704-2012|办");
  EXPECT_EQ(marked("拨0991-6139502问"), "拨|0991-6139502|问");
  EXPECT_EQ(marked("在12:30到"), "在|12:30|到");
  EXPECT_EQ(marked("用1.2.3版"), "用|1.2.3|版");
}

TEST(Breaks, WebAddressesBreakOnlyAfterTheirJoints) {
  EXPECT_EQ(marked("见http://www.a.gov.cn/b?c=1。"), "见|http://~www.~a.~gov.~cn/~b?~c=~1。");
}

TEST(Breaks, MailAddressesBreakOnlyAfterAtAndStop) {
  EXPECT_EQ(marked("致sq-f@126.com。"), "致|sq-f@~126.~com。");
}

TEST(Breaks, LineSeparatorsAreMandatory) { EXPECT_EQ(marked("甲\u2028乙"), "甲\u2028!乙"); }

TEST(Breaks, AstralCharactersDoNotShiftThePlaces) { EXPECT_EQ(marked("𠮷𠮷，好"), "𠮷|𠮷，|好"); }

TEST(Breaks, WordStartsComeFromTheDictionary) {
  const Characters text = read_characters("政府信息年度报告");
  const std::vector<bool> starts = find_word_starts(text);
  EXPECT_EQ(starts, (std::vector<bool>{true, false, true, false, true, false, true, false}));
}

}  // namespace
}  // namespace banxin
