// Tables on several pages, and short ones that move to the next page: below every number of lines
// from none to a full page.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/extraction.h"
#include "conformance/measured_table.h"
#include "conformance/part_texts.h"
#include "conformance/report_texts.h"
#include "conformance/table_texts.h"

namespace banxin {
namespace {

using namespace clauses;

// styles/gbt9704.toml: [table.grid]
constexpr double kOuter = 0.35;
constexpr double kRowLeast = 7.4;
constexpr double kThickness = 0.005;

constexpr int kBodyRows = 60;
constexpr int kRowsALabel = 12;
constexpr size_t kHeads = 2;
const std::vector<std::string> kLabels = {"甲类", "乙类", "丙类", "丁类", "戊类"};

std::string text_above(int lines) { return lines == 0 ? "" : han_rows(lines) + "\n"; }
std::string number_of(int i) {
  return (i % 7 == 3 ? "−" + std::to_string(i) : std::to_string(100 + i * 13)) + ".5";
}

/// What the cells say, in reading order.
std::string cells_text() {
  std::string text = "类别项目金额预算数决算数";
  for (int i = 0; i < kBodyRows; ++i) {
    if (i % kRowsALabel == 0) text += kLabels[static_cast<size_t>(i / kRowsALabel)];
    text += "第" + std::to_string(i + 1) + "项" + number_of(i) + number_of(i + 100);
  }
  return text;
}

std::vector<std::string> long_rows() {
  std::vector<std::string> rows = {
      "[{ text = \"类别\", rowspan = 2 }, { text = \"项目\", rowspan = 2 }, "
      "{ text = \"金额\", colspan = 2 }]",
      row({"预算数", "决算数"})};
  for (int i = 0; i < kBodyRows; ++i) {
    std::string label;
    if (i % kRowsALabel == 0)
      label = "{ text = \"" + kLabels[static_cast<size_t>(i / kRowsALabel)] +
              "\", rowspan = " + std::to_string(kRowsALabel) + " }, ";
    rows.push_back("[" + label + cell("第" + std::to_string(i + 1) + "项") + ", " +
                   cell(number_of(i)) + ", " + cell(number_of(i + 100)) + "]");
  }
  return rows;
}

const std::string kUnit = "单位：万元";

std::string report(int lines, const std::string& unit = kUnit) {
  return head() + text_section(text_above(lines)) +
         table(
             "caption = \"年度决算\"\nheader-rows = 2\nheader-columns = 2\n"
             "notes = [\"注：无。\"]\nunit = " +
                 cell(unit),
             long_rows()) +
         text_block(han_rows(3));
}

/// What the file says, as a reader copies it.
std::string report_text(int lines, const std::string& unit) {
  return "年度工作报告" + (lines == 0 ? "" : han_rows(lines)) + "表1年度决算" + unit +
         cells_text() + "注：无。" + han_rows(3);
}

/// Says where two texts part, not both of them whole.
testing::AssertionResult same_text(const std::string& found, const std::string& expected) {
  if (found == expected) return testing::AssertionSuccess();
  const auto [one, other] =
      std::mismatch(found.begin(), found.end(), expected.begin(), expected.end());
  return testing::AssertionFailure()
         << "found \"" << std::string(one, std::min(one + 60, found.end())) << "\" for \""
         << std::string(other, std::min(other + 60, expected.end())) << "\"";
}

/// The number in 第12项; 0: none.
int item_of(const std::u32string& text) {
  const size_t at = text.find(U'第');
  int item = 0;
  for (size_t i = at + 1; at != text.npos && i < text.size() && text[i] != U'项'; ++i)
    item = item * 10 + static_cast<int>(text[i] - U'0');
  return item;
}

struct TablePage {
  int number;  ///< 1-based
  const MeasuredPage* page;
  MeasuredTable table;
  size_t body_rows() const { return table.rows() - kHeads; }
  int first_item() const { return item_of(table.text(kHeads, 1)); }
  int last_item() const { return item_of(table.text(table.rows() - 1, 1)); }
};

std::vector<TablePage> table_pages(const Document& document) {
  std::vector<TablePage> pages;
  int number = 0;
  for (const MeasuredPage& page : document.pages()) {
    ++number;
    MeasuredTable table(page);
    if (!table.empty()) pages.push_back({number, &page, std::move(table)});
  }
  return pages;
}

class LongTableBelowLines : public testing::TestWithParam<int> {
 protected:
  const Document& document() const { return compiled_text(report(GetParam())); }
  std::vector<TablePage> pages() const { return table_pages(document()); }
};

TEST_P(LongTableBelowLines, TakesSeveralPagesOneAfterAnother) {
  const auto found = pages();
  ASSERT_GE(found.size(), 2U);
  int next = 1;
  for (size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].number, found[0].number + static_cast<int>(i));
    EXPECT_EQ(found[i].first_item(), next);
    next += static_cast<int>(found[i].body_rows());
    EXPECT_EQ(found[i].last_item(), next - 1);
  }
  EXPECT_EQ(next - 1, kBodyRows);
}

TEST_P(LongTableBelowLines, HeadStandsOnEachPageBelowTheCaption) {
  const auto found = pages();
  for (size_t i = 0; i < found.size(); ++i) {
    const MeasuredRow caption = row_with(*found[i].page, U"年度决算");
    ASSERT_FALSE(caption.glyphs.empty());
    EXPECT_EQ(caption.text(), i == 0 ? U"表1年度决算" : U"续表1年度决算");
    EXPECT_NEAR((caption.left() + caption.right()) / 2, (kLeft + kRight) / 2, 0.1);
    if (i > 0) {
      EXPECT_NEAR(caption.top(), kTop, kExact);
    }
    const MeasuredRow unit = row_with(*found[i].page, U"单位：万元");
    ASSERT_FALSE(unit.glyphs.empty());
    EXPECT_NEAR(unit.right(), kRight, kExact);
    EXPECT_GT(unit.top(), caption.bottom());
    EXPECT_GT(found[i].table.top(), unit.bottom());
    const std::u32string heads = found[i].table.row_text(0) + found[i].table.row_text(1);
    for (const char32_t* words : {U"类别", U"项目", U"金额", U"预算数", U"决算数"})
      EXPECT_NE(heads.find(words), heads.npos) << "page " << found[i].number;
    EXPECT_EQ(found[i].table.text(1, 2) + found[i].table.text(1, 3), U"预算数决算数");
  }
}

TEST_P(LongTableBelowLines, FrameIsClosedOnEachPage) {
  for (const TablePage& one : pages()) {
    for (const MeasuredRule* rule : {&one.table.level().front(), &one.table.level().back()}) {
      EXPECT_NEAR(rule->thickness(), kOuter, kThickness) << "page " << one.number;
      EXPECT_NEAR(rule->left, kLeft, kExact);
      EXPECT_NEAR(rule->right, kRight, kExact);
    }
    for (const MeasuredRule* side : {&one.table.upright().front(), &one.table.upright().back()}) {
      EXPECT_NEAR(side->thickness(), kOuter, kThickness) << "page " << one.number;
      EXPECT_NEAR(side->top, one.table.top(), kExact);
      EXPECT_NEAR(side->bottom, one.table.bottom(), kExact);
    }
  }
}

TEST_P(LongTableBelowLines, NoRowStandsBelowTheTypeArea) {
  for (const TablePage& one : pages()) {
    EXPECT_LE(one.table.bottom(), kBottom + kExact) << "page " << one.number;
    EXPECT_GE(one.table.top(), kTop) << "page " << one.number;
  }
}

// Two rows that stay together may leave room for one, and no more.
TEST_P(LongTableBelowLines, PagesBeforeTheLastAreFull) {
  const auto found = pages();
  for (size_t i = 0; i + 1 < found.size(); ++i)
    EXPECT_GT(found[i].table.bottom(), kBottom - 2 * kRowLeast) << "page " << found[i].number;
}

TEST_P(LongTableBelowLines, LabelStandsAgainOnTheLaterPage) {
  for (const TablePage& one : pages()) {
    std::u32string labels;
    for (size_t row = kHeads; row < one.table.rows(); ++row) labels += one.table.text(row, 0);
    std::u32string expected;
    const int first = (one.first_item() - 1) / kRowsALabel;
    const int last = (one.last_item() - 1) / kRowsALabel;
    for (int i = first; i <= last; ++i)
      for (size_t k = 0; k < 6; k += 3) expected += utf8_at(kLabels[static_cast<size_t>(i)], k);
    EXPECT_EQ(labels, expected) << "page " << one.number;
  }
}

TEST_P(LongTableBelowLines, NoBodyRowStandsAloneOnTheLastPage) {
  EXPECT_GE(pages().back().body_rows(), 2U);
}

TEST_P(LongTableBelowLines, NotesStandOnThePageOfTheLastRows) {
  const TablePage last = pages().back();
  const MeasuredRow note = row_with(*last.page, U"注：无。");
  ASSERT_FALSE(note.glyphs.empty());
  EXPECT_GT(note.top(), last.table.bottom());
  EXPECT_LE(note.bottom(), kBottom + kExact);
}

TEST_P(LongTableBelowLines, NoHeadStandsAloneAtAPagesFoot) {
  for (const TablePage& one : pages()) EXPECT_GT(one.first_item(), 0) << "page " << one.number;
  for (const MeasuredPage& page : document().pages()) {
    const bool has_caption = !row_with(page, U"年度决算").glyphs.empty();
    EXPECT_EQ(has_caption, !page.rules.empty());
  }
}

TEST_P(LongTableBelowLines, TextBelowTheTableStandsOnThePagesRows) {
  const auto found = pages();
  size_t rows = 0;
  for (size_t page = static_cast<size_t>(found.back().number); page <= document().pages().size();
       ++page)
    for (const MeasuredRow& row : document().page(static_cast<int>(page)).rows_of_size(kSize3)) {
      const double place = (row.top() - kTop) / kPitch;
      EXPECT_NEAR(place, std::round(place), kExact / kPitch) << "page " << page;
      ++rows;
    }
  EXPECT_GE(rows, 3U);
}

TEST_P(LongTableBelowLines, TextSaysEachCellOnceInReadingOrder) {
  const Document& document = compiled_text(report(GetParam(), ""));
  EXPECT_TRUE(same_text(poppler_text(document.pdf()), report_text(GetParam(), "")));
}

INSTANTIATE_TEST_SUITE_P(, LongTableBelowLines, testing::Range(0, 22),
                         testing::PrintToStringParamName());

TEST(LongTable, TextSaysTheUnitOnceToo) {
  EXPECT_TRUE(same_text(poppler_text(compiled_text(report(3)).pdf()), report_text(3, kUnit)));
}

TEST(LongTable, TableWithoutANumberHasTheWordAloneAboveItsLaterPages) {
  std::vector<std::string> rows(60, row({"项目", "1.5"}));
  const Document& document =
      compiled_text(head() + text_section("见下表。") + table("header-rows = 1", rows));
  const auto found = table_pages(document);
  ASSERT_GE(found.size(), 2U);
  for (size_t i = 0; i < found.size(); ++i)
    EXPECT_EQ(row_with(*found[i].page, U"续表").glyphs.empty(), i == 0);
}

TEST(LongTable, RowHigherThanAPageGoesOnBetweenItsLines) {
  const Document& document =
      compiled_text(head() + text_section("见下表。") +
                    table("columns = [{ width = \"20 mm\" }, {}]\nheader-rows = 1",
                          {row({"项目", "内容"}), row({"甲", han(3000)}), row({"乙", "无"})}));
  const auto found = table_pages(document);
  ASSERT_GE(found.size(), 2U);
  size_t glyphs = 0;
  for (const TablePage& one : found) {
    EXPECT_LE(one.table.bottom(), kBottom + kExact);
    EXPECT_NEAR(one.table.level().back().thickness(), kOuter, kThickness);
    for (size_t row = 1; row < one.table.rows(); ++row)
      for (const MeasuredGlyph& glyph : one.table.cell(row, 1)) {
        EXPECT_GT(glyph.top(), one.table.row_edges()[row]);
        EXPECT_LT(glyph.bottom(), one.table.row_edges()[row + 1]);
        ++glyphs;
      }
  }
  EXPECT_EQ(glyphs, 3001U);
  EXPECT_NE(poppler_text(document.pdf()).find(han(3000)), std::string::npos);
}

// ---- short tables ----

const std::string kIntroduction = "各科情况见下表。";

std::string short_report(int lines) {
  std::vector<std::string> rows = {row({"项目", "预算数"})};
  for (int i = 1; i <= 8; ++i) rows.push_back(row({"第" + std::to_string(i) + "项", "1.5"}));
  return head() + text_section(text_above(lines) + kIntroduction) +
         table("caption = \"年度决算\"\nheader-rows = 1", rows) + text_block(han_rows(3));
}

class ShortTableBelowLines : public testing::TestWithParam<int> {
 protected:
  const Document& document() const { return compiled_text(short_report(GetParam())); }
};

TEST_P(ShortTableBelowLines, StandsOnOnePageWithTheLineThatIntroducesIt) {
  const auto found = table_pages(document());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].table.rows(), 9U);
  EXPECT_LE(found[0].table.bottom(), kBottom + kExact);
  const MeasuredRow introduction = row_with(*found[0].page, U"各科情况见下表。");
  ASSERT_FALSE(introduction.glyphs.empty());
  const MeasuredRow caption = row_with(*found[0].page, U"表1年度决算");
  ASSERT_FALSE(caption.glyphs.empty());
  EXPECT_LT(introduction.bottom(), caption.top());
  EXPECT_LT(caption.bottom(), found[0].table.top());
}

TEST_P(ShortTableBelowLines, MovesOnlyWhereItDoesNotFit) {
  const auto found = table_pages(document());
  ASSERT_EQ(found.size(), 1U);
  const MeasuredRow introduction = row_with(*found[0].page, U"各科情况见下表。");
  if (found[0].number == 1 || introduction.top() > kTop + kExact) return;
  const MeasuredRow last = document().page(found[0].number - 1).rows_of_size(kSize3).back();
  EXPECT_GT(last.top() + kPitch + found[0].table.bottom() - introduction.top(), kBottom - kLine);
}

TEST_P(ShortTableBelowLines, TextBelowItStandsOnThePagesRows) {
  const auto found = table_pages(document());
  const auto rows = found.at(0).page->rows_of_size(kSize3);
  const double first = rows.at(0).top();  // of a page with a title: below it
  const double pitch = rows.size() > 2 && std::abs(rows[1].top() - first - kPitch) < 0.3
                           ? rows[1].top() - first
                           : kPitch;
  for (const MeasuredRow& row : rows) {
    const double place = (row.top() - first) / pitch;
    EXPECT_NEAR(place, std::round(place), 0.02) << "page " << found[0].number;
  }
}

INSTANTIATE_TEST_SUITE_P(, ShortTableBelowLines, testing::Range(0, 22),
                         testing::PrintToStringParamName());

// ---- subtotals ----

constexpr size_t kSumColumns = 2;

/// In hundredths; the second column has negative ones.
int value(int item, size_t column) {
  return column == 0 ? item * 137 + 5 : (item % 5 == 0 ? -1 : 1) * item * 1250;
}
bool is_sum(int item) { return item % 20 == 0; }

std::string written(int hundredths) {
  const int size = std::abs(hundredths);
  const std::string cents = std::to_string(size % 100);
  return (hundredths < 0 ? "−" : "") + std::to_string(size / 100) + "." +
         (cents.size() < 2 ? "0" : "") + cents;
}

std::string summed_report() {
  std::vector<std::string> rows = {row({"序号", "项目", "甲", "乙", "比重"})};
  for (int i = 1; i <= 100; ++i) {
    const std::string end = is_sum(i) ? ", strong = true }" : " }";
    std::string line = "[" + cell(std::to_string(i)) + ", " + cell("第" + std::to_string(i) + "项");
    for (size_t column = 0; column < kSumColumns; ++column)
      line += ", { text = " + cell(written(value(i, column))) + end;
    rows.push_back(line + ", \"12.5％\"]");
  }
  return head() + text_section("见下表。") +
         table("caption = \"年度决算\"\nheader-rows = 1\nsubtotals = \"page\"", rows);
}

std::u32string wide(const std::string& text) {
  std::u32string result;
  for (size_t at = 0; at < text.size(); at += utf8_length(text, at)) result += utf8_at(text, at);
  return result;
}

/// What the columns add up to down to an item, as they should be printed.
std::vector<std::u32string> sums_to(int item) {
  std::vector<std::u32string> sums;
  for (size_t column = 0; column < kSumColumns; ++column) {
    int sum = 0;
    for (int i = 1; i <= item; ++i)
      if (!is_sum(i)) sum += value(i, column);
    sums.push_back(wide(written(sum)));
  }
  return sums;
}

/// Of a row of the page's table: item or label, sums.
void expect_sums(const MeasuredTable& table, size_t row, const std::u32string& label, int item) {
  EXPECT_EQ(table.text(row, 0) + table.text(row, 1), label);
  const auto sums = sums_to(item);
  for (size_t column = 0; column < kSumColumns; ++column)
    EXPECT_EQ(table.text(row, column + 2), sums[column]) << "down to row " << item;
  EXPECT_EQ(table.text(row, 4), U"") << "percentages are not added";
}

TEST(TableSubtotals, EachPageButTheLastEndsWithTheSumsThatTheNextOneBeginsWith) {
  const auto pages = table_pages(compiled_text(summed_report()));
  ASSERT_GE(pages.size(), 3U);
  int above = 0;
  for (size_t i = 0; i < pages.size(); ++i) {
    const MeasuredTable& table = pages[i].table;
    const bool first = i == 0, last = i + 1 == pages.size();
    if (!first) expect_sums(table, 1, U"承前页", above);
    const size_t end = table.rows() - (last ? 0 : 1);
    for (size_t row = first ? 1 : 2; row < end; ++row)
      EXPECT_EQ(item_of(table.text(row, 1)), ++above);
    if (!last) expect_sums(table, end, U"过次页", above);
    EXPECT_LE(table.bottom(), kBottom + kExact);
    EXPECT_NEAR(table.level().back().thickness(), kOuter, kThickness);
  }
  EXPECT_EQ(above, 100);
}

TEST(TableSubtotals, SumsStandOnTheDecimalPointsOfTheirColumns) {
  for (const TablePage& one : table_pages(compiled_text(summed_report()))) {
    for (size_t column = 2; column < 4; ++column) {
      double first = 0;
      for (size_t row = 1; row < one.table.rows(); ++row)
        for (const MeasuredGlyph& glyph : one.table.cell(row, column))
          if (glyph.character == U'.') {
            if (first == 0) first = glyph.x;
            EXPECT_NEAR(glyph.x, first, 0.05) << "page " << one.number << ", row " << row;
          }
      EXPECT_GT(first, 0);
    }
  }
}

TEST(TableSubtotals, TextSaysTheCellsAlone) {
  std::string expected = "年度工作报告见下表。表1年度决算序号项目甲乙比重";
  for (int i = 1; i <= 100; ++i)
    expected += std::to_string(i) + "第" + std::to_string(i) + "项" + written(value(i, 0)) +
                written(value(i, 1)) + "12.5％";
  EXPECT_TRUE(same_text(poppler_text(compiled_text(summed_report()).pdf()), expected));
}

TEST(TableSubtotals, ATableOnOnePageHasNone) {
  const Document& document =
      compiled_text(head() + text_section("见下表。") +
                    table("header-rows = 1\nsubtotals = \"page\"",
                          {row({"项目", "数"}), row({"甲", "1.5"}), row({"乙", "2.5"})}));
  EXPECT_EQ(poppler_text(document.pdf()), "年度工作报告见下表。项目数甲1.5乙2.5");
}

}  // namespace
}  // namespace banxin
