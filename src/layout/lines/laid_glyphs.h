// The glyphs of a laid run, one by one as they are drawn.
#pragma once

#include "layout/lines/laid_text.h"

namespace banxin {

/// Calls `each(cluster, glyph, place, rise)` for every glyph of `run` from left to right, with its
/// cluster's number, its ShapedGlyph, its origin's place from the run's x and its height above the
/// baseline, both in Len units and as large as the text is scaled.
template <class Each>
void for_each_glyph(const LaidText& text, const LaidRun& run, Each each) {
  const ShapedText& shaped = text.paragraph->text;
  const bool backwards = shaped.clusters[run.begin].level % 2 == 1, scaled = text.is_scaled();
  const int32_t* place = text.places.data() + run.first_place;
  for (uint32_t k = run.begin; k < run.end; ++k) {
    const uint32_t cluster = backwards ? run.end - 1 - (k - run.begin) : k;
    const uint32_t end = shaped.glyph_end(cluster);
    for (uint32_t g = shaped.clusters[cluster].glyph_begin; g < end; ++g) {
      const ShapedGlyph& glyph = shaped.glyphs[g];
      int32_t rise = glyph.y_offset;
      if (scaled) rise = static_cast<int32_t>(text.scaled(Len::from_raw(rise)).raw());
      each(cluster, glyph, *place++, rise);
    }
  }
}

/// The size of a run's type.
inline Len size_of(const LaidText& text, const LaidRun& run) {
  const ShapedText& shaped = text.paragraph->text;
  return text.scaled(shaped.run_of(shaped.clusters[run.begin]).font.size);
}

}  // namespace banxin
