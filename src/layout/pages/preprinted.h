// 套打: pages for sheets that have their red head already.
#pragma once

#include "frame/frame.h"
#include "model/report/report.h"
#include "model/style/style.h"

namespace banxin {

/// Leaves out what stands in the letterhead's red (text, rules, circles) and moves all else by the
/// report's offset. Pictures stay.
void fit_to_preprinted(const Output& output, const Style& style, Frame& frame);

}  // namespace banxin
