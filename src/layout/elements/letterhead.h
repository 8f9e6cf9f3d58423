// 版头, all that stands above the title, with its rules (GB/T 9704 7.2, 10).
#pragma once

#include "layout/lines/typesetter.h"
#include "layout/pages/flow.h"

namespace banxin {

/// Sets the letterhead of a format that has one. The box counts from the type area's upper left
/// corner, and its height is what the title must stand below.
Box set_letterhead(LetterheadBlock&& block, Typesetter& typesetter);

}  // namespace banxin
