// The first page of a report: index, title, gaps, and how the page is filled (GB/T 9704 7.3.1,
// 5.2.3; gbt9704.md, Rows and gaps).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/extraction.h"
#include "conformance/ink.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kMiddle = (kLeft + kRight) / 2;

std::vector<MeasuredRow> title_rows(const Document& document) {
  return document.page(1).rows_of_size(kSize2);
}

/// Those of the body's size below the title; a letterhead's lines stand above it.
std::vector<MeasuredRow> body_rows(const Document& document) {
  std::vector<MeasuredRow> rows = document.page(1).rows_of_size(kSize3);
  const std::vector<MeasuredRow> title = title_rows(document);
  if (!title.empty())
    std::erase_if(rows,
                  [&](const MeasuredRow& row) { return row.baseline < title.back().baseline; });
  return rows;
}

Area ink_of(const Document& document, const MeasuredRow& row) {
  return ink_in(document.pdf(), 1, {0, row.top() - 0.5, kPaperWidth, row.bottom() + 0.5}).value();
}

/// The index table's outline.
Area index_of(const Document& document) {
  const std::vector<MeasuredRule>& rules = document.page(1).rules;
  Area area{kPaperWidth, kPaperHeight, 0, 0};
  for (const MeasuredRule& rule : rules) {
    area = {std::min(area.left, rule.left), std::min(area.top, rule.top),
            std::max(area.right, rule.right), std::max(area.bottom, rule.bottom)};
  }
  return area;
}

TEST(Title, Clause7_3_1_IsSize2TitleSong) {
  const std::vector<MeasuredRow> rows = title_rows(customer_report());
  ASSERT_FALSE(rows.empty());
  for (const MeasuredRow& row : rows)
    for (const MeasuredGlyph& glyph : row.glyphs) EXPECT_EQ(glyph.face, "FandolSong-Bold");
}

TEST(Title, Clause7_3_1_IsCentred) {
  for (const MeasuredRow& row : title_rows(customer_report())) {
    const Area ink = ink_of(customer_report(), row);
    EXPECT_NEAR((ink.left + ink.right) / 2, kMiddle, kAllowed);
  }
}

TEST(Title, Clause7_3_1_WithoutAnIndexStandsOnTheTypeAreasUpperEdge) {
  const Document& document = compiled_text(head() + text_section(han_rows(3)));
  EXPECT_NEAR(title_rows(document).front().top(), kTop, kExact);
}

TEST(Title, Clause7_3_1_StandsTwoLinesBelowTheIndex) {
  const double gap =
      title_rows(customer_report()).front().top() - index_of(customer_report()).bottom;
  EXPECT_NEAR(gap, 2 * kLine, kGapGive + kExact);
}

TEST(Title, Clause7_3_2_BodyBeginsOneLineBelow) {
  const double gap =
      body_rows(customer_report()).front().top() - title_rows(customer_report()).back().bottom();
  EXPECT_NEAR(gap, kLine, kGapGive + kExact);
}

TEST(Title, Clause7_3_2_GapOfAPageThatIsNotFullIsExact) {
  const Document& document = compiled_text(head() + text_section(han_rows(3)));
  const double gap = body_rows(document).front().top() - title_rows(document).back().bottom();
  EXPECT_NEAR(gap, kLine, kExact);
}

TEST(Title, Clause7_3_2_GapIsOneLineFromInkToInk) {
  const Document& document = customer_report();
  const double gap = ink_of(document, body_rows(document).front()).top -
                     ink_of(document, title_rows(document).back()).bottom;
  EXPECT_NEAR(gap, kLine, kGapGive + kAllowed);
}

std::string titled(const std::string& title) {
  return "[document]\nformat = \"report\"\ntitle = \"" + title + "\"\n" + text_section(han_rows(3));
}

/// No line equals its neighbour (a rectangle), none is shorter than both (an hourglass).
void expect_trapezium_or_lozenge(const std::vector<MeasuredRow>& rows) {
  const auto width = [&rows](size_t i) { return rows[i].right() - rows[i].left(); };
  for (size_t i = 1; i < rows.size(); ++i)
    EXPECT_GT(std::abs(width(i) - width(i - 1)), kSize2 / 2) << "lines " << i << ", " << i + 1;
  for (size_t i = 1; i + 1 < rows.size(); ++i)
    EXPECT_FALSE(width(i) < width(i - 1) && width(i) < width(i + 1)) << "line " << i + 1;
}

class LongTitle : public testing::TestWithParam<const char*> {};

TEST_P(LongTitle, Clause7_3_1_MakesATrapeziumOrALozenge) {
  const std::vector<MeasuredRow> rows = title_rows(compiled_text(titled(GetParam())));
  EXPECT_GE(rows.size(), 2U);
  expect_trapezium_or_lozenge(rows);
}

// Titles of other heights leave other slack: gap and pitch take what they may, the rest stays
// white.
TEST_P(LongTitle, Clause5_2_3_PageIsFilledWithinTheLimitsOfGapAndPitch) {
  const std::string more = text_section(han_rows(40));
  const Document& document = compiled_text(titled(GetParam()) + more);
  const std::vector<MeasuredRow> rows = body_rows(document);
  EXPECT_NEAR(rows.front().top() - title_rows(document).back().bottom(), kLine, kGapGive + kExact);
  const double pitch =
      (rows.back().top() - rows.front().top()) / static_cast<double>(rows.size() - 1);
  EXPECT_NEAR(pitch, kPitch, 0.02 * kPitch + 0.01);
  EXPECT_LT(rows.back().bottom(), kBottom + kExact);
  // White only if one row more would not fit, even squeezed.
  const double most = kGapGive + 0.02 * kPitch * static_cast<double>(rows.size());
  const double white = kBottom - rows.back().bottom();
  EXPECT_TRUE(white < kExact || pitch > 1.019 * kPitch || white + most < kPitch) << white;
}

INSTANTIATE_TEST_SUITE_P(
    , LongTitle,
    testing::Values(
        "沙依巴克区2017年政府信息公开工作年度报告",
        "国务院关于授权香港特别行政区实施管辖的深圳湾口岸港方口岸区范围和土地使用期限的批复",
        "国务院办公厅关于印发全国深化简政放权放管结合优化服务改革电视电话会议重点任务分工方案的通"
        "知",
        "国务院关于印发个人所得税专项附加扣除暂行办法的通知",
        "国务院办公厅关于2019年部分节假日安排的通知",
        "关于开展全区政务公开和政务服务工作情况监督检查的通知"));

TEST(InfoTable, StandsOnTheTypeAreaAndIsAsWide) {
  const Area index = index_of(customer_report());
  EXPECT_NEAR(index.top, kTop, kExact);
  EXPECT_NEAR(index.left, kLeft, kExact);
  EXPECT_NEAR(index.right, kRight, kExact);
}

TEST(InfoTable, HasThinRules) {
  const std::vector<MeasuredRule>& rules = customer_report().page(1).rules;
  ASSERT_GE(rules.size(), 10U);
  for (const MeasuredRule& rule : rules) EXPECT_NEAR(rule.thickness(), 0.25, 0.01);
}

TEST(InfoTable, TextStandsInsideTheTable) {
  const Area index = index_of(customer_report());
  for (const MeasuredRow& row : customer_report().page(1).rows_of_size(points(10.5))) {
    EXPECT_GT(row.left(), index.left + 0.25);
    EXPECT_LT(row.right(), index.right - 0.25);
    EXPECT_GT(row.top(), index.top);
    EXPECT_LT(row.bottom(), index.bottom);
  }
}

class FirstPage : public testing::TestWithParam<std::filesystem::path> {
 protected:
  const Document& document() const { return compiled(GetParam()); }
};

TEST_P(FirstPage, Clause7_3_3_ShowsBodyText) { EXPECT_FALSE(body_rows(document()).empty()); }

// Both hold of every first page that is full of rows: what cannot be taken up stays white.
TEST_P(FirstPage, Clause5_2_3_RowsKeepThePitchWithin2PerCent) {
  if (document().pages().size() == 1) GTEST_SKIP() << "7.3.5.5 may have moved its lines";
  const std::vector<MeasuredRow> rows = body_rows(document());
  for (size_t i = 1; i < rows.size(); ++i) {
    const double pitch = rows[i].top() - rows[i - 1].top();
    if (pitch > 1.4 * kPitch) continue;  // the sign-off's gap
    EXPECT_NEAR(pitch, kPitch, 0.02 * kPitch + 0.01) << "row " << i + 1;
  }
}

/// Does a heading open the second page? Then it may have left rows of the first one empty.
bool heading_opens_page_2(const Document& document) {
  for (const OutlineLine& entry : outline_of(document.pdf()))
    if (entry.page == 2 && std::abs(entry.top - kTop) < kAllowed) return true;
  return false;
}

/// Between two rows that no gap parts.
double widest_pitch(const std::vector<MeasuredRow>& rows) {
  double widest = 0;
  for (size_t i = 1; i < rows.size(); ++i)
    if (const double pitch = rows[i].top() - rows[i - 1].top(); pitch < 1.4 * kPitch)
      widest = std::max(widest, pitch);
  return widest;
}

TEST_P(FirstPage, Clause5_2_3_IsFilledToTheLowerEdge) {
  if (document().pages().size() == 1) GTEST_SKIP() << "the only page";
  if (document().page(2).text_rows().front().text().starts_with(U"附件"))
    GTEST_SKIP() << "an attachment begins on page 2";
  const std::vector<MeasuredRow> first = document().page(1).text_rows();
  const std::vector<MeasuredRow> second = document().page(2).text_rows();
  const auto is_caption = [](const MeasuredRow& row) { return row.text().starts_with(U"表"); };
  if (std::any_of(first.begin(), first.end(), is_caption) || is_caption(second.at(1)))
    GTEST_SKIP() << "a table stands on page 1, or went to page 2 with the line that introduces it";
  // A last page of one row, name and date took its row from this one (7.3.5.5).
  if (document().page(2).text_rows().size() <= 3) GTEST_SKIP() << "a row went with the sign-off";
  const double white = kBottom - body_rows(document()).back().bottom();
  EXPECT_GT(white, -kExact);
  EXPECT_LT(white, heading_opens_page_2(document()) ? 3 * kPitch : kPitch / 2);
  // What is white is what is left after the rows gave all that they may.
  if (white > kExact) {
    EXPECT_NEAR(widest_pitch(body_rows(document())), 1.02 * kPitch, 0.02);
  }
}

INSTANTIATE_TEST_SUITE_P(, FirstPage, testing::ValuesIn(compiling_reports()),
                         [](const auto& one) { return test_name_of(one.param); });

}  // namespace
}  // namespace banxin
