// A paragraph's text as glyphs: immutable, without line breaks, widths of lines, pages or roles.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/len.h"
#include "base/span.h"
#include "text/char_class.h"
#include "text/font.h"

namespace banxin {

using RoleId = uint8_t;  ///< number of a font role in a FontBook

/// What a run of text is set with.
struct FontStyle {
  RoleId han = 0;    ///< role for Han text and everything else that is not Latin
  RoleId latin = 0;  ///< role for Latin letters, digits and their marks
  Len size;
  Len rise;  ///< baseline shift, upwards
  friend bool operator==(const FontStyle&, const FontStyle&) = default;
};

/// A run of the text stage's input: bytes `[begin, end)` of StyledText::text.
struct StyledRun {
  uint32_t begin = 0;
  uint32_t end = 0;
  FontStyle font;
  int32_t link = -1;  ///< passed through for the layout
  Len gap_after;      ///< white after its last character, unless a line ends there
  Span span;          ///< of the run; byte i of it was written at span.offset + i
};

struct StyledText {
  std::string text;  ///< UTF-8
  std::vector<StyledRun> runs;
};

/// Whether a line may end before a cluster.
enum class Break : uint8_t {
  forbidden,
  allowed,
  unliked,    ///< before a unit, inside a short title: costs a little
  avoided,    ///< inside a date, after a bracketed number: costs much
  emergency,  ///< inside an address or another long unbreakable word: costs more
  mandatory,
};

struct ShapedGlyph {
  uint32_t id = 0;
  int32_t advance = 0;  ///< Len units
  int32_t x_offset = 0, y_offset = 0;
};

/// The smallest piece that moves as one: a character, or several that HarfBuzz joined.
struct Cluster {
  uint32_t text = 0;         ///< byte offset of its text; it ends where the next cluster's begins
  uint32_t glyph_begin = 0;  ///< its glyphs end where the next cluster's begin
  int32_t advance = 0;       ///< Len units, the glyphs' own
  uint32_t run = 0;          ///< index of its StyledRun
  FaceId face = 0;
  CharClass first = CharClass::han;  ///< class of its first character
  CharClass last = CharClass::han;   ///< and of its last
  uint8_t characters = 1;            ///< how many characters it holds, at most 255
  uint8_t level = 0;                 ///< embedding level (UAX #9); odd: right to left
  Break before = Break::forbidden;   ///< at the first cluster: forbidden
  /// Of a mark whose square holds white: from its origin to its ink's edges; of an ellipsis: to the
  /// middles of its outer dots. In thousandths of the size; both 0: unknown.
  int16_t ink_left = 0, ink_right = 0;
};

/// A character that its role's first face lacks.
struct Fallback {
  char32_t character = 0;
  RoleId role = 0;
  FaceId face = 0;
  Span span;
};

struct ShapedText {
  StyledText source;
  std::vector<Cluster> clusters;
  std::vector<ShapedGlyph> glyphs;  ///< each cluster's from left to right
  bool right_to_left = false;       ///< the paragraph's own direction
  bool mixed = false;               ///< some cluster is right to left

  uint32_t glyph_end(size_t cluster) const {
    return cluster + 1 < clusters.size() ? clusters[cluster + 1].glyph_begin
                                         : static_cast<uint32_t>(glyphs.size());
  }
  uint32_t text_end(size_t cluster) const {
    return cluster + 1 < clusters.size() ? clusters[cluster + 1].text
                                         : static_cast<uint32_t>(source.text.size());
  }
  const StyledRun& run_of(const Cluster& cluster) const { return source.runs[cluster.run]; }
  /// Where the cluster was written.
  Span span_of(size_t cluster) const;
};

}  // namespace banxin
