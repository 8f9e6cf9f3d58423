#include "layout/pages/bind_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/part_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A document of parts, each of one paragraph.
struct Booklet {
  Booklet& add(size_t lines_of_text, bool apart = false, bool landscape = false) {
    Part& part = document.parts.emplace_back();
    part.style = &default_style();
    part.grid = upright_grid(default_style());
    part.separate = apart;
    part.landscape = landscape;
    if (lines_of_text > 0) part.blocks.push_back(body_of(lines_of_text));
    part.rebuild();
    plan_part(part, diagnostics);
    return *this;
  }

  Booklet& with_imprint(double mm) {
    imprint.emplace_back().height = Len::from_mm(mm);
    return *this;
  }

  /// Each page as its sheet, - for an empty one, + for the imprint, () without a number.
  std::vector<std::string> bound(Format format = Format::document) {
    pages = bind_pages(document, imprint, format, style, diagnostics);
    std::vector<std::string> all;
    for (const BoundPage& page : pages) {
      std::string one = std::to_string(page.sheet);
      if (page.plan == nullptr) one += '-';
      if (page.imprint != nullptr) one += '+';
      all.push_back(page.numbered ? one : '(' + one + ')');
    }
    return all;
  }

  Style style = default_style();
  LaidDocument document;
  std::vector<Box> imprint;
  Diagnostics diagnostics;
  std::vector<BoundPage> pages;
};

TEST(BindPages, AttachmentsGoOnCounting) {  // GB/T 9704 7.5
  EXPECT_THAT(Booklet().add(30).add(5).add(5).bound(), ElementsAre("1", "2", "3", "4"));
}

TEST(BindPages, AttachmentsApartCountFromOneAfterTheOthers) {
  EXPECT_THAT(Booklet().add(5).add(30, true).add(5).bound(), ElementsAre("1", "2", "1", "2"));
  EXPECT_THAT(Booklet().add(30).add(5, true).with_imprint(27).bound(), ElementsAre("1", "2+", "1"));
}

TEST(BindPages, AnImprintStandsOnAnEvenLastPage) {  // GB/T 33476.2
  EXPECT_THAT(Booklet().add(30).with_imprint(27).bound(), ElementsAre("1", "2+"));
  EXPECT_THAT(Booklet().add(5).with_imprint(27).bound(), ElementsAre("1", "2-+"));
}

TEST(BindPages, WithoutRoomOnAnEvenPageTwoPagesAreAddedWithoutNumbers) {  // 7.5
  EXPECT_THAT(Booklet().add(44).with_imprint(27).bound(), ElementsAre("1", "2", "(3-)", "(4-+)"));
}

TEST(BindPages, WithoutRoomOnAnOddPageThePageAfterItKeepsItsNumber) {
  EXPECT_THAT(Booklet().add(22).with_imprint(27).bound(), ElementsAre("1", "2-+"));
}

TEST(BindPages, TighterLinesMayMakeTheRoom) {  // 7.3.5.5
  Booklet booklet;
  EXPECT_THAT(booklet.add(22).add(20).with_imprint(27).bound(), ElementsAre("1", "2+"));
  ASSERT_EQ(booklet.diagnostics.all().size(), 1U);
  EXPECT_EQ(booklet.diagnostics.all()[0].message,
            "line pitch 10.45 → 9.97 mm on page 2 so that the imprint stands on this page");
}

TEST(BindPages, AnImprintHigherThanAPageGoesOverAsManyAsItNeedsTheLastOneEven) {
  EXPECT_THAT(Booklet().add(5).with_imprint(225).with_imprint(90).bound(),
              ElementsAre("1", "(2-)", "(3-+)", "(4-+)"));
  EXPECT_THAT(Booklet().add(44).with_imprint(225).with_imprint(90).bound(),
              ElementsAre("1", "2", "3-+", "4-+"));
}

TEST(BindPages, AnImprintKeepsItsWhiteToTheText) {  // [imprint] gap-least
  const double foot =
      upright_grid(default_style()).pitch().mm() * 9 + default_style().grid.size.mm();
  for (const double more : {-0.01, 0.01}) {
    Booklet booklet;
    booklet.add(22).add(10).with_imprint(225 - foot - 3 + more).bound();
    EXPECT_EQ(booklet.diagnostics.all().size(), more > 0 ? 1U : 0U);
  }
}

TEST(BindPages, AStyleMayLetItStandOnAnOddPage) {
  Booklet booklet;
  booklet.style.formats[0].imprint_even_page = false;
  EXPECT_THAT(booklet.add(5).with_imprint(27).bound(), ElementsAre("1+"));
  Booklet full;
  full.style.formats[0].imprint_even_page = false;
  EXPECT_THAT(full.add(44).with_imprint(27).bound(), ElementsAre("1", "2", "3-+"));
}

TEST(BindPages, AStyleMayLeaveTheFirstPageOfAnyFormatWithoutANumber) {
  Booklet booklet;
  booklet.style.formats[0].first_page_number = false;
  EXPECT_THAT(booklet.add(30).bound(), ElementsAre("(1)", "2"));
}

TEST(BindPages, AnImprintNeverStandsOnATurnedPage) {
  EXPECT_THAT(Booklet().add(22).add(2, false, true).with_imprint(27).bound(),
              ElementsAre("1", "2", "(3-)", "(4-+)"));
}

TEST(BindPages, ALetterHasNoNumberOnItsFirstPageAndAnImprintOnItsLast) {  // 10.1
  EXPECT_THAT(Booklet().add(5).with_imprint(7).bound(Format::letter), ElementsAre("(1+)"));
  EXPECT_THAT(Booklet().add(50).with_imprint(7).bound(Format::letter),
              ElementsAre("(1)", "2", "3+"));
}

// Its text may go below the type area, its imprint may not.
TEST(BindPages, ALettersImprintStandsOnTheTypeAreasFoot) {
  for (const size_t count : {21, 22, 23}) {
    Booklet booklet;
    booklet.add(count).with_imprint(5);
    Part& part = booklet.document.parts[0];
    part.first_height = Len::from_mm(240);
    plan_part(part, booklet.diagnostics);
    ASSERT_EQ(part.pages.size(), 1U);
    const bool stands = booklet.bound(Format::letter).size() == 1;
    EXPECT_EQ(stands, count < 23) << count << ", with tighter lines if need be";
    if (stands) {
      EXPECT_LE(foot_of(part.pages[0], part.flow).mm(), 225 - 5 - 3);
    }
  }
}

TEST(BindPages, AnImprintHigherThanAPageStandsOnAPageOfItsOwn) {
  EXPECT_THAT(Booklet().add(22).add(3).with_imprint(230).bound(),
              ElementsAre("1", "2", "(3-)", "(4-+)"));
  EXPECT_THAT(Booklet().add(0).add(0).with_imprint(230).bound(),
              ElementsAre("1", "2", "(3-)", "(4-+)"));
}

TEST(BindPages, ThirtyAttachmentsAreThirtyPages) {
  Booklet booklet;
  for (int i = 0; i <= 30; ++i) booklet.add(3);
  EXPECT_EQ(booklet.bound().back(), "31");
  EXPECT_THAT(booklet.diagnostics.all(), IsEmpty());
}

}  // namespace
}  // namespace banxin
