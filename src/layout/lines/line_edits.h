// What may still be done to a line once it is laid, and what is asked of it: its glyphs' size, its
// ink. Where it stands is its placement's business, how wide lay_line's.
#pragma once

#include "layout/lines/laid_text.h"
#include "text/font_book.h"

namespace banxin {

/// How many characters stand on it; a cluster counts as one.
int64_t characters_on(const LaidText& line);

/// Makes lines `to / from` times as large as they are, type and all.
void scale_line(LaidText& line, Len to, Len from);

/// How far the ink reaches above and below the baseline, and where it begins and ends from the
/// left.
struct InkReach {
  Len above, below;
  Len left, right;
};
InkReach ink_reach(const LaidText& line, const FontBook& fonts);
/// The same of one of a text's lines, by its number from 0; nothing if there is none.
InkReach ink_reach_of_line(const LaidText& text, size_t line, const FontBook& fonts);

}  // namespace banxin
