// A title's words: ICU's dictionary, corrected by the style's lexicon and the names of the
// document (chinese-text.md, What ICU does by itself).
#pragma once

#include <string>
#include <vector>

#include "model/style/style.h"
#include "text/characters.h"

namespace banxin {

/// Characters `[begin, end)` of a title, which stay on one line.
struct TitleWord {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool known = false;   ///< a name or a set phrase
  bool single = false;  ///< one Han character: perhaps a piece of a word that the dictionary lacks
  bool opens = false;   ///< begins with a prefix: a phrase begins
  bool closed = false;  ///< ends in a suffix or a mark: a clear joint follows
};

struct TitleWords {
  std::vector<TitleWord> words;  ///< in order, covering the title
  std::vector<bool> dictionary;  ///< for each character, whether a word of the dictionary begins
};

/// Near linear in the title; `names` count as words beside the style's lexicon.
TitleWords find_title_words(const Characters& text, const TitleStyle& style,
                            const std::vector<std::string>& names);

}  // namespace banxin
