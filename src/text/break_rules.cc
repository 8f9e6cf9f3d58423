#include "text/break_rules.h"

#include <string_view>

namespace banxin {
namespace {

using std::u32string_view;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool one_of(char32_t c, u32string_view set) { return set.find(c) != u32string_view::npos; }

void forbid_inside(std::vector<Break>& breaks, size_t begin, size_t end) {
  for (size_t i = begin + 1; i < end; ++i) breaks[i] = Break::forbidden;
}

size_t digits_end(u32string_view codes, size_t at) {
  while (at < codes.size() && is_digit(codes[at])) ++at;
  return at;
}

// Marks that may not start or end a line whatever UAX #14 makes of their neighbours.
bool never_starts_line(const Characters& text, size_t at) {
  const CharClass c = text.classes[at];
  if (is_closing_mark(c) || c == CharClass::middle_dot || c == CharClass::postfix) return true;
  if (c == CharClass::ellipsis) return true;
  return c == CharClass::dash || one_of(text.codes[at], U"％～℃");
}

bool never_ends_line(const Characters& text, size_t at) {
  if (text.classes[at] == CharClass::opening) return true;
  return one_of(text.codes[at], U"￥＄№＃") && at + 1 < text.size() && is_digit(text.codes[at + 1]);
}

void forbid_by_marks(const Characters& text, std::vector<Break>& breaks) {
  for (size_t i = 1; i < text.size(); ++i) {
    if (breaks[i] == Break::mandatory) continue;
    if (never_starts_line(text, i) || never_ends_line(text, i - 1)) breaks[i] = Break::forbidden;
  }
}

/// `〔2018〕1号`: the number stays with its year, 号 with its number.
void hold_document_number(u32string_view codes, size_t bracket, std::vector<Break>& breaks) {
  size_t end = digits_end(codes, bracket + 1);
  if (end == bracket + 1) return;
  if (end < codes.size() && codes[end] == U'号') ++end;
  forbid_inside(breaks, bracket, end);
}

/// A date may break only after 年 and 月, and does so unwillingly.
void hold_date(u32string_view codes, size_t year_end, std::vector<Break>& breaks) {
  size_t unit = year_end;
  breaks[unit] = Break::forbidden;  // 2017|年
  for (const char32_t next : {U'月', U'日'}) {
    const size_t number = unit + 1;
    const size_t end = digits_end(codes, number);
    if (end == number || end >= codes.size() || codes[end] != next) return;
    if (breaks[number] != Break::forbidden) breaks[number] = Break::avoided;
    breaks[end] = Break::forbidden;
    unit = end;
  }
}

/// A run of digits with what belongs to it: ranges `1-2`, times `8:30`, versions `1.2.3`, phone
/// numbers.
size_t number_end(u32string_view codes, size_t begin) {
  size_t end = digits_end(codes, begin);
  while (end + 1 < codes.size() && one_of(codes[end], U".,:-–—～~/") && is_digit(codes[end + 1]))
    end = digits_end(codes, end + 1);
  return end;
}

void hold_numbers(const Characters& text, std::vector<Break>& breaks) {
  const u32string_view codes = text.codes;
  for (size_t i = 0; i < codes.size();) {
    if (codes[i] == U'〕' && i + 1 < codes.size()) hold_document_number(codes, i, breaks);
    if (!is_digit(codes[i])) {
      ++i;
      continue;
    }
    const size_t end = number_end(codes, i);
    forbid_inside(breaks, i, end);
    if (i > 0 && one_of(codes[i - 1], U"+-−±")) breaks[i] = Break::forbidden;
    if (end < codes.size() && one_of(codes[end], U"年月日时分秒")) {
      if (codes[end] == U'年') hold_date(codes, end, breaks);
      breaks[end] = Break::forbidden;
    }
    i = end;
  }
}

/// `GB/T 9704-2012`, `ISO 32000-1`: capital letters, a space, a number.
void hold_standard_numbers(const Characters& text, std::vector<Break>& breaks) {
  const u32string_view codes = text.codes;
  for (size_t i = 0; i < codes.size(); ++i) {
    if (!is_capital(codes[i])) continue;
    size_t end = i;
    while (end < codes.size() && (is_capital(codes[end]) || codes[end] == U'/')) ++end;
    size_t number = end;
    if (number < codes.size() && codes[number] == U' ') ++number;
    if (number < codes.size() && is_digit(codes[number]))
      forbid_inside(breaks, i, number_end(codes, number));
    i = end - 1;
  }
}

bool is_address_character(char32_t c) { return c > 0x20 && c < 0x7F; }

enum class Address : uint8_t { none, web, mail };

Address address_kind(u32string_view word) {
  if (word.find(U"://") != u32string_view::npos || word.starts_with(U"www.")) return Address::web;
  const size_t at = word.find(U'@');
  const bool mail =
      at != u32string_view::npos && at > 0 && word.find(U'.', at) != u32string_view::npos;
  return mail ? Address::mail : Address::none;
}

/// An address breaks only after its own joints, never within them: not in `://`, not before another
/// joint.
void break_address(u32string_view codes, size_t begin, size_t end, Address kind,
                   std::vector<Break>& breaks) {
  const u32string_view joints = kind == Address::web ? U"/.-_?&=" : U"@.";
  for (size_t i = begin + 1; i < end; ++i) {
    const bool after_joint = one_of(codes[i - 1], joints) && !one_of(codes[i], U"/.-_?&=@:");
    breaks[i] = after_joint ? Break::emergency : Break::forbidden;
  }
}

void break_addresses(const Characters& text, std::vector<Break>& breaks) {
  const u32string_view codes = text.codes;
  for (size_t i = 0; i < codes.size();) {
    if (!is_address_character(codes[i])) {
      ++i;
      continue;
    }
    size_t end = i;
    while (end < codes.size() && is_address_character(codes[end])) ++end;
    const Address kind = address_kind(codes.substr(i, end - i));
    if (kind != Address::none) break_address(codes, i, end, kind, breaks);
    i = end;
  }
}

/// `——` and `……` never break and are one sign of two squares.
void hold_doubled_marks(const Characters& text, std::vector<Break>& breaks) {
  for (size_t i = 1; i < text.size(); ++i) {
    const CharClass c = text.classes[i];
    if ((c == CharClass::dash || c == CharClass::ellipsis) && text.classes[i - 1] == c)
      breaks[i] = Break::forbidden;
  }
}

}  // namespace

void apply_break_rules(const Characters& text, std::vector<Break>& breaks) {
  forbid_by_marks(text, breaks);
  hold_doubled_marks(text, breaks);
  hold_numbers(text, breaks);
  hold_standard_numbers(text, breaks);
  break_addresses(text, breaks);
}

}  // namespace banxin
