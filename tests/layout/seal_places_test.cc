// GB/T 9704 7.3.5.1 from left to right, in millimetres from the type area's left edge.
#include "layout/elements/seal_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/title_bench.h"

namespace banxin {
namespace {

constexpr double kExact = 0.0005;
constexpr double kWidth = 156;
constexpr double kColumn = kWidth / 28;
constexpr double kDate = 40;
/// Where the date's middle stands: 右空四字.
constexpr double kDateMiddle = kWidth - 4 * kColumn - kDate / 2;

struct Issuer {
  double seal, name;
};

using Rows = std::vector<std::vector<double>>;

Rows places(const std::vector<Issuer>& issuers, double date = kDate) {
  std::vector<SealWidths> widths;
  for (const Issuer& one : issuers)
    widths.push_back({Len::from_mm(one.seal), Len::from_mm(one.name)});
  Rows rows;
  size_t next = 0;
  for (const SealRow& row :
       place_seals(widths, Len::from_mm(date), default_style(), upright_grid(default_style()))) {
    EXPECT_EQ(row.first, next);
    next += row.centres.size();
    rows.emplace_back();
    for (const Len centre : row.centres) rows.back().push_back(centre.mm());
  }
  EXPECT_EQ(next, issuers.size());
  return rows;
}

std::vector<Issuer> alike(size_t count, double seal, double name = 17) {
  return std::vector<Issuer>(count, {seal, name});
}

auto at(std::vector<double> places) {
  return testing::Pointwise(testing::DoubleNear(kExact), places);
}

TEST(SealPlaces, NobodySigns) { EXPECT_TRUE(places({}).empty()); }

TEST(SealPlaces, OneSealStandsOverTheDateFourCharactersFromTheRight) {
  EXPECT_THAT(places({{50, 17}})[0], at({kDateMiddle}));
}

TEST(SealPlaces, ANameEndsTwoCharactersFromTheRightAtMost) {
  EXPECT_THAT(places({{50, 100}})[0], at({kWidth - 2 * kColumn - 50}));
}

TEST(SealPlaces, ANameWiderThanThatStillBeginsInTheTypeArea) {
  EXPECT_THAT(places({{50, 150}})[0], at({75}));
}

TEST(SealPlaces, AWideSealStaysInTheTypeArea) {
  EXPECT_THAT(places({{100, 17}})[0], at({kWidth - 50}));
}

TEST(SealPlaces, WithoutADateTheNameEndsWhereItWould) {
  EXPECT_THAT(places({{50, 30}}, 0)[0], at({kWidth - 4 * kColumn - 15}));
}

TEST(SealPlaces, TheOnlyRowStepsToTheLeftOfTheDate) {  // figure 7
  const double step = (46 + 50) / 2.0 + 2.7;
  EXPECT_THAT(places({{46, 17}, {50, 17}})[0], at({kDateMiddle - step, kDateMiddle}));
}

TEST(SealPlaces, NamesWiderThanSealsStandACharacterFurtherApart) {
  const double step = (56 + 60) / 2.0 + kColumn + 2.7;
  EXPECT_THAT(places({{45, 56}, {45, 60}})[0], at({kDateMiddle - step, kDateMiddle}));
}

TEST(SealPlaces, ARowThatWouldPassTheLeftEdgeIsSpreadEvenly) {
  EXPECT_THAT(places(alike(3, 50))[0], at({26.5, 78, 129.5}));
}

// Its white is the model page's, or that of a spread row: nothing between.
TEST(SealPlaces, TheOnlyRowDoesNotTakeLessWhite) {
  const double white = (kWidth - 3 * 44.5) / 4;
  EXPECT_THAT(places(alike(3, 44.5))[0], at({white + 22.25, kWidth / 2, kWidth - white - 22.25}));
}

TEST(SealPlaces, ADateWiderThanItsSealHasRoomInASpreadRow) {
  EXPECT_THAT(places(alike(3, 42), 60)[0], at({24, 69, 123}));
}

TEST(SealPlaces, ARowOfManySizesHasEqualWhite) {
  const double white = (kWidth - 42 - 45 - 60) / 4;
  EXPECT_THAT(places({{42, 17}, {45, 17}, {60, 17}})[0],
              at({white + 21, 2 * white + 42 + 22.5, kWidth - white - 30}));
}

TEST(SealPlaces, FiveStandInTwoRows) {  // figure 8
  const Rows rows = places(alike(5, 50));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[0], at({26.5, 78, 129.5}));
  EXPECT_THAT(rows[1], at({kDateMiddle - 64, kDateMiddle}));
}

TEST(SealPlaces, AFourthBeginsTheSecondRow) {
  const Rows rows = places(alike(4, 42));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[1], at({kDateMiddle}));
}

TEST(SealPlaces, ALastRowTakesLessWhiteWhereThereIsNoRoom) {
  const Rows rows = places(alike(6, 42));
  const double white = (kDateMiddle - 21 - 2 * 42) / 2;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[1], at({21, 63 + white, kDateMiddle}));
}

TEST(SealPlaces, ALastRowWithoutAnyRoomIsSpread) {
  EXPECT_THAT(places(alike(6, 50))[1], at({26.5, 78, 129.5}));
}

TEST(SealPlaces, LargeSealsStandTwoARow) {
  const Rows rows = places(alike(3, 60));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[0], at({12 + 30, kWidth - 12 - 30}));
}

// 排列整齐: names of other widths do not move a row's seals against those of the row below.
TEST(SealPlaces, RowsOfAsManySealsShareTheirMiddles) {
  const Rows two_by_two = places({{45, 20}, {45, 25}, {45, 62}, {45, 55}}, 30);
  ASSERT_EQ(two_by_two.size(), 2U);
  EXPECT_THAT(two_by_two[0], at(two_by_two[1]));
  const Rows three_and_last =
      places({{42, 20}, {42, 30}, {42, 44}, {42, 46}, {42, 17}, {42, 25}, {42, 20}, {42, 30}}, 30);
  ASSERT_EQ(three_and_last.size(), 3U);
  EXPECT_THAT(three_and_last[0], at(three_and_last[1]));
}

TEST(SealPlaces, ANameThatDoesNotFitTheRowBelowKeepsItsOwnRow) {
  const Rows rows = places({{45, 20}, {45, 95}, {45, 20}, {45, 20}}, 30);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_LE(rows[0][1] + 95.0 / 2, kWidth + kExact);
  EXPECT_GE(rows[0][0] - 45.0 / 2, -kExact);
}

TEST(SealPlaces, WideNamesStandOneBelowTheOther) {
  const Rows rows = places(alike(3, 45, 90));
  ASSERT_EQ(rows.size(), 3U);
  for (const auto& row : rows) EXPECT_THAT(row, at({kWidth - 2 * kColumn - 45}));
}

/// Whatever the sizes: in the type area, in order, seals never touch, names are apart.
void expect_sound(const std::vector<Issuer>& issuers, const Rows& rows) {
  size_t issuer = 0;
  for (const auto& row : rows) {
    EXPECT_LE(row.size(), 3U);
    for (size_t i = 0; i < row.size(); ++i, ++issuer) {
      const Issuer& one = issuers[issuer];
      EXPECT_GE(row[i] - std::max(one.seal, one.name) / 2, -kExact);
      EXPECT_LE(row[i] + std::max(one.seal, one.name) / 2, kWidth + kExact);
      if (i == 0) continue;
      const Issuer& before = issuers[issuer - 1];
      EXPECT_GE(row[i] - row[i - 1], (one.seal + before.seal) / 2 + 1 - kExact);
      EXPECT_GE(row[i] - row[i - 1], (one.name + before.name) / 2 + kColumn - kExact);
    }
    EXPECT_LE(row.back() + kDate / 2, kWidth + kExact);
  }
}

TEST(SealPlaces, AreSoundForAllSizes) {
  for (size_t count = 1; count <= 10; ++count)
    for (int size = 0; size < 60; ++size) {
      std::vector<Issuer> issuers;
      for (size_t i = 0; i < count; ++i)
        issuers.push_back({42.0 + static_cast<double>((size + 7 * i) % 19),
                           11.0 + static_cast<double>(size * (3 * i + 1) % 120)});
      SCOPED_TRACE(testing::Message() << count << " issuers, " << size);
      expect_sound(issuers, places(issuers));
    }
}

}  // namespace
}  // namespace banxin
