#include "layout/titles/title_seams.h"

#include <algorithm>
#include <utility>

#include "layout/blocks/title_words.h"

namespace banxin {
namespace {

/// （2021—2035年）
bool opens_years(const Characters& text, size_t at) {
  return at + 1 < text.size() && text.classes[at] == CharClass::opening &&
         text.classes[at + 1] == CharClass::digit;
}

/// What breaking before each character costs, as far as words and phrases say.
class WordCosts {
 public:
  WordCosts(const Characters& text, const TitleWords& found, const TitleContext& context)
      : text_(text), words_(found.words), costs_(text.size()) {
    for (size_t i = 0; i < text.size(); ++i)
      costs_[i].splits = found.dictionary[i] ? title_cost::kInName : title_cost::kInWord;
    for (size_t i = 1; i < words_.size(); ++i)
      if (words_[i].opens == Opening::clause && ends_name(words_[i - 1].ends)) one_clause_ = false;
    bool governed = false;  // the word before is a verb that 关于, or a verb after it, governs
    for (size_t i = 1; i < words_.size(); ++i) {
      costs_[words_[i].begin] = {0, between(i, governed)};
      const Ending before = words_[i - 1].ends;
      const bool chained = before == Ending::about || (governed && before == Ending::verb);
      governed = chained && words_[i].opens == Opening::clause;  // 关于加强, not 关于在实施…中
    }
    for (const std::string& phrase : context.phrases) hold_phrase(read_characters(phrase).codes);
  }

  std::vector<TitleCost> take() { return std::move(costs_); }

 private:
  /// What breaking before word `i` costs.
  int64_t between(size_t i, bool governed) const {
    const TitleWord& left = words_[i - 1];
    const TitleWord& right = words_[i];
    const char32_t first = text_.codes[right.begin];
    if (left.ends == Ending::own_seam || right.opens == Opening::about) return 0;
    if (left.ends == Ending::about) return title_cost::kAfterAbout;
    if (left.ends == Ending::issuing) return governed ? 0 : title_cost::kBeforeSource;
    if (first == U'《' || first == U'〈') return 0;
    if (first == U'（' || first == U'(') return before_parenthesis(right);
    if (left.ends == Ending::verb) return after_verb(right, governed);
    if (left.ends == Ending::list) return title_cost::kInList;
    if (is_open_year(i - 1)) return title_cost::kAfterOpenYear;
    if (right.opens == Opening::clause) return title_cost::kBeforeClause;
    if (right.opens == Opening::link) return before_link(left, right);
    return left.ends == Ending::none ? between_names(left, right) : after_ending(i);
  }

  int64_t before_parenthesis(const TitleWord& right) const {
    return opens_years(text_, right.begin) ? title_cost::kAfterMark
                                           : title_cost::kBeforeParenthesis;
  }

  int64_t after_verb(const TitleWord& right, bool governed) const {
    if (right.opens == Opening::clause) return title_cost::kBetweenVerbs;
    if (right.opens == Opening::link) return title_cost::kInPair;
    if (!governed) return title_cost::kAfterVerb;
    return one_clause_ ? title_cost::kAfterFirstVerb : title_cost::kAfterFirstOfTwo;
  }

  /// Two short words of one length that a link ties are as good as one.
  static int64_t before_link(const TitleWord& left, const TitleWord& right) {
    const uint32_t size = left.end - left.begin;
    const bool pair = size <= 2 && right.end - right.begin == size + 1;
    return pair ? title_cost::kInPair : title_cost::kBeforeLink;
  }

  /// 关于2022年, 暨2023年: what the year is of follows.
  bool is_open_year(size_t i) const {
    return words_[i].ends == Ending::year &&
           (words_[i].opens == Opening::link || (i > 0 && words_[i - 1].ends == Ending::about));
  }

  int64_t after_ending(size_t i) const {
    const TitleWord& left = words_[i - 1];
    if (left.ends == Ending::mark) return title_cost::kAfterMark;
    if (left.ends == Ending::title) return title_cost::kAfterTitle;
    if (words_[i].ends == Ending::year) return title_cost::kBeforeYear;
    if (left.ends != Ending::place) return title_cost::kAfterEnding;
    return words_[i].ends == Ending::place ? title_cost::kBetweenNames : title_cost::kAfterPlace;
  }

  static int64_t between_names(const TitleWord& left, const TitleWord& right) {
    if (right.opens == Opening::phrase && !left.single) return title_cost::kBeforePhrase;
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
        if (costs_[i].splits == 0 && costs_[i].looks > title_cost::kAfterEnding)
          costs_[i].looks += title_cost::kInPhrase;
  }

  static bool ends_name(Ending ends) {
    return ends == Ending::none || ends == Ending::suffix || ends == Ending::place ||
           ends == Ending::mark;
  }

  const Characters& text_;
  const std::vector<TitleWord>& words_;
  std::vector<TitleCost> costs_;
  bool one_clause_ = true;  ///< no further verb opens one, before which lines end better
};

/// A bracket pair, marks included.
struct Brackets {
  CellRange cells;
  bool named = false;  ///< 《》
};

/// Pairs as they nest; marks without a partner are no brackets.
std::vector<Brackets> find_brackets(const ShapedText& text, const Characters& characters) {
  std::vector<Brackets> pairs;
  std::vector<uint32_t> open;
  size_t character = 0;
  for (uint32_t i = 0; i < text.clusters.size(); ++i) {
    while (characters.offsets[character] < text.clusters[i].text) ++character;
    if (text.clusters[i].first == CharClass::opening) open.push_back(i);
    if (text.clusters[i].last != CharClass::closing || open.empty()) continue;
    pairs.push_back({{open.back(), i + 1}, characters.codes[character] == U'》'});
    open.pop_back();
  }
  return pairs;
}

/// For each cell, what brackets around the joint before it add.
std::vector<TitleCost> bracket_costs(const std::vector<Brackets>& pairs, const Spacing& spacing,
                                     const TitleMeasures& measures) {
  // How many pairs begin before a joint, less those that end before it.
  std::vector<int> whole(spacing.size() + 1);
  std::vector<int> wide(spacing.size() + 1);
  for (const auto& [cells, named] : pairs) {
    const Len measure = named ? measures.type_area : measures.widest;
    const bool fits = spacing.natural(cells.begin, cells.end) <= measure.raw();
    ++(fits ? whole : wide)[cells.begin + 1];
    --(fits ? whole : wide)[cells.end];
  }
  std::vector<TitleCost> costs(spacing.size());
  int whole_depth = 0;
  int wide_depth = 0;
  for (size_t i = 0; i < costs.size(); ++i) {
    if ((whole_depth += whole[i]) > 0) costs[i].looks += title_cost::kInBrackets;
    if ((wide_depth += wide[i]) > 0) costs[i].looks += title_cost::kInLongBrackets;
  }
  return costs;
}

/// Issuers, as words `[first, last)`: what stands before 关于, before 转发 and between typed
/// spaces.
class Issuers {
 public:
  explicit Issuers(const std::vector<TitleWord>& words) : words_(words) {}

  template <class Visit>
  void each(Visit visit) const {
    const auto about = std::find_if(words_.begin(), words_.end(), [](const TitleWord& word) {
      return word.opens == Opening::about;
    });
    if (about == words_.end()) return;
    const auto end = static_cast<size_t>(about - words_.begin());
    size_t first = 0;
    for (size_t i = 0; i < end; ++i) {
      const bool verb = words_[i].ends == Ending::issuing;
      if (!verb && words_[i].ends != Ending::own_seam) continue;
      visit(first, verb ? i : i + 1);
      first = i + 1;
    }
    visit(first, end);
  }

 private:
  const std::vector<TitleWord>& words_;
};

/// Makes the joints of issuers dearer that a line holds; those of a list of them are joints.
class IssuerCosts {
 public:
  IssuerCosts(const std::vector<TitleWord>& words, const std::vector<uint32_t>& cells,
              const Spacing& spacing, Len measure)
      : words_(words), cells_(cells), spacing_(spacing), measure_(measure.raw()) {}

  /// `rows` are the cells before which a line of issuers ends that stand in rows.
  void add_to(std::vector<TitleCost>& costs, std::vector<bool>& rows) const {
    size_t group = 0;  // issuers with typed spaces between them
    Issuers(words_).each([&](size_t first, size_t last) {
      if (first > 0 && words_[first - 1].ends != Ending::own_seam) group = first;
      if (fits(first, last))
        for (size_t i = first + 1; i < last; ++i)
          if (words_[i - 1].ends != Ending::list)
            costs[words_[i].begin].looks += title_cost::kInIssuer;
      if (last <= first || words_[last - 1].ends == Ending::own_seam) return;
      const bool together = fits(group, last);
      bool seams = false;
      for (size_t i = group + 1; i < last; ++i) {
        if (words_[i - 1].ends != Ending::own_seam) continue;
        seams = true;
        if (together) costs[words_[i].begin].looks += title_cost::kBetweenIssuers;
        if (!together) rows[cells_[words_[i].begin]] = true;
      }
      if (seams && !together && last < words_.size()) rows[cells_[words_[last].begin]] = true;
    });
  }

 private:
  bool fits(size_t first, size_t last) const {
    if (first >= last) return false;
    const uint32_t begin = cells_[words_[first].begin];
    const size_t end = spacing_.visible_end(begin, cells_[words_[last - 1].end]);
    return spacing_.natural(begin, end) <= measure_;
  }

  const std::vector<TitleWord>& words_;
  const std::vector<uint32_t>& cells_;  ///< of each character
  const Spacing& spacing_;
  const int64_t measure_;
};

/// The cell of each character, and of the end.
std::vector<uint32_t> cells_of(const ShapedText& text, const Characters& characters) {
  std::vector<uint32_t> cells(characters.size() + 1, static_cast<uint32_t>(text.clusters.size()));
  uint32_t cell = 0;
  for (size_t i = 0; i < characters.size(); ++i) {
    while (cell + 1 < text.clusters.size() && text.clusters[cell + 1].text <= characters.offsets[i])
      ++cell;
    cells[i] = cell;
  }
  return cells;
}

}  // namespace

TitleSeams find_title_seams(const ShapedText& text, const Spacing& spacing,
                            const TitleMeasures& measures, const TitleStyle& style,
                            const TitleContext& context) {
  const Characters characters = read_characters(text.source.text);
  const TitleWords found = find_title_words(characters, style, context.names);
  std::vector<TitleCost> words = WordCosts(characters, found, context).take();
  const std::vector<uint32_t> cells = cells_of(text, characters);
  std::vector<bool> rows(text.clusters.size());
  IssuerCosts(found.words, cells, spacing, measures.widest).add_to(words, rows);
  const std::vector<Brackets> pairs = find_brackets(text, characters);
  const std::vector<TitleCost> brackets = bracket_costs(pairs, spacing, measures);
  TitleSeams seams;
  for (const Brackets& pair : pairs)
    if (pair.named && spacing.natural(pair.cells.begin, pair.cells.end) <= measures.type_area.raw())
      seams.named.push_back(pair.cells);
  size_t character = 0;
  for (uint32_t i = 1; i < text.clusters.size(); ++i) {
    while (characters.offsets[character] < text.clusters[i].text) ++character;
    const Break kind = text.clusters[i].before;
    if (kind == Break::forbidden) continue;
    TitleSeam seam{i, words[character] + brackets[i], kind == Break::mandatory, rows[i]};
    if (opens_years(characters, character) && brackets[i].looks == title_cost::kInBrackets)
      seam.cost.looks += title_cost::kBeforeYears - title_cost::kInBrackets;
    if (kind == Break::avoided || kind == Break::emergency) seam.cost.looks += title_cost::kAvoided;
    seams.places.push_back(seam);
  }
  return seams;
}

}  // namespace banxin
