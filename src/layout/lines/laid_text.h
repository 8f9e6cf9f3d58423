// A paragraph's lines as laid: which clusters stand on which line and where, beside the shape and
// never in it.
#pragma once

#include <algorithm>
#include <vector>

#include "layout/lines/paragraph.h"

namespace banxin {

/// Clusters `[begin, end)` of one face and role in the text's order, which one run of a page shows.
struct LaidRun {
  uint32_t begin = 0, end = 0;
  uint32_t first_place = 0;  ///< of its glyphs' places in LaidText::places
  Len x;                     ///< where its leftmost cluster begins, from the text's left edge
  Len width;                 ///< from there to where the next run would stand
};

/// A rectangle over linked characters: the height of their square.
struct LaidLink {
  Len x, width;
  Len size;          ///< of the type
  int32_t link = 0;  ///< index in Paragraph::links
  Span span;
  StructureId node = kArtifact;
};

struct LaidLine {
  uint32_t run_begin = 0, run_end = 0;    ///< in LaidText::runs
  uint32_t link_begin = 0, link_end = 0;  ///< in LaidText::links
  Len left;                               ///< where the line's first square begins
  Len width;                              ///< of its characters, white at the edges trimmed
};

struct LaidText {
  ParagraphRef paragraph;
  std::vector<LaidLine> lines;
  std::vector<LaidRun> runs;
  /// Of each glyph, from its run's `x` to its origin, Len units; a run's from left to right. Within
  /// the range that a frame's glyph has.
  std::vector<int32_t> places;
  std::vector<LaidLink> links;
  /// The type is `scale_to / scale_from` times as large as it was shaped. Places and widths above
  /// are so already.
  Len scale_to, scale_from;

  bool empty() const { return lines.empty(); }
  /// Of a text laid on one line; zero if nothing stands on it.
  Len width() const { return lines.empty() ? Len() : lines.front().width; }
  /// Of its lines.
  Len widest() const {
    Len width;
    for (const LaidLine& line : lines) width = std::max(width, line.width);
    return width;
  }
  Span span() const { return paragraph == nullptr ? Span{} : paragraph->span(); }
  bool is_scaled() const { return scale_to != scale_from; }
  Len scaled(Len length) const {
    return is_scaled() ? length.scaled(scale_to.raw(), scale_from.raw()) : length;
  }
};

}  // namespace banxin
