// 版头, all that stands above the first page's red rule, and the rule (GB/T 9704 7.2).
#pragma once

#include "layout/flow.h"
#include "layout/typesetter.h"

namespace banxin {

/// Sets the letterhead as wide as the type area, from its upper edge to the rule's lower edge.
Box set_letterhead(LetterheadBlock&& block, Typesetter& typesetter);

}  // namespace banxin
