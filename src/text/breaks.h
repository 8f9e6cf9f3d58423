// Where a line may end: ICU's opportunities (UAX #14, zh, strict) and what official Chinese asks
// beyond them (chinese-text.md, Where a line may break).
#pragma once

#include <vector>

#include "text/characters.h"
#include "text/shaped_text.h"

namespace banxin {

/// For each character, whether a line may end before it. The first is never a break. Linear in the
/// text.
std::vector<Break> find_breaks(const Characters& text);

/// Character positions at which a word begins, by ICU's dictionary for Chinese; for titles.
std::vector<bool> find_word_starts(const Characters& text);

}  // namespace banxin
