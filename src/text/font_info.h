// What a font file says of itself, read by FreeType: for `banxin fonts` and for the check of
// licences.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "text/font.h"

namespace banxin {

struct FontInfo {
  std::string family, style;
  std::string format;     ///< "CFF", "TrueType" …
  size_t characters = 0;  ///< that its Unicode map covers
  size_t glyphs = 0;
  Embedding embedding = Embedding::installable;  ///< OpenType, OS/2 fsType
};

/// Walks the whole character map: up to some ten milliseconds. Nothing if FreeType cannot open the
/// face.
std::optional<FontInfo> inspect_font(const std::string& path, unsigned index);

/// `embeddable`, or what stands against it.
std::string describe(Embedding embedding);

}  // namespace banxin
