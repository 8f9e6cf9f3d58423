// UTF-16, which ICU reads.
#pragma once

#include <string>
#include <string_view>

namespace banxin {

/// Throws std::bad_alloc where memory is short; ICU's own conversion then never ends (ICU 72,
/// UnicodeString::fromUTF32).
std::u16string to_utf16(std::u32string_view text);

}  // namespace banxin
