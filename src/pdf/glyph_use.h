// Which glyphs of which faces the pages show, and what text each glyph stands for.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "frame/frame.h"
#include "text/font.h"

namespace banxin {

/// The glyphs of one face. A glyph may stand for several texts (Noto draws U+2F00 and U+4E00 by the
/// same one): the face then gets several Type 0 fonts that share the program and differ in
/// ToUnicode. That copies out right in readers that know no ActualText, too (MuPDF 1.21).
struct GlyphUse {
  static constexpr unsigned kNoVariant = UINT32_MAX;
  static constexpr unsigned kMostVariants = 16;

  /// By glyph, the text that a ToUnicode gives it; empty: none.
  using Texts = std::vector<std::string_view>;

  std::vector<uint32_t> glyphs;  ///< used ones and 0, ascending; empty: the face is not used
  Texts first;                   ///< variant 0
  std::vector<std::map<uint32_t, std::string_view>> others;  ///< variant 1 and on, sparse

  size_t variants() const { return 1 + others.size(); }
  /// The glyph's text in a variant.
  std::string_view text(uint32_t glyph, size_t variant) const;
  /// The variant that says this text; kNoVariant if only ActualText can.
  unsigned variant_of(uint32_t glyph, std::string_view text) const;
  /// Sees to it that a variant says this text, if one may.
  void add(uint32_t glyph, std::string_view text);
};

/// Checks the ranges of every page and gathers the use by face. The texts point into `frame`.
/// Errors: E0601 no page, E0602 a page's size, E0603 a broken run.
std::vector<GlyphUse> gather_glyph_use(const Frame& frame,
                                       const std::vector<const FontFace*>& faces,
                                       Diagnostics& diagnostics);

}  // namespace banxin
