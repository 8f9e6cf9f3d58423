// A table's columns, rows and notes for the width of a page.
#pragma once

#include "base/job.h"
#include "layout/elements/rows.h"
#include "layout/lines/element_fonts.h"

namespace banxin {

/// Decides widths (smaller type and less padding where a table is too wide, W0521 where that is not
/// enough) and heights. A row that is higher than a page is parted between its lines. Cells are
/// measured in parallel; linear in them.
LaidRows lay_table(GridTableBlock&& block, const Job& job, const ElementFonts& element_fonts,
                   Typesetter& typesetter);

/// Whether an upright page is too narrow for the table: words would be cut in its cells.
bool is_cramped(GridTableBlock block, const Job& job, const ElementFonts& element_fonts,
                Typesetter& typesetter);

}  // namespace banxin
