// ToUnicode CMaps: from a glyph's number to its text (ISO 32000-1 9.10.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// `texts[n]` is the UTF-8 text of code n; empty ones are left out. At most 65,536 of them.
std::string to_unicode_cmap(const std::vector<std::string_view>& texts);

}  // namespace banxin
