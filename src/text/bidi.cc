#include "text/bidi.h"

#include <unicode/ubidi.h>

#include <algorithm>
#include <memory>
#include <new>
#include <stdexcept>

#include "text/utf16.h"

namespace banxin {
namespace {

struct BidiClose {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};
using Bidi = std::unique_ptr<UBiDi, BidiClose>;

bool in(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

// Blocks of right-to-left scripts, and the characters that embed, override or isolate.
bool may_reorder(char32_t c) {
  if (c < 0x0590) return false;
  return in(c, 0x0590, 0x08FF) || in(c, 0x200E, 0x200F) || in(c, 0x202A, 0x202E) ||
         in(c, 0x2066, 0x2069) || in(c, 0xFB1D, 0xFDFF) || in(c, 0xFE70, 0xFEFF) ||
         in(c, 0x10800, 0x10FFF) || in(c, 0x1E800, 0x1EFFF);
}

UBiDiLevel ubidi_base(int base_direction) {
  if (base_direction < 0) return UBIDI_DEFAULT_LTR;
  return base_direction == 0 ? 0 : 1;
}

}  // namespace

bool needs_bidi(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), may_reorder);
}

bool starts_right_to_left(std::u32string_view text) {
  const std::u16string utf16 = to_utf16(text);
  return ubidi_getBaseDirection(utf16.data(), static_cast<int32_t>(utf16.size())) == UBIDI_RTL;
}

std::vector<uint8_t> bidi_levels(std::u32string_view text, int base_direction) {
  std::vector<uint8_t> levels;
  if (text.empty()) return levels;
  const std::u16string utf16 = to_utf16(text);
  const auto length = static_cast<int32_t>(utf16.size());
  UErrorCode status = U_ZERO_ERROR;
  const Bidi bidi(ubidi_openSized(length, 0, &status));
  ubidi_setPara(bidi.get(), utf16.data(), length, ubidi_base(base_direction), nullptr, &status);
  const UBiDiLevel* units = ubidi_getLevels(bidi.get(), &status);
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot order text of two directions");
  levels.reserve(text.size());
  for (const char32_t c : text) {
    levels.push_back(*units);
    units += c > 0xFFFF ? 2 : 1;
  }
  return levels;
}

std::vector<uint32_t> visual_order(const std::vector<uint8_t>& levels) {
  std::vector<int32_t> map(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), map.data());
  return {map.begin(), map.end()};
}

}  // namespace banxin
