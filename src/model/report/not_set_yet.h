// What a report may say but this version does not lay out yet: a warning each, never silence.
#pragma once

#include "base/diagnostic.h"
#include "model/report/report.h"

namespace banxin {

/// Reports W0290 at each place whose content will be missing from the PDF. Work in progress: an
/// entry leaves this list with the issue that lays it out.
void warn_not_set_yet(const Report& report, Diagnostics& diagnostics);

}  // namespace banxin
