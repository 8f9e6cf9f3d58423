#include "text/characters.h"

#include <fmt/core.h>
#include <unicode/utf8.h>

#include "base/utf8.h"

namespace banxin {
namespace {

bool is_latin_text(CharClass c) {
  return c == CharClass::latin || c == CharClass::digit || c == CharClass::latin_mark ||
         c == CharClass::postfix;
}

/// What the nearest telling character in one direction says of the script that the text is in.
enum class Neighbour : uint8_t { none, latin, chinese };

Neighbour after_passing(Neighbour so_far, char32_t code, CharClass c) {
  if (c == CharClass::space || c == CharClass::invisible || is_ambiguous(code)) return so_far;
  return is_latin_text(c) ? Neighbour::latin : Neighbour::chinese;
}

bool stands_in_latin(Neighbour before, Neighbour after) {
  if (before == Neighbour::chinese || after == Neighbour::chinese) return false;
  return before == Neighbour::latin || after == Neighbour::latin;
}

// Two passes, so that no text however odd (a million dashes) costs more than its length.
void resolve_ambiguous(Characters& text) {
  std::vector<Neighbour> before(text.size());
  Neighbour seen = Neighbour::none;
  for (size_t i = 0; i < text.size(); ++i) {
    before[i] = seen;
    seen = after_passing(seen, text.codes[i], text.classes[i]);
  }
  seen = Neighbour::none;
  for (size_t i = text.size(); i-- > 0;) {
    const Neighbour after = seen;
    seen = after_passing(seen, text.codes[i], text.classes[i]);
    if (is_ambiguous(text.codes[i]) && stands_in_latin(before[i], after))
      text.classes[i] = classify_in_latin(text.codes[i]);
  }
}

/// The sign of a number in Chinese text (`最低-5℃`) is part of it: it has the gap to Han that the
/// digits have. A plus is not, for 互联网+5G adds.
void join_signs(Characters& text) {
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    const char32_t c = text.codes[i];
    if ((c != U'-' && c != U'−') || text.classes[i + 1] != CharClass::digit) continue;
    if (i == 0 || traits_of(text.classes[i - 1]).full_width) text.classes[i] = CharClass::digit;
  }
}

}  // namespace

Characters read_characters(std::string_view utf8) {
  Characters text;
  text.codes.reserve(utf8.size() / 2);
  text.offsets.reserve(utf8.size() / 2 + 1);
  bool ambiguous = false;
  const auto size = static_cast<int32_t>(utf8.size());
  for (int32_t at = 0; at < size;) {
    text.offsets.push_back(static_cast<uint32_t>(at));
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(utf8.data()), at, size, code);
    text.codes.push_back(static_cast<char32_t>(code));
    ambiguous = ambiguous || is_ambiguous(static_cast<char32_t>(code));
  }
  text.offsets.push_back(static_cast<uint32_t>(utf8.size()));
  text.classes.reserve(text.codes.size());
  for (const char32_t code : text.codes) text.classes.push_back(classify(code));
  if (ambiguous) resolve_ambiguous(text);
  join_signs(text);
  return text;
}

std::string describe_character(char32_t character) {
  std::string text = fmt::format("U+{:04X} ", static_cast<uint32_t>(character));
  append_utf8(text, character);
  return text;
}

}  // namespace banxin
