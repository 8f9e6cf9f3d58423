// UTF-8 as bytes: lengths, validity, clipping.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banxin {

/// Bytes of the character that begins at `at`; 1 where none does, 0 at the end.
size_t utf8_length(std::string_view text, size_t at);

/// The character that begins at `at` < text.size(); U+FFFD where none does.
char32_t utf8_at(std::string_view text, size_t at);

/// Appends a character.
void append_utf8(std::string& text, char32_t character);

/// Offset of the first byte that is not part of well-formed UTF-8 (Unicode 3.9, table 3-7), or
/// text.size().
size_t first_bad_utf8(std::string_view text);

/// `text` cut to `characters` code points, with … where something was cut.
std::string clip_utf8(std::string_view text, size_t characters);

}  // namespace banxin
