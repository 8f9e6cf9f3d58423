// Nothing is printed beside the sheet, nor leaves the type area in silence.
#pragma once

#include "base/diagnostic.h"
#include "frame/frame.h"
#include "model/report/report.h"
#include "model/style/style.h"

namespace banxin {

/// E0518 at each text or picture of which a part lies off its page: paper shows it cut.
void check_on_paper(const Frame& frame, Diagnostics& diagnostics);

/// W0519 at each text that stands on the paper but outside the type area (GB/T 9704 5.2.1), if
/// nothing was said of it before. A page number stands below it, a letter's mark and its first
/// page's last lines beyond it (10.1).
void check_in_type_area(const Frame& frame, const Style& style, Format format,
                        Diagnostics& diagnostics);

}  // namespace banxin
