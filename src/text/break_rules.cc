#include "text/break_rules.h"

#include <unicode/uchar.h>

#include <string_view>

#include "text/break_edit.h"
#include "text/number_rules.h"
#include "text/ordinal_rules.h"

namespace banxin {
namespace {

using std::u32string_view;

bool digit_follows(const Characters& text, size_t at) {
  return at + 1 < text.size() && is_digit(text.codes[at + 1]);
}

// Marks that may not start or end a line whatever UAX #14 makes of their neighbours: brackets and
// quotes on their side, connectors and middle dots at the start, the solidus at both (GB/T
// 15834-2011 5.1).
bool never_starts_line(const Characters& text, size_t at) {
  const CharClass c = text.classes[at];
  if (is_closing_mark(c) || c == CharClass::middle_dot || c == CharClass::postfix) return true;
  if (c == CharClass::ellipsis || c == CharClass::dash) return true;
  if (text.codes[at] == U'－') return !digit_follows(text, at);  // else a number's sign
  return one_of(text.codes[at], U"％～℃／");
}

bool never_ends_line(const Characters& text, size_t at) {
  const char32_t c = text.codes[at];
  if (text.classes[at] == CharClass::opening || c == U'／') return true;
  if (c == U'\u00AD') return true;  // no hyphen is drawn, so no word may part at a soft one
  if (c == U'/') return at + 1 < text.size() && text.classes[at + 1] == CharClass::han;
  return one_of(c, U"￥＄№＃") && digit_follows(text, at);
}

// ICU's zh knows “ ” for an opening and a closing mark, but glues ‘ ’ to both neighbours (class
// QU).
bool parts_from_single_quote(CharClass c) {
  return c == CharClass::han || c == CharClass::latin || c == CharClass::digit ||
         c == CharClass::full_symbol || is_closing_mark(c) || c == CharClass::opening ||
         c == CharClass::ellipsis || c == CharClass::dash;
}

void part_single_quotes(const Characters& text, std::vector<Break>& breaks) {
  for (size_t i = 1; i < text.size(); ++i) {
    const bool opens = text.codes[i] == U'‘' && text.classes[i] == CharClass::opening &&
                       parts_from_single_quote(text.classes[i - 1]);
    const bool closes = text.codes[i - 1] == U'’' && text.classes[i - 1] == CharClass::closing &&
                        parts_from_single_quote(text.classes[i]);
    if ((opens || closes) && breaks[i] == Break::forbidden) breaks[i] = Break::allowed;
  }
}

void forbid_by_marks(const Characters& text, std::vector<Break>& breaks) {
  for (size_t i = 1; i < text.size(); ++i) {
    if (breaks[i] == Break::mandatory) continue;
    if (never_starts_line(text, i) || never_ends_line(text, i - 1)) breaks[i] = Break::forbidden;
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

/// An address breaks only after its own joints, and only where it goes on: not in `://`, not before
/// another joint or the bracket that ends it.
void break_address(u32string_view codes, size_t begin, size_t end, Address kind,
                   std::vector<Break>& breaks) {
  const u32string_view joints = kind == Address::web ? U"/.-_?&=" : U"@.";
  for (size_t i = begin + 1; i < end; ++i) {
    const bool goes_on = is_letter(codes[i]) || is_digit(codes[i]) || one_of(codes[i], U"%~#+$*");
    const bool after_joint = one_of(codes[i - 1], joints) && goes_on;
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

bool cluster_goes_on(int32_t before, int32_t here, size_t flag_letters) {
  const bool control = before == U_GCB_CONTROL || before == U_GCB_CR || before == U_GCB_LF;
  if (control) return false;                                   // GB4
  if (here == U_GCB_EXTEND || here == U_GCB_ZWJ) return true;  // GB9
  if (here == U_GCB_SPACING_MARK) return true;                 // GB9a
  if (before == U_GCB_PREPEND) return here != U_GCB_CONTROL && here != U_GCB_CR && here != U_GCB_LF;
  return here == U_GCB_REGIONAL_INDICATOR && flag_letters % 2 == 1;  // GB12
}

/// No line ends inside a grapheme cluster (UAX #29), not even where UAX #14 takes a mark for a
/// letter of its own: after a space (LB10), in a number with an Arabic sign, in a row of flags.
void hold_graphemes(u32string_view codes, std::vector<Break>& breaks) {
  int32_t before = U_GCB_CONTROL;
  size_t flag_letters = 0;
  for (size_t i = 0; i < codes.size(); ++i) {
    const auto code = static_cast<UChar32>(codes[i]);
    const int32_t here = codes[i] < 0x300 && code >= 0x20
                             ? U_GCB_OTHER
                             : u_getIntPropertyValue(code, UCHAR_GRAPHEME_CLUSTER_BREAK);
    if (breaks[i] != Break::mandatory && cluster_goes_on(before, here, flag_letters))
      breaks[i] = Break::forbidden;
    flag_letters = here == U_GCB_REGIONAL_INDICATOR ? flag_letters + 1 : 0;
    before = here;
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

/// 《民法|典》, （试|行）: what is so short stays in one piece where that is to be had; so does
/// what stands first behind a bracket: （以|下简称.
void hold_short_brackets(const Characters& text, std::vector<Break>& breaks) {
  constexpr size_t kShort = 4;
  for (size_t i = 0; i + 2 < text.size(); ++i) {
    if (text.classes[i] != CharClass::opening) continue;
    dislike_before(breaks, i + 2);
    if (text.codes[i] != U'《' && text.codes[i] != U'（') continue;
    size_t end = i + 1;
    while (end < text.size() && end - i <= kShort && text.classes[end] != CharClass::closing) ++end;
    if (end >= text.size() || text.classes[end] != CharClass::closing) continue;
    for (size_t k = i + 2; k < end; ++k) dislike_before(breaks, k);
  }
}

/// A Han character that has none beside it on the other side.
bool stands_alone(const Characters& text, size_t at, size_t beyond) {
  return at < text.size() && text.classes[at] == CharClass::han &&
         (beyond >= text.size() || text.classes[beyond] != CharClass::han);
}

/// 韩　冰, 国　务　院: a name spaced by ideographic spaces is one word; 张三　李四 are two.
void hold_spaced_names(const Characters& text, std::vector<Break>& breaks) {
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    if (text.classes[i] != CharClass::full_space) continue;
    // i - 2 wraps round at the text's beginning, and is then beyond its end.
    if (stands_alone(text, i - 1, i - 2) && stands_alone(text, i + 1, i + 2))
      breaks[i] = breaks[i + 1] = Break::forbidden;
  }
}

}  // namespace

void apply_break_rules(const Characters& text, std::vector<Break>& breaks) {
  part_single_quotes(text, breaks);
  forbid_by_marks(text, breaks);
  hold_doubled_marks(text, breaks);
  hold_short_brackets(text, breaks);
  hold_spaced_names(text, breaks);
  apply_number_rules(text, breaks);
  apply_ordinal_rules(text, breaks);
  break_addresses(text, breaks);
  hold_graphemes(text.codes, breaks);
}

}  // namespace banxin
