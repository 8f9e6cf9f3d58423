// What official Chinese asks of line breaks beyond UAX #14 (chinese-text.md).
#pragma once

#include <vector>

#include "text/characters.h"
#include "text/shaped_text.h"

namespace banxin {

/// Changes ICU's opportunities in place. `breaks` has an entry a character.
void apply_break_rules(const Characters& text, std::vector<Break>& breaks);

}  // namespace banxin
