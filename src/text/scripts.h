// Scripts of a text and what HarfBuzz must be told of each (UAX #24, OpenType script and language
// tags).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/characters.h"

namespace banxin {

/// An ISO 15924 code as four letters, big-endian, as HarfBuzz takes it: 'Hani'.
using ScriptTag = uint32_t;

constexpr ScriptTag script_tag(const char (&code)[5]) {
  return static_cast<ScriptTag>(static_cast<unsigned char>(code[0])) << 24 |
         static_cast<ScriptTag>(static_cast<unsigned char>(code[1])) << 16 |
         static_cast<ScriptTag>(static_cast<unsigned char>(code[2])) << 8 |
         static_cast<ScriptTag>(static_cast<unsigned char>(code[3]));
}

inline constexpr ScriptTag kHan = script_tag("Hani");
inline constexpr ScriptTag kMongolian = script_tag("Mong");
inline constexpr ScriptTag kLatin = script_tag("Latn");

/// Script of each character. Marks, digits and spaces take that of the text before them, or after
/// at a text's begin; what stands in squares (Han, kana, full-width marks) is Han, so that a line
/// of Chinese is shaped as one.
std::vector<ScriptTag> find_scripts(const Characters& text);

/// BCP 47 language in which a script is shaped here: the languages of China's autonomous regions
/// for theirs (Arabic letters: ug, Tibetan: bo, Mongolian: mn, Yi: ii), else the script's own.
std::string_view language_of(ScriptTag script);

}  // namespace banxin
