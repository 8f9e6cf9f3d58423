// 勾稽关系: what the numbers of a table must add up to.
#pragma once

#include "base/diagnostic.h"
#include "model/report/cell_places.h"
#include "model/report/report.h"

namespace banxin {

/// Checks a table's relations on its cells: `rows 4 + 5 = 27 + 28` in every column of numbers,
/// `columns 10 = 4..9` in every row; terms are numbers of the whole grid from 1, ranges, or labels
/// of the first column or row. Ready-made: annual-report-2, -3 and -4 (国办公开办函〔2021〕30号).
/// Errors: E0262 a relation that cannot be read or names what is not there, E0263 a sum that is not
/// what is stated, E0264 a table that is not the form. I0265 tells how many hold. Exact; linear in
/// the numbers that relations name.
void check_relations(const TableBlock& table, const CellPlaces& cells, Span place,
                     Diagnostics& diagnostics);

}  // namespace banxin
