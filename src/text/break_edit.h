// What the rules of line breaks share: characters told apart, breaks taken away.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/shaped_text.h"

namespace banxin {

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }
constexpr bool is_letter(char32_t c) { return is_capital(c) || (c >= U'a' && c <= U'z'); }

constexpr bool one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

/// The end of the digits that begin at `at`; `at` if none do.
constexpr size_t digits_end(std::u32string_view codes, size_t at) {
  while (at < codes.size() && is_digit(codes[at])) ++at;
  return at;
}

/// Characters `[begin, end)` hold together.
inline void forbid_inside(std::vector<Break>& breaks, size_t begin, size_t end) {
  for (size_t i = begin + 1; i < std::min(end, breaks.size()); ++i) breaks[i] = Break::forbidden;
}

/// A line ends before `at` only where much else is lost by not doing so.
inline void avoid_before(std::vector<Break>& breaks, size_t at) {
  if (at >= breaks.size()) return;
  if (breaks[at] == Break::allowed || breaks[at] == Break::unliked) breaks[at] = Break::avoided;
}

/// A line ends rather elsewhere than before `at`.
inline void dislike_before(std::vector<Break>& breaks, size_t at) {
  if (at < breaks.size() && breaks[at] == Break::allowed) breaks[at] = Break::unliked;
}

}  // namespace banxin
