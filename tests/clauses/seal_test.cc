// Sign-offs with seals and stamps (GB/T 9704 7.3.5.1, 7.3.5.3; figures 5 to 8, 12).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "clauses/made_page.h"

namespace banxin {
namespace {

using standard::kColumn;
using standard::kLine;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::u32string_view kName = U"××市人民政府办公室";
constexpr std::u32string_view kDate = U"2012年7月1日";
constexpr double kTextTop = 100;
const double kTextBottom = kTextTop + points(15.75);

struct Sealed {
  double date_right = kPageRight - 4 * kColumn;
  double name_offset = 0, seal_offset = 0;
  double gap = 7.3;  ///< text to seal
  double diameter = 45;
  Ink ink = kRed;
};

MeasuredPage sealed_page(const Sealed& with = {}) {
  MeasuredPage page = made_text_page();
  page.lines.push_back(made_line(Role::body, U"特此通知。", kPageLeft + 2 * kColumn, kTextTop));
  const double seal_top = kTextBottom + with.gap;
  const double date_top = seal_top + with.diameter - 0.3 - points(15.75);
  const double date_left = with.date_right - made_width(kDate);
  const double middle = with.date_right - made_width(kDate) / 2;
  page.lines.push_back(made_line(
      Role::signature, kName, middle + with.name_offset - made_width(kName) / 2, date_top - 9.5));
  page.lines.push_back(made_line(Role::date, kDate, date_left, date_top));
  const double left = middle + with.name_offset + with.seal_offset - with.diameter / 2;
  page.circles.push_back(
      {{left, seal_top, left + with.diameter, seal_top + with.diameter}, with.ink, Role::seal});
  return page;
}

std::vector<std::string> failing(const Sealed& with) {
  return failures(check({sealed_page(with)}));
}

TEST(SealClauses, PassWhereTheSealStandsAsInFigure5) {
  const auto results = check({sealed_page()});
  EXPECT_THAT(failures(results), ElementsAre("7.5 页码: where"));
  EXPECT_NE(result(results, "seal: centred on the name"), nullptr);
  EXPECT_EQ(result(results, "unsealed: date"), nullptr);
}

TEST(SealClauses, HoldTheDateFourCharactersFromTheRight) {
  EXPECT_THAT(failing({.date_right = kPageRight - 2 * kColumn}),
              Contains("7.3.5.1 sealed: date from the right"));
}

TEST(SealClauses, HoldTheNameCentredOnTheDate) {
  EXPECT_THAT(failing({.name_offset = 3}), Contains("7.3.5.1 sealed: name centred on the date"));
}

TEST(SealClauses, HoldTheSealCentredOnTheName) {
  EXPECT_THAT(failing({.seal_offset = 2}), Contains("7.3.5.1 seal: centred on the name"));
}

TEST(SealClauses, HoldTheSealWithinALineOfTheText) {
  EXPECT_THAT(failing({.gap = kLine + 1}), Contains("7.3.5.1 seal: within a line of the text"));
}

TEST(SealClauses, HoldTheSealToTheDiametersOfRanks) {
  for (const double diameter : {60.0, 50.0, 42.0})
    EXPECT_THAT(failing({.diameter = diameter}), ElementsAre("7.5 页码: where")) << diameter;
  EXPECT_THAT(failing({.diameter = 38}), Contains("7.3.5.1 seal: diameter"));
}

TEST(SealClauses, HoldADrawnSealRed) {
  EXPECT_THAT(failing({.ink = kBlack}), Contains("7.3.5.1 seal: colour"));
}

/// Seals in rows above their names, the date on the last one.
MeasuredPage joint_page(int seals, double white) {
  MeasuredPage page = made_text_page();
  page.lines.push_back(made_line(Role::body, U"特此通知。", kPageLeft + 2 * kColumn, kTextTop));
  const double top = kTextBottom + 7, diameter = 42;
  double left = (kPageLeft + kPageRight) / 2 - (seals * (diameter + white) - white) / 2;
  for (int i = 0; i < seals; ++i, left += diameter + white) {
    const double middle = left + diameter / 2;
    page.lines.push_back(made_line(Role::signature, U"教育部", middle - made_width(U"教育部") / 2,
                                   top + diameter - 16));
    page.circles.push_back({{left, top, left + diameter, top + diameter}, kRed, Role::seal});
    if (i + 1 == seals)
      page.lines.push_back(
          made_line(Role::date, kDate, middle - made_width(kDate) / 2, top + diameter - 6));
  }
  return page;
}

TEST(SealClauses, PassJointSealsInARowOfThree) {
  EXPECT_THAT(failures(check({joint_page(3, 2.7)})), ElementsAre("7.5 页码: where"));
}

TEST(SealClauses, FindAFourthSealInARow) {
  EXPECT_THAT(failures(check({joint_page(4, 1)})), Contains("7.3.5.1 seals: in a row"));
}

TEST(SealClauses, FindSealsThatCross) {
  EXPECT_THAT(failures(check({joint_page(3, -1)})), Contains("7.3.5.1 seals: apart"));
}

TEST(SealClauses, FindSealsWiderThanTheTypeArea) {
  EXPECT_THAT(failures(check({joint_page(3, 20)})),
              Contains("7.3.5.1 seals: within the type area"));
}

TEST(SealClauses, FindALastSealBesideTheDate) {
  MeasuredPage page = joint_page(2, 2.7);
  page.lines.back() = made_line(Role::date, kDate, kPageLeft, page.lines.back().top());
  EXPECT_THAT(failures(check({page})), Contains("7.3.5.1 seals: date"));
}

// ---- a signature stamp ----

struct Signed {
  double right = kPageRight - 4 * kColumn, gap = 2 * kLine, office_gap = 2 * kColumn;
  double office_middle = 0, date_gap = kLine;
};

std::vector<std::string> failing_signed(const Signed& with) {
  MeasuredPage page = made_text_page();
  page.lines.push_back(made_line(Role::body, U"特此通知。", kPageLeft + 2 * kColumn, kTextTop));
  const Area stamp{with.right - 35, kTextBottom + with.gap, with.right,
                   kTextBottom + with.gap + 14};
  page.images.push_back({stamp, Role::stamp});
  page.lines.push_back(made_line(Role::office, U"部长",
                                 stamp.left - with.office_gap - made_width(U"部长"),
                                 stamp.middle_y() - points(15.75) / 2 + with.office_middle));
  page.lines.push_back(made_line(Role::date, kDate, kPageRight - 4 * kColumn - made_width(kDate),
                                 stamp.bottom + with.date_gap));
  return failures(check({page}, Format::order));
}

TEST(StampClauses, PassWhereTheStampStandsAsInFigure12) {
  EXPECT_THAT(failing_signed({}), ElementsAre("7.5 页码: where"));
}

TEST(StampClauses, FindEachDeparture) {
  EXPECT_THAT(failing_signed({.right = kPageRight - 2 * kColumn}),
              Contains("7.3.5.3 stamp: from the right"));
  EXPECT_THAT(failing_signed({.gap = kLine}), Contains("7.3.5.3 stamp: two lines below the text"));
  EXPECT_THAT(failing_signed({.office_gap = kColumn}),
              Contains("7.3.5.3 office: left of the stamp"));
  EXPECT_THAT(failing_signed({.office_middle = 3}), Contains("7.3.5.3 office: at its middle"));
  EXPECT_THAT(failing_signed({.date_gap = 2 * kLine}),
              Contains("7.3.5.3 date: one line below the stamp"));
}

}  // namespace
}  // namespace banxin
