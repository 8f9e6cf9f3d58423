// Which text each glyph of a run stands for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "frame/frame.h"

namespace banxin {

/// How a run's glyphs, from left to right, follow its text.
enum class TextOrder : uint8_t { forward, backward, mixed };

/// Glyphs `[glyph_begin, glyph_end)` of FramePage::glyphs stand for `text`, which may be empty (a
/// glyph that the source does not have).
struct TextCluster {
  uint32_t glyph_begin = 0, glyph_end = 0;
  std::string_view text;
  bool backward = false;  ///< of a run in that order: the last glyph comes first in the text

  uint32_t size() const { return glyph_end - glyph_begin; }
  /// The glyph at a place counted in the order of the text.
  uint32_t glyph(uint32_t place) const {
    return backward ? glyph_end - 1 - place : glyph_begin + place;
  }
};

/// Shares a cluster's text out among its glyphs for ToUnicode: a character each, the last one takes
/// the rest. `place` is as for TextCluster::glyph(). Empty where characters are fewer than glyphs.
std::string_view share_of(const TextCluster& cluster, uint32_t place);

/// Fills `clusters` in the order of the text, which is that of the glyphs if mixed. Together they
/// cover the run's text. The run's ranges must be valid.
TextOrder collect_clusters(const FramePage& page, const GlyphRun& run,
                           std::vector<TextCluster>& clusters);

/// The run's whole text.
std::string_view text_of(const FramePage& page, const GlyphRun& run);

}  // namespace banxin
