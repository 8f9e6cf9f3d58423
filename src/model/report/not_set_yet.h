// What a report may say but this version does not lay out yet: a warning each, never silence.
#pragma once

#include "base/diagnostic.h"
#include "model/report/report.h"
#include "model/style/format_style.h"

namespace banxin {

/// Reports W0290 at each place whose content will be missing from the PDF: what this version does
/// not lay out (an entry leaves this list with the issue that does), and what `format`, the style's
/// row of the report's format, has no place for; and I0233 where that format's mark leaves joint
/// issuers out.
void warn_not_set_yet(const Report& report, const FormatStyle& format, Diagnostics& diagnostics);

}  // namespace banxin
