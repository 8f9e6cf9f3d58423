#include "model/report/table_relations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "growth.h"
#include "model/read_helpers.h"
#include "tree_paths.h"

namespace banxin {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// What is said of all tables of a report that is sound but for its sums.
std::vector<std::string> said_of_report(const std::string& toml) {
  ReadText read(toml);
  EXPECT_THAT(read.messages(), IsEmpty()) << toml;
  Diagnostics diagnostics;
  for (const Section& section : read.report.sections)
    for (const Block& block : section.blocks)
      if (const auto* table = std::get_if<TableBlock>(&block.content))
        check_relations(*table, CellPlaces(table->rows), block.span, diagnostics);
  return lines_of(diagnostics, read.sources);
}

/// What is said of a table: `check` stands on line 6, its first row on line 8.
std::vector<std::string> said(const std::string& check, const std::string& rows,
                              const std::string& more = {}) {
  return said_of_report(with_title("[[section]]\n[[section.block]]\ntype = \"table\"\ncheck = " +
                                   check + "\nrows = [\n" + rows + "]\n" + more));
}

const std::string kIncome =
    "[\"项目\", \"甲\", \"乙\", \"合计\"],\n"
    "[\"税收\", 1, 20, 21],\n"
    "[\"非税\", 2.5, 30, 32.5],\n"
    "[\"总计\", 3.5, 50, 53.5],\n";

TEST(Relations, HoldInEveryColumnOrRowOfNumbers) {
  const std::vector<std::pair<const char*, int>> all = {
      {"\"rows 2 + 3 = 4\"", 3},        {"\"rows 4 = 2..3\"", 3},
      {"\"rows 2..3 = 4\"", 3},         {"\"rows 4 - 3 = 2\"", 3},
      {"\"rows 4 - 2..3 + 2 = 2\"", 3}, {"\"rows 2 + 3 = 4 = 2..3\"", 3},
      {"\"  rows  2+3=4 \"", 3},        {"\"columns 4 = 2 + 3\"", 3},
      {"\"columns 4 = 2..3\"", 3},      {"[\"rows 2 + 3 = 4\", \"columns 4 = 2 + 3\"]", 6}};
  for (const auto& [check, sums] : all)
    EXPECT_THAT(said(check, kIncome),
                ElementsAre("I0265 4:1 all " + std::to_string(sums) + " sums of the table hold"))
        << check;
}

TEST(Relations, NameRowsAndColumnsByTheirLabels) {
  const std::vector<std::pair<const char*, int>> all = {{"\"rows 税收 + 非税 = 总计\"", 3},
                                                        {"\"rows 税收..非税 = 总计\"", 3},
                                                        {"\"rows '税收' + 3 = 总计\"", 3},
                                                        {"\"columns 甲 + 乙 = 合计\"", 3},
                                                        {"\"columns 合计 - '乙' = 甲\"", 3}};
  for (const auto& [check, sums] : all)
    EXPECT_THAT(said(check, kIncome),
                ElementsAre("I0265 4:1 all " + std::to_string(sums) + " sums of the table hold"))
        << check;
}

TEST(Relations, ALabelInQuotesMayHoldMarksAndDigits) {
  EXPECT_THAT(
      said("\"rows 'a-b' + '2023' = 'c = d'\"", "[\"a-b\", 1],\n[\"2023\", 2],\n[\"c = d\", 3],\n"),
      ElementsAre("I0265 4:1 all 1 sums of the table hold"));
}

TEST(Relations, ALabelOfARowMayBeOneOfAColumnToo) {
  const std::string rows =
      "[\"项目\", \"甲\", \"乙\", \"合计\"],\n[\"税收\", 1, 2, 3],\n[\"非税\", 4, 5, 9],\n"
      "[\"合计\", 5, 7, 12],\n";
  for (const char* check : {"\"rows 税收 + 非税 = 合计\"", "\"columns 甲 + 乙 = 合计\""})
    EXPECT_THAT(said(check, rows), ElementsAre("I0265 4:1 all 3 sums of the table hold")) << check;
}

TEST(Relations, ThatCannotBeReadAreAnErrorWhereTheyAreWritten) {
  const std::vector<std::pair<const char*, const char*>> all = {
      {"", "it begins with neither rows nor columns"},
      {"rows", "it begins with neither rows nor columns"},
      {"cells 1 = 2", "it begins with neither rows nor columns"},
      {"annual-report-5", "it begins with neither rows nor columns"},
      {"rows 2", "it has no = between two sums"},
      {"rows 2 + 3", "it has no = between two sums"},
      {"rows 'a = 3", "no cell says"},
      {"rows 2 + 3 =", "a sum lacks a term"},
      {"rows = 2", "a sum lacks a term"},
      {"rows 2 ++ 3 = 4", "a sum lacks a term"},
      {"rows 2 = -3", "a sum lacks a term"},
      {"rows 0 = 1", "there is no row 0: the table has 4"},
      {"rows 2 + 3 = 5", "there is no row 5: the table has 4"},
      {"columns 2 = 5", "there is no column 5: the table has 4"},
      {"columns 2..9 = 3", "there is no column 9: the table has 4"},
      {"rows 4 = 3..2", "the range 3..2 runs backwards"},
      {"rows 4 = 99999999999999999999", "no cell says '99999999999999999999'"},
      {"rows 税收 = 其他", "no cell says '其他'"},
      {"rows 税 + 非税 = 总计", "no cell says '税'"}};
  for (const auto& [check, why] : all)
    EXPECT_THAT(said('"' + std::string(check) + '"', kIncome),
                ElementsAre(AllOf(StartsWith("E0262 6:9 the relation \"" + std::string(check)),
                                  HasSubstr(why))))
        << check;
}

TEST(Relations, ALabelOfTwoRowsIsAnError) {
  EXPECT_THAT(said("\"rows 其他 = 丙\"", "[\"其他\", 1],\n[\"其他\", 2],\n[\"丙\", 1],\n"),
              ElementsAre(AllOf(StartsWith("E0262 6:9"), HasSubstr("'其他' stands in several"))));
}

TEST(Relations, ThatMeetNoNumbersAreAnError) {
  const std::string rows = "[\"甲\", \"—\"],\n[\"乙\", \"\"],\n";
  EXPECT_THAT(said("\"rows 1 = 2\"", rows),
              ElementsAre(AllOf(StartsWith("E0262 6:9"), HasSubstr("meets no numbers"))));
}

TEST(Relations, AWrongSumIsAnErrorWithBothSumsAtItsCell) {
  EXPECT_THAT(said("\"rows 2 + 3 = 4\"",
                   "[\"项目\", \"甲\", \"乙\"],\n[\"a\", 1, 2],\n[\"b\", 2, 3],\n[\"c\", 4, 5],\n"),
              ElementsAre("E0263 11:7 rows 2 + 3 = 4 does not hold in column 2: 1 + 2 = 3, but 4"));
  EXPECT_THAT(said("\"columns 4 = 2..3\"", "[\"a\", 1, 2, 3],\n[\"b\", 1.50, -2, 0],\n"),
              ElementsAre("E0263 9:7 columns 4 = 2..3 does not hold in row 2: 0, but 1.5 + −2 = "
                          "−0.5"));
  EXPECT_THAT(said("\"columns 1 = 2 - 3\"", "[1, 5, 3],\n"),
              ElementsAre("E0263 8:5 columns 1 = 2 - 3 does not hold in row 1: 1, but 5 − 3 = 2"));
}

TEST(Relations, EveryWrongSumIsSaidInOneRun) {
  const std::string rows = "[1, 10, 100],\n[2, 20, 200],\n[4, 30, 301],\n[9, 9, 9],\n";
  EXPECT_THAT(said("[\"rows 1 + 2 = 3\", \"rows 4 = 3\", \"rows 1 = nothing\"]", rows),
              ElementsAre(AllOf(StartsWith("E0262 6:"), HasSubstr("rows 1 = nothing")),
                          AllOf(StartsWith("E0263 10:2 "), HasSubstr("1 + 2 = 3, but 4")),
                          AllOf(StartsWith("E0263 10:2 "), HasSubstr("column 1: 9, but 4")),
                          AllOf(StartsWith("E0263 10:5 "), HasSubstr("column 2: 9, but 30")),
                          AllOf(StartsWith("E0263 10:9 "), HasSubstr("100 + 200 = 300, but 301")),
                          AllOf(StartsWith("E0263 10:9 "), HasSubstr("column 3: 9, but 301"))));
}

TEST(Relations, OfSeveralSumsTheFirstThatDiffersIsSaid) {
  EXPECT_THAT(
      said("\"columns 1 = 2 = 3\"", "[1, 1, 2],\n[1, 2, 2],\n"),
      ElementsAre(AllOf(StartsWith("E0263 8:8"), HasSubstr("2 = 3 does not hold in row 1")),
                  AllOf(StartsWith("E0263 9:5"), HasSubstr("1 = 2 does not hold in row 2"))));
}

TEST(Relations, AreExact) {
  EXPECT_THAT(said("\"columns 1 + 2 = 3\"",
                   "[\"0.1\", \"0.2\", \"0.3\"],\n"
                   "[\"999,999,999,999,999.99\", \"0.01\", "
                   "\"1,000,000,000,000,000\"],\n"),
              ElementsAre("I0265 4:1 all 2 sums of the table hold"));
}

TEST(Relations, MayFailByAsMuchAsTheTolerance) {
  const std::string rows = "[\"33.3\", \"66.6\", \"100\"],\n";
  const std::string check = "\"columns 1 + 2 = 3\"";
  for (const char* enough : {"0.1", "0.10", "1", "+0.1"})
    EXPECT_THAT(said(check, rows, "check-tolerance = " + std::string(enough) + "\n"),
                ElementsAre(StartsWith("I0265")))
        << enough;
  for (const char* less : {"0", "0.09", "0.099999999"})
    EXPECT_THAT(said(check, rows, "check-tolerance = " + std::string(less) + "\n"),
                ElementsAre(StartsWith("E0263 8:18")))
        << less;
}

TEST(Relations, TheToleranceMayBeWrittenAsTomlWritesNumbers) {
  for (const char* tolerance : {"1e-1", "1_0.0", "0x1"})
    EXPECT_THAT(said("\"columns 1 + 2 = 3\"", "[\"33.3\", \"66.6\", \"100\"],\n",
                     "check-tolerance = " + std::string(tolerance) + "\n"),
                ElementsAre(StartsWith("I0265")))
        << tolerance;
}

TEST(Relations, AGapCountsAsNothing) {
  for (const char* gap : {"", "—", "——", "…", "－", "/", "　"}) {
    const std::string row = "[5, \"" + std::string(gap) + "\", 5],\n";
    EXPECT_THAT(said("\"columns 1 + 2 = 3\"", row), ElementsAre(StartsWith("I0265"))) << gap;
    EXPECT_THAT(said("\"columns 1 - 3 = 2\"", row), ElementsAre(StartsWith("I0265"))) << gap;
    EXPECT_THAT(said("\"columns 2 = 3\"", row), ElementsAre(StartsWith("E0263"))) << gap;
  }
}

TEST(Relations, LinesOfWordsAndOfGapsAreNoSums) {
  EXPECT_THAT(said("\"columns 1 = 2\"", "[\"甲\", 2],\n[\"—\", \"—\"],\n[3, \"3件\"],\n[4, 4],\n"),
              ElementsAre("I0265 4:1 all 1 sums of the table hold"));
}

TEST(Relations, HeadsAreNoNumbersThoughTheyLookSo) {
  const std::string rows = "[1, 2022, 2023],\n[2, 5, 5],\n[3, 5, 5],\n";
  EXPECT_THAT(said("\"columns 2 = 3\"", rows, "header-rows = 1\n"),
              ElementsAre("I0265 4:1 all 2 sums of the table hold"));
  EXPECT_THAT(said("\"rows 2 = 3\"", rows, "header-columns = 1\n"),
              ElementsAre("I0265 4:1 all 2 sums of the table hold"));
  EXPECT_THAT(said("\"columns 1 = 2\"", "[{ text = \"1\", header = true }, 2],\n[3, 3],\n"),
              ElementsAre("I0265 4:1 all 1 sums of the table hold"));
}

TEST(Relations, ANumberOverSeveralColumnsCountsOnce) {
  EXPECT_THAT(said("\"rows 1 + 2 = 3\"",
                   "[{ text = \"1\", colspan = 2 }],\n[{ text = \"2\", colspan = 2 }],\n"
                   "[{ text = \"3\", colspan = 2 }],\n"),
              ElementsAre("I0265 4:1 all 1 sums of the table hold"));
}

TEST(Relations, TakeTimeByTheSizeOfTheTable) {
  const auto table = [](int count) {
    TableBlock made;
    made.relations = {{"columns 1 + 2 = 3", {}}, {"rows 1..2 = 3", {}}, {"rows 1 = 甲", {}}};
    for (int i = 0; i < count; ++i) {
      made.rows.emplace_back(3);
      for (Cell& cell : made.rows.back()) cell.text.text = "0";
    }
    made.rows.back()[0].text.text = "甲";
    return made;
  };
  EXPECT_TRUE(grows_gently(
      [&](int count) {
        const TableBlock made = table(count);
        Diagnostics diagnostics;
        check_relations(made, CellPlaces(made.rows), {}, diagnostics);
        EXPECT_EQ(diagnostics.all().size(), 1U);
      },
      4000));
}

/// The annual report's three tables on their forms, `from` of its text once replaced.
std::vector<std::string> said_of_annual_report(const std::string& from = {},
                                               const std::string& to = {}) {
  const std::filesystem::path path =
      std::filesystem::path(BANXIN_SOURCE_DIR) / "samples/annual-report-2023/report.toml";
  std::ifstream file(path, std::ios::binary);
  std::string toml{std::istreambuf_iterator<char>(file), {}};
  const size_t at = toml.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  toml.replace(at, from.size(), to);
  std::vector<std::string> lines;
  for (const std::string& line : said_of_report(toml))
    lines.push_back(line.substr(0, 6) + line.substr(line.find(' ', 6) + 1));  // without its place
  return lines;
}

TEST(AnnualReport, ItsTablesHoldEveryRelationOfTheForm) {
  // Of the third, rows 4 + 5 = 27 + 28 and 27 = 6..26 in 7 columns, columns 10 = 4..9 in 25 rows.
  EXPECT_THAT(said_of_annual_report(), ElementsAre("I0265 all 39 sums of the table hold",
                                                   "I0265 all 3 sums of the table hold"));
}

TEST(AnnualReport, AWrongNumberFailsEachRelationThatItIsOf) {
  EXPECT_THAT(
      said_of_annual_report("（一）予以公开\", colspan = 2 }, 22,",
                            "（一）予以公开\", colspan = 2 }, 23,"),
      ElementsAre(AllOf(StartsWith("E0263 rows 27 = 6..26 does not hold in column 4: 80, but"),
                        HasSubstr("= 81")),
                  AllOf(StartsWith("E0263 columns 10 = 4..9 does not hold in row 6: 22, but"),
                        HasSubstr("= 23")),
                  StartsWith("I0265")))
      << "in the file's order";
  EXPECT_THAT(said_of_annual_report("[1, 1, 0, 0, 2, 4,", "[1, 1, 0, 0, 3, 4,"),
              ElementsAre(StartsWith("I0265"),
                          StartsWith("E0263 columns 5 = 1..4 does not hold in row 4: 3, but")));
}

TEST(AnnualReport, ATableOfAnotherShapeIsNotTheForm) {
  const std::vector<std::pair<const char*, const char*>> all = {
      {"  [\"规章\", 0, 0, 0],\n",
       "E0264 the table has 13 rows and 4 columns, the form of "
       "annual-report-2 has 14 and 4"},
      {"  [{ text = \"二、上年结转政府信息公开申请数量\", colspan = 3 }, 0, 0, 0, 0, 0, 0, 0],\n",
       "E0264 the table has 27 rows and 10 columns, the form of annual-report-3 has 28 and 10"},
      {"  [1, 1, 0, 0, 2, 4, 0, 0, 1, 5, 1, 0, 1, 0, 2],\n",
       "E0264 the table has 3 rows and 15 columns, the form of annual-report-4 has 4 and 15"}};
  for (const auto& [row, message] : all)
    EXPECT_THAT(said_of_annual_report(row), testing::Contains(message)) << row;
}

}  // namespace
}  // namespace banxin
