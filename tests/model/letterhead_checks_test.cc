#include "model/report/letterhead_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/read_helpers.h"
#include "model/report/not_set_yet.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string numbered_in(const std::string& format, const std::string& number) {
  return "[document]\nformat = \"" + format + "\"\ntitle = \"通知\"\nnumber = \"" + number + "\"\n";
}

std::string numbered(const std::string& number) { return numbered_in("document", number); }

std::string with_header(const std::string& header) {
  return numbered("国办发〔2012〕5号") + "[header]\n" + header + "\n";
}

TEST(LetterheadChecks, SayNothingOfWhatTheStandardAsksFor) {
  EXPECT_THAT(ReadText(numbered("国办发明电〔2018〕15号")).messages(), IsEmpty());
  EXPECT_THAT(ReadText(numbered("×××〔××××〕×号")).messages(), IsEmpty());
  EXPECT_THAT(ReadText(with_header("copy-number = \"000001\"\nsecrecy = \"机密\"\nretention = "
                                   "\"1年\""))
                  .messages(),
              IsEmpty());
}

TEST(LetterheadChecks, NumberIsWrittenBy7_2_5) {
  EXPECT_THAT(ReadText(numbered("国办发\\\\[2012\\\\]5号")).messages(),
              ElementsAre("W0223 4:10 the number has its year in other brackets than 〔〕"));
  EXPECT_THAT(ReadText(numbered("国办发(2012)05号")).codes(), ElementsAre("W0223", "W0223"));
  EXPECT_THAT(ReadText(numbered("国办发〔2012〕05号")).messages(),
              ElementsAre("W0223 4:10 the number begins its serial with a zero"));
  EXPECT_THAT(ReadText(numbered("国办发〔2012〕第5号")).messages(),
              ElementsAre("W0223 4:10 the number has 第 before its serial"));
  EXPECT_THAT(ReadText(numbered("国办发〔12〕5号")).messages(),
              ElementsAre("W0223 4:10 the number has a year that is not written in full"));
  EXPECT_THAT(ReadText(numbered("国办发〔2012〕5")).messages(),
              ElementsAre("W0223 4:10 the number does not end in 号"));
}

TEST(LetterheadChecks, ALettersNumberIsWrittenBy7_2_5) {
  EXPECT_THAT(ReadText(numbered_in("letter", "教函〔2012〕5号")).messages(), IsEmpty());
  EXPECT_THAT(ReadText(numbered_in("letter", "第5期")).codes(), ElementsAre("W0223"));
}

TEST(LetterheadChecks, AnOrdersNumberIs第And号) {  // 10.2
  for (const char* number : {"第5号", "第586号", "第五号", "第×××号"})
    EXPECT_THAT(ReadText(numbered_in("order", number)).messages(), IsEmpty()) << number;
  for (const char* number : {"5号", "第5", "第号", "第05号", "国令〔2012〕5号", "号第"})
    EXPECT_THAT(ReadText(numbered_in("order", number)).messages(),
                ElementsAre("W0228 4:10 the number of an order is not 第×号"))
        << number;
  EXPECT_THAT(ReadText(numbered_in("order", "")).messages(), IsEmpty());
}

TEST(LetterheadChecks, MinutesMayCountIssues) {
  for (const char* number :
       {"第3期", "第3号", "（第3期）", "2026年第3期", "〔2026〕第3期", "办纪〔2026〕3号"})
    EXPECT_THAT(ReadText(numbered_in("minutes", number)).messages(), IsEmpty()) << number;
  for (const char* number : {"〔2026〕第3号", "(2026)第3期", "纪要3"})
    EXPECT_THAT(ReadText(numbered_in("minutes", number)).codes(), testing::Contains("W0223"))
        << number;
}

TEST(LetterheadChecks, AreMadeOfEveryFormatWithALetterhead) {
  for (const char* format : {"letter", "order", "minutes"})
    EXPECT_THAT(ReadText(numbered_in(format, "") + "[header]\ncopy-number = \"1\"\n").codes(),
                ElementsAre("W0225"));
}

TEST(LetterheadChecks, APeriodNeedsItsLevel) {
  EXPECT_THAT(ReadText(with_header("retention = \"1年\"")).messages(),
              ElementsAre(HasSubstr("W0224 6:13 a period of secrecy without its level")));
}

TEST(LetterheadChecks, CopyNumberHasSixDigits) {
  for (const char* number : {"1", "00001", "0000001", "00000a"})
    EXPECT_THAT(ReadText(with_header("copy-number = \"" + std::string(number) + "\"")).codes(),
                ElementsAre("W0225"));
}

TEST(LetterheadChecks, LeaveReportsAlone) {
  ReadText read("[document]\ntitle = \"通知\"\nnumber = \"5\"\n[header]\nretention = \"1年\"\n");
  EXPECT_THAT(read.messages(), IsEmpty());
}

const char* const kLetterhead = "addressees = [\"甲\"]\n[header]\nissuers = [\"乙\"]\n";

/// What a report is warned of whose format has `row`.
std::vector<std::string> warned_of(const std::string& text, const FormatStyle& row) {
  ReadText read(text);
  warn_not_set_yet(read.report, row, read.diagnostics);
  return read.codes();
}

TEST(NotSetYet, AFormatWithALetterheadHasAllOfIt) {
  for (const auto kind : {LetterheadKind::document, LetterheadKind::letter}) {
    FormatStyle row;
    row.letterhead = kind;
    EXPECT_THAT(warned_of(numbered_in("document", "") + kLetterhead, row), IsEmpty());
  }
}

TEST(NotSetYet, AFormatWithoutALetterheadHasNeitherAddresseesNorHeader) {
  FormatStyle row;
  row.letterhead = LetterheadKind::none;
  row.addressees = false;
  EXPECT_THAT(warned_of(numbered_in("report", "5号") + kLetterhead, row),
              ElementsAre("W0290", "W0290"));
}

// 7.2.6, 10.2
TEST(NotSetYet, SignersStandWhereTheFormatHasThem) {
  const std::string text = numbered_in("order", "") + kLetterhead + "signers = [\"丙\"]\n";
  FormatStyle row;
  EXPECT_THAT(warned_of(text, row), IsEmpty());
  row.signers = false;
  EXPECT_THAT(warned_of(text, row), ElementsAre("W0290"));
  row.signers = true;
  row.letterhead = LetterheadKind::letter;
  EXPECT_THAT(warned_of(text, row), IsEmpty());
}

}  // namespace
}  // namespace banxin
