// Reports with too much of everything.
#include <gmock/gmock.h>

#include "program/hostile.h"
#include "program/report_texts.h"

namespace banxin {
namespace {

using testing::Ge;

const std::string kGood = report_saying("正文。");
/// Without its closing.
const std::string kOpen = std::string(kGood).erase(kGood.find("[closing]\n"), 10);

TEST(HostileStructure, TenThousandSections) {
  std::string report = kGood;
  for (int i = 0; i < 10'000; ++i)
    report += "[[section]]\nlevel = " + std::to_string(1 + i % 4) + "\nheading = \"标题" +
              std::to_string(i) + "\"\ntext = \"正文。\"\n";
  EXPECT_THAT(pages_of_hostile(report), Ge(900));
}

TEST(HostileStructure, ListOfTenThousandItems) {
  EXPECT_THAT(pages_of_hostile(kGood + "[[section.block]]\ntype = \"list\"\nordered = true\n" +
                               "items = [" + repeated("\"项\",", 10'000) + "]\n"),
              Ge(450));
}

TEST(HostileStructure, IndexOfAThousandEntries) {
  EXPECT_THAT(pages_of_hostile(kGood + "[index]\nentries = [" +
                               repeated("[\"标签\", \"值\"],", 1000) + "]\n"),
              Ge(10))
      << "500 rows do not fit on fewer pages: some were set off the paper";
}

TEST(HostileStructure, IndexValueOfTenThousandCharacters) {
  EXPECT_THAT(pages_of_hostile(kGood + "[index]\nentries = [[\"标签\", \"" +
                               repeated("值", 10'000) + "\"]]\n"),
              Ge(5))
      << "10,000 characters of size 5 do not fit on fewer pages";
}

TEST(HostileStructure, IndexWithoutEntries) {
  EXPECT_EQ(pages_of_hostile(kGood + "[index]\nentries = []\n"), 1);
}

TEST(HostileStructure, SignaturesLongerThanTheMeasure) {
  for (const char* letter : {"名", "a"})
    EXPECT_THAT(pages_of_hostile(kOpen + "[closing]\nsignatures = [{ name = \"" +
                                 repeated(letter, 1000) + "\" }]\n"),
                Ge(1));
}

TEST(HostileStructure, FiveHundredSignatures) {
  EXPECT_THAT(pages_of_hostile(kOpen + "[closing]\nsignatures = [" +
                               repeated("{ name = \"名\" },", 500) + "]\n"),
              Ge(20));
}

TEST(HostileStructure, PageBreaksAlone) {
  EXPECT_THAT(
      pages_of_hostile(kGood + repeated("[[section.block]]\ntype = \"page-break\"\n", 2000)),
      Ge(1));
}

std::string dated(const std::string& date) {
  return std::regex_replace(kGood, std::regex("2026-09-18"), date);
}

TEST(HostileStructure, DatesAtTheEdgesOfTheCalendar) {
  EXPECT_EQ(pages_of_hostile(dated("0001-01-01")), 1);
  EXPECT_EQ(pages_of_hostile(dated("9999-12-31")), 1);
  for (const char* date : {"0000-01-01", "2026-02-29", "2026-13-01", "2026-1-1"})
    expect_refused(dated(date), "E0117");
}

TEST(HostileStructure, MetadataTooLongForAPdf) {
  expect_refused("[document]\ntitle = \"题\"\nsubject = \"" + repeated("字", 100'000) +
                     "\"\n[[section]]\ntext = \"正文。\"\n",
                 "E0604");
}

}  // namespace
}  // namespace banxin
