// What a table looks like: rules, white, numbers, what stands around it. Expected values are
// styles/gbt9704.toml's.
#include <cmath>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/followed.h"
#include "conformance/measured_table.h"
#include "conformance/part_texts.h"
#include "conformance/report_texts.h"
#include "conformance/table_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kThickness = 0.005;  // what a rule's thickness may be off
// [table.grid]
constexpr double kOuter = 0.35, kInner = 0.25;
constexpr double kPaddingX = 1.6, kPaddingY = 1.1;
constexpr double kRowLeast = 7.4;
constexpr double kCaptionGap = 1.2, kNoteGap = 1.4;
// [table.three-line]
constexpr double kThreeLine = 0.5, kSpans = 0.25;
// [element.table-cell], [element.table-note], [element.table-caption]
constexpr double kCellSize = points(12), kCellPitch = 5.6;
constexpr double kNoteSize = points(10.5), kNotePitch = 5;

/// With two head rows, a head cell of two columns and one cell of two lines.
std::string report(const std::string& keys = "") {
  return head() + text_section("各科情况如下。") +
         table(
             "caption = \"年度决算\"\nunit = \"单位：万元\"\nheader-rows = 2\n"
             "header-columns = 1\nnotes = [\"注：决算数以审计结果为准。\", \"另注。\"]\n" +
                 keys,
             {"[{ text = \"项目\", rowspan = 2 }, { text = \"收入\", colspan = 2 }, "
              "{ text = \"备注\", rowspan = 2 }]",
              row({"预算数", "决算数"}), row({"税收收入", "1200.50", "1310.00", "无"}),
              row({"非税收入", "12.5", "−3.25", "Tax"}),
              row({"其他", "1", "2", "甲项收入\\n乙项收入"})}) +
         text_block("表后文字。");
}

std::string of_kind(const std::string& kind) { return report("kind = \"" + kind + "\""); }

const Document& grid() { return compiled_text(report()); }
MeasuredTable measured(const Document& document, int page = 1) {
  return MeasuredTable(document.page(page));
}
MeasuredTable measured(const std::string& toml) { return measured(compiled_text(toml)); }

MeasuredRule level(const Document& d, size_t rule) { return measured(d).level().at(rule); }
double length(const MeasuredRule& rule) { return rule.right - rule.left; }

const std::string kReport = report();
const std::string kThreeLines = of_kind("three-line");

const Followed kFollowed[] = {
    {"RuleAbove", kReport, "table.grid.outer = \"0.6 mm\"", kOuter, 0.6,
     [](const Document& d) { return level(d, 0).thickness(); }, kThickness},
    {"RuleBelow", kReport, "table.grid.outer = \"0.6 mm\"", kOuter, 0.6,
     [](const Document& d) { return measured(d).level().back().thickness(); }, kThickness},
    {"RuleAtTheLeft", kReport, "table.grid.sides = \"0.6 mm\"", kOuter, 0.6,
     [](const Document& d) { return measured(d).upright().front().thickness(); }, kThickness},
    {"RuleAtTheRight", kReport, "table.grid.sides = \"0.6 mm\"", kOuter, 0.6,
     [](const Document& d) { return measured(d).upright().back().thickness(); }, kThickness},
    {"RuleBelowTheHead", kReport, "table.grid.head = \"0.5 mm\"", kInner, 0.5,
     [](const Document& d) { return level(d, 2).thickness(); }, kThickness},
    {"RuleBetweenRows", kReport, "table.grid.inner = \"0.5 mm\"", kInner, 0.5,
     [](const Document& d) { return level(d, 3).thickness(); }, kThickness},
    {"RuleBetweenColumns", kReport, "table.grid.columns = \"0.5 mm\"", kInner, 0.5,
     [](const Document& d) { return measured(d).upright().at(1).thickness(); }, kThickness},
    {"ThreeLinesRuleAbove", kThreeLines, "table.three-line.outer = \"0.7 mm\"", kThreeLine, 0.7,
     [](const Document& d) { return level(d, 0).thickness(); }, kThickness},
    {"ThreeLinesRuleBelowAHeadOfTwoColumns", kThreeLines, "table.three-line.spans = \"0.4 mm\"",
     kSpans, 0.4, [](const Document& d) { return level(d, 1).thickness(); }, kThickness},
    {"WidthOfTheTable", kReport, "page.type-width = \"160 mm\"", 156, 160,
     [](const Document& d) { return measured(d).right() - measured(d).left(); }},
    {"PaddingAtTheLeft", kReport, "table.grid.padding-x = \"3 mm\"", kPaddingX, 3,
     [](const Document& d) { return measured(d).cell(2, 0).front().x - measured(d).left(); }},
    {"HeightOfARowOfOneLine", kReport, "table.grid.row-least = \"9 mm\"", kRowLeast, 9,
     [](const Document& d) { return measured(d).height(2); }},
    {"HeightOfARowOfTwoLines", kReport, "table.grid.padding-y = \"2 mm\"",
     kCellPitch + kCellSize + 2 * kPaddingY, kCellPitch + kCellSize + 4,
     [](const Document& d) { return measured(d).height(4); }},
    {"LinesOfACell", kReport, "element.table-cell.pitch = \"6.5 mm\"", kCellPitch, 6.5,
     [](const Document& d) {
       const auto cell = measured(d).cell(4, 3);
       return cell.back().baseline - cell.front().baseline;
     }},
    {"WhiteBetweenTheUnitAndTheTable", kReport, "table.grid.caption-gap = \"3 mm\"", kCaptionGap, 3,
     [](const Document& d) { return measured(d).top() - row_with(d, U"单位").bottom(); }},
    {"WhiteBetweenTheTableAndItsNotes", kReport, "table.grid.note-gap = \"3 mm\"", kNoteGap, 3,
     [](const Document& d) { return row_with(d, U"决算数以").top() - measured(d).bottom(); }},
    {"LinesOfNotes", kReport, "element.table-note.pitch = \"6 mm\"", kNotePitch, 6,
     [](const Document& d) {
       return row_with(d, U"另注").baseline - row_with(d, U"决算数以").baseline;
     }},
    {"SizeOfCells", kReport, "element.table-cell.size = \"5号\"", kCellSize, kNoteSize,
     [](const Document& d) { return measured(d).cell(2, 0).front().size; }},
    {"SizeOfTheCaption", kReport, "element.table-caption.size = \"3号\"", kSize4, kSize3,
     [](const Document& d) { return row_with(d, U"年度决算").size; }},
};

class TableFollow : public FollowedTest {};
TEST_P(TableFollow, MeasurementIsTheDefaultStyles) { expect_the_clauses(); }
TEST_P(TableFollow, MeasurementFollowsTheStyle) { expect_the_styles(); }
INSTANTIATE_TEST_SUITE_P(, TableFollow, testing::ValuesIn(kFollowed), name_of_followed);

// ---- rules ----

void expect_thickness(const std::vector<MeasuredRule>& rules, double outer, double inner) {
  for (size_t i = 0; i < rules.size(); ++i)
    EXPECT_NEAR(rules[i].thickness(), i == 0 || i + 1 == rules.size() ? outer : inner, kThickness)
        << "rule " << i + 1;
}

TEST(Table, GridHasThickRulesAroundItAndThinOnesBetweenAllRowsAndColumns) {
  const MeasuredTable table = measured(grid());
  ASSERT_EQ(table.rows(), 5U);
  ASSERT_EQ(table.columns(), 4U);
  expect_thickness(table.level(), kOuter, kInner);
  expect_thickness(table.upright(), kOuter, kInner);
  for (const MeasuredRule* side : {&table.upright().front(), &table.upright().back()}) {
    EXPECT_NEAR(side->top, table.top(), kExact);
    EXPECT_NEAR(side->bottom, table.bottom(), kExact);
  }
  for (size_t i = 2; i < table.level().size(); ++i) {
    EXPECT_NEAR(table.level()[i].left, kLeft, kExact);
    EXPECT_NEAR(table.level()[i].right, kRight, kExact);
  }
}

TEST(Table, NoRuleStandsWithinACellOfSeveralRowsOrColumns) {
  const MeasuredTable table = measured(grid());
  ASSERT_EQ(table.columns(), 4U);
  const MeasuredRule below_income = table.level().at(1);
  EXPECT_NEAR(below_income.left, table.column_edges()[1], kExact);
  EXPECT_NEAR(below_income.right, table.column_edges()[3], kExact);
  for (const MeasuredRule& rule : table.upright()) {
    const bool between_the_two = std::abs(rule.left - table.column_edges()[2]) < kInner;
    EXPECT_NEAR(rule.top, between_the_two ? table.row_edges()[1] : table.top(), kExact);
  }
}

TEST(Table, IsAsWideAsTheTypeAreaInEveryKind) {
  for (const char* kind : {"grid", "three-line", "open"}) {
    const MeasuredTable table = measured(of_kind(kind));
    EXPECT_NEAR(table.left(), kLeft, kExact) << kind;
    EXPECT_NEAR(table.right(), kRight, kExact) << kind;
  }
}

TEST(Table, StandsInTheTypeAreaOfEvenPagesToo) {
  std::vector<std::string> rows;
  for (int i = 0; i < 60; ++i) rows.push_back(row({"项目", "1.5"}));
  const Document& document =
      compiled_text(head() + text_section("见下表。") + table("", rows), "page.mirrored = true");
  const double even = kPaperWidth - kRight;
  EXPECT_NEAR(measured(document, 1).left(), kLeft, kExact);
  EXPECT_NEAR(measured(document, 2).left(), even, kExact);
  EXPECT_NEAR(measured(document, 2).right(), even + 156, kExact);
}

TEST(Table, ThreeLineTableHasThreeLevelRulesAndNoUprightOnes) {
  const MeasuredTable table =
      measured(head() + text_section("见下表。") +
               ::banxin::table("kind = \"three-line\"\nheader-rows = 1",
                               {row({"项目", "数"}), row({"甲", "1.5"}), row({"乙", "2.25"})}));
  ASSERT_EQ(table.level().size(), 3U);
  EXPECT_TRUE(table.upright().empty());
  expect_thickness(table.level(), kThreeLine, kInner);
  for (const MeasuredRule& rule : table.level()) EXPECT_NEAR(length(rule), 156, kExact);
}

TEST(Table, ThreeLineTableHasPartialRulesBelowHeadCellsOfSeveralColumnsAlone) {
  const Document& document = compiled_text(of_kind("three-line"));
  const MeasuredTable table = measured(document);
  ASSERT_EQ(table.level().size(), 4U);
  EXPECT_TRUE(table.upright().empty());
  const MeasuredRule& partial = table.level()[1];
  EXPECT_NEAR(partial.thickness(), kSpans, kThickness);
  // It spans the two heads below it, and not their neighbours.
  const MeasuredRow below = row_with(document, U"预算数");
  EXPECT_LT(partial.left, below.left());
  EXPECT_GT(partial.right, below.right());
  EXPECT_GT(partial.left, glyph_of(row_with(document, U"项目"), U'目').right());
  EXPECT_LT(partial.right, glyph_of(row_with(document, U"项目"), U'备').x);
  EXPECT_GT(partial.top, glyph_of(row_with(document, U"收入"), U'收').bottom());
  EXPECT_LT(partial.bottom, below.top());
}

TEST(Table, OpenTableHasNoSideRules) {
  const MeasuredTable table = measured(of_kind("open"));
  expect_thickness(table.level(), kOuter, kInner);
  ASSERT_FALSE(table.upright().empty());
  for (const MeasuredRule& rule : table.upright()) {
    EXPECT_NEAR(rule.thickness(), kInner, kThickness);
    EXPECT_GT(rule.left, kLeft + 2 * kPaddingX);
    EXPECT_LT(rule.right, kRight - 2 * kPaddingX);
  }
}

// ---- cells ----

TEST(Table, LeftAlignedTextBegins1_6MmRightOfItsCellsLeftEdge) {
  const MeasuredTable table = measured(grid());
  for (size_t row = 2; row < table.rows(); ++row)
    for (const size_t column : {0, 3})
      EXPECT_NEAR(table.cell(row, column).at(0).x - table.column_edges()[column], kPaddingX, kExact)
          << row << ", " << column;
}

TEST(Table, RightAlignedTextEnds1_6MmLeftOfItsCellsRightEdge) {
  const MeasuredTable table = measured(report("columns = [{}, {}, {}, { align = \"right\" }]"));
  for (const size_t row : {2, 4})
    EXPECT_NEAR(table.right() - table.cell(row, 3).back().right(), kPaddingX, kExact);
}

TEST(Table, HeadsStandInTheMiddleOfTheirCells) {
  const MeasuredTable table = measured(grid());
  for (const size_t column : {1, 2}) {
    const auto cell = table.cell(1, column);
    EXPECT_NEAR((cell.front().x + cell.back().right()) / 2,
                (table.column_edges()[column] + table.column_edges()[column + 1]) / 2, kExact);
  }
  EXPECT_EQ(table.cell(1, 1).front().face, "FandolHei-Regular");
}

TEST(Table, RowOfOneLineIs7_4MmHigh) {
  const MeasuredTable table = measured(grid());
  for (const size_t row : {0, 1, 2, 3}) EXPECT_NEAR(table.height(row), kRowLeast, 0.1) << row;
}

TEST(Table, TextOfOneLineStandsInTheMiddleOfItsRow) {
  const MeasuredTable table = measured(grid());
  for (size_t row = 1; row < table.rows(); ++row)
    for (size_t column = 0; column < table.columns(); ++column)
      for (const MeasuredGlyph& glyph : table.cell(row, column)) {
        if (row == 1 && (column == 0 || column == 3)) continue;  // cells of two rows
        if (row == 4 && column == 3) continue;                   // two lines
        EXPECT_NEAR((glyph.top() + glyph.bottom()) / 2,
                    (table.row_edges()[row] + table.row_edges()[row + 1]) / 2, 0.3)
            << row << ", " << column;
      }
}

TEST(Table, TextStandsAtTheTopOrTheBottomOfItsRowIfTheCellSaysSo) {
  const MeasuredTable table =
      measured(head() + text_section("见下表。") +
               ::banxin::table("", {"[\"甲\\n乙\\n丙\", { text = \"上\", valign = \"top\" }, "
                                    "{ text = \"下\", valign = \"bottom\" }]"}));
  EXPECT_NEAR(table.cell(0, 1).at(0).top() - table.top(), kPaddingY, kExact);
  EXPECT_NEAR(table.bottom() - table.cell(0, 2).at(0).bottom(), kPaddingY, kExact);
}

// ---- numbers ----

/// The right edge of the number's last digit before its point.
double point_of(const std::vector<MeasuredGlyph>& cell) {
  double place = 0;
  for (const MeasuredGlyph& glyph : cell) {
    if (glyph.character == U'.' || glyph.character == U'％') break;
    if (glyph.character >= U'0' && glyph.character <= U'9') place = glyph.right();
  }
  return place;
}

/// The widths of `columns` columns of the same numbers make the type smaller.
std::string numbers(size_t columns) {
  std::vector<std::string> rows;
  for (const char* number :
       {"\"1\"", "\"12.5\"", "\"1234.56\"", "\"−3.25\"", "\"12.5％\"", "\"7％\"",
        "{ text = \"1234.56\", strong = true }", "{ text = \"7\", strong = true }", "\"—\"",
        "\"…\"", "\"\"", "-3.25", "12", "\"1,234,567.8\""}) {
    std::string row = "[\"项目\"";
    for (size_t i = 0; i < columns; ++i) row += ", " + std::string(number);
    rows.push_back(row + "]");
  }
  return head() + text_section("见下表。") + table("header-columns = 1", rows);
}

void expect_on_point(const MeasuredTable& table, double allowed) {
  for (size_t column = 1; column < table.columns(); ++column) {
    for (size_t row = 1; row < table.rows(); ++row) {
      const double point = point_of(table.cell(row, column));
      if (point == 0) continue;  // — or nothing
      EXPECT_NEAR(point, point_of(table.cell(0, column)), allowed)
          << "row " << row + 1 << ", column " << column + 1;
    }
  }
}

TEST(Table, NumbersStandOnTheirDecimalPointWithinFiveHundredthsOfAMillimetre) {
  const MeasuredTable table = measured(numbers(1));
  ASSERT_EQ(table.rows(), 14U);
  EXPECT_EQ(table.text(11, 1), U"−3.25");
  expect_on_point(table, 0.05);
}

TEST(Table, NumbersStandOnTheirDecimalPointInSmallerTypeToo) {
  const MeasuredTable table = measured(numbers(8));
  ASSERT_EQ(table.columns(), 9U);
  EXPECT_LT(table.cell(0, 1).at(0).size, kCellSize);
  expect_on_point(table, 0.05);
}

TEST(Table, NumbersOfAColumnOfItsOwnDecimalAlignStandOnTheirPointAmongWords) {
  const MeasuredTable table =
      measured(head() + text_section("见下表。") +
               ::banxin::table("columns = [{}, { align = \"decimal\" }]",
                               {row({"甲", "1.25"}), row({"乙", "不详"}), row({"丙", "1234.5"})}));
  EXPECT_NEAR(point_of(table.cell(0, 1)), point_of(table.cell(2, 1)), 0.05);
}

TEST(Table, LongestNumbersOfAColumnStandInItsMiddle) {
  const MeasuredTable table =
      measured(head() + text_section("见下表。") +
               ::banxin::table("header-columns = 1", {row({"甲", "1234.56"}), row({"乙", "1"})}));
  const auto cell = table.cell(0, 1);
  EXPECT_NEAR((cell.front().x + cell.back().right()) / 2,
              (table.column_edges()[1] + table.column_edges()[2]) / 2, kExact);
}

// ---- columns ----

TEST(Table, ColumnsHaveTheSharesAndMillimetresThatAreAskedFor) {
  const MeasuredTable table =
      measured(head() + text_section("见下表。") +
               ::banxin::table("columns = [{ width = \"25 mm\" }, { width = 1 }, { width = 2.5 }]",
                               {row({"甲", "1.5", "说明"}), row({"乙", "2", "说明"})}));
  ASSERT_EQ(table.columns(), 3U);
  EXPECT_NEAR(table.width(0), 25, 0.05);
  EXPECT_NEAR(table.width(1), 131 / 3.5, 0.05);
  EXPECT_NEAR(table.width(2), 131 / 3.5 * 2.5, 0.05);
}

TEST(Table, ColumnsWithoutAWidthTakeWhatFixedOnesLeave) {
  const MeasuredTable table =
      measured(head() + text_section("见下表。") +
               ::banxin::table("columns = [{}, { width = \"40 mm\" }, {}]",
                               {row({"甲", "乙", "丙"}), row({"丁", "戊", "己"})}));
  ASSERT_EQ(table.columns(), 3U);
  EXPECT_NEAR(table.width(1), 40, 0.05);
  EXPECT_NEAR(table.width(0) + table.width(2), 116, 0.05);
}

TEST(Table, ColumnsOfNumbersAreOfOneWidth) {
  const MeasuredTable table = measured(head() + text_section("见下表。") +
                                       ::banxin::table("header-rows = 1\nheader-columns = 1",
                                                       {row({"项目", "预算数", "上年决算数", "数"}),
                                                        row({"税收", "1", "1234.56", "12.5"})}));
  EXPECT_NEAR(table.width(1), table.width(2), 0.05);
  EXPECT_NEAR(table.width(2), table.width(3), 0.05);
}

// ---- around the table ----

TEST(Table, CaptionStandsInTheMiddleAboveTheTable) {
  const MeasuredRow caption = row_with(grid(), U"年度决算");
  EXPECT_EQ(caption.text().substr(0, 2), U"表1");
  EXPECT_NEAR((caption.left() + caption.right()) / 2, (kLeft + kRight) / 2, 0.1);
  EXPECT_LT(caption.bottom(), measured(grid()).top());
  EXPECT_LT(row_with(grid(), U"各科情况如下").bottom(), caption.top());
}

TEST(Table, UnitStandsFlushRightBetweenTheCaptionAndTheTable) {
  const MeasuredRow unit = row_with(grid(), U"单位：万元");
  EXPECT_NEAR(unit.right(), kRight, kExact);
  EXPECT_GT(unit.top(), row_with(grid(), U"年度决算").bottom());
  EXPECT_LT(unit.bottom(), measured(grid()).top());
}

TEST(Table, NotesStandBelowTheTableInTheirOrder) {
  const MeasuredRow first = row_with(grid(), U"注：决算数以审计结果为准。");
  const MeasuredRow second = row_with(grid(), U"另注。");
  EXPECT_GT(first.top(), measured(grid()).bottom());
  EXPECT_GT(second.top(), first.bottom());
  EXPECT_NEAR(first.size, kNoteSize, 0.005);
  EXPECT_NEAR(first.left(), kLeft, kExact);
  EXPECT_GT(row_with(grid(), U"表后文字").top(), second.bottom());
}

TEST(Table, TablesWithACaptionAreCounted) {
  const std::vector<std::string> rows = {row({"甲", "1.5"})};
  const Document& document =
      compiled_text(head() + text_section("见下表。") + table("caption = \"甲表\"", rows) +
                    table("", rows) + table("caption = \"乙表\"", rows));
  EXPECT_EQ(row_with(document, U"甲表").text(), U"表1甲表");
  EXPECT_EQ(row_with(document, U"乙表").text(), U"表2乙表");
}

}  // namespace
}  // namespace banxin
