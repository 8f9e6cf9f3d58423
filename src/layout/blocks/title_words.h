// A title's words: ICU's dictionary, corrected by the style's lexicon and the names of the
// document (chinese-text.md, What ICU does by itself).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/style/style.h"
#include "text/characters.h"

namespace banxin {

/// How a word begins, as far as a line may begin with it.
enum class Opening : uint8_t {
  none,
  about,   ///< 关于
  link,    ///< 和 与 及 暨: what follows is a member of its own
  phrase,  ///< 在 对 第 各: stays with the word after it
  clause,  ///< a verb or its adverb: 加强, 进一步
};

/// How a word ends, as far as a line may end with it.
enum class Ending : uint8_t {
  none,
  about,     ///< 关于: what it is about follows
  verb,      ///< its object follows
  year,      ///< 2022年
  issuing,   ///< 印发, 转发: the title of another text, or its issuer, follows
  place,     ///< 省, 市: more of the place's name or what it does follows
  suffix,    ///< 局 区 工作 的: a clear joint follows
  list,      ///< 、
  title,     ///< 》
  mark,      ///< another closing mark
  own_seam,  ///< a typed space: the author's own joint between issuers
};

/// Characters `[begin, end)` of a title, which stay on one line.
struct TitleWord {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool known = false;   ///< a name or a set phrase
  bool single = false;  ///< one Han character: perhaps a piece of a word that the dictionary lacks
  Opening opens = Opening::none;
  Ending ends = Ending::none;
};

struct TitleWords {
  std::vector<TitleWord> words;  ///< in order, covering the title
  std::vector<bool> dictionary;  ///< for each character, whether a word of the dictionary begins
};

/// Near linear in the title; `names` count as words beside the style's lexicon.
TitleWords find_title_words(const Characters& text, const TitleStyle& style,
                            const std::vector<std::string>& names);

}  // namespace banxin
