// 版头 of a 信函: on the paper's head, and a double rule at its foot (GB/T 9704 10.1, figure 11).
#pragma once

#include "layout/elements/box.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// Sets a letter's letterhead. The mark and the upper double rule may stand above the type area,
/// and the lower double rule stands below it: the box counts from the type area's upper left corner
/// to the lower edge of the lines below the upper double rule.
Box lay_letter_letterhead(LetterheadBlock&& block, Typesetter& typesetter);

}  // namespace banxin
