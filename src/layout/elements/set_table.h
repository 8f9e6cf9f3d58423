// A table as set: columns and rows of known sizes, pieces of which pages show.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "layout/elements/rows.h"
#include "layout/elements/running_sums.h"
#include "layout/elements/table_cells.h"

namespace banxin {

/// A table's measures, once they are decided.
struct TableMeasures {
  std::vector<Len> lefts;          ///< of the columns' left edges, and of the last one's right
  std::vector<Len> heights;        ///< of the rows
  Len subtotal;                    ///< of 过次页 and 承前页
  std::vector<PointReach> points;  ///< by column, of its numbers
  Len padding_x;
  Len scale_to, scale_from;  ///< of all its type
};

/// Cells are shaped and laid anew for each piece; those of rows that are higher than a page are
/// kept.
class SetTable : public Rows {
 public:
  SetTable(GridTableBlock&& block, const Style& style);

  Box piece(std::span<const RowPart> rows, Typesetter& typesetter) const override;

  /// A cell's lines in its columns' width.
  LaidText lay(uint32_t cell, StructureId node, Typesetter& typesetter) const;
  /// Height of so many lines of a cell, without padding.
  Len height_of(Role role, size_t lines) const;
  /// How many lines a row holds of a cell that goes on from row to row.
  int64_t lines_in_row(uint32_t row, Len pitch) const {
    return measures.heights[row].raw() / pitch.raw();
  }
  Len pitch(Role role) const { return scaled(style_.element(role).pitch); }
  Len scaled(Len length) const {
    return length.scaled(measures.scale_to.raw(), measures.scale_from.raw());
  }

  /// Words of a row of sums, scaled, on one line.
  LaidText lay_sum(const std::string& words, Typesetter& typesetter) const;

  const TableCells& cells() const { return cells_; }
  const GridTableBlock& block() const { return block_; }
  const TableStyle& look() const { return *block_.look; }
  const Style& style() const { return style_; }

  TableMeasures measures;
  std::vector<Len> naturals;  ///< by cell: its width on one line, before scaling
  /// Lines of the head's cells as they stand again on later pages: the same on each.
  std::map<uint32_t, std::shared_ptr<const LaidText>> heads;
  /// Lines of cells that several pages may show: of rows that are parted, and of cells of several
  /// rows that are high. They stand at the top.
  std::map<uint32_t, std::shared_ptr<const LaidText>> kept;
  std::optional<RunningSums> sums;  ///< of a table that has 过次页 and 承前页

 private:
  const GridTableBlock block_;
  const Style& style_;
  const TableCells cells_;
};

}  // namespace banxin
