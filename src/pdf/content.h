// A page's content stream (ISO 32000-1 8 and 9.4).
#pragma once

#include <string>
#include <vector>

#include "frame/frame.h"
#include "pdf/glyph_use.h"
#include "pdf/subset.h"

namespace banxin {

/// What content needs to know of a face.
struct ContentFont {
  const GlyphUse* use = nullptr;
  const Subset* subset = nullptr;  ///< null: not used
};

/// The operators of a page: rules, text above them, circles and pictures above the text. Reads
/// nothing but its arguments, so pages can be made side by side.
std::string page_content(const FramePage& page, const std::vector<ContentFont>& fonts);

}  // namespace banxin
