#include "text/utf16.h"

namespace banxin {

std::u16string to_utf16(std::u32string_view text) {
  std::u16string units;
  units.reserve(text.size());
  for (const char32_t c : text) {
    if (c <= 0xFFFF) {
      units += static_cast<char16_t>(c);
      continue;
    }
    units += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
    units += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
  }
  return units;
}

}  // namespace banxin
