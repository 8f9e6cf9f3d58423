// Paper, type area, rows and columns (GB/T 9704 5.1, 5.2).
#include <gtest/gtest.h>

#include <algorithm>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/ink.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

/// Three pages of Han without punctuation; the second is full.
const Document& plain_han() { return compiled_text(head() + text_section(han_rows(50))); }

void expect_rows_on_grid(const std::vector<MeasuredRow>& rows, size_t count) {
  for (size_t i = 0; i < count; ++i)
    EXPECT_NEAR(rows[i].top(), kTop + static_cast<double>(i) * kPitch, kExact) << "row " << i + 1;
}

TEST(TypeArea, Clause5_1_PaperIsA4) {
  for (const MeasuredPage& page : customer_report().pages()) {
    EXPECT_NEAR(page.width, kPaperWidth, kExact);
    EXPECT_NEAR(page.height, kPaperHeight, kExact);
  }
}

TEST(TypeArea, Clause5_2_1_TypeAreaIs156By225MmAt28And37Mm) {
  const std::vector<MeasuredRow> rows = plain_han().page(2).text_rows();
  EXPECT_NEAR(rows.front().top(), kTop, kExact);
  EXPECT_NEAR(rows.back().bottom(), kBottom, kExact);
  for (const MeasuredRow& row : rows) {
    EXPECT_NEAR(row.left(), kLeft, kExact);
    EXPECT_NEAR(row.right(), kRight, kExact);
  }
}

TEST(TypeArea, Clause5_2_1_InkOfAFullPageTouchesAllFourEdges) {
  // A glyph's ink is a little smaller than its square: 0.5 mm of a size-3 character.
  const auto ink = ink_in(plain_han().pdf(), 2, {0, 0, kPaperWidth, kBottom + 2}, kCoarse);
  ASSERT_TRUE(ink);
  EXPECT_NEAR(ink->left, kLeft, kAllowed);
  EXPECT_NEAR(ink->top, kTop, kAllowed);
  EXPECT_NEAR(ink->right, kRight, kAllowed);
  EXPECT_NEAR(ink->bottom, kBottom, kAllowed);
}

TEST(TypeArea, Clause5_2_1_NoInkStandsOutsideTheTypeAreaButThePageNumber) {
  // Brackets and Latin descenders are taller than the square of a character.
  const Document& document = customer_report();
  for (int page = 1; page <= static_cast<int>(document.pages().size()); ++page) {
    const auto ink = ink_in(document.pdf(), page, {0, 0, kPaperWidth, kBottom + 3}, kCoarse);
    ASSERT_TRUE(ink);
    EXPECT_GE(ink->left, kLeft - 0.1) << "page " << page;
    EXPECT_GE(ink->top, kTop - kAllowed) << "page " << page;
    EXPECT_LE(ink->right, kRight + 0.1) << "page " << page;
    EXPECT_LE(ink->bottom, kBottom + kAllowed) << "page " << page;
  }
}

TEST(TypeArea, Clause5_2_3_FullPageHas22Rows) {
  EXPECT_EQ(plain_han().page(2).text_rows().size(), kRows);
  const auto& pages = customer_report().pages();
  for (size_t i = 1; i + 1 < pages.size(); ++i)
    EXPECT_EQ(pages[i].text_rows().size(), kRows) << "page " << i + 1;
}

TEST(TypeArea, Clause5_2_3_RowsFillTheHeightAtEqualPitch) {
  const std::vector<MeasuredRow> rows = plain_han().page(2).text_rows();
  ASSERT_EQ(rows.size(), kRows);
  expect_rows_on_grid(rows, rows.size());
}

TEST(TypeArea, Clause5_2_3_RowsOfTheCustomersReportStandOnTheGrid) {
  const auto& pages = customer_report().pages();
  for (size_t i = 1; i + 1 < pages.size(); ++i)
    expect_rows_on_grid(pages[i].text_rows(), pages[i].text_rows().size());
}

TEST(TypeArea, Clause5_2_3_NoFontFallbackOrSuperscriptMovesARow) {
  const std::string mixed = "面积12m^{2}，水H_{2}O，**加粗**Latin，镕囧喆堃昇龘䶮𠮷，“引”——⒈。";
  std::string text;
  for (int i = 0; i < 40; ++i) text += mixed;
  const Document& document =
      compiled_text(head() + text_section("前言。") + page_break() + text_block(text));
  const std::vector<MeasuredRow> rows = document.page(2).text_rows();
  ASSERT_EQ(rows.size(), kRows);
  expect_rows_on_grid(rows, rows.size());
}

TEST(TypeArea, Clause5_2_3_PlainHanStandsOn28Columns) {
  const std::vector<MeasuredRow> rows = plain_han().page(2).text_rows();
  for (const MeasuredRow& row : rows) {
    ASSERT_EQ(row.glyphs.size(), kColumns);
    for (size_t n = 0; n < row.glyphs.size(); ++n)
      EXPECT_NEAR(row.glyphs[n].x, kLeft + static_cast<double>(n) * kColumn, 0.02);
  }
}

TEST(TypeArea, Clause5_2_2_BodyIsSize3Fangsong) {
  for (const MeasuredRow& row : plain_han().page(2).text_rows()) {
    for (const MeasuredGlyph& glyph : row.glyphs) {
      EXPECT_NEAR(glyph.size, kSize3, 0.005);
      EXPECT_EQ(glyph.face, "FandolFang-Regular");
    }
  }
}

}  // namespace
}  // namespace banxin
