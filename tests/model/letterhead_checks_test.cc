#include "model/letterhead_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/not_set_yet.h"
#include "model/read_helpers.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string numbered(const std::string& number) {
  return "[document]\nformat = \"document\"\ntitle = \"通知\"\nnumber = \"" + number + "\"\n";
}

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

TEST(LetterheadChecks, APeriodNeedsItsLevel) {
  EXPECT_THAT(ReadText(with_header("retention = \"1年\"")).messages(),
              ElementsAre(HasSubstr("W0224 6:13 a period of secrecy without its level")));
}

TEST(LetterheadChecks, CopyNumberHasSixDigits) {
  for (const char* number : {"1", "00001", "0000001", "00000a"})
    EXPECT_THAT(ReadText(with_header("copy-number = \"" + std::string(number) + "\"")).codes(),
                ElementsAre("W0225"));
}

TEST(LetterheadChecks, LeaveOtherFormatsAlone) {
  ReadText read("[document]\ntitle = \"通知\"\nnumber = \"5\"\n[header]\nretention = \"1年\"\n");
  EXPECT_THAT(read.messages(), IsEmpty());
}

TEST(NotSetYet, ADocumentsLetterheadIsSet) {
  ReadText read(numbered("国发〔2012〕5号") +
                "addressees = [\"甲\"]\n[header]\nissuers = [\"乙\"]\n");
  warn_not_set_yet(read.report, read.diagnostics);
  EXPECT_THAT(read.messages(), IsEmpty());
}

}  // namespace
}  // namespace banxin
