// What may still be done to a line once it is set: moved, spread, scaled.
#pragma once

#include "layout/lines/set_paragraph.h"
#include "text/font_book.h"

namespace banxin {

/// Width of a line set by Typesetter::set_line; zero if nothing stands on it.
Len line_width(const SetParagraph& line);

/// Where its first words stand in the source.
Span span_of(const SetParagraph& line);

/// Moves the line so that it begins at `left`.
void place_line(SetParagraph& line, Len left);

/// Widens the line to `width` by equal white between its characters. Nothing is narrowed, one
/// character stays where it is, and letters that run right to left stay joined.
void spread_line(SetParagraph& line, Len width);

/// Puts `head`, one line already in its place, before the first line of `paragraph`.
void prepend_line(SetParagraph& paragraph, SetParagraph&& head);

/// How many characters stand on it; a cluster counts as one.
int64_t characters_on(const SetParagraph& line);

/// Makes the line `to / from` times as large, type and all.
void scale_line(SetParagraph& line, Len to, Len from);

/// How far the ink reaches above and below the baseline, and where it begins and ends from the
/// left.
struct InkReach {
  Len above, below;
  Len left, right;
};
InkReach ink_reach(const SetParagraph& line, const FontBook& fonts);

}  // namespace banxin
