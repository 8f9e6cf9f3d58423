// 版头, all that stands above the title, with its rules (GB/T 9704 7.2, 10).
#pragma once

#include "layout/elements/box.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// Sets the letterhead of a format that has one. The box counts from the type area's upper left
/// corner, and its height is what the title must stand below.
Box lay_letterhead(LetterheadBlock&& block, Typesetter& typesetter);

}  // namespace banxin
