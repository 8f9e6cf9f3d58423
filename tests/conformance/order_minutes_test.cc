// 命令 and 纪要: their marks and numbers, and what follows them (GB/T 9704 10.2, 10.3; figure 12).
#include <gtest/gtest.h>

#include <algorithm>

#include "conformance/letterheads.h"
#include "conformance/shell.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kOrderMarkTop = kTop + 20;
constexpr double kMinutesMarkTop = kTop + 35;
constexpr const char* kOrderNumber = "number = \"第10号\"";
constexpr const char* kIssueNumber = "number = \"第10期\"";

std::string order_text() { return report_of("order", kOrderNumber, kIssuer); }
std::string minutes_text() { return report_of("minutes", kIssueNumber, kIssuer); }

const Document& order() { return compiled_text(order_text()); }
const Document& minutes() { return compiled_text(minutes_text()); }

MeasuredRow first_body_row(const Document& document) {
  return row_with(document, U"依法推进政务公开");
}

TEST(Order, Clause10_2_MarksInkBegins20MmBelowTheTypeAreasUpperEdge) {
  EXPECT_NEAR(mark_ink(order(), kOrderMarkTop).top, kOrderMarkTop, kExact);
}

TEST(Order, Clause10_2_MarkIsTheIssuersNameAnd令InRedTitleSong) {
  const MeasuredRow row = row_with(order(), U"国务院办公厅令");
  EXPECT_NEAR(row.size, kMarkSize, kExact);
  for (const MeasuredGlyph& glyph : row.glyphs) EXPECT_EQ(glyph.face, "FandolSong-Bold");
  EXPECT_NEAR((row.left() + row.right()) / 2, kMiddle, kExact);
  EXPECT_EQ(painted_red(order(), "fill_text"), 1U);
}

TEST(Order, Clause10_2_MarkMayEndIn命令) {
  const Document& document = compiled_text(
      report_of("order", kOrderNumber, std::string(kIssuer) + "mark-suffix = \"命令\""));
  EXPECT_TRUE(has_row(document, U"国务院办公厅命令"));
}

TEST(Order, Clause10_2_令StandsRightOfJointIssuersAtTheirMiddle) {
  const Document& document =
      compiled_text(report_of("order", kOrderNumber, "issuers = [\"国家发展改革委\", \"教育部\"]"));
  const std::vector<MeasuredGlyph>& glyphs = document.page(1).glyphs;
  const auto glyph = [&](char32_t character) {
    return *std::find_if(glyphs.begin(), glyphs.end(),
                         [&](const MeasuredGlyph& g) { return g.character == character; });
  };
  EXPECT_NEAR(glyph(U'令').baseline, (glyph(U'国').baseline + glyph(U'教').baseline) / 2, kExact);
  EXPECT_GT(glyph(U'令').x, glyph(U'委').right());
  EXPECT_NEAR(glyph(U'教').x, glyph(U'国').x, kExact);
}

TEST(Order, Clause10_2_NumberIsCentredTwoLinesBelowTheMark) {
  const MeasuredRow row = row_with(order(), U"第10号");
  EXPECT_NEAR(row.top() - mark_ink(order(), kOrderMarkTop).bottom, 2 * kLine, kInkDepth);
  EXPECT_NEAR((row.left() + row.right()) / 2, kMiddle, kExact);
  EXPECT_NEAR(row.size, kSize3, kExact);
}

TEST(Order, Clause10_2_BodyStandsTwoLinesBelowTheNumber) {
  EXPECT_NEAR(first_body_row(order()).top() - row_with(order(), U"第10号").bottom(), 2 * kLine,
              kExact);
}

TEST(Order, Clause10_2_HasNeitherRuleNorTitle) {
  const Document& document = compiled_text(report_of(
      "order", std::string(kOrderNumber) + "\nsubtitle = \"副题\"\nparallel-title = \"题目\"",
      kIssuer));
  EXPECT_TRUE(document.page(1).rules.empty());
  for (const char32_t* words : {kTitleWords, U"副题", U"题目"})
    EXPECT_FALSE(has_row(document, words));
  EXPECT_NE(output_of({"pdfinfo", document.pdf().string()}).find(kFormatTitle), std::string::npos);
}

TEST(Order, Clause10_2_ANumberOfAnotherFormIsReported) {
  EXPECT_EQ(order().messages(), "");
  EXPECT_TRUE(
      warns(compiled_text(report_of("order", "number = \"教发〔2012〕10号\"", kIssuer)), "W0228"));
}

TEST(Minutes, Clause10_3_MarksInkBegins35MmBelowTheTypeAreasUpperEdge) {
  EXPECT_NEAR(mark_ink(minutes(), kMinutesMarkTop).top, kMinutesMarkTop, kExact);
}

TEST(Minutes, Clause10_3_MarkIsTheIssuersNameAnd纪要InRedTitleSong) {
  const MeasuredRow row = row_with(minutes(), U"国务院办公厅纪要");
  EXPECT_NEAR(row.size, kMarkSize, kExact);
  for (const MeasuredGlyph& glyph : row.glyphs) EXPECT_EQ(glyph.face, "FandolSong-Bold");
  EXPECT_NEAR((row.left() + row.right()) / 2, kMiddle, kExact);
  EXPECT_EQ(painted_red(minutes(), "fill_text"), 1U);
}

TEST(Minutes, Clause10_3_NumberRuleAndTitleStandAsInADocument) {
  const MeasuredRow number = row_with(minutes(), U"第10期");
  EXPECT_NEAR(number.top() - mark_ink(minutes(), kMinutesMarkTop).bottom, 2 * kLine, kInkDepth);
  EXPECT_NEAR((number.left() + number.right()) / 2, kMiddle, kExact);
  const std::vector<MeasuredRule> rules = rules_of(minutes());
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_NEAR(rules[0].top - number.bottom(), 4, kExact);
  EXPECT_NEAR(rules[0].right - rules[0].left, kRight - kLeft, kExact);
  EXPECT_EQ(painted_red(minutes(), "fill_path"), 1U);
  EXPECT_NEAR(row_with(minutes(), kTitleWords).top() - rules[0].bottom, 2 * kLine, kExact);
  EXPECT_EQ(minutes().messages(), "");
}

TEST(OrderAndMinutes, TextEqualsTheSource) {
  for (const std::string& toml :
       {order_text(), report_of("order", kOrderNumber, "issuers = [\"教育部令\"]"), minutes_text(),
        report_of("minutes", kIssueNumber,
                  std::string(kIssuer) + kHeaderLines + "signers = [\"张建国\"]")})
    EXPECT_EQ(text_fault(compiled_text(toml)), "");
}

// Each of these fails above if the style says something else: here it does.
const StyleChange kFollowed[] = {
    {"OrderMarkTop", order_text(), "format.order.mark-top = \"23 mm\"", kTop + 23,
     [](const Document& d) { return mark_ink(d, kOrderMarkTop).top; }},
    {"OrderSuffix", order_text(), "format.order.suffix = \"命令\"", 1,
     [](const Document& d) { return has_row(d, U"国务院办公厅命令") ? 1.0 : 0.0; }},
    {"OrderNumberGap", order_text(), "element.number.gap-above = 1", kLine,
     [](const Document& d) {
       return row_with(d, U"第10号").top() - mark_ink(d, kOrderMarkTop).bottom;
     },
     kInkDepth},
    {"OrderGapBelow", order_text(), "format.order.gap-below = 1", kLine,
     [](const Document& d) { return first_body_row(d).top() - row_with(d, U"第10号").bottom(); }},
    {"MinutesMarkTop", minutes_text(), "format.minutes.mark-top = \"38 mm\"", kTop + 38,
     [](const Document& d) { return mark_ink(d, kMinutesMarkTop).top; }},
    {"MinutesSuffix", minutes_text(), "format.minutes.suffix = \"会议纪要\"", 1,
     [](const Document& d) { return has_row(d, U"国务院办公厅会议纪要") ? 1.0 : 0.0; }},
    {"MinutesGapBelow", minutes_text(), "format.minutes.gap-below = 3", 3 * kLine,
     [](const Document& d) { return row_with(d, kTitleWords).top() - rules_of(d).at(0).bottom; }},
};

class OrderAndMinutesStyleFollow : public testing::TestWithParam<StyleChange> {};

TEST_P(OrderAndMinutesStyleFollow, MeasurementFollowsTheStyle) {
  const Document& document = compiled_text(GetParam().report, GetParam().style);
  EXPECT_NEAR(GetParam().measure(document), GetParam().by_style, GetParam().tolerance);
}

INSTANTIATE_TEST_SUITE_P(, OrderAndMinutesStyleFollow, testing::ValuesIn(kFollowed),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace banxin
