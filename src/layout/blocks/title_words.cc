#include "layout/blocks/title_words.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "text/breaks.h"

namespace banxin {
namespace {

enum class Part : uint8_t { word, name, suffix, ending, prefix };

/// The style's words in an order in which those with a given first character are found at once, the
/// longest first.
class Lexicon {
 public:
  void add(const std::vector<std::string>& words, Part part) {
    for (const std::string& word : words)
      if (std::u32string codes = read_characters(word).codes; !codes.empty())
        entries_.push_back({std::move(codes), part});
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
  std::vector<Entry> entries_;
};

struct Piece {
  TitleWord word;
  Part part = Part::word;
};

/// A short word must begin and end where the dictionary's do (工|人大|会 is no 人大); a longer one
/// may end within one (广东省|政府, where ICU has 广东|省政府).
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
  bool starts(size_t at) const { return at >= text_.size() || starts_[at]; }

  std::optional<Piece> listed_piece(size_t at) const {
    if (!starts(at)) return std::nullopt;
    std::optional<Piece> found;
    lexicon_.each_at(std::u32string_view(text_.codes).substr(at), [&](size_t length, Part part) {
      const bool name = part == Part::name;
      if (!starts(at + length) && !(name && length >= kSureLength)) return false;
      found.emplace();
      found->word.begin = static_cast<uint32_t>(at);
      found->word.end = static_cast<uint32_t>(at + length);
      found->word.known = name;
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

bool ends_in_mark(const Characters& text, const TitleWord& word) {
  const CharClass last = text.classes[word.end - 1];
  return is_closing_mark(last) || last == CharClass::space || last == CharClass::full_space;
}

bool is_mark(const Characters& text, const TitleWord& word) {
  return word.end == word.begin + 1 && (is_closing_mark(text.classes[word.begin]) ||
                                        text.classes[word.begin] == CharClass::opening);
}

/// `word` with `next` joined to its end.
void join(TitleWord& word, const TitleWord& next, const Characters& text) {
  const bool marks = is_mark(text, word) || is_mark(text, next);
  word.single = marks && (word.single || next.single);
  word.known = word.known || next.known;
  word.closed = next.closed;
  word.end = next.end;
}

/// Joins what the line rules hold together, suffixes and prefixes.
std::vector<TitleWord> join_pieces(const std::vector<Piece>& pieces, const Characters& text) {
  const std::vector<Break> breaks = find_breaks(text);
  std::vector<TitleWord> words;
  bool open = false;  // a prefix, or an opening mark, waits for its word
  for (const Piece& piece : pieces) {
    TitleWord word = piece.word;
    word.closed = ends_in_mark(text, word) || piece.part == Part::ending;
    word.opens = piece.part == Part::prefix;
    const bool follows = piece.part == Part::suffix || piece.part == Part::ending;
    const bool held = breaks[word.begin] == Break::forbidden || open ||
                      (follows && breaks[word.begin] != Break::mandatory);
    if (!words.empty() && held)
      join(words.back(), word, text);
    else
      words.push_back(word);
    open = piece.part == Part::prefix;
  }
  return words;
}

}  // namespace

TitleWords find_title_words(const Characters& text, const TitleStyle& style,
                            const std::vector<std::string>& names) {
  Lexicon lexicon;
  lexicon.add(style.lexicon, Part::name);
  lexicon.add(names, Part::name);
  lexicon.add(style.suffixes, Part::suffix);
  lexicon.add(style.endings, Part::ending);
  lexicon.add(style.prefixes, Part::prefix);
  lexicon.sort();
  TitleWords found;
  found.dictionary = find_word_starts(text);
  found.words = join_pieces(Cutter(text, lexicon, found.dictionary).run(), text);
  return found;
}

}  // namespace banxin
