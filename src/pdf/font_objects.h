// A used face as the objects of a Type 0 font (ISO 32000-1 9.7).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pdf/glyph_use.h"
#include "pdf/objects.h"
#include "pdf/subset.h"
#include "text/font.h"

namespace banxin {

/// The large parts of a font, made beside others and the pages; adding the objects is left to the
/// writer's own thread.
struct FontParts {
  std::string program;  ///< deflated
  size_t program_size = 0;
  std::vector<std::string> to_unicode;  ///< by variant of GlyphUse, deflated
};

/// Cuts the subset and deflates. An empty program means failure.
FontParts make_font_parts(Subset& subset, const GlyphUse& use);

/// Adds the font's objects and returns a Type 0 dictionary for each variant.
std::vector<Ref> add_font(PdfObjects& objects, const FontFace& face, const Subset& subset,
                          FontParts parts);

/// Six letters that differ for other glyph sets (ISO 32000-1 9.6.4).
std::string subset_tag(const FontFace& face, const Subset& subset);

/// /W (ISO 32000-1 9.7.4.3): the widths that differ from 1000, by code.
std::string width_array(const std::vector<int>& widths);

}  // namespace banxin
