#include "layout/blocks/title_words.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "text/breaks.h"

namespace banxin {
namespace {

enum class Part : uint8_t { word, name, suffix, ending, prefix, adverb, link, verb, issuing };

/// The style's words that may stand in a title, in an order in which those with a given first
/// character are found at once, the longest first.
class Lexicon {
 public:
  explicit Lexicon(const Characters& text) {
    for (const char32_t c : text.codes) begins_.set(c % kSlots);
  }

  void add(const std::vector<std::string>& words, Part part) {
    for (const std::string& word : words)
      if (!word.empty() && begins_[utf8_at(word, 0) % kSlots])
        entries_.push_back({read_characters(word).codes, part});
  }

  void sort() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      if (a.word[0] != b.word[0]) return a.word[0] < b.word[0];
      return a.word.size() > b.word.size();
    });
  }

  /// Calls `visit(length, part)`, longest first, until it returns true.
  template <class Visit>
  void each_at(std::u32string_view text, Visit visit) const {
    auto entry = std::lower_bound(entries_.begin(), entries_.end(), text[0],
                                  [](const Entry& a, char32_t first) { return a.word[0] < first; });
    for (; entry != entries_.end() && entry->word[0] == text[0]; ++entry)
      if (text.starts_with(entry->word) && visit(entry->word.size(), entry->part)) return;
  }

 private:
  struct Entry {
    std::u32string word;
    Part part;
  };
  // A style has thousands of words, a title some tens of characters: most are passed over at once.
  static constexpr size_t kSlots = 4096;
  std::bitset<kSlots> begins_;
  std::vector<Entry> entries_;
};

struct Piece {
  TitleWord word;
  Part part = Part::word;
};

/// A short word must begin and end where the dictionary's do (工|人大|会 is no 人大); a longer one
/// may end within one (广东省|政府, where ICU has 广东|省政府), and so may 全市|政府信息公开.
constexpr size_t kSureLength = 3;

class Cutter {
 public:
  Cutter(const Characters& text, const Lexicon& lexicon, const std::vector<bool>& starts)
      : text_(text), lexicon_(lexicon), starts_(starts) {}

  std::vector<Piece> run() const {
    std::vector<Piece> pieces;
    for (size_t at = 0; at < text_.size();) {
      Piece piece = listed_piece(at).value_or(dictionary_piece(at));
      at = piece.word.end;
      pieces.push_back(piece);
    }
    return pieces;
  }

 private:
  static bool is_sure(Part part, size_t length) {
    return (part == Part::name && length >= kSureLength) || (part == Part::prefix && length >= 2);
  }

  bool starts(size_t at) const { return at >= text_.size() || starts_[at]; }

  std::optional<Piece> listed_piece(size_t at) const {
    std::optional<Piece> found;
    lexicon_.each_at(std::u32string_view(text_.codes).substr(at), [&](size_t length, Part part) {
      const bool name = part == Part::name;
      if (!starts(at) && length < 2) return false;  // where a listed word ended within another
      if (!starts(at + length) && !is_sure(part, length)) return false;
      found.emplace();
      found->word.begin = static_cast<uint32_t>(at);
      found->word.end = static_cast<uint32_t>(at + length);
      found->word.known = name || part == Part::verb || part == Part::issuing;
      found->part = part;
      return true;
    });
    return found;
  }

  Piece dictionary_piece(size_t at) const {
    size_t end = at + 1;
    while (!starts(end)) ++end;
    Piece piece;
    piece.word.begin = static_cast<uint32_t>(at);
    piece.word.end = static_cast<uint32_t>(end);
    piece.word.single = end == at + 1 && text_.classes[at] == CharClass::han;
    return piece;
  }

  const Characters& text_;
  const Lexicon& lexicon_;
  const std::vector<bool>& starts_;
};

std::u32string_view view(const Characters& text, const TitleWord& word) {
  return std::u32string_view(text.codes).substr(word.begin, word.end - word.begin);
}

bool is_mark(const Characters& text, const TitleWord& word) {
  return word.end == word.begin + 1 && (is_closing_mark(text.classes[word.begin]) ||
                                        text.classes[word.begin] == CharClass::opening);
}

bool is_figure(const Characters& text, size_t at) {
  constexpr std::u32string_view kNumerals = U"〇○零一二三四五六七八九十百千两数多";
  return text.classes[at] == CharClass::digit || kNumerals.find(text.codes[at]) != kNumerals.npos;
}

/// 2022年, 二〇二二年度, but not 近年.
bool ends_in_year(const Characters& text, const TitleWord& word) {
  const std::u32string_view codes = view(text, word);
  const size_t sign = codes.ends_with(U"年度") ? 2 : codes.ends_with(U"年") ? 1 : 0;
  return sign > 0 && codes.size() > sign && is_figure(text, word.end - sign - 1);
}

/// How the characters end, whatever the words are.
Ending ending_by_characters(const Characters& text, const TitleWord& word) {
  const CharClass last = text.classes[word.end - 1];
  const bool after_han = word.end > 1 && text.classes[word.end - 2] == CharClass::han;
  if (last == CharClass::full_space || (last == CharClass::space && after_han))
    return Ending::own_seam;
  if (text.codes[word.end - 1] == U'、') return Ending::list;
  if (text.codes[word.end - 1] == U'》') return Ending::title;
  if (is_closing_mark(last) || last == CharClass::space) return Ending::mark;
  return ends_in_year(text, word) ? Ending::year : Ending::none;
}

bool ends_place(const Characters& text, const TitleWord& word) {
  constexpr std::u32string_view kPlaces = U"省市区县州盟旗镇乡村";
  return kPlaces.find(text.codes[word.end - 1]) != kPlaces.npos;
}

/// A name of a body in the lexicon: 国务院办公厅.
bool ends_body(const Characters& text, const Piece& piece) {
  constexpr std::u32string_view kBodies = U"厅室局委会部院署府";
  return piece.part == Part::name && piece.word.end - piece.word.begin > 2 &&
         kBodies.find(text.codes[piece.word.end - 1]) != kBodies.npos;
}

constexpr std::u32string_view kAbout = U"关于";

TitleWord word_of(const Piece& piece, const Characters& text) {
  TitleWord word = piece.word;
  const bool about = view(text, word) == kAbout;
  if (about) word.opens = Opening::about;
  if (piece.part == Part::link) word.opens = Opening::link;
  if (piece.part == Part::prefix) word.opens = Opening::phrase;
  if (piece.part == Part::adverb || piece.part == Part::verb || piece.part == Part::issuing)
    word.opens = Opening::clause;
  word.ends = ending_by_characters(text, word);
  if (piece.part == Part::ending || ends_body(text, piece)) word.ends = Ending::suffix;
  const bool part_of_name = piece.part == Part::ending || word.end - word.begin > 2;
  if (ends_place(text, word) && part_of_name) word.ends = Ending::place;
  if (piece.part == Part::verb) word.ends = Ending::verb;
  if (piece.part == Part::issuing) word.ends = Ending::issuing;
  if (about) word.ends = Ending::about;
  return word;
}

/// `word` with `next` joined to its end.
void join(TitleWord& word, const TitleWord& next, const Characters& text) {
  const bool marks = is_mark(text, word) || is_mark(text, next);
  word.single = marks && (word.single || next.single);
  word.known = word.known || next.known;
  word.ends = next.ends;
  word.end = next.end;
  const Ending by_characters = ending_by_characters(text, word);
  if (by_characters != Ending::none) word.ends = by_characters;
}

/// 等 and the figure after it, and what that counts: 等6个, 等五部门, 等20名.
class EtCetera {
 public:
  /// Whether `piece` stays with the one before it.
  bool holds(const Characters& text, const Piece& piece) {
    const bool counts = after_ && is_figure(text, piece.word.begin);
    const bool held = counts || counted_;
    counted_ = counts;
    after_ = view(text, piece.word) == U"等";
    return held;
  }

 private:
  bool after_ = false;
  bool counted_ = false;
};

/// Whether a suffix may belong to the word: not across a mark between names (市法院，市检察院), and
/// a title in 《》 is a name of its own (《…》|的决定).
bool may_go_on(const TitleWord& word, const Characters& text) {
  constexpr std::u32string_view kBetween = U"，；：。";
  return word.ends != Ending::title && word.ends != Ending::list && word.ends != Ending::own_seam &&
         kBetween.find(text.codes[word.end - 1]) == kBetween.npos;
}

/// 巴|东县, 莱|芜市: joins a place that the dictionary lacks.
void join_cut_place(std::vector<TitleWord>& words, const Characters& text) {
  if (words.size() < 2) return;
  const TitleWord last = words.back();
  TitleWord& left = words[words.size() - 2];
  const bool cut = left.single && left.opens == Opening::none && last.end - last.begin == 2 &&
                   !last.known && ends_place(text, last);
  if (!cut) return;
  join(left, last, text);
  left.ends = Ending::place;
  words.pop_back();
}

/// Joins what the line rules hold together, suffixes and prefixes.
std::vector<TitleWord> join_pieces(const std::vector<Piece>& pieces, const Characters& text) {
  const std::vector<Break> breaks = find_breaks(text);
  std::vector<TitleWord> words;
  EtCetera et_cetera;
  bool open = false;  // a prefix, or an opening mark, waits for its word
  for (const Piece& piece : pieces) {
    const TitleWord word = word_of(piece, text);
    const bool counted = et_cetera.holds(text, piece);
    const bool ends = piece.part == Part::suffix || piece.part == Part::ending;
    const bool follows = counted || (ends && !words.empty() && may_go_on(words.back(), text));
    const bool held = breaks[word.begin] == Break::forbidden || open ||
                      (follows && breaks[word.begin] != Break::mandatory);
    if (!words.empty() && held)
      join(words.back(), word, text);
    else
      words.push_back(word);
    if (counted) words.back().ends = Ending::suffix;
    if (ends_place(text, piece.word) && words.back().end - words.back().begin > 2 &&
        words.back().ends == Ending::none)
      words.back().ends = Ending::place;
    join_cut_place(words, text);
    open = piece.part == Part::prefix || piece.part == Part::adverb || piece.part == Part::link;
  }
  return words;
}

/// A place and what its name opens to: 云岭市|住房|和城乡建设局, 平潭县|总医院.
class Sites {
 public:
  Sites(const Characters& text, const TitleStyle& style, const std::vector<bool>& starts)
      : text_(text), starts_(starts) {
    for (const std::string& site : style.sites) sites_.push_back(read_characters(site).codes);
  }

  void join_in(std::vector<TitleWord>& words) const {
    std::vector<TitleWord> joined;
    for (size_t i = 0; i < words.size(); ++i) {
      joined.push_back(words[i]);
      if (words[i].ends != Ending::place) continue;
      for (const size_t last = last_of(words, i); i < last; ++i)
        join(joined.back(), words[i + 1], text_);
    }
    words = std::move(joined);
  }

 private:
  /// Longer ones hold more than one name.
  static constexpr size_t kLongest = 14;

  /// A short site is a word of its own: 税务|局, but not 布局.
  bool is_site(const TitleWord& word) const {
    const std::u32string_view codes = view(text_, word);
    return std::any_of(sites_.begin(), sites_.end(), [&](const std::u32string& site) {
      return codes.ends_with(site) && (site.size() > 1 || starts_[word.end - 1] || word.known);
    });
  }

  /// Whether a name may go on with the word.
  bool goes_on(const TitleWord& word) const {
    return (word.opens == Opening::none || word.opens == Opening::link) &&
           (word.ends == Ending::none || word.ends == Ending::suffix ||
            word.ends == Ending::place) &&
           text_.classes[word.begin] == CharClass::han;
  }

  /// The word that ends the name which word `first` begins; `first` if it names a place only.
  size_t last_of(const std::vector<TitleWord>& words, size_t first) const {
    for (size_t i = first + 1; i < words.size(); ++i) {
      if (!goes_on(words[i]) || words[i].end - words[first].begin > kLongest) break;
      if (is_site(words[i])) return i;
    }
    return first;
  }

  const Characters& text_;
  const std::vector<bool>& starts_;
  std::vector<std::u32string> sites_;
};

}  // namespace

TitleWords find_title_words(const Characters& text, const TitleStyle& style,
                            const std::vector<std::string>& names) {
  Lexicon lexicon(text);
  lexicon.add(style.lexicon, Part::name);
  lexicon.add(names, Part::name);
  lexicon.add(style.suffixes, Part::suffix);
  lexicon.add(style.endings, Part::ending);
  lexicon.add(style.prefixes, Part::prefix);
  lexicon.add(style.adverbs, Part::adverb);
  lexicon.add(style.links, Part::link);
  lexicon.add(style.issuing, Part::issuing);
  lexicon.add(style.verbs, Part::verb);
  lexicon.sort();
  TitleWords found;
  found.dictionary = find_word_starts(text);
  found.words = join_pieces(Cutter(text, lexicon, found.dictionary).run(), text);
  Sites(text, style, found.dictionary).join_in(found.words);
  return found;
}

}  // namespace banxin
