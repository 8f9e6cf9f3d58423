// Nothing is printed beside the sheet.
#pragma once

#include "base/diagnostic.h"
#include "frame/frame.h"

namespace banxin {

/// E0518 at each text or picture of which a part lies off its page: paper shows it cut.
void check_on_paper(const Frame& frame, Diagnostics& diagnostics);

}  // namespace banxin
