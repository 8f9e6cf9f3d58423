#include "text/breaks.h"

#include <gtest/gtest.h>

#include <string>

#include "text/marked_breaks.h"

namespace banxin {
namespace {

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

TEST(Breaks, SingleQuotesPartFromWhatTheyDoNotEnclose) {
  EXPECT_EQ(marked("说‘好的’吧"), "说|‘好,的’|吧");
  EXPECT_EQ(marked("“‘好’”，"), "“‘好’”，");
  EXPECT_EQ(marked("甲：‘乙’‘丙’"), "甲：|‘乙’|‘丙’");
  EXPECT_EQ(marked("Xi’an city"), "Xi’an |city");
}

TEST(Breaks, TheSolidusStandsBetweenWhatItDivides) {
  EXPECT_EQ(marked("甲/乙丙"), "甲/乙|丙");
  EXPECT_EQ(marked("甲／乙丙"), "甲／乙|丙");
}

TEST(Breaks, AnAddressEndsBeforeTheBracketAroundIt) {
  EXPECT_EQ(marked("(http://)a"), "(http://)a");
}

TEST(Breaks, NeverInsideAGraphemeCluster) {
  EXPECT_EQ(marked("甲 \u0308乙"), "甲 \u0308|乙");
  EXPECT_EQ(marked("🇨🇳🇺🇸"), "🇨🇳|🇺🇸");
}

TEST(Breaks, ASpacedNameIsOneWord) {
  EXPECT_EQ(marked("、韩　冰（"), "、|韩　冰|（");
  EXPECT_EQ(marked("国　务　院"), "国　务　院");
  EXPECT_EQ(marked("张　三　李四"), "张　三　|李|四");
  EXPECT_EQ(marked("张三　李四"), "张|三　|李|四");
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
