// The cells of a table one by one: what they are, how they are shaped and laid. Shaped again
// wherever they are needed: a table of many thousand rows keeps their measures alone.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "layout/blocks/block.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// How far a cell on its decimal point reaches to both sides of it.
struct PointReach {
  Len left, right;
};

class TableCells {
 public:
  TableCells(const GridTableBlock& block, const Style& style);

  const PlacedCell& operator[](uint32_t i) const { return (*block_.cells)[i]; }
  const CellPlaces& places() const { return *block_.cells; }

  Role role(uint32_t cell) const;
  /// Where a cell's lines stand: its own, its column's, or the look's.
  Align align(uint32_t cell) const;
  bool on_point(uint32_t cell) const;
  bool is_of_numbers(uint32_t column) const { return numbers_[column]; }
  /// Width of the widest word of a head cell, words of many characters left out.
  Len widest_word(uint32_t cell, const Style& style) const;
  bool has_words(uint32_t cell) const { return !words(cell).empty(); }

  ParagraphRef shape(uint32_t cell, StructureId node, Typesetter& typesetter) const;
  StructureId node(uint32_t cell) const {
    return block_.nodes.empty() ? kArtifact : block_.nodes[cell];
  }

  /// Of a cell laid on one line: where its number's point stands, or its last digit where it has
  /// none; a text without a number stands as one whose last digit ends it.
  PointReach point_reach(const LaidText& line) const;

  const RichText& words(uint32_t cell) const;

 private:
  bool is_column_of_numbers(uint32_t column) const;

  const GridTableBlock& block_;
  const TableStyle& look_;
  std::vector<bool> numbers_;  ///< by column: set on the decimal point
};

}  // namespace banxin
