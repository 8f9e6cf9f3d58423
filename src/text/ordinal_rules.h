// 第十二条, （一）, 1. and ①: ordinals hold together, level numbers keep with what follows.
#pragma once

#include <vector>

#include "text/characters.h"
#include "text/shaped_text.h"

namespace banxin {

/// Changes the breaks within and after ordinals in place.
void apply_ordinal_rules(const Characters& text, std::vector<Break>& breaks);

}  // namespace banxin
