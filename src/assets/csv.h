// Tables from CSV files (RFC 4180).
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/report/report.h"

namespace banxin {

/// The bytes of a CSV file as UTF-8: they are, with a mark or without one, or GB 18030, as office
/// programs save it. Nothing if they are neither.
std::optional<std::string> csv_text(std::string bytes);

/// The rows of file `file` of `sources`, every cell as plain text, line breaks within quotes kept.
/// Errors bear the file's own line and column: E0261 a quote that is not closed or stands within a
/// cell, E0215 a row of another length than the first. Linear.
CellRows read_csv(const SourceMap& sources, uint8_t file, Diagnostics& diagnostics);

}  // namespace banxin
