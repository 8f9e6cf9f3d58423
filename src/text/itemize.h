// A paragraph cut into stretches that one call of HarfBuzz can shape.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "text/characters.h"
#include "text/font_book.h"
#include "text/shaped_text.h"

namespace banxin {

enum class ScriptKind : uint8_t { chinese, latin };

/// Characters `[begin, end)` in one face, run and script.
struct ShapingItem {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t run = 0;
  FaceId face = 0;
  ScriptKind script = ScriptKind::chinese;
};

/// Chooses faces character by character; marks and variation selectors stay with their base.
std::vector<ShapingItem> itemize(const StyledText& text, const Characters& characters,
                                 const FontBook& fonts, std::vector<Fallback>& fallbacks,
                                 Diagnostics& diagnostics);

}  // namespace banxin
