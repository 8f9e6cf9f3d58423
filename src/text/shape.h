// Text to glyphs: faces character by character, whole stretches of one face through HarfBuzz.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "text/font_book.h"
#include "text/shaped_text.h"

namespace banxin {

/// Shapes a paragraph at once. Characters that a role's first face lacks are added to `fallbacks`;
/// one that no face has is error E0402 at its place, and shows as the first face's missing glyph.
/// `text` must be valid UTF-8 with runs that cover it in order.
ShapedText shape_text(StyledText text, const FontBook& fonts, std::vector<Fallback>& fallbacks,
                      Diagnostics& diagnostics);

}  // namespace banxin
