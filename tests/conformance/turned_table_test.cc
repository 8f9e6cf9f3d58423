// landscape = true: tables on pages turned for reading (GB/T 9704 8), between upright pages.
#include <gtest/gtest.h>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/extraction.h"
#include "conformance/measured_table.h"
#include "conformance/part_texts.h"
#include "conformance/report_texts.h"
#include "conformance/sheets.h"
#include "conformance/table_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kReadLeft = kPaperHeight - kBottom;  // as it is read
constexpr double kReadRight = kPaperHeight - kTop;
constexpr double kReadBottom = kRight;

/// `before` and `after` lines of text in the file around the table, then a sign-off.
std::string report(int before, int after, int rows = 6) {
  std::vector<std::string> cells = {row({"项目", "预算数", "决算数"})};
  for (int i = 1; i <= rows; ++i)
    cells.push_back(row({"第" + std::to_string(i) + "项", "1.5", "12.25"}));
  return head("date = 2012-07-01") +
         text_section((before > 0 ? han_rows(before) + "\n" : "") + "详见@{turned}。") +
         table("label = \"turned\"\ncaption = \"年度决算\"\nlandscape = true\nheader-rows = 1",
               cells) +
         (after > 0 ? text_block(han_rows(after)) : "") + closing({"区人民政府办公室"});
}

const Document& usual() { return compiled_text(report(3, 40)); }

int table_page(const Document& document) { return page_with(document, U"表1年度决算"); }

bool is_turned(const MeasuredPage& page) { return page.width > page.height; }

TEST(TurnedTable, StandsOnAPageOfItsOwnThatIsWide) {
  ASSERT_GE(usual().pages().size(), 3U);
  const int turned = table_page(usual());
  EXPECT_EQ(turned, 2);
  for (int page = 1; page <= static_cast<int>(usual().pages().size()); ++page) {
    EXPECT_NEAR(usual().page(page).width, page == turned ? kPaperHeight : kPaperWidth, kExact);
    EXPECT_NEAR(usual().page(page).height, page == turned ? kPaperWidth : kPaperHeight, kExact);
  }
  EXPECT_TRUE(usual().page(turned).rows_of_size(kSize3).empty()) << "text beside the table";
}

TEST(TurnedTable, FillsTheTurnedTypeAreasWidth) {
  const MeasuredTable table(usual().page(table_page(usual())));
  EXPECT_NEAR(table.left(), kReadLeft, kExact);
  EXPECT_NEAR(table.right(), kReadRight, kExact);
  const MeasuredRow caption = row_with(usual(), U"表1年度决算");
  EXPECT_NEAR(caption.top(), kLeft, kExact);
  EXPECT_NEAR((caption.left() + caption.right()) / 2, (kReadLeft + kReadRight) / 2, 0.1);
}

TEST(TurnedTable, PageNumberStandsWhereItDoesOnUprightSheets) {
  // A sheet of the same count, upright.
  const Document& upright = compiled_text(head() + text_section(han_rows(80)));
  const Area here = number_on_sheet(usual(), 2), there = number_on_sheet(upright, 2);
  EXPECT_NEAR(here.left, there.left, kExact);
  EXPECT_NEAR(here.right, there.right, kExact);
  EXPECT_NEAR(here.top, there.top, kExact);
  EXPECT_NEAR(here.bottom, there.bottom, kExact);
}

TEST(TurnedTable, TextAfterItInTheFileFillsThePageBeforeIt) {
  const auto rows = usual().page(1).rows_of_size(kSize3);
  EXPECT_NEAR(rows.back().bottom(), kBottom, kExact);
  const MeasuredRow speaks = row_with(usual().page(1), U"详见表1。");
  ASSERT_FALSE(speaks.glyphs.empty());
  EXPECT_LT(speaks.bottom(), rows.back().top());
  EXPECT_NEAR(usual().page(3).rows_of_size(kSize3).at(0).top(), kTop, kExact);
}

TEST(TurnedTable, LongOneTakesSeveralTurnedPagesWithItsHead) {
  const Document& document = compiled_text(report(3, 40, 50));
  size_t turned = 0, body = 0;
  for (const MeasuredPage& page : document.pages()) {
    if (!is_turned(page)) continue;
    ++turned;
    const MeasuredTable table(page);
    EXPECT_EQ(table.row_text(0), U"项目预算数决算数");
    EXPECT_EQ(row_with(page, U"续表1年度决算").glyphs.empty(), turned == 1);
    EXPECT_LE(table.bottom(), kReadBottom + kExact);
    body += table.rows() - 1;
  }
  EXPECT_GE(turned, 2U);
  EXPECT_EQ(body, 50U);
}

const auto kBefore = testing::Values(0, 3, 8, 14, 15, 16, 17, 18, 19, 20, 21);

class TurnedTableBelowLines : public testing::TestWithParam<int> {};

TEST_P(TurnedTableBelowLines, PageBeforeItIsFull) {
  const Document& document = compiled_text(report(GetParam(), 40));
  const auto rows = document.page(table_page(document) - 1).rows_of_size(kSize3);
  EXPECT_NEAR(rows.back().bottom(), kBottom, kExact);
}

INSTANTIATE_TEST_SUITE_P(, TurnedTableBelowLines, kBefore, testing::PrintToStringParamName());

// The only text that may go with the sign-off is the line that speaks of the table (7.3.5.5).
TEST(TurnedTable, WhereNoTextFollowsStandsBeforeTheSignOffsPageWithTheLineThatSpeaksOfIt) {
  for (const int before : {3, 14, 17, 20}) {
    const Document& document = compiled_text(report(before, 0));
    const int last = static_cast<int>(document.pages().size());
    EXPECT_EQ(page_with(document, U"详见表1。"), last) << before;
    EXPECT_EQ(page_with(document, U"区人民政府办公室"), last) << before;
    EXPECT_EQ(table_page(document), last - 1) << before;
  }
}

/// Lines before and after the table in the file.
class TurnedTableAmongLines : public testing::TestWithParam<std::tuple<int, int>> {
 protected:
  const Document& document() const {
    return compiled_text(report(std::get<0>(GetParam()), std::get<1>(GetParam())));
  }
};

TEST_P(TurnedTableAmongLines, SignOffStandsOnAnUprightPageWithText) {
  const int page = page_with(document(), U"区人民政府办公室");
  EXPECT_FALSE(is_turned(document().page(page)));
  const auto rows = document().page(page).rows_of_size(kSize3);
  ASSERT_GE(rows.size(), 3U) << "no text above the name and the date";
  EXPECT_EQ(rows.back().text(), U"2012年7月1日");
  EXPECT_EQ(page, static_cast<int>(document().pages().size()));
}

TEST_P(TurnedTableAmongLines, StandsBehindThePageThatSpeaksOfIt) {
  EXPECT_GT(table_page(document()), page_with(document(), U"详见表1。"));
}

INSTANTIATE_TEST_SUITE_P(, TurnedTableAmongLines,
                         testing::Combine(kBefore, testing::Values(1, 2, 3, 10, 25, 40)),
                         [](const auto& one) {
                           return std::to_string(std::get<0>(one.param)) + "Before" +
                                  std::to_string(std::get<1>(one.param)) + "After";
                         });

}  // namespace
}  // namespace banxin
