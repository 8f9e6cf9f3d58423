// report.toml -> Report: everything that report-format.md names, read and checked.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/report/report.h"

namespace banxin {

/// Reads file number `file` of `sources`. All faults of the file are reported in one run, each
/// once (codes E01xx, E02xx, W02xx; see base/diagnostic_codes.h); what could be read is returned
/// even then. Asks nothing of the world: images, CSV files and styles named are not opened. Time
/// and memory grow linearly with the file. Never throws for what a file holds.
Report read_report(const SourceMap& sources, uint8_t file, Diagnostics& diagnostics);

}  // namespace banxin
