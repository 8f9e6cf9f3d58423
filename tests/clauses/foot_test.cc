// Where the type area ends, and what its last pages may give: read off pages made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "clauses/made_page.h"
#include "conformance/clauses/licence.h"
#include "conformance/clauses/type_area.h"
#include "growth.h"

namespace banxin {
namespace {

using standard::kColumn;
using standard::kPitch;

constexpr double kNumberTop = kPageBottom + standard::kPageNumberDrop;

/// Full lines of one paragraph down to a row; the page number `drop` below the type area.
MeasuredPage page_of_rows(int rows, double pitch = kPitch, double number_top = kNumberTop) {
  MeasuredPage page = made_page();
  for (int row = 0; row < rows; ++row) {
    page.lines.push_back(
        made_line(Role::body, std::u32string(28, U'文'), kPageLeft, kPageTop + row * pitch));
    page.lines.back().begins_paragraph = false;
  }
  if (number_top > 0)
    page.lines.push_back(made_line(Role::page_number, U"—1—", kPageRight - 30, number_top, 14));
  return page;
}

TypeArea area_of(const std::vector<MeasuredPage>& pages) {
  MeasuredDocument document;
  document.pages = pages;
  return find_type_area(document, Format::document);
}

TEST(TypeAreaFoot, StandsWherePagesEndAlike) {
  const TypeArea area = area_of({page_of_rows(20), page_of_rows(20), page_of_rows(3)});
  EXPECT_TRUE(area.bottom_seen);
  EXPECT_NEAR(area.area.bottom, kPageTop + 19 * kPitch + points(15.75), 0.01)
      << "a fault of 5.2.1, whatever the page numbers say";
}

TEST(TypeAreaFoot, IsNotThatOfAPageLeftShortForASignOff) {  // GB/T 9704 7.3.5.5
  for (const int rows : {12, 20, 21}) {
    const TypeArea area = area_of({page_of_rows(rows), page_of_rows(3)});
    EXPECT_NEAR(area.area.bottom, kPageBottom, 0.01) << rows;
  }
}

TEST(TypeAreaFoot, IsTheTextsWhereAPageNumberStandsTooLow) {
  const TypeArea area =
      area_of({page_of_rows(22, kPitch, kNumberTop + 3), page_of_rows(3, kPitch, kNumberTop + 3)});
  EXPECT_NEAR(area.area.bottom, kPageBottom, 0.3);
}

TEST(TypeAreaFoot, IsUnseenOnAShortPageWithoutANumber) {
  const TypeArea area = area_of({page_of_rows(5, kPitch, 0)});
  EXPECT_FALSE(area.bottom_seen);
  EXPECT_NEAR(area.area.bottom, kPageBottom, 0.01);
}

TEST(TypeAreaWidth, IsNotThatOfALineThatItsAuthorEnded) {
  MeasuredPage page = made_page();
  page.lines.push_back(made_line(Role::body, U"一行字", kPageLeft, kPageTop));
  page.lines.push_back(made_line(Role::body, U"又一行", kPageLeft, kPageTop + kPitch));
  page.lines.back().begins_paragraph = false;
  const TypeArea area = area_of({page});
  EXPECT_FALSE(area.right_seen);
  EXPECT_NEAR(area.area.right, kPageRight, 0.01);
}

/// Pages of these pitches, the date on the last.
MeasuredDocument document_of(const std::vector<double>& pitches) {
  MeasuredDocument document;
  for (const double pitch : pitches) document.pages.push_back(page_of_rows(18, pitch));
  document.pages.back().lines.push_back(
      made_line(Role::date, U"2012年7月1日", kPageLeft + 60, kPageTop + 19 * kPitch));
  return document;
}

bool gives(const std::vector<double>& pitches, int page, std::optional<bool> copyfitted = {}) {
  const MeasuredDocument document = document_of(pitches);
  return find_licence(document, copyfitted).covers(page);
}

TEST(Licence, IsOfTheLastPagesOnly) {
  const std::vector<double> pitches = {kPitch, kPitch, kPitch, kPitch, 10, 10};
  EXPECT_FALSE(gives(pitches, 1));
  EXPECT_FALSE(gives(pitches, 2));
  EXPECT_TRUE(gives(pitches, 5));
  EXPECT_TRUE(gives(pitches, 6));
}

TEST(Licence, IsNotOfADocumentAllOfWhosePagesHaveOnePitch) {  // 28 pt throughout
  EXPECT_FALSE(gives({9.88, 9.88}, 1));
  EXPECT_FALSE(gives({9.88, 9.88}, 2));
  EXPECT_TRUE(gives({9.88}, 1)) << "nothing tells";
}

TEST(Licence, IsAsTheLayoutSaysWhereItTells) {
  EXPECT_TRUE(gives({10, 10}, 2, true));
  EXPECT_FALSE(gives({kPitch, 10}, 2, false));
}

TEST(ClauseReport, TakesTimeInProportionToThePages) {
  const auto check_pages = [](int pages) {
    std::vector<double> pitches(static_cast<size_t>(pages), kPitch);
    pitches.back() = 10;
    const MeasuredDocument document = document_of(pitches);
    EXPECT_FALSE(check_clauses(document, {Format::document, std::nullopt, true}).empty());
  };
  EXPECT_TRUE(grows_gently(check_pages, 100));
}

}  // namespace
}  // namespace banxin
