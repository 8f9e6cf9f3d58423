#include "layout/elements/info_table.h"

#include <gtest/gtest.h>

#include <set>

#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

InfoTableBlock index_of(const std::vector<std::string>& values) {
  InfoTableBlock block;
  for (const std::string& value : values)
    block.entries.push_back(
        {text_of("标签", Role::index_label), text_of(value, Role::index_value)});
  return block;
}

std::string times(size_t count, const std::string& piece) {
  std::string all;
  for (size_t i = 0; i < count; ++i) all += piece;
  return all;
}

std::vector<Box> boxes_of(InfoTableBlock block) {
  TypesetterBench bench;
  return lay_info_table(std::move(block), bench.grid.type_width, bench.typesetter);
}

/// How many laid texts the values of all boxes are pieces of, and how many lines they have in all.
struct Values {
  std::set<const LaidText*> texts;
  size_t lines = 0;
};
Values values_of(const std::vector<Box>& boxes) {
  Values values;
  for (const Box& box : boxes)
    for (const Piece& piece : pieces_of(box, Role::index_value)) {
      values.texts.insert(piece.lines->text.get());
      values.lines += piece.lines->last - piece.lines->first;
    }
  return values;
}

// Each piece once held the whole value: 1.5 MB of it took 3.6 GB.
TEST(IndexTable, PiecesOfALongValueShareItsLines) {
  for (const size_t characters : {5000U, 20000U}) {
    const auto boxes = boxes_of(index_of({times(characters, "某")}));
    EXPECT_GT(boxes.size(), characters / 2000);
    const Values values = values_of(boxes);
    EXPECT_EQ(values.texts.size(), 1U);
    EXPECT_EQ(values.lines, (*values.texts.begin())->lines.size());
  }
}

TEST(IndexTable, AValueIsShapedOnceForItsWidthAndItsLines) {
  TypesetterBench bench;
  lay_info_table(index_of({times(3, "\uE000")}), bench.grid.type_width, bench.typesetter);
  EXPECT_EQ(bench.codes().size(), 3U) << "each character without a font is said once";
}

TEST(IndexTable, AValueTooWideForItsCellTakesARow) {
  EXPECT_EQ(boxes_of(index_of({"甲", "乙"})).size(), 1U);
  EXPECT_EQ(boxes_of(index_of({"甲", times(20, "某")})).size(), 2U);
}

}  // namespace
}  // namespace banxin
