// Numbers, dates, versions, standards and the like, which no line's end tears apart
// (chinese-text.md, Where a line may break; GB/T 15835-2011).
#pragma once

#include <vector>

#include "text/characters.h"
#include "text/shaped_text.h"

namespace banxin {

/// Changes the breaks within and around numbers in place.
void apply_number_rules(const Characters& text, std::vector<Break>& breaks);

}  // namespace banxin
