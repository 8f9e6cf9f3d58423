// The letterhead's texts against the forms that GB/T 9704 7.2 gives them.
#pragma once

#include "base/diagnostic.h"
#include "model/report.h"

namespace banxin {

/// Warns of a 发文字号 not written by 7.2.5 (W0223), a period of secrecy without a level (W0224)
/// and a 份号 not of six digits (W0225), in reports of format `document`.
void check_letterhead(const Report& report, Diagnostics& diagnostics);

}  // namespace banxin
