// What a character is to the compositor: one table of classes from which break, space, shrink and
// stretch follow (clreq 3.1, GB/T 15834-2011, UAX #14).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace banxin {

enum class CharClass : uint8_t {
  han,      ///< Han characters, kana, Bopomofo, Yi: one square each
  opening,  ///< （〔［｛《〈「『【〖 and “ ‘ in Chinese text: ink in the right half
  closing,  ///< ）〕］｝》〉」』】〗 and ” ’ in Chinese text: ink in the left half
  pause,    ///< 、，；：
  stop,     ///< 。！？．
  middle_dot,   ///< ·・‧ in Chinese text: ink in the middle
  dash,         ///< — as half of ——, or alone between words
  ellipsis,     ///< … as half of ……
  full_symbol,  ///< ①★□※％℃ and other squares that are no letters
  full_space,   ///< U+3000
  latin,        ///< letters of proportional scripts
  digit,        ///< 0 to 9
  postfix,      ///< % ‰ ° ′ ″ after a digit
  latin_mark,   ///< . , ; : ( ) “ in Latin text, - / + = …: proportional, no gap to Han
  space,        ///< U+0020 and its like
  invisible,    ///< zero-width characters, variation selectors, controls
};
inline constexpr size_t kCharClassCount = 16;

/// A row of the table. White is in thousandths of an em: what a mark's square holds beside its ink,
/// which adjacent marks share and a full line may take back.
struct ClassTraits {
  std::string_view name;
  bool full_width;  ///< takes a whole square (a column, on the grid)
  int white_left;
  int white_right;
  bool letter_like;  ///< has the Han-Latin gap on the other script's side
};

inline constexpr std::array<ClassTraits, kCharClassCount> kClassTraits = {{
    // name        full   left right letter
    {"han", true, 0, 0, true},
    {"opening", true, 500, 0, false},
    {"closing", true, 0, 500, false},
    {"pause", true, 0, 500, false},
    {"stop", true, 0, 500, false},
    {"middle-dot", true, 250, 250, false},
    {"dash", true, 0, 0, false},
    {"ellipsis", true, 0, 0, false},
    {"full-symbol", true, 0, 0, false},
    {"full-space", true, 0, 0, false},
    {"latin", false, 0, 0, true},
    {"digit", false, 0, 0, true},
    {"postfix", false, 0, 0, true},
    {"latin-mark", false, 0, 0, false},
    {"space", false, 0, 0, false},
    {"invisible", false, 0, 0, false},
}};

constexpr const ClassTraits& traits_of(CharClass c) { return kClassTraits[static_cast<size_t>(c)]; }

/// True for , 。 ） and their like: what may not start a line and hands over its right half.
constexpr bool is_closing_mark(CharClass c) {
  return c == CharClass::closing || c == CharClass::pause || c == CharClass::stop;
}

/// True for the marks that may hang outside the measure (clreq 3.1.7): pauses and stops.
constexpr bool may_hang(CharClass c) { return c == CharClass::pause || c == CharClass::stop; }

/// The class of a character by itself. Characters whose class depends on their neighbours (quotes,
/// dash, ellipsis, middle dot) get the class they have in Chinese text; see classify_text.
CharClass classify(char32_t character);

/// True for those whose class and face depend on their neighbours: “ ” ‘ ’ — … · and the like.
bool is_ambiguous(char32_t character);

/// The class an ambiguous character takes in Latin text.
CharClass classify_in_latin(char32_t character);

}  // namespace banxin
