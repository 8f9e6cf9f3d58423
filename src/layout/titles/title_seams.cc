#include "layout/titles/title_seams.h"

#include <utility>

#include "layout/blocks/title_words.h"

namespace banxin {
namespace {

/// What breaking before each character costs, as far as words and phrases say.
class WordCosts {
 public:
  WordCosts(const Characters& text, const TitleStyle& style, const TitleContext& context)
      : text_(text), found_(find_title_words(text, style, context.names)), costs_(text.size()) {
    for (size_t i = 0; i < text.size(); ++i)
      costs_[i].splits = found_.dictionary[i] ? title_cost::kInName : title_cost::kInWord;
    for (size_t i = 1; i < found_.words.size(); ++i)
      costs_[found_.words[i].begin] = {0, 0, between(found_.words[i - 1], found_.words[i])};
    for (const std::string& phrase : context.phrases) hold_phrase(read_characters(phrase).codes);
  }

  std::vector<TitleCost> take() { return std::move(costs_); }

 private:
  int64_t between(const TitleWord& left, const TitleWord& right) const {
    const char32_t first = text_.codes[right.begin];
    if (first == U'（' || first == U'(') return title_cost::kBeforeParenthesis;
    if (left.closed || text_.classes[right.begin] == CharClass::opening) return 0;
    if (right.opens && !left.single) return title_cost::kBeforePrefix;
    if (left.single && right.single) return title_cost::kBetweenSingles;
    if (left.single || right.single) return title_cost::kBesideSingle;
    if (left.known && right.known) return title_cost::kBetweenNames;
    if (left.known) return title_cost::kAfterName;
    return right.known ? title_cost::kBeforeName : title_cost::kBetweenWords;
  }

  /// Makes every joint within the phrase dearer, but clear ones: they are joints everywhere.
  void hold_phrase(std::u32string_view phrase) {
    for (size_t at = text_.codes.find(phrase); at != std::u32string::npos;
         at = text_.codes.find(phrase, at + phrase.size()))
      for (size_t i = at + 1; i < at + phrase.size(); ++i)
        if (costs_[i].splits == 0 && costs_[i].looks > 0) costs_[i].looks += title_cost::kInPhrase;
  }

  const Characters& text_;
  const TitleWords found_;
  std::vector<TitleCost> costs_;
};

/// Cells `[begin, end)`, marks included.
struct Brackets {
  uint32_t begin = 0;
  uint32_t end = 0;
};

/// Pairs as they nest; marks without a partner are no brackets.
std::vector<Brackets> find_brackets(const ShapedText& text) {
  std::vector<Brackets> pairs;
  std::vector<uint32_t> open;
  for (uint32_t i = 0; i < text.clusters.size(); ++i) {
    if (text.clusters[i].first == CharClass::opening) open.push_back(i);
    if (text.clusters[i].last != CharClass::closing || open.empty()) continue;
    pairs.push_back({open.back(), i + 1});
    open.pop_back();
  }
  return pairs;
}

/// For each cell, what brackets around the joint before it add.
std::vector<TitleCost> bracket_costs(const ShapedText& text, const Spacing& spacing, Len measure) {
  // How many pairs begin before a joint, less those that end before it.
  std::vector<int> whole(text.clusters.size() + 1);
  std::vector<int> wide(text.clusters.size() + 1);
  for (const Brackets& pair : find_brackets(text)) {
    const bool fits = spacing.natural(pair.begin, pair.end) <= measure.raw();
    ++(fits ? whole : wide)[pair.begin + 1];
    --(fits ? whole : wide)[pair.end];
  }
  std::vector<TitleCost> costs(text.clusters.size());
  int whole_depth = 0;
  int wide_depth = 0;
  for (size_t i = 0; i < costs.size(); ++i) {
    if ((whole_depth += whole[i]) > 0) costs[i].lines = title_cost::kInBrackets;
    if ((wide_depth += wide[i]) > 0) costs[i].looks = title_cost::kInLongBrackets;
  }
  return costs;
}

}  // namespace

std::vector<TitleSeam> find_title_seams(const ShapedText& text, const Spacing& spacing, Len measure,
                                        const TitleStyle& style, const TitleContext& context) {
  const Characters characters = read_characters(text.source.text);
  const std::vector<TitleCost> words = WordCosts(characters, style, context).take();
  const std::vector<TitleCost> brackets = bracket_costs(text, spacing, measure);
  std::vector<TitleSeam> seams;
  size_t character = 0;
  for (uint32_t i = 1; i < text.clusters.size(); ++i) {
    while (characters.offsets[character] < text.clusters[i].text) ++character;
    const Break kind = text.clusters[i].before;
    if (kind == Break::forbidden) continue;
    TitleSeam seam{i, words[character] + brackets[i], kind == Break::mandatory};
    if (kind == Break::avoided || kind == Break::emergency) seam.cost.looks += title_cost::kAvoided;
    seams.push_back(seam);
  }
  return seams;
}

}  // namespace banxin
