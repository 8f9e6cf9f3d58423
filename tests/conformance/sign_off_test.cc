// 落款: who signs and when, of an unsealed report (GB/T 9704 7.3.5.2, 7.3.5.4, 7.3.5.5).
#include <gtest/gtest.h>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kInset = 2 * kColumn;  // 右空二字

/// The last rows of a document with three rows of body: the last of the body, the names, the date.
std::vector<MeasuredRow> signed_rows(const std::vector<std::string>& names) {
  const std::string toml = head("date = 2018-01-10") + text_section(han_rows(3)) + closing(names);
  return compiled_text(toml).page(1).rows_of_size(kSize3);
}

TEST(SignOff, Clause7_3_5_2_StandsOneLineBelowTheBody) {
  const std::vector<MeasuredRow> rows = signed_rows({"沙依巴克区人民政府办公室"});
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_NEAR(rows[3].top() - rows[2].bottom(), kLine, kExact);
}

TEST(SignOff, Clause7_3_5_2_DateStandsOnTheNextLine) {
  const std::vector<MeasuredRow> rows = signed_rows({"沙依巴克区人民政府办公室"});
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_NEAR(rows[4].baseline - rows[3].baseline, kPitch, kExact);
}

TEST(SignOff, Clause7_3_5_4_DateIsInArabicDigitsWithoutLeadingZeros) {
  EXPECT_EQ(signed_rows({"沙依巴克区人民政府办公室"}).back().text(), U"2018年1月10日");
}

TEST(SignOff, Clause7_3_5_2_NameEndsTwoCharactersFromTheRight) {
  const std::vector<MeasuredRow> rows = signed_rows({"沙依巴克区人民政府办公室"});
  EXPECT_NEAR(rows.at(3).right(), kRight - kInset, kExact);
}

TEST(SignOff, Clause7_3_5_2_DateBeginsTwoCharactersRightOfTheName) {
  const std::vector<MeasuredRow> rows = signed_rows({"沙依巴克区人民政府办公室"});
  EXPECT_NEAR(rows.at(4).left() - rows.at(3).left(), kInset, kExact);
}

TEST(SignOff, Clause7_3_5_2_DateLongerThanTheNameStandsTwoCharactersFromTheRight) {
  const std::vector<MeasuredRow> rows = signed_rows({"区政府"});
  EXPECT_GT(rows.at(4).right() - rows.at(4).left(), rows.at(3).right() - rows.at(3).left());
  EXPECT_NEAR(rows.at(4).right(), kRight - kInset, kExact);
  EXPECT_NEAR(rows.at(4).left() - rows.at(3).left(), kInset, kExact);
}

// A name hardly longer than the date stays where it is, and the date moves into the inset.
TEST(SignOff, Clause7_3_5_2_DateNeverLeavesTheTypeArea) {
  for (const char* name : {"区政府办", "区人民政府办", "区人民政府办公室", "市区人民政府办公室"}) {
    const std::vector<MeasuredRow> rows = signed_rows({name});
    EXPECT_LT(rows.at(4).right(), kRight + kExact) << name;
    EXPECT_NEAR(rows.at(4).left() - rows.at(3).left(), kInset, kExact) << name;
  }
}

TEST(SignOff, Clause7_3_5_2_SeveralNamesAreSpreadToOneWidth) {
  const std::vector<MeasuredRow> rows =
      signed_rows({"沙依巴克区人民政府办公室", "沙依巴克区财政局", "沙依巴克区发展和改革委员会"});
  ASSERT_EQ(rows.size(), 7U);
  for (size_t i = 3; i < 6; ++i) {
    EXPECT_NEAR(rows[i].left(), rows[3].left(), kExact) << "name " << i - 2;
    EXPECT_NEAR(rows[i].right(), kRight - kInset, kExact) << "name " << i - 2;
  }
}

TEST(SignOff, Clause7_3_5_2_ASpreadNamesCharactersStandAtEqualDistances) {
  const std::vector<MeasuredRow> rows =
      signed_rows({"沙依巴克区人民政府办公室", "沙依巴克区财政局"});
  const std::vector<MeasuredGlyph>& name = rows.at(4).glyphs;
  const double step = name[1].x - name[0].x;
  EXPECT_GT(step, kColumn + 1);
  for (size_t i = 1; i < name.size(); ++i) EXPECT_NEAR(name[i].x - name[i - 1].x, step, kExact);
}

TEST(SignOff, Clause7_3_5_2_LeadingNameStandsFirst) {
  const std::vector<MeasuredRow> rows = signed_rows({"区财政局", "区发展和改革委员会"});
  EXPECT_EQ(rows.at(3).text(), U"区财政局");
  EXPECT_EQ(rows.at(4).text(), U"区发展和改革委员会");
}

TEST(SignOff, StandsSoInTheCustomersReport) {
  const std::vector<MeasuredRow> rows = customer_report().pages().back().rows_of_size(kSize3);
  ASSERT_GE(rows.size(), 3U);
  const MeasuredRow& name = rows[rows.size() - 2];
  EXPECT_EQ(name.text(), U"沙依巴克区人民政府办公室");
  EXPECT_NEAR(name.top() - rows[rows.size() - 3].bottom(), kLine, kExact);
  EXPECT_NEAR(name.right(), kRight - kInset, kExact);
  EXPECT_NEAR(rows.back().left() - name.left(), kInset, kExact);
}

/// How many rows of body stand on the page before the sign-off.
class SignOffAtThePagesFoot : public testing::TestWithParam<int> {};

TEST_P(SignOffAtThePagesFoot, Clause7_3_5_5_PageOfTheSignOffCarriesBodyText) {
  const std::string toml = head("date = 2018-01-10") + text_section("前言。") + page_break() +
                           text_section(han_rows(GetParam())) + closing({"区人民政府办公室"});
  const std::vector<MeasuredRow> rows = compiled_text(toml).pages().back().text_rows();
  ASSERT_GE(rows.size(), 3U);
  EXPECT_EQ(rows[rows.size() - 2].text(), U"区人民政府办公室");
  EXPECT_NEAR(rows[rows.size() - 3].left(), kLeft, kExact) << "a line of the body";
}

INSTANTIATE_TEST_SUITE_P(, SignOffAtThePagesFoot, testing::Values(18, 19, 20, 21, 22, 23, 24),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace banxin
