// Pages turned for reading (GB/T 9704 8): measured as they are read, and their numbers on the sheet
// as it is printed.
#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/followed.h"
#include "conformance/ink.h"
#include "conformance/part_texts.h"
#include "conformance/report_texts.h"
#include "conformance/sheets.h"
#include "conformance/shell.h"

namespace banxin {
namespace {

using namespace clauses;

// As it is read: 225 mm wide and 156 mm high, the sheet's left edge at the head.
constexpr double kReadLeft = kPaperHeight - kBottom;
constexpr double kReadRight = kPaperHeight - kTop;
constexpr double kReadTop = kLeft;
constexpr double kReadBottom = kRight;

/// One upright page, then three turned ones: 2, 3 and 4.
std::string report() {
  return head("date = 2012-07-01") + text_section(han_rows(3)) +
         attachment("甲表", "landscape = true") + attachment_section(han(40 * 38 - 2));
}
const Document& turned() { return compiled_text(report()); }

std::vector<MeasuredRow> rows(const Document& document, int page) {
  return document.page(page).rows_of_size(kSize3);
}

double dash_top_on_sheet(const Document& document, int page) {
  const Area all{kLeft, kBottom + 3, kRight, kBottom + 14};
  const Interval dash = ink_columns(sheets(document), page, all, 2.0).at(0);
  return ink_in(sheets(document), page, {dash.begin, all.top, dash.end, all.bottom}).value().top;
}

const Followed kFollowed[] = {
    {"RowsOfAPage", report(), "landscape.rows = 12", 15, 12,
     [](const Document& d) { return static_cast<double>(rows(d, 3).size()); }},
    {"CharactersOfARow", report(), "landscape.columns = 36", 40, 36,
     [](const Document& d) { return static_cast<double>(rows(d, 3).at(0).glyphs.size()); }},
    {"HeadOfAnEvenPage", report(), "page.margin-left = \"30 mm\"", kReadTop, 30,
     [](const Document& d) { return rows(d, 4).at(0).top(); }},
    {"HeadOfAMirroredEvenPage", report(), "page.mirrored = true", kReadTop, 26,
     [](const Document& d) { return rows(d, 4).at(0).top(); }},
    {"HeadOfAMirroredOddPage", report(), "page.mirrored = true", kReadTop, 28,
     [](const Document& d) { return rows(d, 3).at(0).top(); }},
    {"LeftEdge", report(), "page.margin-top = \"33 mm\"", kReadLeft, kReadLeft + 4,
     [](const Document& d) { return rows(d, 3).at(0).left(); }},
    {"NumberOnTheSheet", report(), "page-number.drop = \"9 mm\"", kBottom + 7, kBottom + 9,
     [](const Document& d) { return dash_top_on_sheet(d, 3); }},
};

class LandscapeFollow : public FollowedTest {};
TEST_P(LandscapeFollow, MeasurementIsTheClausesByDefault) { expect_the_clauses(); }
TEST_P(LandscapeFollow, MeasurementFollowsTheStyle) { expect_the_styles(); }
INSTANTIATE_TEST_SUITE_P(, LandscapeFollow, testing::ValuesIn(kFollowed), name_of_followed);

TEST(Landscape, Clause8_SheetIsUprightAndTurnedForReading) {
  ASSERT_EQ(turned().pages().size(), 4U);
  const std::vector<MeasuredPage> printed = measure_pages(sheets(turned()));
  for (int page = 1; page <= 4; ++page) {
    EXPECT_NEAR(printed[static_cast<size_t>(page) - 1].width, kPaperWidth, kExact);
    EXPECT_NEAR(turned().page(page).width, page == 1 ? kPaperWidth : kPaperHeight, kExact);
  }
  const std::string info = output_of({"pdfinfo", "-f", "1", "-l", "4", turned().pdf().string()});
  EXPECT_NE(info.find("Page    1 rot:   0"), std::string::npos);
  for (const char* page : {"2", "3", "4"})
    EXPECT_NE(info.find("Page    " + std::string(page) + " rot:   90"), std::string::npos);
}

TEST(Landscape, Clause8_RowsAndColumnsFillTheTurnedTypeArea) {
  const std::vector<MeasuredRow> all = rows(turned(), 3);
  ASSERT_EQ(all.size(), 15U);
  const double pitch = (kReadBottom - kReadTop - kSize3) / 14;
  for (size_t i = 0; i < all.size(); ++i) {
    EXPECT_NEAR(all[i].top(), kReadTop + pitch * static_cast<double>(i), kExact);
    EXPECT_NEAR(all[i].left(), kReadLeft, kExact);
    ASSERT_EQ(all[i].glyphs.size(), 40U);
    EXPECT_NEAR(all[i].glyphs[39].x, kReadRight - 225.0 / 40, kExact);
  }
  EXPECT_NEAR(all.back().bottom(), kReadBottom, kExact);
}

TEST(Landscape, Clause8_NumberKeepsThePlaceThatItHasOnTheOtherSheets) {
  // Sheets of the same count, upright: what the numbers are compared with.
  const Document& upright = compiled_text(head() + text_section(han_rows(80)));
  for (const int page : {2, 3, 4}) {
    const Area here = number_on_sheet(turned(), page);
    const Area there =
        ink_in(upright.pdf(), page, {kLeft, kBottom + 3, kRight, kBottom + 14}).value();
    EXPECT_NEAR(here.left, there.left, kExact) << page;
    EXPECT_NEAR(here.right, there.right, kExact) << page;
    EXPECT_NEAR(here.top, there.top, kExact) << page;
    EXPECT_NEAR(here.bottom, there.bottom, kExact) << page;
  }
}

TEST(Landscape, Clause7_5_NumbersContinueTheCount) {
  const std::vector<MeasuredPage> printed = measure_pages(sheets(turned()));
  EXPECT_EQ(printed[1].number_row().text(), U"—2—");
  EXPECT_EQ(printed[2].number_row().text(), U"—3—");
}

// Odd: the binding edge is the sheet's left one. Even: the left one is the fore edge.
TEST(Landscape, Clause8_HeadIsAtTheBindingEdgeOfOddPagesAndAtTheForeEdgeOfEvenOnes) {
  const std::vector<MeasuredPage> printed = measure_pages(sheets(turned()));
  for (const size_t page : {2, 3, 4}) {
    double leftmost = kPaperWidth;
    for (const MeasuredGlyph& glyph : printed[page - 1].glyphs)
      if (glyph.turned) leftmost = std::min(leftmost, glyph.x - 0.88 * glyph.size);
    EXPECT_NEAR(leftmost, kLeft, kExact) << page;
  }
}

TEST(Landscape, Clause7_3_7_MarkAndTitleStandAsOnUprightPages) {
  const std::vector<MeasuredRow> all = rows(turned(), 2);
  EXPECT_EQ(all.at(0).text(), U"附件");
  EXPECT_NEAR(all.at(0).top(), kReadTop, kExact);
  EXPECT_NEAR(all.at(0).left(), kReadLeft, kExact);
  const MeasuredRow title = turned().page(2).rows_of_size(kSize2).at(0);
  const double pitch = (kReadBottom - kReadTop - kSize3) / 14;
  EXPECT_NEAR((title.top() + title.bottom()) / 2, kReadTop + 2 * pitch + kSize3 / 2, kExact);
  EXPECT_NEAR((title.left() + title.right()) / 2, (kReadLeft + kReadRight) / 2, kExact);
}

}  // namespace
}  // namespace banxin
