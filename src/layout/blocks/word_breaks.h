// Lines that break between words, where a reader would stumble over a parted one: the list of
// attachments, 抄送, headings.
#pragma once

#include <cstdint>

#include "base/role.h"
#include "model/style/style.h"
#include "text/shaped_text.h"

namespace banxin {

/// Whether an element's lines break between the words of a title (find_title_words) rather than
/// between any two characters. Lists of names break after their marks first.
enum class WordBreaks : uint8_t { none, words, names };
WordBreaks word_breaks_of(Role role);

/// Makes a line's end within a word one to avoid, and within a name's word one for want of another.
/// The lines keep their lengths: no shape is asked for.
void hold_words(ShapedText& text, WordBreaks kind, const TitleStyle& style);

}  // namespace banxin
