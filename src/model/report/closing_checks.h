// What a closing gives against what its mode sets (GB/T 9704 7.3.5).
#pragma once

#include "base/diagnostic.h"
#include "model/report/report.h"

namespace banxin {

/// Warns (W0235) of a date without a [closing], which is what sets it.
void check_date(const Report& report, Diagnostics& diagnostics);

/// Warns (W0229) of a seal, an office or a stamp that stays out of the document.
void check_closing(const Closing& closing, Diagnostics& diagnostics);

}  // namespace banxin
