#include "pdf/syntax.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace banxin {
namespace {

constexpr char kHexDigits[] = "0123456789ABCDEF";

void append_hex16(std::string& out, uint32_t unit) {
  for (int shift = 12; shift >= 0; shift -= 4) out += kHexDigits[(unit >> shift) & 15U];
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

/// Calls `visit` with each UTF-16 code unit of a text.
template <typename Visit>
void for_each_utf16_unit(std::string_view utf8, Visit visit) {
  while (!utf8.empty()) {
    const uint32_t c = take_character(utf8);
    if (c >= 0x10000) visit(0xD7C0 + (c >> 10));
    visit(c < 0x10000 ? c : 0xDC00 + (c & 0x3FF));
  }
}

}  // namespace

void append_integer(std::string& out, int64_t value) {
  char digits[24];
  auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, end);
}

void append_decimal(std::string& out, int64_t value, int decimals) {
  for (; decimals > 0 && value % 10 == 0; --decimals) value /= 10;
  if (decimals == 0) return append_integer(out, value);
  if (value < 0) out += '-';
  char digits[24];
  auto [end, error] = std::to_chars(digits, digits + sizeof digits, value < 0 ? -value : value);
  std::string_view all(digits, static_cast<size_t>(end - digits));
  size_t fraction = static_cast<size_t>(decimals);
  if (all.size() > fraction) out += all.substr(0, all.size() - fraction);
  out += '.';
  if (all.size() < fraction) out.append(fraction - all.size(), '0');
  out += all.substr(all.size() > fraction ? all.size() - fraction : 0);
}

std::string literal_string(std::string_view bytes) {
  std::string out = "(";
  for (char byte : bytes) append_literal_byte(out, byte);
  return out += ')';
}

std::string name_object(std::string_view bytes) {
  std::string out = "/";
  for (const char byte : bytes) {
    const bool regular = byte > ' ' && byte < 0x7f &&
                         std::string_view("()<>[]{}/%#").find(byte) == std::string_view::npos;
    if (regular) {
      out += byte;
      continue;
    }
    const auto value = static_cast<unsigned char>(byte);
    ((out += '#') += kHexDigits[value >> 4U]) += kHexDigits[value & 15U];
  }
  return out;
}

char32_t take_character(std::string_view& utf8) {
  const char32_t c = utf8_at(utf8, 0);
  utf8.remove_prefix(utf8_length(utf8, 0));
  return c;
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  for_each_utf16_unit(utf8, [&](uint32_t unit) { append_hex16(out, unit); });
}

// A literal string is half as long as a hexadecimal one; a long report has thousands of outline
// titles.
std::string text_string(std::string_view utf8) {
  if (is_plain_ascii(utf8)) return literal_string(utf8);
  std::string bytes = "\xFE\xFF";
  for_each_utf16_unit(utf8, [&](uint32_t unit) {
    bytes += static_cast<char>(unit >> 8);
    bytes += static_cast<char>(unit & 0xFFU);
  });
  return literal_string(bytes);
}

size_t text_string_bytes(std::string_view utf8) {
  if (is_plain_ascii(utf8)) return utf8.size();
  size_t units = 0;
  for_each_utf16_unit(utf8, [&](uint32_t) { ++units; });
  return 2 + 2 * units;
}

}  // namespace banxin
