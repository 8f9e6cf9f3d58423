#include "base/utf8.h"

#include <algorithm>
#include <cstdint>

namespace banxin {
namespace {

unsigned byte_at(std::string_view text, size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool continues(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

/// Bytes of the well-formed character at `at`, or 0.
size_t well_formed_length(std::string_view text, size_t at) {
  const unsigned first = byte_at(text, at), second = byte_at(text, at + 1);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4 || !continues(second)) return 0;
  if (first < 0xE0) return 2;
  if (!continues(byte_at(text, at + 2))) return 0;
  if (first < 0xF0) {
    const bool overlong = first == 0xE0 && second < 0xA0;
    const bool surrogate = first == 0xED && second > 0x9F;
    return overlong || surrogate ? 0 : 3;
  }
  if (!continues(byte_at(text, at + 3))) return 0;
  const bool overlong = first == 0xF0 && second < 0x90;
  const bool too_high = first == 0xF4 && second > 0x8F;
  return overlong || too_high ? 0 : 4;
}

}  // namespace

size_t utf8_length(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  return std::max<size_t>(1, well_formed_length(text, at));
}

char32_t utf8_at(std::string_view text, size_t at) {
  const size_t length = well_formed_length(text, at);
  const unsigned first = byte_at(text, at);
  if (length == 0) return 0xFFFD;
  if (length == 1) return first;
  char32_t c = first & (0x7FU >> length);
  for (size_t i = 1; i < length; ++i) c = (c << 6U) | (byte_at(text, at + i) & 0x3FU);
  return c;
}

size_t first_bad_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t length = well_formed_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return text.size();
}

std::string clip_utf8(std::string_view text, size_t characters) {
  size_t at = 0;
  for (size_t passed = 0; passed < characters && at < text.size(); ++passed)
    at += utf8_length(text, at);
  std::string clipped(text.substr(0, at));
  if (at < text.size()) clipped += "…";
  return clipped;
}

void append_utf8(std::string& text, char32_t c) {
  const auto tail = [&](unsigned shift) {
    text += static_cast<char>(0x80U | ((static_cast<uint32_t>(c) >> shift) & 0x3FU));
  };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0U | (static_cast<uint32_t>(c) >> 6U));
    tail(0);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0U | (static_cast<uint32_t>(c) >> 12U));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | (static_cast<uint32_t>(c) >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace banxin
