// How wide a table's columns are: fixed, by shares, or as their content asks (CSS 2.1 17.5.2.2,
// automatic table layout, is the model).
#pragma once

#include <optional>
#include <vector>

#include "base/len.h"
#include "model/report/report.h"

namespace banxin {

/// What a column's content asks for, with its padding.
struct ColumnNeed {
  Len least;    ///< of the widest piece that may not be cut
  Len natural;  ///< of the longest cell on one line
  Len words;    ///< in which it reads well: the widest word of a head, some characters
  bool of_numbers = false;
};

/// What a cell over several columns asks for.
struct SpanNeed {
  uint32_t column = 0, columns = 1;
  ColumnNeed need;
};

/// Raises the needs of columns until they hold those of the cells over several of them.
void spread_spans(const std::vector<SpanNeed>& spans, std::vector<ColumnNeed>& needs);

/// Widths that sum up to `room`, none below what its content needs at the least; where all columns
/// are fixed, their own. Columns of numbers are as wide as one another where they can be. Nothing
/// if that cannot be.
std::optional<std::vector<Len>> column_widths(const std::vector<TableColumn>& columns,
                                              const std::vector<ColumnNeed>& needs, Len room);

/// For a table that fits nowhere: what columns need at the least; beyond `most` in all the widest
/// have less, one as the other.
std::vector<Len> forced_widths(const std::vector<TableColumn>& columns,
                               const std::vector<ColumnNeed>& needs, Len most);

/// What all columns need at the least.
Len least_width(const std::vector<TableColumn>& columns, const std::vector<ColumnNeed>& needs);

}  // namespace banxin
