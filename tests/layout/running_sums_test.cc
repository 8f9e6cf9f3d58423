#include "layout/elements/running_sums.h"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "model/read_helpers.h"

namespace banxin {
namespace {

/// The sums of a table with these rows and keys.
struct Sums {
  explicit Sums(const std::string& rows, const std::string& keys = {})
      : read(with_title("[[section]]\n[[section.block]]\ntype = \"table\"\n" + keys + "rows = [\n" +
                        rows + "]\n")) {
    EXPECT_TRUE(read.diagnostics.all().empty()) << rows;
    block.table = &std::get<TableBlock>(read.report.sections.at(0).blocks.at(0).content);
    block.cells = std::make_shared<const CellPlaces>(block.table->rows);
    block.look = &look;
    sums.emplace(TableCells(block, style));
  }
  /// `甲 乙 …`: those above each row and below the last, `-` for a column that has none.
  std::string of(uint32_t column) const {
    if (!sums->has(column)) return "-";
    std::string text;
    for (uint32_t row = 0; row <= block.cells->rows(); ++row)
      text += (row == 0 ? "" : " ") + sums->before(row, column);
    return text;
  }

  ReadText read;
  Style style;
  TableStyle look;
  GridTableBlock block;
  std::optional<RunningSums> sums;
};

TEST(RunningSums, AreThoseOfTheRowsAbove) {
  const Sums sums("[\"a\", 1, 10], [\"b\", 2, 20], [\"c\", 3, 30],\n");
  EXPECT_EQ(sums.of(1), "0 1 3 6");
  EXPECT_EQ(sums.of(2), "0 10 30 60");
}

TEST(RunningSums, OfTheFirstColumnAndOfWordsAreNone) {
  const Sums sums("[1, \"甲\", 10], [2, \"乙\", 20],\n");
  EXPECT_EQ(sums.of(0), "-") << "its numbers count rows";
  EXPECT_EQ(sums.of(1), "-");
  EXPECT_EQ(sums.of(2), "0 10 30");
  EXPECT_EQ(sums.sums->label_columns(), 2U);
}

TEST(RunningSums, OfLabelColumnsAreNone) {
  const Sums sums("[\"a\", 2023, 10], [\"b\", 2024, 20],\n", "header-columns = 2\n");
  EXPECT_EQ(sums.of(1), "-");
  EXPECT_EQ(sums.sums->label_columns(), 2U);
}

TEST(RunningSums, OfPercentagesAreNone) {
  const Sums sums("[\"a\", \"10%\", 1, \"5％\"], [\"b\", 20, 2, \"6％\"],\n");
  EXPECT_EQ(sums.of(1), "-");
  EXPECT_EQ(sums.of(2), "0 1 3");
  EXPECT_EQ(sums.of(3), "-");
}

TEST(RunningSums, WithoutAnyAllColumnsAreLabels) {
  EXPECT_EQ(Sums("[\"a\", \"甲\"], [\"b\", \"乙\"],\n").sums->label_columns(), 2U);
  EXPECT_EQ(Sums("[1], [2],\n").sums->label_columns(), 1U);
}

TEST(RunningSums, HeadRowsDoNotCount) {
  EXPECT_EQ(Sums("[\"项\", 2023], [\"a\", 1], [\"b\", 2],\n", "header-rows = 1\n").of(1),
            "0 0 1 3");
}

TEST(RunningSums, RowsThatAreSumsDoNotCount) {
  for (const char* key : {"strong", "header"}) {
    const std::string sum = "{ text = \"计\", " + std::string(key) + " = true }";
    EXPECT_EQ(Sums("[\"a\", 1], [\"b\", 2], [" + sum + ", 3], [\"c\", 4],\n").of(1), "0 1 3 3 7")
        << key;
  }
  EXPECT_EQ(Sums("[\"a\", 1, 1], [\"计\", 1, { text = \"1\", strong = true }],\n").of(1), "0 1 1")
      << "a bold cell anywhere";
}

TEST(RunningSums, GapsCountAsNothing) {
  EXPECT_EQ(Sums("[\"a\", 1], [\"b\", \"—\"], [\"c\", \"\"], [\"d\", 2],\n").of(1), "0 1 1 1 3");
}

TEST(RunningSums, ANumberOfSeveralRowsCountsOnce) {
  EXPECT_EQ(Sums("[\"a\", { text = \"5\", rowspan = 2 }], [\"b\"], [\"c\", 2],\n").of(1),
            "0 5 5 7");
}

TEST(RunningSums, ANumberOfSeveralColumnsIsOfItsFirst) {
  const Sums sums("[\"a\", 1, 2], [\"b\", { text = \"10\", colspan = 2 }], [\"c\", 3, 4],\n");
  EXPECT_EQ(sums.of(1), "0 1 11 14");
  EXPECT_EQ(sums.of(2), "0 2 2 6");
}

TEST(RunningSums, ArePrintedAsTheirColumnPrintsNumbers) {
  EXPECT_EQ(Sums("[\"a\", \"1.5\"], [\"b\", 2], [\"c\", \"0.25\"],\n").of(1),
            "0.00 1.50 3.50 3.75");
  EXPECT_EQ(Sums("[\"a\", \"1,234.5\"], [\"b\", \"998765.5\"], [\"c\", 1],\n").of(1),
            "0.0 1,234.5 1,000,000.0 1,000,001.0");
  EXPECT_EQ(Sums("[\"a\", 123456], [\"b\", 7],\n").of(1), "0 123456 123463")
      << "without commas where it has none";
}

TEST(RunningSums, NegativeOnesHaveATrueMinus) {
  EXPECT_EQ(Sums("[\"a\", -5], [\"b\", \"−1,000\"], [\"c\", 2000],\n").of(1), "0 −5 −1,005 995");
  EXPECT_EQ(Sums("[\"a\", \"−123,456\"],\n").of(1), "0 −123,456") << "no comma after the minus";
}

TEST(RunningSums, AreExact) {
  EXPECT_EQ(Sums("[\"a\", \"0.1\"], [\"b\", \"0.2\"], [\"c\", \"-0.3\"],\n").of(1),
            "0.0 0.1 0.3 0.0");
}

TEST(RunningSums, TheExtremesAreTheLeastAndTheMost) {
  using Extremes = std::array<std::string, 2>;
  const auto extremes = [](const std::string& rows) { return Sums(rows).sums->extremes(1); };
  EXPECT_EQ(extremes("[\"a\", 5], [\"b\", -8], [\"c\", 12],\n"), (Extremes{"−3", "9"}));
  EXPECT_EQ(extremes("[\"a\", -5], [\"b\", \"-1.5\"],\n"), (Extremes{"−6.5", "0.0"}));
  EXPECT_EQ(extremes("[\"a\", \"1,000\"], [\"b\", 1],\n"), (Extremes{"0", "1,001"}));
}

}  // namespace
}  // namespace banxin
