// The rows of a report's tables from their CSV files, and what their numbers must add up to.
#pragma once

#include <string>

#include "assets/assets.h"
#include "base/diagnostic.h"
#include "base/source.h"
#include "model/report/report.h"
#include "named_files.h"

namespace banxin {

/// Reads the file of each table that names one, relative to `folder`, of at most `most` bytes, a
/// file that is named twice once; it becomes one of `sources`. Then checks every table's relations.
/// Errors: E0260 (or NamedFiles' own) a file that cannot be read, those of read_csv and of
/// check_relations, E0215 and E0216 of a file that does not fit the table's columns and head rows.
void read_tables(const Report& report, NamedFiles& files, const std::string& folder, size_t most,
                 SourceMap& sources, Assets& assets, Diagnostics& diagnostics);

}  // namespace banxin
