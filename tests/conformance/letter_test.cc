// 信函: mark and double rules by the paper's edges, the lines and the number between (GB/T 9704
// 10.1; figure 11).
#include <gtest/gtest.h>

#include <algorithm>

#include "conformance/letterheads.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kPaperMiddle = kPaperWidth / 2;
constexpr double kMarkTop = 30;
constexpr double kThick = 0.9;  // the double rules' lines and white, of the model page
constexpr double kThin = 0.25;
constexpr double kBetween = 0.75;
constexpr double kLinesGap = 4.84;  // 7/8 of a size-3 character
constexpr double kStep = 9.6;       // from 份号 to 密级, of the model page

std::string letter_of(const std::string& header) {
  return report_of("letter", "number = \"教函〔2012〕10号\"\naddressees = [\"各区人民政府\"]",
                   header);
}
std::string letter_text() { return letter_of(std::string(kIssuer) + kHeaderLines); }

const Document& letter() { return compiled_text(letter_text()); }
const Document& bare_letter() { return compiled_text(letter_of(kIssuer)); }

Area letter_mark(const Document& document) { return mark_ink(document, kMarkTop); }

/// The number alone, without the line beside it.
MeasuredRow number_of(const Document& document) {
  MeasuredRow row = row_with(document, U"〔2012〕10号");
  const auto first = std::find_if(row.glyphs.begin(), row.glyphs.end(),
                                  [](const MeasuredGlyph& g) { return g.character == U'教'; });
  row.glyphs.erase(row.glyphs.begin(), first);
  return row;
}

TEST(Letter, Clause10_1_MarksInkBegins30MmBelowThePapersUpperEdge) {
  EXPECT_NEAR(letter_mark(letter()).top, kMarkTop, kExact);
}

TEST(Letter, Clause10_1_MarkIsTheIssuersNameInRedTitleSong) {
  const MeasuredRow row = row_with(letter(), U"国务院办公厅");
  EXPECT_EQ(row.text(), U"国务院办公厅");
  EXPECT_NEAR(row.size, kMarkSize, kExact);
  for (const MeasuredGlyph& glyph : row.glyphs) EXPECT_EQ(glyph.face, "FandolSong-Bold");
  EXPECT_EQ(painted_red(letter(), "fill_text"), 1U);
}

TEST(Letter, Clause10_1_MarkIsCentredOnThePaper) {
  const MeasuredRow row = row_with(letter(), U"国务院办公厅");
  EXPECT_NEAR((row.left() + row.right()) / 2, kPaperMiddle, kExact);
}

TEST(Letter, Clause10_1_LongMarkIsAsWideAsTheModelPages) {
  const Document& document = compiled_text(letter_of("issuers = [\"中华人民共和国教育部办公厅\"]"));
  const MeasuredRow row = row_with(document, U"中华人民共和国教育部办公厅");
  EXPECT_NEAR(row.right() - row.left(), 140, 0.1);
}

TEST(Letter, Clause10_1_UpperDoubleRuleIsThickAboveThin4MmBelowTheMark) {
  const std::vector<MeasuredRule> rules = rules_of(letter());
  ASSERT_EQ(rules.size(), 4U);
  EXPECT_NEAR(rules[0].top - letter_mark(letter()).bottom, 4, kInkDepth);
  EXPECT_NEAR(rules[0].thickness(), kThick, 0.01);
  EXPECT_NEAR(rules[1].top - rules[0].bottom, kBetween, kExact);
  EXPECT_NEAR(rules[1].thickness(), kThin, 0.01);
}

TEST(Letter, Clause10_1_LowerDoubleRuleIsThinAboveThick20MmAboveThePapersEdge) {
  const std::vector<MeasuredRule> rules = rules_of(letter());
  ASSERT_EQ(rules.size(), 4U);
  EXPECT_NEAR(rules[2].thickness(), kThin, 0.01);
  EXPECT_NEAR(rules[3].top - rules[2].bottom, kBetween, kExact);
  EXPECT_NEAR(rules[3].thickness(), kThick, 0.01);
  EXPECT_NEAR(rules[3].bottom, kPaperHeight - 20, kExact);
}

TEST(Letter, Clause10_1_DoubleRulesAreRed170MmLongAndCentredOnThePaper) {
  for (const MeasuredRule& rule : rules_of(letter())) {
    EXPECT_NEAR(rule.right - rule.left, 170, kExact);
    EXPECT_NEAR((rule.left + rule.right) / 2, kPaperMiddle, kExact);
  }
  EXPECT_EQ(painted_red(letter(), "fill_path"), 4U);
}

TEST(Letter, Clause10_1_DoubleRulesStandOnTheFirstPageOnly) {
  const Document& document = compiled_text(letter_of(kIssuer) + page_break() + text_block(han(5)));
  ASSERT_EQ(document.pages().size(), 2U);
  EXPECT_TRUE(document.page(2).rules.empty());
}

TEST(Letter, Clause10_1_LinesStandFlushLeftBelowTheUpperDoubleRule) {
  double top = rules_of(letter()).at(1).bottom + kLinesGap;
  for (const char32_t* words : {U"000001", U"机密★1年", U"特急"}) {
    const MeasuredRow row = row_with(letter(), words);
    EXPECT_NEAR(row.top(), top, kExact);
    EXPECT_NEAR(row.left(), kLeft, kExact);
    EXPECT_NEAR(row.size, kSize3, kExact);
    top += kStep;
  }
}

TEST(Letter, Clause10_1_LinesMoveUpWhereOneIsMissing) {
  const Document& document = compiled_text(letter_of(std::string(kIssuer) + "urgency = \"特急\""));
  EXPECT_NEAR(row_with(document, U"特急").top(), rules_of(document).at(1).bottom + kLinesGap,
              kExact);
}

TEST(Letter, Clause10_1_NumberStandsFlushRightOnTheFirstOfTheLines) {
  EXPECT_NEAR(number_of(letter()).right(), kRight, kExact);
  EXPECT_NEAR(number_of(letter()).size, kSize3, kExact);
  EXPECT_NEAR(number_of(letter()).baseline, row_with(letter(), U"000001").baseline, kExact);
}

TEST(Letter, Clause10_1_NumberWithoutLinesStandsInTheirPlace) {
  const MeasuredRow number = number_of(bare_letter());
  EXPECT_NEAR(number.right(), kRight, kExact);
  EXPECT_NEAR(number.top(), rules_of(bare_letter()).at(1).bottom + kLinesGap, kExact);
}

TEST(Letter, Clause10_1_ANumberWithoutRoomIsReported) {
  const auto numbered = [](int characters) -> const Document& {
    return compiled_text(report_of("letter", "number = \"" + han(characters) + "〔2012〕10号\"",
                                   std::string(kIssuer) + kHeaderLines));
  };
  EXPECT_TRUE(warns(numbered(19), "W0505"));
  EXPECT_TRUE(warns(numbered(24), "W0502"));
  EXPECT_FALSE(warns(numbered(10), "W0505"));
  EXPECT_EQ(letter().messages(), "");
}

TEST(Letter, Clause10_1_TitleStandsTwoLinesBelowTheLastOfTheLines) {
  const MeasuredRow title = row_with(letter(), kTitleWords);
  EXPECT_NEAR(title.top() - row_with(letter(), U"特急").bottom(), 2 * kLine, kExact);
  EXPECT_NEAR((title.left() + title.right()) / 2, kMiddle, kExact);
}

TEST(Letter, Clause10_1_TitleStandsTwoLinesBelowTheNumberWithoutLines) {
  EXPECT_NEAR(row_with(bare_letter(), kTitleWords).top() - number_of(bare_letter()).bottom(),
              2 * kLine, kExact);
}

TEST(Letter, Clause7_3_2_AddresseesStandOneLineBelowTheTitle) {
  const MeasuredRow row = row_with(letter(), U"各区人民政府：");
  EXPECT_NEAR(row.top() - row_with(letter(), kTitleWords).bottom(), kLine, kExact);
  EXPECT_NEAR(row.left(), kLeft, kExact);
}

TEST(Letter, Clause10_1_TheMarkOfJointIssuersIsTheLeadsAlone) {
  const Document& document =
      compiled_with_notes(letter_of("issuers = [\"国家发展改革委\", \"教育部\"]"));
  const std::vector<MeasuredRow> rows = document.page(1).rows_of_size(kMarkSize);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].text(), U"国家发展改革委");
  EXPECT_NE(document.messages().find("I0233"), std::string::npos) << "not in silence";
}

TEST(Letter, JointIssuersOfAStyleThatNamesAllStandBelowOneAnotherInEqualWidths) {
  const Document& document = compiled_text(letter_of("issuers = [\"国家发展改革委\", \"教育部\"]"),
                                           "[format.letter]\njoint-mark = true\n");
  const std::vector<MeasuredRow> rows = document.page(1).rows_of_size(kMarkSize);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].text(), U"教育部");
  EXPECT_NEAR(rows[0].left(), rows[1].left(), kExact);
  EXPECT_NEAR(rows[0].right(), rows[1].right(), kExact);
  EXPECT_NEAR((rows[0].left() + rows[0].right()) / 2, kPaperMiddle, kExact);
  EXPECT_NEAR(letter_mark(document).top, kMarkTop, kExact);
  EXPECT_GT(rules_of(document).at(0).top, rows[1].bottom());
}

TEST(Letter, MarkInAnotherLanguageStandsBetweenThePapersEdgeAndTheMark) {
  const std::string words = "شىنجاڭ ئۇيغۇر ئاپتونوم رايونى";
  const Document& document =
      compiled_text(letter_of(kIssuer + std::string("parallel-mark = \"") + words + "\""));
  const Area ink = ink_in(document.pdf(), 1, {0, 0, kPaperWidth, kMarkTop - 1}).value();
  EXPECT_NEAR(ink.bottom, kMarkTop - 2.5, kInkDepth);
  EXPECT_NEAR((ink.left + ink.right) / 2, kPaperMiddle, kAllowed);
  EXPECT_NEAR(letter_mark(letter()).bottom + 4, rules_of(document).at(0).top, kInkDepth);
  EXPECT_FALSE(warns(document, "W0504"));
}

TEST(Letter, TextEqualsTheSource) {
  for (const std::string& header :
       {std::string(kIssuer) + kHeaderLines,
        kIssuer + std::string("mark-suffix = \"函件\"\nurgency = \"特急\"")})
    EXPECT_EQ(text_fault(compiled_text(letter_of(header))), "");
}

// Each of these fails above if the style says something else: here it does.
double lines_top(const Document& d) {
  return row_with(d, U"000001").top() - rules_of(d).at(1).bottom;
}

const StyleChange kFollowed[] = {
    {"MarkTop", letter_text(), "format.letter.mark-top = \"33 mm\"", 33,
     [](const Document& d) { return letter_mark(d).top; }},
    {"MarkWidth", letter_text(), "letter.mark-width = \"60 mm\"", 60,
     [](const Document& d) {
       const MeasuredRow row = row_with(d, U"国务院办公厅");
       return row.right() - row.left();
     }},
    {"RuleGap", letter_text(), "letter.rule-gap = \"5 mm\"", 5,
     [](const Document& d) { return rules_of(d).at(0).top - letter_mark(d).bottom; }, kInkDepth},
    {"RuleBottom", letter_text(), "letter.rule-bottom = \"15 mm\"", kPaperHeight - 15,
     [](const Document& d) { return rules_of(d).at(3).bottom; }},
    {"RuleWidth", letter_text(), "letter.rule-width = \"160 mm\"", kPaperMiddle + 80,
     [](const Document& d) { return rules_of(d).at(0).right; }},
    {"Thick", letter_text(), "letter.thick = \"1.5 mm\"", 1.5,
     [](const Document& d) { return rules_of(d).at(3).thickness(); }},
    {"Thin", letter_text(), "letter.thin = \"0.5 mm\"", 0.5,
     [](const Document& d) { return rules_of(d).at(1).thickness(); }},
    {"Between", letter_text(), "letter.between = \"1 mm\"", 1,
     [](const Document& d) { return rules_of(d).at(1).top - rules_of(d).at(0).bottom; }},
    {"LinesGap", letter_text(), "letter.lines-gap = \"7 mm\"", 7, lines_top},
    {"TitleGap", letter_text(), "element.title.gap-above = 1", kLine,
     [](const Document& d) {
       return row_with(d, kTitleWords).top() - row_with(d, U"特急").bottom();
     }},
};

class LetterStyleFollow : public testing::TestWithParam<StyleChange> {};

TEST_P(LetterStyleFollow, MeasurementFollowsTheStyle) {
  const Document& document = compiled_text(GetParam().report, GetParam().style);
  EXPECT_NEAR(GetParam().measure(document), GetParam().by_style, GetParam().tolerance);
}

INSTANTIATE_TEST_SUITE_P(, LetterStyleFollow, testing::ValuesIn(kFollowed),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace banxin
