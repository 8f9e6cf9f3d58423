#include <fmt/core.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>

#include "lint/private_use.h"
#include "lint/text_rules.h"

namespace banxin {
namespace {

std::string named(char32_t c) { return fmt::format("U+{:04X}", static_cast<uint32_t>(c)); }

bool is_radical(char32_t c) { return c >= 0x2E80 && c <= 0x2FDF; }
bool is_compatibility_han(char32_t c) {
  return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}
bool is_ligature(char32_t c) { return c >= 0xFB00 && c <= 0xFB06; }
bool is_half_width_mark(char32_t c) { return c >= 0xFF61 && c <= 0xFF65; }
bool is_private(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFD);
}

/// Simplified radicals that copying from a PDF leaves behind; they have no compatibility mapping.
std::u32string_view radical_meaning(char32_t c) {
  struct Pair {
    char32_t radical;
    std::u32string_view character;
  };
  static constexpr auto kPairs = std::to_array<Pair>(
      {{U'⺁', U"厂"}, {U'⺌', U"小"}, {U'⺎', U"兀"}, {U'⺠', U"民"}, {U'⻁', U"虎"},
       {U'⻄', U"西"}, {U'⻅', U"见"}, {U'⻆', U"角"}, {U'⻉', U"贝"}, {U'⻋', U"车"},
       {U'⻑', U"長"}, {U'⻓', U"长"}, {U'⻔', U"门"}, {U'⻘', U"青"}, {U'⻙', U"韦"},
       {U'⻚', U"页"}, {U'⻛', U"风"}, {U'⻜', U"飞"}, {U'⻝', U"食"}, {U'⻢', U"马"},
       {U'⻣', U"骨"}, {U'⻤', U"鬼"}, {U'⻥', U"鱼"}, {U'⻦', U"鸟"}, {U'⻨', U"麦"},
       {U'⻩', U"黄"}, {U'⻬', U"齐"}, {U'⻮', U"齿"}, {U'⻰', U"龙"}, {U'⻳', U"龟"}});
  for (const Pair& pair : kPairs)
    if (pair.radical == c) return pair.character;
  return {};
}

/// NFKC of one character; itself where it has none.
std::u32string compatible(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return {c};
  const icu::UnicodeString out =
      normalizer->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  std::u32string text;
  for (int32_t i = 0; U_SUCCESS(status) && i < out.length(); i = out.moveIndex32(i, 1))
    text += static_cast<char32_t>(out.char32At(i));
  return text.empty() ? std::u32string{c} : text;
}

class LookalikeRules {
 public:
  LookalikeRules(const LintedText& text, Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics) {}

  void run() {
    full_width_letters();
    zeros();
    radicals();
    private_use();
    stand_ins();
    invisible();
    white_space();
    html();
  }

 private:
  void full_width_letters() {
    LintFinding finding(text_);
    for (size_t i = 0; i < text_.size(); ++i) {
      const char32_t c = text_.at(i);
      const bool digit = c >= U'０' && c <= U'９';
      const bool letter = (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
      const char32_t right = c - U'０' + U'0';
      if (digit || letter) finding.replace(i, i + 1, {&right, 1});
    }
    finding.say("W0244", "full-width digits or letters", "", diagnostics_);
  }

  /// 二○二六: a circle, or the letter O, among Han numerals.
  void zeros() {
    static constexpr std::u32string_view kNumerals = U"一二三四五六七八九〇零○◯O0";
    static constexpr std::u32string_view kZeros = U"○◯O0";
    const auto numeral = [](char32_t c) {
      return c != 0 && kNumerals.find(c) != std::u32string_view::npos;
    };
    LintFinding finding(text_);
    for (size_t i = 1; i + 1 < text_.size(); ++i) {
      const bool zero = kZeros.find(text_.at(i)) != std::u32string_view::npos;
      const bool after_han = numeral(text_.before(i)) && is_han_character(text_.before(i));
      const bool before_han = is_han_character(text_.after(i)) && numeral(text_.after(i));
      const bool in_year = after_han && text_.after(i) == U'年';
      if (zero && ((after_han && before_han) || (in_year && text_.at(i) != U'0')))
        finding.replace(i, i + 1, U"〇");
    }
    finding.say("W0245", "a circle or a letter stands for 〇", "", diagnostics_);
  }

  void radicals() {
    LintFinding finding(text_);
    std::string first;
    for (size_t i = 0; i < text_.size(); ++i) {
      const char32_t c = text_.at(i);
      if (!is_radical(c) && !is_compatibility_han(c) && !is_ligature(c) && !is_half_width_mark(c))
        continue;
      std::u32string right = compatible(c);
      if (right == std::u32string{c}) right = radical_meaning(c);
      if (right.empty() && is_compatibility_han(c)) continue;  // one of the twelve that are unified
      if (right.empty()) {
        finding.doubt(i, i + 1);
      } else {
        finding.replace(i, i + 1, right);
      }
      if (first.empty())
        first = right.empty() ? named(c) : fmt::format("{} for {}", named(c), utf8_of(right));
    }
    finding.say("W0246",
                fmt::format("a look-alike of a character, which search does not find: {}", first),
                "", diagnostics_);
  }

  /// What a program puts where a picture or an unreadable character was.
  void stand_ins() {
    LintFinding finding(text_);
    for (size_t i = 0; i < text_.size(); ++i)
      if (text_.at(i) == 0xFFFC || text_.at(i) == 0xFFFD) finding.doubt(i, i + 1);
    finding.say("W0258", "a character that stands for something lost in copying",
                "look it up where the text comes from, and write what stood there", diagnostics_);
  }

  void private_use() {
    LintFinding finding(text_);
    std::string first;
    bool all_known = true;
    for (size_t i = 0; i < text_.size(); ++i) {
      const char32_t c = text_.at(i);
      if (!is_private(c)) continue;
      const std::u32string_view right = usual_meaning(c);
      if (first.empty())
        first = right.empty() ? named(c) : fmt::format("{}, usually {}", named(c), utf8_of(right));
      all_known &= !right.empty();
      if (right.empty())
        finding.doubt(i, i + 1);
      else
        finding.replace(i, i + 1, right);
    }
    finding.say("W0247", "a private-use character, which other machines show otherwise: " + first,
                all_known ? "" : "write the character itself", diagnostics_);
  }

  void invisible() {
    LintFinding finding(text_);
    for (size_t i = 0; i < text_.size(); ++i) {
      const char32_t c = text_.at(i);
      if (c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0x00AD) finding.replace(i, i + 1, U"");
    }
    finding.say("W0248", "an invisible character, left behind by copying", "take it away",
                diagnostics_);
  }

  static bool space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u3000' ||
           (c >= 0x2000 && c <= 0x200A);
  }

  /// 合　　计: characters one by one with white between them.
  bool is_spread() const {
    for (size_t i = 1; i < text_.size(); ++i)
      if (!space(text_.at(i - 1)) && !space(text_.at(i))) return false;
    return true;
  }

  /// Spaces that make columns. Between words one is enough, 张　三 has one of a character's width.
  void white_space() {
    if (is_spread()) return;
    LintFinding finding(text_);
    for (size_t i = 0; i < text_.size(); ++i) {
      size_t end = i;
      bool tab = false;
      while (end < text_.size() && space(text_.at(end))) tab |= text_.at(end++) == U'\t';
      const size_t count = end - i;
      if (i > 0 && end < text_.size() && (tab || count >= 2)) finding.doubt(i, end);
      if (count > 0) i = end - 1;
    }
    finding.say("W0249", "spaces or tabs that make columns",
                "names in columns are a block: type = \"names\", names = [\"…\", \"…\"]",
                diagnostics_);
  }

  void html() {
    LintFinding finding(text_);
    bool tags = false;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (text_.is_address(i)) continue;
      if (const size_t end = tag_end(i); end > i) {
        finding.doubt(i, end);
        tags = true;
        i = end - 1;
      } else {
        i = entity(i, finding);
      }
    }
    finding.say("W0250", "HTML stands in the text",
                tags ? "take the tags away: **bold**, ^{2} and lines of their own do the same" : "",
                diagnostics_);
  }

  /// The end of a tag that begins at `i`; `i` if none does.
  size_t tag_end(size_t i) const {
    static constexpr auto kTags = std::to_array<std::u32string_view>(
        {U"br",   U"p",     U"div", U"span", U"b",  U"strong", U"i",     U"em", U"u",
         U"font", U"table", U"tr",  U"td",   U"th", U"a",      U"img",   U"ul", U"ol",
         U"li",   U"sup",   U"sub", U"h1",   U"h2", U"h3",     U"center"});
    if (text_.at(i) != U'<') return i;
    size_t at = i + 1;
    if (text_.at(at) == U'/') ++at;
    std::u32string name;
    while ((text_.at(at) | 0x20U) >= U'a' && (text_.at(at) | 0x20U) <= U'z')
      name += text_.at(at++) | 0x20U;
    while (text_.at(at) >= U'0' && text_.at(at) <= U'9') name += text_.at(at++);
    const bool ends = text_.at(at) == U'>' || text_.at(at) == U'/' || text_.at(at) == U' ';
    const bool known = ends && std::find(kTags.begin(), kTags.end(), name) != kTags.end();
    constexpr size_t kLongest = 200;
    const size_t close = text_.words().substr(0, i + kLongest).find(U'>', at);
    return known && close != std::u32string_view::npos ? close + 1 : i;
  }

  /// Adds an entity that begins at `i`; returns its last character, or `i`.
  size_t entity(size_t i, LintFinding& finding) const {
    struct Entity {
      std::u32string_view name, character;
    };
    static constexpr auto kEntities = std::to_array<Entity>({{U"&nbsp;", U" "},
                                                             {U"&amp;", U"&"},
                                                             {U"&lt;", U"<"},
                                                             {U"&gt;", U">"},
                                                             {U"&apos;", U"’"},
                                                             {U"&ldquo;", U"“"},
                                                             {U"&rdquo;", U"”"},
                                                             {U"&mdash;", U"—"},
                                                             {U"&hellip;", U"…"},
                                                             {U"&middot;", U"·"},
                                                             {U"&emsp;", U"　"},
                                                             {U"&ensp;", U" "}});
    if (text_.at(i) != U'&') return i;
    for (const Entity& one : kEntities)
      if (text_.words().substr(i).starts_with(one.name)) {
        finding.replace(i, i + one.name.size(), one.character);
        return i + one.name.size() - 1;
      }
    return i;
  }

  const LintedText& text_;
  Diagnostics& diagnostics_;
};

}  // namespace

void lint_lookalikes(const LintedText& text, Diagnostics& diagnostics) {
  LookalikeRules(text, diagnostics).run();
}

}  // namespace banxin
