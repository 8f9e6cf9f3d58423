#include "layout/elements/table_widths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Len pt(double points) { return Len::from_pt(points); }

ColumnNeed need(double least, double natural, bool of_numbers = false) {
  return {pt(least), pt(natural), pt(least), of_numbers};
}
TableColumn share(double of_rest) { return {of_rest, {}, {}}; }
TableColumn fixed(double points) { return {{}, pt(points), {}}; }

/// In points; `none` where there are no widths.
std::string widths(const std::vector<TableColumn>& columns, const std::vector<ColumnNeed>& needs,
                   double room) {
  const auto all = column_widths(columns, needs, pt(room));
  if (!all) return "none";
  std::string text;
  for (const Len one : *all) text += (text.empty() ? "" : " ") + std::to_string(one.pt());
  // 10.000000 as 10
  for (size_t at = 0; (at = text.find(".000000")) != std::string::npos;) text.erase(at, 7);
  return text;
}

Len sum_of(const std::vector<Len>& all) { return std::accumulate(all.begin(), all.end(), Len()); }

TEST(TableWidths, SharesPartTheRoom) {
  const std::vector<ColumnNeed> needs = {need(5, 90), need(5, 10), need(5, 10)};
  EXPECT_EQ(widths({share(1), share(2), share(1)}, needs, 100), "25 50 25");
  EXPECT_EQ(widths({share(0.5), share(0.5), share(1)}, needs, 100), "25 25 50");
}

TEST(TableWidths, SharesPartWhatFixedColumnsLeave) {
  EXPECT_EQ(widths({fixed(40), share(1), share(2)}, {need(5, 5), need(5, 5), need(5, 5)}, 100),
            "40 20 40");
}

TEST(TableWidths, FixedColumnsAloneKeepTheirOwn) {
  EXPECT_EQ(widths({fixed(40), fixed(20)}, {need(5, 5), need(5, 500)}, 100), "40 20");
  EXPECT_EQ(widths({fixed(40), fixed(60)}, {need(40, 40), need(60, 60)}, 100), "40 60");
}

TEST(TableWidths, AColumnWithoutWidthBesideSharesHasItsContents) {
  EXPECT_EQ(widths({TableColumn(), share(1), share(3)}, {need(5, 20), need(5, 5), need(5, 5)}, 100),
            "20 20 60");
  EXPECT_EQ(
      widths({fixed(10), TableColumn(), share(1)}, {need(5, 5), need(5, 200), need(30, 30)}, 100),
      "10 60 30")
      << "the share's column keeps its least";
}

TEST(TableWidths, WithoutAnyTheContentDecides) {
  EXPECT_EQ(widths({}, {need(5, 20), need(5, 60), need(5, 20)}, 100), "20 60 20");
  EXPECT_EQ(widths({}, {need(5, 10), need(5, 30), need(5, 10)}, 100), "20 60 20")
      << "what is left, as their natural widths are";
  EXPECT_EQ(widths({}, {need(20, 20), need(10, 200)}, 100), "20 80")
      << "the long one takes the lines";
  EXPECT_EQ(widths({}, {need(30, 30), need(70, 500)}, 100), "30 70") << "no more than the least";
  EXPECT_EQ(widths({TableColumn()}, {need(0, 0)}, 100), "100");
  EXPECT_EQ(widths({}, {}, 100), "");
}

TEST(TableWidths, ColumnsOfNumbersAreAsWideAsOneAnother) {
  EXPECT_EQ(
      widths({}, {need(10, 40), need(5, 10, true), need(5, 20, true), need(5, 30, true)}, 160),
      "64 32 32 32");
  EXPECT_EQ(widths({}, {need(5, 10, true), need(5, 10, true), need(80, 90, true)}, 110), "10 10 90")
      << "but for one that needs more than that";
  EXPECT_EQ(widths({}, {need(5, 10), need(5, 30)}, 80), "20 60") << "words are not";
}

TEST(TableWidths, AHeadOverNumbersBreaksBeforeALabelDoes) {
  // Natural widths do not fit, the label's and a third of the heads' do.
  const auto all =
      column_widths({}, {need(10, 50), need(10, 90, true), need(10, 90, true)}, pt(120));
  ASSERT_TRUE(all);
  EXPECT_EQ((*all)[0], pt(50));
  EXPECT_EQ((*all)[1], (*all)[2]);
}

TEST(TableWidths, AreNoneWhereTheLeastDoesNotFit) {
  EXPECT_EQ(widths({}, {need(60, 60), need(41, 41)}, 100), "none");
  EXPECT_EQ(widths({fixed(10)}, {need(11, 11)}, 100), "none");
  EXPECT_EQ(widths({fixed(60), fixed(41)}, {need(5, 5), need(5, 5)}, 100), "none");
  EXPECT_EQ(widths({fixed(60), TableColumn()}, {need(5, 5), need(41, 41)}, 100), "none");
  EXPECT_EQ(widths({share(1), share(1)}, {need(51, 51), need(5, 5)}, 100), "none");
  EXPECT_EQ(widths({share(1), TableColumn()}, {need(51, 51), need(50, 50)}, 100), "none");
}

TEST(TableWidths, ASpansNeedIsSpreadOverItsColumns) {
  std::vector<ColumnNeed> needs = {need(10, 10), need(10, 30), need(7, 9)};
  spread_spans({{0, 2, need(60, 80)}}, needs);
  EXPECT_EQ(needs[0].least, pt(20)) << "by the natural widths";
  EXPECT_EQ(needs[1].least, pt(40));
  EXPECT_EQ(needs[0].natural, pt(20));
  EXPECT_EQ(needs[1].natural, pt(60));
  EXPECT_EQ(needs[2].least, pt(7)) << "none of the span's";
  EXPECT_EQ(needs[2].natural, pt(9));
}

TEST(TableWidths, ASpanThatHasRoomChangesNothing) {
  std::vector<ColumnNeed> needs = {need(10, 20), need(10, 30)};
  spread_spans({{0, 2, need(20, 50)}, {0, 2, need(1, 1)}}, needs);
  EXPECT_EQ(needs[0].least, pt(10));
  EXPECT_EQ(needs[1].natural, pt(30));
}

TEST(TableWidths, ColumnsThatSayNothingShareASpanAlike) {
  std::vector<ColumnNeed> needs(3);
  spread_spans({{0, 3, need(30, 60)}}, needs);
  for (const ColumnNeed& one : needs) {
    EXPECT_EQ(one.least, pt(10));
    EXPECT_EQ(one.natural, pt(20));
  }
}

TEST(TableWidths, NarrowSpansComeBeforeWideOnes) {
  std::vector<ColumnNeed> needs = {need(0, 10), need(0, 10), need(0, 10)};
  spread_spans({{0, 3, need(60, 60)}, {0, 2, need(60, 60)}}, needs);
  EXPECT_EQ(needs[2].least, Len()) << "the wide one has its room by then";
}

TEST(TableWidths, ForcedOnesAreTheLeastWhereThatFits) {
  EXPECT_THAT(forced_widths({fixed(40)}, {need(10, 90), need(60, 90)}, pt(100)),
              ElementsAre(pt(40), pt(60)));
  EXPECT_EQ(least_width({fixed(40), fixed(5)}, {need(10, 90), need(60, 90)}), pt(100))
      << "a fixed column that is too narrow has its least";
}

TEST(TableWidths, ForcedOnesTakeFromTheWidest) {
  EXPECT_THAT(forced_widths({}, {need(10, 10), need(80, 80), need(90, 90)}, pt(100)),
              ElementsAre(pt(10), pt(45), pt(45)));
  EXPECT_THAT(forced_widths({}, {need(90, 90), need(40, 40), need(5, 5)}, pt(100)),
              ElementsAre(pt(55), pt(40), pt(5)));
  EXPECT_THAT(forced_widths({}, {}, pt(100)), IsEmpty());
}

/// Needs and widths of columns, by a seed: in points, or in the smallest units, where rounding
/// shows.
struct RandomColumns {
  explicit RandomColumns(uint32_t seed) : random(seed), tiny(below(3) == 0) {
    const uint32_t count = 1 + below(8);
    const bool widths = below(2) == 0;
    for (uint32_t i = 0; i < count; ++i) {
      ColumnNeed one;
      one.least = length(40);
      one.natural = one.least + (below(4) == 0 ? length(200) : length(20));
      one.words = one.least;
      one.of_numbers = below(2) == 0;
      needs.push_back(one);
      columns.emplace_back();
      const uint32_t kind = widths ? below(3) : 0;
      if (kind == 1) columns.back().share = 0.5 + below(8);
      if (kind == 2) columns.back().width = one.least + length(20);
      natural += one.natural;
    }
    least = least_width(columns, needs);
    // Most rooms are such that they can be filled.
    room = below(5) == 0 ? length(100) : least + length(below(2) == 0 ? 10 : 300);
  }
  uint32_t below(uint32_t n) { return static_cast<uint32_t>(random() % n); }
  Len length(uint32_t most) {
    return Len::from_raw(tiny ? below(most) : static_cast<int64_t>(random()) % (most * 65536));
  }
  bool all_fixed() const {
    return std::all_of(columns.begin(), columns.end(),
                       [](const TableColumn& one) { return one.width.has_value(); });
  }
  bool any_share() const {
    return std::any_of(columns.begin(), columns.end(),
                       [](const TableColumn& one) { return one.share.has_value(); });
  }

  std::mt19937 random;
  bool tiny;
  std::vector<TableColumn> columns;
  std::vector<ColumnNeed> needs;
  Len least, natural, room;
};

TEST(TableWidths, FillTheRoomExactlyAndNoneIsBelowItsLeast) {
  int filled = 0;
  for (uint32_t seed = 1; seed <= 5000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const RandomColumns made(seed);
    const auto all = column_widths(made.columns, made.needs, made.room);
    if (!all) {
      ASSERT_TRUE(made.least > made.room || made.any_share()) << "it could be";
      continue;
    }
    ++filled;
    ASSERT_EQ(all->size(), made.needs.size());
    if (!made.all_fixed()) {
      ASSERT_EQ(sum_of(*all), made.room);
    }
    for (size_t i = 0; i < all->size(); ++i) {
      ASSERT_GE((*all)[i], made.needs[i].least) << "column " << i;
      if (made.columns[i].width) {
        ASSERT_EQ((*all)[i], *made.columns[i].width) << "column " << i;
      }
    }
  }
  EXPECT_GT(filled, 2000);
}

TEST(TableWidths, WhereAllIsOnOneLineNoColumnButAHeadOverNumbersBreaksOne) {
  for (uint32_t seed = 1; seed <= 2000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomColumns made(seed);
    const Len room = made.natural + made.length(30);
    const auto all = column_widths({}, made.needs, room);
    ASSERT_TRUE(all);
    for (size_t i = 0; i < all->size(); ++i)
      if (!made.needs[i].of_numbers) {
        ASSERT_GE((*all)[i], made.needs[i].natural) << "column " << i;
      }
  }
}

TEST(TableWidths, ForcedOnesNeverExceedTheMostNorTheirNeeds) {
  for (uint32_t seed = 1; seed <= 2000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomColumns made(seed);
    const Len most = made.length(100);
    const auto all = forced_widths(made.columns, made.needs, most);
    ASSERT_EQ(all.size(), made.needs.size());
    ASSERT_LE(sum_of(all), std::max(most, Len()));
    const Len widest = *std::max_element(all.begin(), all.end());
    for (size_t i = 0; i < all.size(); ++i) {
      const Len own = made.columns[i].width ? std::max(*made.columns[i].width, made.needs[i].least)
                                            : made.needs[i].least;
      ASSERT_LE(all[i], own) << "column " << i;
      // Less than it asks for: then no other has more than it.
      if (all[i] < own) {
        ASSERT_GE(all[i] + Len::from_raw(1), widest) << "column " << i;
      }
    }
  }
}

TEST(TableWidths, SpansRaiseNeedsUntilTheyFit) {
  for (uint32_t seed = 1; seed <= 2000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomColumns made(seed);
    const auto count = static_cast<uint32_t>(made.needs.size());
    std::vector<SpanNeed> spans;
    for (uint32_t i = made.below(5); i > 0; --i) {
      SpanNeed span;
      span.column = made.below(count);
      span.columns = 1 + made.below(count - span.column);
      span.need.least = made.length(150);
      span.need.natural = span.need.least + made.length(100);
      spans.push_back(span);
    }
    std::vector<ColumnNeed> needs = made.needs;
    spread_spans(spans, needs);
    for (uint32_t i = 0; i < count; ++i) {
      ASSERT_GE(needs[i].least, made.needs[i].least) << "column " << i;
      ASSERT_GE(needs[i].natural, made.needs[i].natural) << "column " << i;
      ASSERT_GE(needs[i].natural, needs[i].least) << "column " << i;
    }
    for (const SpanNeed& span : spans) {
      Len least, natural;
      for (uint32_t i = span.column; i < span.column + span.columns; ++i) {
        least += needs[i].least;
        natural += needs[i].natural;
      }
      ASSERT_GE(least, span.need.least);
      ASSERT_GE(natural, span.need.natural);
    }
  }
}

}  // namespace
}  // namespace banxin
