// Shaped text made by hand: square Han, half-width Latin, so that widths in tests are round
// numbers.
#pragma once

#include <string>

#include "model/style/style.h"
#include "text/breaks.h"
#include "text/characters.h"
#include "text/shaped_text.h"

namespace banxin {

inline constexpr Len kEm = Len::from_pt(10);

inline ShapedText shaped_by_hand(std::string utf8) {
  ShapedText text;
  const Characters characters = read_characters(utf8);
  const std::vector<Break> breaks = find_breaks(characters);
  text.source.text = std::move(utf8);
  StyledRun run;
  run.end = static_cast<uint32_t>(text.source.text.size());
  run.font.size = kEm;
  text.source.runs.push_back(run);
  for (uint32_t i = 0; i < characters.size(); ++i) {
    Cluster cluster;
    cluster.text = characters.offsets[i];
    cluster.glyph_begin = i;
    cluster.first = cluster.last = characters.classes[i];
    const bool square = traits_of(cluster.first).full_width;
    Len advance = square ? kEm : kEm / 2;
    if (cluster.first == CharClass::space) advance = kEm / 4;
    if (cluster.first == CharClass::invisible) advance = Len();
    cluster.advance = static_cast<int32_t>(advance.raw());
    cluster.before = breaks[i];
    text.clusters.push_back(cluster);
    text.glyphs.push_back({i + 1, cluster.advance, 0, 0});
  }
  return text;
}

inline TextStyle text_style() {
  TextStyle style;
  style.han_latin_gap = {250};
  style.han_latin_gap_min = {125};
  style.han_latin_gap_max = {500};
  style.word_space_shrink = {80};
  style.word_space_stretch = {250};
  style.loose_limit = {250};
  return style;
}

/// Thousandths of an em.
inline int64_t mils(int64_t raw) { return raw * 1000 / kEm.raw(); }

}  // namespace banxin
