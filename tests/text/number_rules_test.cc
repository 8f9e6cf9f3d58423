// What holds together around numbers: chinese-text.md, Where a line may break.
#include <gtest/gtest.h>

#include <string>

#include "text/marked_breaks.h"

namespace banxin {
namespace {

TEST(NumberRules, DocumentNumbersHoldTogether) {
  EXPECT_EQ(marked("国办发〔2018〕1号文"), "国|办|发,〔2018〕1号|文");
  EXPECT_EQ(marked("公告（2018）第12号，"), "公|告|（2018）第12号，");
  EXPECT_EQ(marked("府[2018]3号文"), "府|[2018]3号|文");
}

TEST(NumberRules, DatesBreakUnwillinglyAfterYearAndMonth) {
  EXPECT_EQ(marked("于2017年12月8日印"), "于|2017年?12月?8日|印");
  EXPECT_EQ(marked("自12月8日起"), "自|12月?8日|起");
}

TEST(NumberRules, DatesTypedWithSpacesHoldAsWell) {
  EXPECT_EQ(marked("于 2017 年 12 月 8 日印"), "于 |2017 年 ?12 月 ?8 日|印");
}

TEST(NumberRules, TimesBreakUnwillinglyAfterTheHour) {
  EXPECT_EQ(marked("在12:30到"), "在|12:30|到");
  EXPECT_EQ(marked("上8时30分到"), "上|8时?30分|到");
}

TEST(NumberRules, StandardNumbersAndPhonesHoldTogether) {
  EXPECT_EQ(marked("按GB/T 9704-2012办"), "按|GB/T 9704-2012|办");
  EXPECT_EQ(marked("拨0991-6139502问"), "拨|0991-6139502|问");
}

TEST(NumberRules, VersionsHoldTogether) {
  EXPECT_EQ(marked("用1.2.3版本"), "用|1.2.3版|本");
  EXPECT_EQ(marked("用V2.0-rc1的"), "用|V2.0-rc1|的");
  EXPECT_EQ(marked("用2.0.1-beta.2的"), "用|2.0.1-beta.2|的");
}

TEST(NumberRules, ANumberASpaceAndALatinUnitHoldTogether) {
  EXPECT_EQ(marked("重10 kg的"), "重|10 kg|的");
  EXPECT_EQ(marked("行5 km到"), "行|5 km|到");
  EXPECT_EQ(marked("以60 km/h行"), "以|60 km/h|行");
  EXPECT_EQ(marked("占3 km²地"), "占|3 km²|地");
  EXPECT_EQ(marked("5 members"), "5 |members") << "a word is no unit";
}

TEST(NumberRules, ASquaredUnitStays) { EXPECT_EQ(marked("占80㎡的"), "占|80㎡|的"); }

TEST(NumberRules, AnAbbreviationKeepsItsNumber) {
  EXPECT_EQ(marked("见No. 5件"), "见|No. 5|件");
  EXPECT_EQ(marked("见pp. 3-7。"), "见|pp. 3-7。");
  EXPECT_EQ(marked("casino. 5"), "casino. |5");
}

TEST(NumberRules, NegativeNumbersKeepTheirSign) {
  EXPECT_EQ(marked("约-3.14度"), "约-3.14|度");
  EXPECT_EQ(marked("约−5℃的"), "约|−5℃|的");
  EXPECT_EQ(marked("差±2%的"), "差|±2%|的");
  EXPECT_EQ(marked("低－5时"), "低|－5时");
}

TEST(NumberRules, AmountsHoldTheirCurrency) {
  for (const std::string sign : {"￥", "＄", "¥", "$", "€", "US$", "RMB ", "№"})
    EXPECT_EQ(marked("付" + sign + "12的"), "付|" + sign + "12|的");
  EXPECT_EQ(marked("计5000万元整"), "计|5000万元|整");
  EXPECT_EQ(marked("约3.5亿人"), "约|3.5亿|人");
}

TEST(NumberRules, PercentAndDegreesStay) {
  for (const std::string sign : {"%", "‰", "℃", "°", "％", "′"})
    EXPECT_EQ(marked("达10" + sign + "的"), "达|10" + sign + "|的");
}

TEST(NumberRules, UnitsOfSeveralCharactersAreWholeAndRatherWithTheirNumber) {
  EXPECT_EQ(marked("占144平方米的"), "占|144,平方米|的");
  EXPECT_EQ(marked("达80公里/小时的"), "达|80,公里/小时|的");
  EXPECT_EQ(marked("约5万人次"), "约|5万,人次");
  EXPECT_EQ(marked("三百小时"), "三|百|小时");
}

TEST(NumberRules, AYearRangeMayPartUnwillinglyAfterItsDash) {
  EXPECT_EQ(marked("2026—2028年"), "2026—?2028年");
  EXPECT_EQ(marked("1200—1300元"), "1200—1300元");
}

TEST(NumberRules, ShortBracketsAndTheirFirstCharacterStayTogetherIfTheyCan) {
  EXPECT_EQ(marked("据《民法典》的"), "据|《民,法,典》|的");
  EXPECT_EQ(marked("（以下简称甲）"), "（以,下|简|称|甲）");
}

TEST(OrdinalRules, OrdinalsHoldTheirClassifier) {
  EXPECT_EQ(marked("依第十二条办"), "依|第十二条|办");
  EXPECT_EQ(marked("见第三章的"), "见|第三章|的");
  EXPECT_EQ(marked("见第12条的"), "见|第12条|的");
  EXPECT_EQ(marked("见第一百二十条之一的"), "见|第一?百?二?十?条?之一|的");
  EXPECT_EQ(marked("依第（三）项办"), "依|第（三）项|办");
  EXPECT_EQ(marked("第二，"), "第二，");
  EXPECT_EQ(marked("等第的"), "等|第|的");
}

TEST(OrdinalRules, ALevelNumberKeepsWithWhatFollows) {
  EXPECT_EQ(marked("分（一）总的"), "分|（一）?总|的");
  EXPECT_EQ(marked("分（十二）总"), "分|（十二）?总");
  EXPECT_EQ(marked("分：1.总的"), "分：|1.?总|的");
  EXPECT_EQ(marked("分：①总②的"), "分：|①?总|②?的");
  EXPECT_EQ(marked("至（2018）年"), "至|（2018）|年") << "four digits are a year";
  EXPECT_EQ(marked("约3.2的"), "约|3.2|的");
}

}  // namespace
}  // namespace banxin
