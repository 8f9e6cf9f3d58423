// 落款: sealed (GB/T 9704 7.3.5.1) and signed (7.3.5.3). Each measurement is taken of the default
// style, where it is the clause's or the model pages' value, and of a style that asks for something
// else, where it must be that.
#include <gtest/gtest.h>

#include <functional>
#include <ostream>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/followed.h"
#include "conformance/ink.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kInset = 4 * kColumn;  // 右空四字
constexpr double kCounty = 45;          // 国发〔1999〕25号
constexpr double kDrop = 0.25;          // the seal's lower edge below the date's ink

struct Word {
  double left, right, baseline;
  double middle() const { return (left + right) / 2; }
};

/// The names of a row: white wider than half a character parts them.
std::vector<Word> words_of(const MeasuredRow& row) {
  std::vector<Word> words;
  for (const MeasuredGlyph& glyph : row.glyphs) {
    if (words.empty() || glyph.x - words.back().right > kColumn / 2)
      words.push_back({glyph.x, glyph.right(), row.baseline});
    words.back().right = glyph.right();
  }
  return words;
}

/// Rows of the last page in size 3, from its end.
MeasuredRow row_from_the_end(const Document& document, size_t back) {
  const std::vector<MeasuredRow> rows = document.pages().back().rows_of_size(kSize3);
  return rows.at(rows.size() - back);
}
Word date_of(const Document& document) {
  const MeasuredRow row = row_from_the_end(document, 1);
  return {row.left(), row.right(), row.baseline};
}
std::vector<Word> names_of(const Document& document, size_t back = 2) {
  return words_of(row_from_the_end(document, back));
}

double date_foot(const Document& document) {
  const Word date = date_of(document);
  return ink_in(document.pdf(), 1, {date.left, date.baseline - 5, date.right, date.baseline + 3})
      .value()
      .bottom;
}

MeasuredRow signed_name(const Document& document) {
  return document.pages().back().rows_of_size(points(42)).at(0);
}

std::string report(const std::string& end) {
  return head("date = 2012-07-01") + text_section(han_rows(3)) + end;
}

std::string sealed(size_t issuers, const std::string& rank = "county") {
  return report(closing_in(
      "sealed", std::vector<std::string>(issuers, "name = \"区政府办\", rank = \"" + rank + "\"")));
}

std::string signed_by(const std::string& office) {
  return report(closing_in("signed", {"name = \"张三丰\", office = \"" + office + "\""}));
}

const Followed kFollowed[] = {
    {"SealedDateFromTheRight", sealed(1), "closing.sealed-inset = \"5 em\"", kRight - kInset,
     kRight - 5 * kColumn, [](const Document& d) { return date_of(d).right; }},
    {"SealedNameAboveTheDate", sealed(1), "closing.sealed-pitch = \"12 mm\"", 9.5, 12,
     [](const Document& d) { return date_of(d).baseline - names_of(d)[0].baseline; }},
    {"SealedPlaceBelowTheText", sealed(1), "seal.gap = \"9 mm\"", 7.3, 9,
     [](const Document& d) {
       return date_foot(d) + kDrop - kCounty - row_from_the_end(d, 3).bottom();
     }},
    {"SealedPlaceAsWideAsTheRank", sealed(1), "seal.county = \"40 mm\"", kCounty, 40,
     [](const Document& d) {
       return date_foot(d) + kDrop - 7.3 - row_from_the_end(d, 3).bottom();
     }},
    {"SealedFootBelowTheDate", sealed(1), "seal.drop = \"3 mm\"", kDrop, 3,
     [](const Document& d) {
       return row_from_the_end(d, 3).bottom() + 7.3 + kCounty - date_foot(d);
     }},
    {"SealedWhiteOfTheOnlyRow", sealed(2), "seal.white = \"5 mm\"", 2.7, 5,
     [](const Document& d) { return names_of(d)[1].middle() - names_of(d)[0].middle() - kCounty; }},
    {"SealedWhiteOfTheLastRow", sealed(5), "seal.white-last = \"8 mm\"", 14, 8,
     [](const Document& d) { return names_of(d)[1].middle() - names_of(d)[0].middle() - kCounty; }},
    {"SealedWhiteBetweenRows", sealed(5), "seal.row-white = \"6 mm\"", 4, 6,
     [](const Document& d) {
       return names_of(d)[0].baseline - names_of(d, 3)[0].baseline - kCounty;
     }},
    {"SealedShortNameIsSpaced", report(closing_in("sealed", {"name = \"国务院\""})),
     "closing.short-name-gap = \"0.5 em\"", 5 * kColumn, 4 * kColumn,
     [](const Document& d) {
       const MeasuredRow row = row_from_the_end(d, 2);
       return row.right() - row.left();
     }},
    {"SealedMostARow", sealed(5), "seal.most-a-row = 2", 3, 2,
     [](const Document& d) { return static_cast<double>(names_of(d, 3).size()); }},
    {"SealedLeastWhite", sealed(3, "ministry"), "seal.white-least = \"4 mm\"", 3, 2,
     [](const Document& d) {
       return static_cast<double>(words_of(d.page(1).rows_of_size(kSize3).at(3)).size());
     }},
    {"SignedTwoLinesBelowTheText", signed_by("局局长"), "closing.signed-gap = 3", 2 * kLine,
     3 * kLine,
     [](const Document& d) {
       return signed_name(d).top() - d.page(1).rows_of_size(kSize3).at(2).bottom();
     }},
    {"SignedNameFromTheRight", signed_by("局局长"), "closing.sealed-inset = \"5 em\"",
     kRight - kInset, kRight - 5 * kColumn,
     [](const Document& d) { return signed_name(d).right(); }},
    {"SignedDateFromTheRight", signed_by("局局长"), "closing.sealed-inset = \"5 em\"",
     kRight - kInset, kRight - 5 * kColumn, [](const Document& d) { return date_of(d).right; }},
    {"SignedOfficeFromTheName", signed_by("局局长"), "closing.office-gap = \"3 em\"", 2 * kColumn,
     3 * kColumn,
     [](const Document& d) { return signed_name(d).left() - row_from_the_end(d, 2).right(); }},
    {"SignedDateALineBelowTheName", signed_by("局局长"), "closing.signed-date-gap = 2", kLine,
     2 * kLine,
     [](const Document& d) { return row_from_the_end(d, 1).top() - signed_name(d).bottom(); }},
};

class SealedFollow : public testing::TestWithParam<Followed> {};

TEST_P(SealedFollow, MeasurementIsTheClausesByDefault) {
  EXPECT_NEAR(GetParam().measure(compiled_text(GetParam().report)), GetParam().by_clause, kExact);
}

TEST_P(SealedFollow, MeasurementFollowsTheStyle) {
  EXPECT_NEAR(GetParam().measure(compiled_text(GetParam().report, GetParam().style)),
              GetParam().by_style, kExact);
}

INSTANTIATE_TEST_SUITE_P(, SealedFollow, testing::ValuesIn(kFollowed),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(SealedSignOff, Clause7_3_5_1_NameIsCentredOnTheDate) {
  const Document& document = compiled_text(sealed(1));
  EXPECT_NEAR(names_of(document)[0].middle(), date_of(document).middle(), kExact);
}

TEST(SealedSignOff, Clause7_3_5_1_PlaceBeginsWithinALineOfTheText) {
  const Document& document = compiled_text(sealed(1));
  const double gap = date_foot(document) + kDrop - kCounty - row_from_the_end(document, 3).bottom();
  EXPECT_GT(gap, 0);
  EXPECT_LE(gap, kLine);
}

TEST(SealedSignOff, Clause7_3_5_1_TheLastNameStandsOnTheDate) {
  for (const size_t issuers : {2, 3, 5, 6}) {
    const Document& document = compiled_text(sealed(issuers));
    EXPECT_NEAR(names_of(document).back().middle(), date_of(document).middle(), kExact) << issuers;
  }
}

TEST(SealedSignOff, Clause7_3_5_1_SealsOfARowDoNotTouchAndStayInTheTypeArea) {
  const std::vector<Word> names = names_of(compiled_text(sealed(5, "ministry")), 3);
  ASSERT_EQ(names.size(), 3U);
  EXPECT_GE(names.front().middle() - 25, kLeft);
  EXPECT_LE(names.back().middle() + 25, kRight);
  for (size_t i = 1; i < 3; ++i) EXPECT_GT(names[i].middle() - names[i - 1].middle(), 50);
}

TEST(SealedSignOff, Clause7_3_5_1_NamesStandInOrder) {
  std::vector<std::string> signatures;
  for (const char* name : {"甲市政府", "乙市政府", "丙市政府", "丁市政府", "戊市政府"})
    signatures.push_back("name = \"" + std::string(name) + "\", rank = \"ministry\"");
  const Document& document = compiled_text(report(closing_in("sealed", signatures)));
  EXPECT_EQ(row_from_the_end(document, 3).text(), U"甲市政府乙市政府丙市政府");
  EXPECT_EQ(row_from_the_end(document, 2).text(), U"丁市政府戊市政府");
}

// The title asks for one line below it, the stamp for two above.
TEST(SignedSignOff, Clause7_3_5_3_TwoLinesStandAboveItBelowATitleToo) {
  const Document& document =
      compiled_text(head("date = 2012-07-01") + closing_in("signed", {"name = \"张三丰\""}));
  const double title = document.page(1).rows_of_size(kSize2).at(0).bottom();
  EXPECT_NEAR(signed_name(document).top() - title, 2 * kLine, kExact);
}

TEST(SignedSignOff, Clause7_3_5_3_OfficeIsCentredOnTheName) {
  const Document& document = compiled_text(signed_by("局局长"));
  const MeasuredRow office = row_from_the_end(document, 2), name = signed_name(document);
  EXPECT_NEAR((office.top() + office.bottom()) / 2, (name.top() + name.bottom()) / 2, kExact);
}

TEST(SignedSignOff, Clause7_3_5_3_AnOfficeOfTwoCharactersIsSpread) {  // figure 12
  const MeasuredRow office = row_from_the_end(compiled_text(signed_by("部长")), 2);
  EXPECT_NEAR(office.right() - office.left(), 3 * kColumn, kExact);
}

TEST(SignedSignOff, Clause7_3_5_3_SeveralSignersStandBelowOneAnother) {  // 上下对齐
  const Document& document =
      compiled_text(report(closing_in("signed", {"name = \"张三丰\", office = \"部长\"",
                                                 "name = \"李四\", office = \"国家局局长\""})));
  const std::vector<MeasuredRow> names = document.page(1).rows_of_size(points(42));
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0].text(), U"张三丰");
  EXPECT_NEAR(names[0].left(), names[1].left(), kExact);
  EXPECT_NEAR(row_from_the_end(document, 3).right(), row_from_the_end(document, 2).right(), kExact);
}

/// How many rows of body stand on the page before the sign-off.
class SealedAtThePagesFoot : public testing::TestWithParam<int> {
 protected:
  /// The last page with `end` after so many rows.
  MeasuredPage last_page(const std::string& end) const {
    return compiled_text(head("date = 2012-07-01") + text_section("前言。") + page_break() +
                         text_section(han_rows(GetParam())) + end)
        .pages()
        .back();
  }
};

TEST_P(SealedAtThePagesFoot, Clause7_3_5_5_PageOfTheSealsCarriesBodyText) {
  const std::vector<MeasuredRow> rows =
      last_page(closing_in("sealed", std::vector<std::string>(5, "name = \"区政府办\"")))
          .text_rows();
  ASSERT_GE(rows.size(), 4U);
  EXPECT_EQ(rows[rows.size() - 3].glyphs.size(), 12U);
  EXPECT_EQ(rows[rows.size() - 4].glyphs.size(), kColumns);
  EXPECT_LE(rows.back().bottom(), kBottom);
}

TEST_P(SealedAtThePagesFoot, Clause7_3_5_5_PageOfTheStampsCarriesBodyText) {
  const MeasuredPage page =
      last_page(closing_in("signed", {"name = \"张三丰\"", "name = \"李四\""}));
  EXPECT_EQ(page.rows_of_size(points(42)).size(), 2U);
  const std::vector<MeasuredRow> rows = page.rows_of_size(kSize3);
  ASSERT_GE(rows.size(), 2U);
  EXPECT_EQ(rows[rows.size() - 2].glyphs.size(), kColumns);
}

INSTANTIATE_TEST_SUITE_P(, SealedAtThePagesFoot, testing::Values(9, 11, 12, 13, 16, 18, 20, 22),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace banxin
