// Blocks of type table: columns, rows, cells and the grid that they fill.
#pragma once

#include "model/report/report_context.h"

namespace banxin {

/// Reads a table block and checks that its cells and spans fill the grid exactly, each cell once.
decltype(Block::content) read_table_block(ReportContext& context, TableReader& table);

}  // namespace banxin
