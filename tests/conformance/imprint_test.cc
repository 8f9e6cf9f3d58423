// 版记 (GB/T 9704 7.4), where it stands, and the numbers of the pages added for it (7.5; GB/T
// 33476.2: it stands on an even page).
#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/followed.h"
#include "conformance/part_texts.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kThick = 0.35, kThin = 0.25;
constexpr double kMiddleRule = 9.05;  // above the last one, between their middles
constexpr double kRows = 7.9;         // from line to line, of the model pages
constexpr double kHeight = 27.1;      // with two lines of 抄送, of the model pages

std::string document(const std::string& end, int rows = 3) {
  return letterhead_head() + text_section(han_rows(rows)) + closing({"区人民政府办公室"}) + end;
}

std::string copies(int count) {
  std::string names = "\"甲省人民政府\"";
  for (int i = 1; i < count; ++i) names += ", \"甲省人民政府\"";
  return names;
}

/// Two lines of 抄送.
const std::string kTwoLines = document(imprint(copies(6)));

std::vector<MeasuredRule> rules(const Document& d) { return d.pages().back().rules; }
std::vector<MeasuredRow> rows(const Document& d) { return d.pages().back().rows_of_size(kSize4); }
double middle(const MeasuredRule& rule) { return (rule.top + rule.bottom) / 2; }
double last_row_right(const Document& d) { return rows(d).back().right(); }

const Followed kFollowed[] = {
    {"FirstRule", kTwoLines, "imprint.thick = \"0.6 mm\"", kThick, 0.6,
     [](const Document& d) { return rules(d).at(0).thickness(); }, 0.005},
    {"MiddleRule", kTwoLines, "imprint.thin = \"0.5 mm\"", kThin, 0.5,
     [](const Document& d) { return rules(d).at(1).thickness(); }, 0.005},
    {"LastRule", kTwoLines, "imprint.thick = \"0.6 mm\"", kThick, 0.6,
     [](const Document& d) { return rules(d).at(2).thickness(); }, 0.005},
    {"RulesAreAsWideAsTheTypeArea", kTwoLines, "page.type-width = \"160 mm\"", 156, 160,
     [](const Document& d) { return rules(d).at(0).right - rules(d).at(0).left; }},
    {"LastRulesLowerEdgeIsTheTypeAreas", kTwoLines, "page.type-height = \"220 mm\"", kBottom,
     kBottom - 5, [](const Document& d) { return rules(d).at(2).bottom; }},
    {"MiddleRuleAboveTheLast", kTwoLines, "imprint.last-row = \"12 mm\"", kMiddleRule, 12,
     [](const Document& d) { return middle(rules(d).at(2)) - middle(rules(d).at(1)); }, 0.02},
    {"LinesOfTheCopies", kTwoLines, "imprint.pitch = \"6.5 mm\"", kRows, 6.5,
     [](const Document& d) { return rows(d).at(1).top() - rows(d).at(0).top(); }},
    {"Height", kTwoLines, "imprint.padding = \"4 mm\"", kHeight, kHeight + 2 * 1.6,
     [](const Document& d) { return rules(d).at(2).bottom - rules(d).at(0).top; }, kAllowed},
    {"CopiesFromTheLeft", kTwoLines, "element.copies.indent-left = \"2 em\"", kLeft + kSize4,
     kLeft + 2 * kSize4, [](const Document& d) { return rows(d).at(0).left(); }},
    {"PrintedByFromTheLeft", kTwoLines, "imprint.inset = \"2 em\"", kLeft + kSize4,
     kLeft + 2 * kSize4, [](const Document& d) { return rows(d).back().left(); }},
    {"PrintedOnFromTheRight", kTwoLines, "imprint.inset = \"2 em\"", kRight - kSize4,
     kRight - 2 * kSize4, last_row_right},
    {"PagesUpToAnEvenOne", kTwoLines, "format.document.imprint-even-page = false", 2, 1,
     [](const Document& d) { return static_cast<double>(d.pages().size()); }},
};

class ImprintFollow : public FollowedTest {};
TEST_P(ImprintFollow, MeasurementIsTheClausesByDefault) { expect_the_clauses(); }
TEST_P(ImprintFollow, MeasurementFollowsTheStyle) { expect_the_styles(); }
INSTANTIATE_TEST_SUITE_P(, ImprintFollow, testing::ValuesIn(kFollowed), name_of_followed);

// Lines end between names and words.
TEST(Imprint, Clause7_4_2_CopiesKeepACharacterFreeAtTheRight) {
  const std::string report = document(imprint("\"甲" + han(60) + "\""));
  const double right = rows(compiled_text(report)).at(0).right();
  EXPECT_LT(right, kRight - kSize4 + kExact);
  EXPECT_GT(right, kRight - 5 * kSize4);
  const std::string style = "element.copies.indent-right = \"2 em\"";
  EXPECT_LT(rows(compiled_text(report, style)).at(0).right(), kRight - 2 * kSize4 + kExact);
}

TEST(Imprint, Clause7_4_1_AllRulesAreBlackAndAsWideAsTheTypeArea) {
  ASSERT_EQ(rules(compiled_text(kTwoLines)).size(), 3U);
  for (const MeasuredRule& rule : rules(compiled_text(kTwoLines))) {
    EXPECT_NEAR(rule.left, kLeft, kExact);
    EXPECT_NEAR(rule.right, kRight, kExact);
    EXPECT_EQ(rule.color, "0");
  }
}

TEST(Imprint, Clause7_4_2_IsSize4Fangsong) {
  for (const MeasuredRow& row : rows(compiled_text(kTwoLines)))
    EXPECT_EQ(row.glyphs.front().face, "FandolFang-Regular");
  EXPECT_EQ(rows(compiled_text(kTwoLines)).size(), 3U);
}

TEST(Imprint, Clause7_4_2_LaterLinesBeginBelowTheFirstNameAndAFullStopEndsThem) {
  const std::vector<MeasuredRow> text = rows(compiled_text(kTwoLines));
  EXPECT_TRUE(text[0].text().starts_with(U"抄送：甲省人民政府，"));
  EXPECT_NEAR(text[1].left(), glyph_of(text[0], U'甲').x, kExact);
  EXPECT_EQ(text[1].last(), U'。');
}

TEST(Imprint, Clause7_4_2_TextStandsInTheMiddleBetweenItsRules) {
  const Document& document = compiled_text(kTwoLines);
  const std::vector<MeasuredRow> text = rows(document);
  const std::vector<MeasuredRule> lines = rules(document);
  EXPECT_NEAR(text[0].top() - lines[0].bottom, lines[1].top - text[1].bottom(), kExact);
  EXPECT_NEAR(text[2].top() - lines[1].bottom, lines[2].top - text[2].bottom(), kExact);
}

TEST(Imprint, Clause7_4_3_IssuerAndDateStandOnTheLastLine) {
  EXPECT_EQ(rows(compiled_text(kTwoLines)).back().text(), U"区政府办公室2012年7月2日印发");
}

TEST(Imprint, Clause7_4_3_NoThinRuleStandsThereWithoutCopies) {
  const std::vector<MeasuredRule> lines = rules(compiled_text(document(imprint(""))));
  ASSERT_EQ(lines.size(), 2U);
  for (const MeasuredRule& rule : lines) EXPECT_NEAR(rule.thickness(), kThick, 0.005);
  EXPECT_NEAR(middle(lines[1]) - middle(lines[0]), kMiddleRule, 0.02);
}

TEST(Imprint, Clause7_4_1_CopiesAloneStandBetweenTwoThickRules) {
  const Document& only = compiled_text(document("\n[imprint]\ncopies-to = [\"甲局\"]\n"));
  const std::vector<MeasuredRule> lines = rules(only);
  ASSERT_EQ(lines.size(), 2U);
  for (const MeasuredRule& rule : lines) EXPECT_NEAR(rule.thickness(), kThick, 0.005);
  EXPECT_NEAR(lines[1].bottom, kBottom, kExact);
}

/// Addressees that leave no room for text on the first page.
std::string with_many_addressees(const std::string& end, int rows = 3) {
  std::string toml = document(end, rows);
  const std::string given = "\"各区人民政府\"";
  std::string many = given;
  for (int i = 1; i < 60; ++i) many += ", " + given;
  return toml.replace(toml.find(given), given.size(), many);
}

TEST(Imprint, Clause7_3_2_AddresseesThatLeaveNoRoomForTextMoveAboveTheCopies) {
  const Document& document = compiled_text(with_many_addressees(imprint()));
  EXPECT_TRUE(row_with(document.page(1), U"各区人民政府").glyphs.empty());
  EXPECT_FALSE(row_with(document.page(1), U"依法推进").glyphs.empty());
  const std::vector<MeasuredRow> text = rows(document);
  EXPECT_TRUE(text[0].text().starts_with(U"主送：各区人民政府，"));
  EXPECT_EQ(text.at(text.size() - 3).last(), U'。');
  EXPECT_EQ(text.at(text.size() - 2).text(), U"抄送：甲局，乙局。");
  EXPECT_NEAR(text.at(text.size() - 2).left(), text[0].left(), kExact);
  const std::vector<MeasuredRule> lines = rules(document);
  ASSERT_EQ(lines.size(), 3U) << "none between 主送 and 抄送";
  EXPECT_LT(lines[0].top, text[0].top());
  EXPECT_GT(lines[1].top, text.at(text.size() - 2).bottom());
  for (size_t i = 1; i + 1 < text.size(); ++i)
    EXPECT_NEAR(text[i].top() - text[i - 1].top(), kRows, kExact) << i;
}

TEST(Imprint, Clause7_3_2_AddresseesStayWhereTheFirstPageShowsText) {
  const Document& document = compiled_text(kTwoLines);
  EXPECT_EQ(row_with(document.page(1), U"各区人民政府").text(), U"各区人民政府：");
  EXPECT_TRUE(row_with(document, U"抄送：").text().find(U"主送") == std::u32string::npos);
}

/// Where text, imprint and page numbers stand after so many rows of body.
struct Place {
  int rows;
  size_t pages;
  bool empty_before;  ///< the last page but one
};
void PrintTo(const Place& place, std::ostream* stream) { *stream << place.rows << " rows"; }

class ImprintPlace : public testing::TestWithParam<Place> {};

// An odd last page: one is added and bears its number. An even one without room: an empty page and
// the imprint's, both without.
TEST_P(ImprintPlace, Clause7_5_IsOnAnEvenPageAndAddedPagesAreNumberedSo) {
  const Document& d = compiled_text(document(imprint(copies(6)), GetParam().rows));
  ASSERT_EQ(d.pages().size(), GetParam().pages);
  EXPECT_EQ(d.pages().size() % 2, 0U);
  EXPECT_NEAR(rules(d).back().bottom, kBottom, kExact);
  const size_t last = d.pages().size() - 1;
  for (size_t i = 0; i <= last; ++i) {
    const bool bare = GetParam().empty_before && i + 1 >= last;
    EXPECT_EQ(d.pages()[i].number_row().glyphs.empty(), bare) << "page " << i + 1;
  }
  EXPECT_EQ(d.pages()[last - 1].glyphs.empty(), GetParam().empty_before);
}

INSTANTIATE_TEST_SUITE_P(, ImprintPlace,
                         testing::Values(Place{3, 2, false}, Place{20, 2, false},
                                         Place{26, 2, false}, Place{30, 4, true},
                                         Place{40, 4, false}, Place{50, 4, false},
                                         Place{56, 4, false}),
                         [](const auto& one) { return std::to_string(one.param.rows) + "Rows"; });

TEST(Imprint, Clause7_4_TextStaysClearOfIt) {
  for (int count = 20; count < 30; ++count) {
    const Document& d = compiled_text(document(imprint(copies(6)), count));
    const MeasuredPage& page = d.pages().back();
    for (const MeasuredRow& row : page.rows_of_size(kSize3))
      EXPECT_LE(row.bottom(), page.rules.at(0).top - 3 + kExact) << count << " rows";
  }
}

TEST(Imprint, Clause7_4_StandsOnAnUprightPageAfterALandscapeAttachment) {
  for (const int rows : {3, 30}) {  // the attachment is page 2, or page 3
    const Document& d = compiled_text(document(
        attachment("甲表", "landscape = true") + attachment_section("如下。") + imprint(), rows));
    const MeasuredPage& page = d.pages().back();
    EXPECT_EQ(d.pages().size(), 4U);
    EXPECT_LT(page.width, page.height);
    EXPECT_NEAR(page.rules.back().bottom, kBottom, kExact);
    EXPECT_EQ(page.number_row().glyphs.empty(), rows == 3) << "after an even page it has none";
  }
}

}  // namespace
}  // namespace banxin
