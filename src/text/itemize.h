// A paragraph cut into stretches that one call of HarfBuzz can shape.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "text/characters.h"
#include "text/font_book.h"
#include "text/scripts.h"
#include "text/shaped_text.h"

namespace banxin {

/// Characters `[begin, end)` in one face, run, script and direction.
struct ShapingItem {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t run = 0;
  FaceId face = 0;
  ScriptTag script = kHan;
  uint8_t level = 0;  ///< UAX #9
};

/// Chooses faces character by character; marks and variation selectors stay with their base.
/// `levels` has an entry a character, or is empty: all left to right.
std::vector<ShapingItem> itemize(const StyledText& text, const Characters& characters,
                                 const std::vector<uint8_t>& levels, const FontBook& fonts,
                                 std::vector<Fallback>& fallbacks, Diagnostics& diagnostics);

}  // namespace banxin
