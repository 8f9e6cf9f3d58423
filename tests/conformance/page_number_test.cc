// Page numbers (GB/T 9704 7.5).
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/ink.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

/// More than ten pages: numbers of one and of two digits.
const Document& long_document() { return compiled_text(long_report(60)); }

std::u32string digits(size_t number) {
  std::u32string result;
  for (char c : std::to_string(number)) result += static_cast<char32_t>(c);
  return result;
}

/// The number's ink: dash, digits (white between two digits does not part them), dash.
std::vector<Interval> parts(int page) {
  return ink_columns(long_document().pdf(), page, {kLeft, kBottom + 3, kRight, kBottom + 14}, 2.0);
}

TEST(PageNumber, Clause7_5_EveryPageBearsItsNumberBetweenDashes) {
  const auto& pages = long_document().pages();
  ASSERT_GT(pages.size(), 10U);
  for (size_t i = 0; i < pages.size(); ++i)
    EXPECT_EQ(pages[i].number_row().text(), U"—" + digits(i + 1) + U"—");
}

TEST(PageNumber, Clause7_5_IsSize4Song) {
  for (const MeasuredPage& page : long_document().pages()) {
    for (const MeasuredGlyph& glyph : page.number_row().glyphs) {
      EXPECT_NEAR(glyph.size, kSize4, 0.005);
      EXPECT_EQ(glyph.face, "FandolSong-Regular");
    }
  }
}

TEST(PageNumber, Clause7_5_DigitsAreHalfWidth) {
  for (const MeasuredPage& page : long_document().pages())
    for (const MeasuredGlyph& glyph : page.number_row().glyphs)
      EXPECT_NEAR(glyph.advance, glyph.character == U'—' ? kSize4 : kSize4 / 2, 0.01);
}

TEST(PageNumber, Clause7_5_DashesStand7MmBelowTheTypeArea) {
  for (int page : {1, 2, 11, 12}) {
    const Interval dash = parts(page).front();
    const auto ink = ink_in(long_document().pdf(), page,
                            {dash.begin - 0.1, kBottom + 3, dash.end + 0.1, kBottom + 14});
    EXPECT_NEAR(ink.value().top, kBottom + 7, kExact) << "page " << page;
  }
}

TEST(PageNumber, Clause7_5_OddPagesStandOneCharacterFromTheRight) {
  for (int page : {1, 3, 11}) EXPECT_NEAR(parts(page).back().end, kRight - kColumn, kExact);
}

TEST(PageNumber, Clause7_5_EvenPagesStandOneCharacterFromTheLeft) {
  for (int page : {2, 4, 12}) EXPECT_NEAR(parts(page).front().begin, kLeft + kColumn, kExact);
}

TEST(PageNumber, Clause7_5_DashesAreOneCharacterLongAsOnTheModelPages) {
  for (int page : {1, 2, 11, 12}) {
    const std::vector<Interval> ink = parts(page);
    ASSERT_EQ(ink.size(), 3U);
    EXPECT_NEAR(ink[0].end - ink[0].begin, 4.7, kAllowed);
    EXPECT_NEAR(ink[2].end - ink[2].begin, 4.7, kAllowed);
  }
}

TEST(PageNumber, Clause7_5_DashesStand4_3MmFromTheDigits) {
  for (int page : {1, 2, 11, 12}) {
    const std::vector<Interval> ink = parts(page);
    ASSERT_EQ(ink.size(), 3U);
    EXPECT_NEAR(ink[1].begin - ink[0].end, 4.3, kExact);
    EXPECT_NEAR(ink[2].begin - ink[1].end, 4.3, kExact);
  }
}

}  // namespace
}  // namespace banxin
