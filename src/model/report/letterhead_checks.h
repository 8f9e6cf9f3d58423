// The letterhead's texts against the forms that GB/T 9704 7.2 gives them.
#pragma once

#include "base/diagnostic.h"
#include "model/report/report.h"

namespace banxin {

/// Warns of a 发文字号 not written by 7.2.5 (W0223), a 命令's number other than 第×号 (W0228), a
/// period of secrecy without a level (W0224) and a 份号 not of six digits (W0225), in the formats
/// that have a letterhead.
void check_letterhead(const Report& report, Diagnostics& diagnostics);

}  // namespace banxin
