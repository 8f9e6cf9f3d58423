// Something in rows (a table), of which each page shows some as one piece.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "layout/elements/box.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// What a row says.
enum class RowKind : uint8_t {
  own,
  carried_forward,  ///< 过次页: the sums of all rows above it
  brought_forward,  ///< 承前页: the same at the next page's head
};

/// A row, or what of it stands between two heights: one that is higher than a page is parted.
struct RowPart {
  uint32_t row = 0;
  Len from, to;           ///< the whole row if equal
  bool repeated = false;  ///< stands again at a page's head: no part of the text
  RowKind kind = RowKind::own;
};

class Rows {
 public:
  virtual ~Rows() = default;
  /// Rows that stand below one another on a page, closed above and below. Safe for use from several
  /// threads, each with its own typesetter.
  virtual Box piece(std::span<const RowPart> rows, Typesetter& typesetter) const = 0;
};

/// A row's place in the flow.
struct RowSlot {
  RowPart part;
  Len height;
  bool keeps = false;  ///< with the slot above: a page should not end between them
};

/// Rows as pages must know them.
struct LaidRows {
  std::shared_ptr<const Rows> rows;
  Box above;            ///< caption and unit; no height: none
  Box above_continued;  ///< the same on later pages
  std::vector<RowSlot> slots;
  size_t heads = 0;        ///< the first slots: they stand again on later pages
  Len subtotal;            ///< height of 过次页 and 承前页; none: the table has none
  std::vector<Box> below;  ///< notes
  bool whole = false;      ///< on one page, with the line that introduces it
  int gap_above = 0, gap_below = 0;  ///< empty lines, in thousandths
  Span span;
};

}  // namespace banxin
