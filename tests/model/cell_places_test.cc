#include "model/report/cell_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Cell cell(int colspan = 1, int rowspan = 1) {
  Cell made;
  made.colspan = colspan;
  made.rowspan = rowspan;
  return made;
}

/// The numbers of the cells that cover each place, row by row.
std::vector<std::vector<uint32_t>> covered(const CellPlaces& places) {
  std::vector<std::vector<uint32_t>> all(places.rows());
  for (uint32_t row = 0; row < places.rows(); ++row)
    for (uint32_t column = 0; column < places.columns(); ++column)
      all[row].push_back(places.at(row, column));
  return all;
}

TEST(CellPlaces, OfPlainRowsAreTheirOwn) {
  const CellRows rows = {{cell(), cell()}, {cell(), cell()}, {cell(), cell()}};
  const CellPlaces places(rows);
  EXPECT_EQ(places.rows(), 3U);
  EXPECT_EQ(places.columns(), 2U);
  EXPECT_EQ(places.size(), 6U);
  EXPECT_THAT(covered(places),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3), ElementsAre(4, 5)));
  EXPECT_THAT(places.tall(), IsEmpty());
  EXPECT_EQ(places[3].cell, &rows[1][1]);
  EXPECT_EQ(places[3].row, 1U);
  EXPECT_EQ(places[3].column, 1U);
}

TEST(CellPlaces, ASpanCoversEachOfItsPlaces) {
  // a a b
  // a a c
  // d e e
  const CellRows rows = {{cell(2, 2), cell()}, {cell()}, {cell(), cell(2)}};
  const CellPlaces places(rows);
  EXPECT_THAT(covered(places),
              ElementsAre(ElementsAre(0, 0, 1), ElementsAre(0, 0, 2), ElementsAre(3, 4, 4)));
  EXPECT_EQ(places[0].row_end(), 2U);
  EXPECT_EQ(places[0].column_end(), 2U);
  EXPECT_EQ(places[2].row, 1U);
  EXPECT_EQ(places[2].column, 2U) << "after what reaches down from above";
}

TEST(CellPlaces, ARowThatIsCoveredFromAboveHasNoCells) {
  const CellRows rows = {{cell(1, 2), cell(1, 2)}, {}, {cell(2)}};
  const CellPlaces places(rows);
  EXPECT_EQ(places.begin_of(0), 0U);
  EXPECT_EQ(places.end_of(0), 2U);
  EXPECT_EQ(places.begin_of(1), places.end_of(1));
  EXPECT_EQ(places.begin_of(2), 2U);
  EXPECT_EQ(places.end_of(2), 3U);
  EXPECT_THAT(covered(places),
              ElementsAre(ElementsAre(0, 1), ElementsAre(0, 1), ElementsAre(2, 2)));
}

TEST(CellPlaces, TallCellsAreThoseOfSeveralRowsByTheirFirst) {
  // a b c
  // a d c
  // e f c
  // e f g
  const CellRows rows = {
      {cell(1, 2), cell(), cell(1, 3)}, {cell()}, {cell(1, 2), cell(1, 2)}, {cell()}};
  EXPECT_THAT(CellPlaces(rows).tall(), ElementsAre(0, 2, 4, 5));
}

TEST(CellPlaces, OfNoRowsAreNone) {
  const CellPlaces places(CellRows{});
  EXPECT_EQ(places.rows(), 0U);
  EXPECT_EQ(places.columns(), 0U);
  EXPECT_EQ(places.size(), 0U);
}

/// A grid that knows of each place which cell covers it.
struct RandomGrid {
  explicit RandomGrid(uint32_t seed) : random(seed) {
    const uint32_t height = 1 + below(12), width = 1 + below(9);
    constexpr uint32_t kFree = UINT32_MAX;
    owner.assign(height, std::vector<uint32_t>(width, kFree));
    rows.resize(height);
    for (uint32_t row = 0; row < height; ++row)
      for (uint32_t column = 0; column < width; ++column) {
        if (owner[row][column] != kFree) continue;
        uint32_t free = 1;
        while (column + free < width && owner[row][column + free] == kFree) ++free;
        const uint32_t columns = below(2) == 0 ? 1 : 1 + below(free);
        const uint32_t deep = below(2) == 0 ? 1 : 1 + below(height - row);
        for (uint32_t r = row; r < row + deep; ++r)
          std::fill_n(owner[r].begin() + column, columns, static_cast<uint32_t>(begins.size()));
        begins.emplace_back(row, column);
        rows[row].push_back(cell(static_cast<int>(columns), static_cast<int>(deep)));
      }
  }
  uint32_t below(uint32_t n) { return static_cast<uint32_t>(random() % n); }

  std::mt19937 random;
  CellRows rows;
  std::vector<std::vector<uint32_t>> owner;
  std::vector<std::pair<uint32_t, uint32_t>> begins;  ///< by cell
};

TEST(CellPlaces, OfRandomGridsAreWhatCoversEachPlace) {
  for (uint32_t seed = 1; seed <= 500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const RandomGrid grid(seed);
    const CellPlaces places(grid.rows);
    ASSERT_EQ(covered(places), grid.owner);
    ASSERT_EQ(places.size(), grid.begins.size());
    std::vector<uint32_t> tall;
    for (uint32_t row = 0; row < places.rows(); ++row)
      for (uint32_t i = places.begin_of(row); i < places.end_of(row); ++i) {
        ASSERT_EQ(std::pair(places[i].row, places[i].column), grid.begins[i]);
        ASSERT_EQ(places[i].row, row);
        if (places[i].cell->rowspan > 1) tall.push_back(i);
      }
    ASSERT_EQ(std::vector(places.tall().begin(), places.tall().end()), tall);
  }
}

}  // namespace
}  // namespace banxin
