// Tables with too much of everything, or nothing, and in odd places.
#include <gmock/gmock.h>

#include "program/hostile.h"
#include "program/report_texts.h"

namespace banxin {
namespace {

using testing::Ge;

std::string table_of(const std::string& rows, const std::string& keys = "") {
  return "[[section.block]]\ntype = \"table\"\n" + keys + "rows = [\n" + rows + "\n]\n";
}
int pages_with(const std::string& rows, const std::string& keys = "") {
  return pages_of_hostile(report_saying("见下表。", table_of(rows, keys)));
}

TEST(HostileTable, OfOneCell) { EXPECT_EQ(pages_with("[\"甲\"]"), 1); }

TEST(HostileTable, WithoutCellsIsWarnedOf) {
  for (const char* rows : {"", "[]", "[],[]"}) {
    const TempFolder folder;
    const auto report = folder.write("a.toml", report_saying("见下表。", table_of(rows)));
    const Outcome run = run_program({"compile", report});
    EXPECT_EQ(run.status, 0) << rows;
    EXPECT_TRUE(run.says("[W0220]")) << rows;
  }
}

TEST(HostileTable, OfEmptyCells) { EXPECT_EQ(pages_with("[\"\", \"\"], [\"\", \"\"]"), 1); }

TEST(HostileTable, OfAHundredThousandRows) {
  EXPECT_THAT(pages_with(repeated("[\"甲\", 12.5, \"乙\", 7],\n", 100'000), "header-rows = 1\n"),
              Ge(3000));
}

TEST(HostileTable, OfTwoHundredColumns) {
  for (const char* turn : {"", "landscape = true\n", "landscape = \"auto\"\n"})
    EXPECT_THAT(
        pages_with("[" + repeated("\"列\",", 200) + "],\n[" + repeated("12.5,", 200) + "]", turn),
        Ge(1));
}

TEST(HostileTable, WithACellOfAMillionCharacters) {
  for (const char* letter : {"字", "a"})
    EXPECT_THAT(pages_with("[\"甲\", \"" + repeated(letter, 1'000'000) + "\"]"), Ge(100));
}

TEST(HostileTable, WithACellOverTenThousandRows) {
  EXPECT_THAT(pages_with("[{ text = \"标签\", rowspan = 10000 }, 1],\n" + repeated("[2],\n", 9999)),
              Ge(300));
  EXPECT_THAT(pages_with("[{ text = \"" + repeated("标签", 5000) + "\", rowspan = 1000 }, 1],\n" +
                         repeated("[2],\n", 999)),
              Ge(20));
}

TEST(HostileTable, OfTenThousandCellsOverTwoRowsEach) {
  EXPECT_THAT(pages_with(repeated("[{ text = \"甲\", rowspan = 2 }, 1], [2],\n", 10'000)), Ge(300));
}

TEST(HostileTable, WithACellOverAllColumns) {
  EXPECT_THAT(pages_with("[{ text = \"全\", colspan = 100 }],\n[" + repeated("1,", 100) + "]"),
              Ge(1));
}

TEST(HostileTable, OfHeadsAlone) {
  EXPECT_EQ(
      pages_with("[\"甲\", \"乙\"], [\"丙\", \"丁\"]", "header-rows = 2\nheader-columns = 2\n"), 1);
  EXPECT_THAT(pages_with(repeated("[\"头\", \"乙\"],\n", 100), "header-rows = 99\n"), Ge(4));
}

TEST(HostileTable, AsOftenAsATableOnEachLine) {
  EXPECT_THAT(pages_of_hostile(report_saying("见下表。", repeated(table_of("[\"甲\", 1]"), 2000))),
              Ge(50));
  EXPECT_THAT(pages_of_hostile(
                  report_saying("见下表。", repeated(table_of("[1]", "landscape = true\n"), 300))),
              Ge(301));
}

TEST(HostileTable, BeforeASignOffAndAnImprint) {
  const std::string ends =
      "[closing]\nsignatures = [{ name = \"某市人民政府\" }]\n"
      "[imprint]\nprinted-by = \"某市人民政府办公室\"\nprinted-on = 2026-09-19\n";
  for (const char* turn : {"", "landscape = true\n"})
    for (int rows = 1; rows < 60; rows += 7) {
      std::string report = report_saying(
          "见下表。", table_of(repeated("[\"甲\", 1],\n", static_cast<size_t>(rows)), turn) + ends);
      report.erase(report.find("[closing]\n"), 10);
      EXPECT_THAT(pages_of_hostile(report), Ge(2)) << rows;
    }
}

TEST(HostileTable, InAnAttachment) {
  EXPECT_EQ(pages_of_hostile(report_saying(
                "见附件。",
                "[[attachment]]\ntitle = \"清单\"\n[[attachment.section]]\n"
                "[[attachment.section.block]]\ntype = \"table\"\nrows = [[\"甲\", 1]]\n")),
            2);
}

}  // namespace
}  // namespace banxin
