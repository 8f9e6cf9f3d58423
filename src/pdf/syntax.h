// How PDF spells numbers and strings (ISO 32000-1 7.3). Integers only, so that every machine writes
// the same digits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/len.h"

namespace banxin {

/// A length in thousandths of a point, rounded half away from zero.
constexpr int64_t milli_pt(Len length) { return length.scaled(1000, Len::kUnitsPerPt).raw(); }

/// Appends value / 10^decimals in its shortest form: `-.5`, `12`, `3.25`. `decimals` is 0 to 9.
void append_decimal(std::string& out, int64_t value, int decimals);
/// Appends an integer.
void append_integer(std::string& out, int64_t value);
/// Appends one byte of a literal string, escaped where needed (ISO 32000-1 7.3.4.2).
inline void append_literal_byte(std::string& out, char byte) {
  if (byte == '(' || byte == ')' || byte == '\\') {
    (out += '\\') += byte;
  } else if (byte == '\r') {  // bare, it would read as a line feed
    out += "\\r";
  } else {
    out += byte;
  }
}
/// `(bytes)`.
std::string literal_string(std::string_view bytes);
/// A name object (ISO 32000-1 7.3.5): `/Fang#20Song`, any byte that is no regular ASCII as `#xx`.
std::string name_object(std::string_view bytes);
/// Appends the UTF-16BE form of UTF-8 as hexadecimal digits, astral characters as surrogate pairs.
void append_utf16_hex(std::string& out, std::string_view utf8);
/// A text string (ISO 32000-1 7.9.2.2): literal where ASCII is enough, else `<FEFF…>`.
std::string text_string(std::string_view utf8);
/// How many bytes the value of text_string() has once read.
size_t text_string_bytes(std::string_view utf8);

/// Takes the first character off a UTF-8 text; U+FFFD for a byte that begins none.
char32_t take_character(std::string_view& utf8);

}  // namespace banxin
