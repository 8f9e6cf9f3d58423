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
  const bool backwards = shaped.clusters[run.begin].level % 2 == 1;
  const int32_t* place = text.places.data() + run.first_place;
  for (uint32_t k = run.begin; k < run.end; ++k) {
    const uint32_t cluster = backwards ? run.end - 1 - (k - run.begin) : k;
    for (uint32_t g = shaped.clusters[cluster].glyph_begin; g < shaped.glyph_end(cluster); ++g) {
      const ShapedGlyph& glyph = shaped.glyphs[g];
      const int64_t rise = text.scaled(Len::from_raw(glyph.y_offset)).raw();
      each(cluster, glyph, *place++, static_cast<int32_t>(rise));
    }
  }
}

/// The size of a run's type.
inline Len size_of(const LaidText& text, const LaidRun& run) {
  const ShapedText& shaped = text.paragraph->text;
  return text.scaled(shaped.run_of(shaped.clusters[run.begin]).font.size);
}

}  // namespace banxin
