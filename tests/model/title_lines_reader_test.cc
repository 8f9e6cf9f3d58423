#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/read_helpers.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string titled(const std::string& title, const std::string& lines) {
  return "[document]\ntitle = \"" + title + "\"\ntitle-lines = " + lines + "\n";
}

TEST(TitleLinesReader, FindsWhereLinesBegin) {
  ReadText read(titled("关于印发办法的通知", "[\"关于印发\", \"办法的通知\"]"));
  EXPECT_THAT(read.messages(), IsEmpty());
  const auto& lines = read.report.document.title_lines;
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].begin, 0U);
  EXPECT_EQ(lines[1].begin, 12U);
}

TEST(TitleLinesReader, WhiteSpaceDoesNotCount) {
  ReadText read(titled("关于 印发 办法", "[\"关于\u3000\", \" 印发办 法\"]"));
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_EQ(read.report.document.title_lines.at(1).begin, 7U);
}

TEST(TitleLinesReader, LeftOutThereAreNone) {
  EXPECT_THAT(ReadText(with_title("")).report.document.title_lines, IsEmpty());
}

TEST(TitleLinesReader, ALineThatDepartsIsMarkedWhereItDoes) {
  ReadText read(titled("关于印发办法的通知", "[\"关于印发\", \"方法的通知\"]"));
  EXPECT_THAT(read.messages(),
              ElementsAre("E0222 3:25 title-lines depart from the title here, which goes on "
                          "'办法的通知'"));
  EXPECT_EQ(read.marked(), "方");
  EXPECT_THAT(read.report.document.title_lines, IsEmpty());
}

TEST(TitleLinesReader, LinesMayNotGoOnWhereTheTitleEnds) {
  ReadText read(titled("关于办法", "[\"关于办法的\"]"));
  EXPECT_THAT(read.messages(), ElementsAre("E0222 3:21 title-lines go on where the title ends"));
  EXPECT_EQ(read.marked(), "的");
}

TEST(TitleLinesReader, LinesMustReachTheTitlesEnd) {
  ReadText read(titled("关于印发办法的通知", "[\"关于印发\"]"));
  EXPECT_THAT(read.messages(),
              ElementsAre("E0222 3:15 title-lines lack the title's end: '办法的通知'"));
  EXPECT_THAT(ReadText(titled("通知", "[]")).codes(), ElementsAre("E0222"));
}

TEST(TitleLinesReader, ALineMustHoldSomething) {
  EXPECT_THAT(ReadText(titled("通知", "[\"\", \"通知\"]")).messages(),
              ElementsAre("E0222 3:16 a line of title-lines is empty"));
}

TEST(TitleLinesReader, OtherFaultsAreReportedOnce) {
  EXPECT_THAT(ReadText(titled("通知", "3")).codes(), ElementsAre("E0202"));
  EXPECT_THAT(ReadText(titled("通知", "[3]")).codes(), ElementsAre("E0202"));
  EXPECT_THAT(ReadText("[document]\ntitle-lines = [\"通知\"]\n").codes(), ElementsAre("E0203"));
}

}  // namespace
}  // namespace banxin
