// 版头, and the title and addressees below it (GB/T 9704 7.2, 7.3.1, 7.3.2; figures 2 to 4).
#include <gtest/gtest.h>

#include "conformance/letterheads.h"
#include "conformance/report_texts.h"
#include "conformance/shell.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kStep = 9.6;           // from 份号 to 密级, of the model pages
constexpr double kMarkTop = kTop + 35;  // 7.2.4
constexpr const char* kNumber = "国办发〔2012〕10号";

/// A document of `rows` rows of body; `more` stands in [document], `header` in [header].
std::string letterhead(const std::string& header, int rows = 3, const std::string& more = "") {
  return "[document]\nformat = \"document\"\ntitle = \"关于安全生产工作的通知\"\nnumber = \"" +
         std::string(kNumber) + "\"\naddressees = [\"各区人民政府\"]\n" + more + "\n[header]\n" +
         header + "\n" + text_section(han_rows(rows));
}

const char* const kOneIssuer =
    "copy-number = \"000001\"\nsecrecy = \"机密\"\nretention = \"1年\"\nurgency = \"特急\"\n"
    "issuers = [\"国务院办公厅\"]";
const char* const kJoint = "issuers = [\"国家发展改革委\", \"教育部\", \"财政部办公厅\"]";
const char* const kUpward =
    "issuers = [\"教育部\"]\nmark-suffix = \"\"\nsigners = [\"张建国\", \"欧阳明\", \"李卫东\"]";

const Document& one_issuer() { return compiled_text(letterhead(kOneIssuer)); }
const Document& upward() { return compiled_text(letterhead(kUpward)); }

Area mark_ink(const Document& document) { return mark_ink(document, kMarkTop); }

MeasuredRule red_rule(const Document& document) { return document.page(1).rules.at(0); }

std::vector<MeasuredRow> mark_rows(const Document& document, double size = kMarkSize) {
  return document.page(1).rows_of_size(size);
}

TEST(Letterhead, Clause7_2_1_CopyNumberStandsFlushLeftOnTheFirstLine) {
  const MeasuredRow row = row_with(one_issuer(), U"000001");
  EXPECT_NEAR(row.top(), kTop, kExact);
  EXPECT_NEAR(row.left(), kLeft, kExact);
  EXPECT_NEAR(row.size, kSize3, kExact);
}

TEST(Letterhead, Clause7_2_2_SecrecyWithItsPeriodIsSize3HeiOnTheSecondLine) {
  const MeasuredRow row = row_with(one_issuer(), U"机密★1年");
  EXPECT_NEAR(row.top(), kTop + kStep, kExact);
  EXPECT_NEAR(row.left(), kLeft, kExact);
  EXPECT_NEAR(row.size, kSize3, kExact);
  EXPECT_EQ(row.glyphs.front().face, "FandolHei-Regular");
  EXPECT_NEAR(row.glyphs.at(1).x - row.left(), kSize3, kExact);
}

TEST(Letterhead, Clause7_2_2_SecrecyWithoutAPeriodIsSpaced) {
  const Document& document = compiled_text(
      letterhead("secrecy = \"机密\"\nurgency = \"特急\"\nissuers = [\"国务院办公厅\"]"));
  for (const char32_t* words : {U"机密", U"特急"}) {
    const MeasuredRow row = row_with(document, words);
    EXPECT_NEAR(row.glyphs.at(1).x - row.left(), 2 * kSize3, kExact);
  }
}

TEST(Letterhead, Clause7_2_3_UrgencyStandsOnTheThirdLine) {
  const MeasuredRow row = row_with(one_issuer(), U"特急");
  EXPECT_NEAR(row.top(), kTop + 2 * kStep, kExact);
  EXPECT_NEAR(row.left(), kLeft, kExact);
  EXPECT_EQ(row.glyphs.front().face, "FandolHei-Regular");
}

TEST(Letterhead, Clause7_2_3_LinesMoveUpWhereOneIsMissing) {
  const Document& document =
      compiled_text(letterhead("urgency = \"特急\"\nissuers = [\"国务院办公厅\"]"));
  EXPECT_NEAR(row_with(document, U"特急").top(), kTop, kExact);
}

TEST(Letterhead, Clause7_2_4_MarksInkBegins35MmBelowTheTypeAreasUpperEdge) {
  for (const Document* document : {&one_issuer(), &upward()})
    EXPECT_NEAR(mark_ink(*document).top, kMarkTop, kExact);
}

TEST(Letterhead, Clause7_2_4_MarkIsRedTitleSongWith文件) {
  const MeasuredRow row = row_with(one_issuer(), U"国务院办公厅文件");
  for (const MeasuredGlyph& glyph : row.glyphs) EXPECT_EQ(glyph.face, "FandolSong-Bold");
  EXPECT_NEAR(row.size, kMarkSize, kExact);
  const std::string trace = output_of({"mutool", "trace", one_issuer().pdf().string()});
  const size_t red = trace.find("<fill_text colorspace=\"DeviceCMYK\" color=\"0 .8 .8 0\"");
  ASSERT_NE(red, std::string::npos);
  EXPECT_LT(trace.find("unicode=\"国\"", red), trace.find("</fill_text>", red));
}

TEST(Letterhead, Clause7_2_4_MarkIsCentred) {
  const Area ink = mark_ink(one_issuer());
  EXPECT_NEAR((ink.left + ink.right) / 2, kMiddle, kAllowed);
}

TEST(Letterhead, Clause7_2_4_LongMarkTakesTheLargestSizeThatFits) {
  const Document& document =
      compiled_text(letterhead("issuers = [\"乌鲁木齐市沙依巴克区人民政府办公室\"]"));
  const MeasuredRow row = row_with(document, U"沙依巴克区人民政府办公室文件");
  EXPECT_LE(row.right(), kRight + kExact);
  EXPECT_NEAR(row.right() - row.left(), kRight - kLeft, 0.1);
}

TEST(Letterhead, Clause7_2_4_MarkThatDoesNotFitIsReported) {
  const Document& document = compiled_text(
      letterhead("issuers = [\"" + std::string(42, 'W') + "\", \"沙依巴克区人民政府\"]"));
  EXPECT_NE(document.messages().find("[W0504]"), std::string::npos) << document.messages();
  EXPECT_EQ(compiled_text(letterhead(kJoint)).messages().find("[W0504]"), std::string::npos);
}

TEST(Letterhead, Clause7_2_4_JointIssuersHaveEqualWidths) {
  const Document& document = compiled_text(letterhead(kJoint));
  const std::vector<MeasuredRow> rows = mark_rows(document);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].first(), U'国');  // the leading one
  const double right = rows[0].right();
  for (const MeasuredRow& row : rows) EXPECT_NEAR(row.left(), rows[0].left(), kExact);
  EXPECT_NEAR(rows[1].glyphs.at(2).right(), right, kExact);
  EXPECT_NEAR(rows[2].right(), right, kExact);
  const auto& last = rows[2].glyphs;
  for (size_t i = 2; i < last.size(); ++i)
    EXPECT_NEAR(last[i].x - last[i - 1].x, last[1].x - last[0].x, kExact);
}

TEST(Letterhead, Clause7_2_4_文件StandsRightOfJointIssuersAtTheirMiddle) {
  const Document& document = compiled_text(letterhead(kJoint));
  const std::vector<MeasuredRow> rows = mark_rows(document);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].text(), U"教育部文件");
  EXPECT_GT(rows[1].glyphs.at(3).x, rows[0].right());
  EXPECT_NEAR(rows[1].glyphs.at(3).baseline, (rows[0].baseline + rows[2].baseline) / 2, kExact);
  EXPECT_NEAR((rows[0].left() + rows[1].right()) / 2, kMiddle, kExact);
}

TEST(Letterhead, Clause7_2_4_ManyIssuersLeaveRoomForBodyText) {
  std::string issuers = "issuers = [\"教育部\"";
  for (int i = 0; i < 9; ++i) issuers += ", \"财政部\"";
  const Document& document = compiled_text(letterhead(issuers + "]", 40));
  EXPECT_LT(red_rule(document).bottom, kTop + 170);
  EXPECT_NO_THROW(row_with(document, U"各区人民政府"));
}

TEST(Letterhead, Clause7_2_5_NumberStandsTwoLinesBelowTheMark) {
  const MeasuredRow row = row_with(one_issuer(), U"〔2012〕10号");
  EXPECT_NEAR(row.top() - mark_ink(one_issuer()).bottom, 2 * kLine, kInkDepth);
}

TEST(Letterhead, Clause7_2_5_NumberIsCentredSize3) {
  const MeasuredRow row = row_with(one_issuer(), U"〔2012〕10号");
  EXPECT_NEAR((row.left() + row.right()) / 2, kMiddle, kExact);
  EXPECT_NEAR(row.size, kSize3, kExact);
}

TEST(Letterhead, Clause7_2_5_UpwardNumberStandsOnTheLastSignersRow) {
  const MeasuredRow row = row_with(upward(), U"〔2012〕10号");
  EXPECT_EQ(row.text(), U"国办发〔2012〕10号李卫东");
  EXPECT_NEAR(row.left(), kLeft + kColumn, kExact);
}

TEST(Letterhead, Clause7_2_6_SignersEndOneCharacterFromTheRight) {
  const MeasuredRow row = row_with(upward(), U"签发人：张建国欧阳明");
  EXPECT_NEAR(row.right(), kRight - kColumn, kExact);
  EXPECT_NEAR(row.top() - mark_ink(upward()).bottom, 2 * kLine, kInkDepth);
}

TEST(Letterhead, Clause7_2_6_LabelIsFangsongAndNamesAreKai) {
  const MeasuredRow row = row_with(upward(), U"签发人：");
  ASSERT_EQ(row.glyphs.size(), 10U);
  for (size_t i = 0; i < row.glyphs.size(); ++i)
    EXPECT_EQ(row.glyphs[i].face, i < 4 ? "FandolFang-Regular" : "FandolKai-Regular");
}

TEST(Letterhead, Clause7_2_6_LaterRowsAlignWithTheFirstName) {
  const MeasuredRow first = row_with(upward(), U"签发人：");
  const MeasuredRow second = row_with(upward(), U"李卫东");
  EXPECT_NEAR(second.glyphs.at(second.glyphs.size() - 3).x, first.glyphs.at(4).x, kExact);
  EXPECT_NEAR(second.baseline - first.baseline, kPitch, kExact);
}

TEST(Letterhead, Clause7_2_6_TheLastColumnsWidestNameEndsOneCharacterFromTheRight) {
  for (const char* names : {"\"李四光\", \"王芳\", \"欧阳建国\"", "\"欧阳建国\", \"王芳\"",
                            "\"买买提·艾合买提\", \"张三\", \"李四光\", \"王芳\""}) {
    std::string toml = letterhead(kUpward);
    const std::string usual = "\"张建国\", \"欧阳明\", \"李卫东\"";
    toml.replace(toml.find(usual), usual.size(), names);
    double right = 0;
    for (const MeasuredRow& row : compiled_text(toml).page(1).rows_of_size(kSize3))
      if (row.text().find(U"签发人") != std::u32string::npos) right = row.right();
    EXPECT_NEAR(right, kRight - kColumn, kExact) << names;
  }
}

TEST(Letterhead, Clause7_2_6_ALongNumberLeavesOneSignerARow) {
  std::string toml = letterhead(kUpward);
  toml.replace(toml.find(kNumber), std::string(kNumber).size(),
               "沙依巴克区人民政府办公室函〔2012〕10号");
  const Document& document = compiled_text(toml);
  EXPECT_EQ(row_with(document, U"签发人：").text(), U"签发人：张建国");
  EXPECT_NEAR(row_with(document, U"〔2012〕").right(), kRight - kColumn, kExact);
}

TEST(Letterhead, Clause7_2_6_ANumberThatLeavesNoRoomIsReported) {
  std::string toml = letterhead(kUpward);
  std::string number;
  for (int i = 0; i < 25; ++i) number += "长";
  toml.replace(toml.find(kNumber), std::string(kNumber).size(), number + "〔2012〕10号");
  EXPECT_NE(compiled_text(toml).messages().find("[W0505]"), std::string::npos);
  EXPECT_EQ(upward().messages(), "");
}

TEST(Letterhead, Clause7_2_7_RedRuleIsAsWideAsTheTypeArea4MmBelowTheNumber) {
  for (const Document* document : {&one_issuer(), &upward()}) {
    const MeasuredRule rule = red_rule(*document);
    EXPECT_NEAR(rule.left, kLeft, kExact);
    EXPECT_NEAR(rule.right, kRight, kExact);
    EXPECT_NEAR(rule.thickness(), 0.6, 0.01);
    EXPECT_NEAR(rule.top - row_with(*document, U"〔2012〕10号").bottom(), 4, kExact);
  }
}

TEST(Letterhead, Clause7_3_1_TitleStandsTwoLinesBelowTheRule) {
  const MeasuredRow title = row_with(one_issuer(), U"关于安全生产工作的通知");
  EXPECT_NEAR(title.top() - red_rule(one_issuer()).bottom, 2 * kLine, kExact);
  EXPECT_NEAR(title.size, kSize2, kExact);
}

TEST(Letterhead, Clause7_3_2_AddresseesStandOneLineBelowTheTitleAndEndInAColon) {
  const MeasuredRow row = row_with(one_issuer(), U"各区人民政府：");
  const MeasuredRow title = row_with(one_issuer(), U"关于安全生产工作的通知");
  EXPECT_NEAR(row.top() - title.bottom(), kLine, kExact);
  EXPECT_NEAR(row.left(), kLeft, kExact);
  EXPECT_EQ(row.last(), U'：');
}

TEST(Letterhead, Clause7_3_2_AddresseesAreFlushLeftOnLaterLinesToo) {
  std::string toml = letterhead(kOneIssuer);
  const std::string given = "\"各区人民政府\"";
  std::string many = given;
  for (int i = 0; i < 6; ++i) many += ", " + given;
  toml.replace(toml.find(given), given.size(), many);
  const Document& document = compiled_text(toml);
  const MeasuredRow first = row_with(document, U"各区人民政府、");
  const MeasuredRow last = row_with(document, U"：");
  EXPECT_NEAR(last.left(), kLeft, kExact);
  EXPECT_NEAR(last.baseline - first.baseline, kPitch, kExact);
}

TEST(Letterhead, Clause5_2_3_AFullFirstPageIsFilledBelowTheLetterhead) {
  const Document& document = compiled_text(letterhead(kOneIssuer, 40));
  const std::vector<MeasuredRow> rows = document.page(1).text_rows();
  EXPECT_NEAR(rows.back().bottom(), kBottom, kExact);
  const MeasuredRow title = row_with(document, U"关于安全生产工作的通知");
  EXPECT_NEAR(title.top() - red_rule(document).bottom, 2 * kLine, kGapGive + kExact);
}

// Each of these fails above if the style says something else: here it does.
const StyleChange kFollowed[] = {
    {"LineStep", letterhead(kOneIssuer), "element.copy-number.pitch = \"8 mm\"", kTop + 8,
     [](const Document& d) { return row_with(d, U"机密").top(); }},
    {"MarkTop", letterhead(kOneIssuer), "format.document.mark-top = \"40 mm\"", kTop + 40,
     [](const Document& d) { return mark_ink(d).top; }},
    {"MarkSize", letterhead(kOneIssuer), "element.issuer-mark.size = \"36 pt\"", points(36),
     [](const Document& d) { return row_with(d, U"国务院办公厅文件").size; }},
    {"NumberGap", letterhead(kOneIssuer), "element.number.gap-above = 1", kLine,
     [](const Document& d) { return row_with(d, U"〔2012〕").top() - mark_ink(d).bottom; },
     kInkDepth},
    {"RuleGap", letterhead(kOneIssuer), "letterhead.rule-gap = \"5 mm\"", 5,
     [](const Document& d) { return red_rule(d).top - row_with(d, U"〔2012〕").bottom(); }},
    {"Rule", letterhead(kOneIssuer), "letterhead.rule = \"1 mm\"", 1,
     [](const Document& d) { return red_rule(d).thickness(); }},
    {"TitleGap", letterhead(kOneIssuer), "element.title.gap-above = 1", kLine,
     [](const Document& d) {
       return row_with(d, U"关于安全生产工作的通知").top() - red_rule(d).bottom;
     }},
};

class LetterheadStyleFollow : public testing::TestWithParam<StyleChange> {};

TEST_P(LetterheadStyleFollow, MeasurementFollowsTheStyle) {
  const Document& document = compiled_text(GetParam().report, GetParam().style);
  EXPECT_NEAR(GetParam().measure(document), GetParam().by_style, GetParam().tolerance);
}

INSTANTIATE_TEST_SUITE_P(, LetterheadStyleFollow, testing::ValuesIn(kFollowed),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace banxin
