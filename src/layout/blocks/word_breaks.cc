#include "layout/blocks/word_breaks.h"

#include <vector>

#include "layout/blocks/title_words.h"

namespace banxin {
namespace {

/// For each character, how good a line's end before it is.
std::vector<Break> breaks_by_words(const Characters& characters, WordBreaks kind,
                                   const TitleStyle& style) {
  const bool names = kind == WordBreaks::names;
  std::vector<Break> breaks(characters.size(), names ? Break::emergency : Break::avoided);
  const std::vector<TitleWord> words = find_title_words(characters, style, {}).words;
  for (size_t i = 1; i < words.size(); ++i) {
    const Ending ends = words[i - 1].ends;
    const bool after_mark =
        ends == Ending::mark || ends == Ending::list || ends == Ending::own_seam;
    const bool beside_single = words[i - 1].single || words[i].single;
    breaks[words[i].begin] = names ? (after_mark ? Break::allowed : Break::avoided)
                                   : (beside_single ? Break::avoided : Break::allowed);
  }
  return breaks;
}

}  // namespace

WordBreaks word_breaks_of(Role role) {
  if (role == Role::copies) return WordBreaks::names;
  if (role == Role::attachment_list || heading_level(role) > 0) return WordBreaks::words;
  return WordBreaks::none;
}

void hold_words(ShapedText& text, WordBreaks kind, const TitleStyle& style) {
  const Characters characters = read_characters(text.source.text);
  const std::vector<Break> breaks = breaks_by_words(characters, kind, style);
  size_t character = 0;
  for (Cluster& cluster : text.clusters) {
    while (characters.offsets[character] < cluster.text) ++character;
    if (cluster.before == Break::allowed) cluster.before = breaks[character];
  }
}

}  // namespace banxin
