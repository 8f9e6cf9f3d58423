#include "unicode/line_break_deviations.h"

#include <unicode/uchar.h>

namespace banxin {
namespace {

using std::u32string_view;

int32_t kind_of(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK);
}

bool one_of(char32_t c, u32string_view set) { return set.find(c) != u32string_view::npos; }

int32_t cluster_kind(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK);
}

bool is_mark(char32_t c) { return kind_of(c) == U_LB_COMBINING_MARK || kind_of(c) == U_LB_ZWJ; }

/// The character that the marks before `at` belong to (LB9).
char32_t base_before(u32string_view codes, size_t at) {
  size_t i = at - 1;
  while (i > 0 && is_mark(codes[i])) --i;
  return codes[i];
}

bool is_letter(char32_t code) { return u_isalpha(static_cast<UChar32>(code)); }

bool is_wide(char32_t code) {
  return u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_EAST_ASIAN_WIDTH) == U_EA_WIDE;
}

}  // namespace

const std::vector<Deviation>& icu_deviations() {
  static const std::vector<Deviation> deviations = {
      {"LB25 as a regular expression: a stop or comma within a number holds (UAX #14 8.2, example "
       "7)",
       false,
       [](u32string_view codes, size_t at) {
         return kind_of(codes[at]) == U_LB_NUMERIC &&
                kind_of(base_before(codes, at)) == U_LB_INFIX_NUMERIC;
       }},
      {"CLDR's LB20a: a hyphen that begins a word holds to its letter (-a)", false,
       [](u32string_view codes, size_t at) {
         const int32_t kind = kind_of(base_before(codes, at));
         return kind == U_LB_HYPHEN;
       }},
      {"CLDR's LB14a: a number that begins with its point (.5) parts from the space before it",
       true,
       [](u32string_view codes, size_t at) {
         return codes[at - 1] == U' ' && kind_of(codes[at]) == U_LB_INFIX_NUMERIC;
       }},
  };
  return deviations;
}

const std::vector<Deviation>& our_deviations() {
  static const std::vector<Deviation> deviations = {
      {"行首禁则 (chinese-text.md): no line starts with a percent sign or a unit's sign, even "
       "after a "
       "space",
       false, [](u32string_view codes, size_t at) { return one_of(codes[at], U"%‰℃°′″％"); }},
      {"行首禁则: no line starts with a dash, where UAX #14 may break on both its sides (B2)",
       false, [](u32string_view codes, size_t at) { return one_of(codes[at], U"—…·"); }},
      {"分隔号 (GB/T 15834-2011 5.1): no line of Chinese ends with a solidus", false,
       [](u32string_view codes, size_t at) { return codes[at - 1] == U'/' && is_wide(codes[at]); }},
      {"a mark stays with its base, be it a space (UAX #29 GB9, against LB10)", false,
       [](u32string_view codes, size_t at) {
         const int32_t kind = cluster_kind(codes[at]);
         return kind == U_GCB_EXTEND || kind == U_GCB_ZWJ || kind == U_GCB_SPACING_MARK;
       }},
      {"soft hyphens are not drawn, so no line ends with one (against BA)", false,
       [](u32string_view codes, size_t at) { return codes[at - 1] == U'\u00AD'; }},
      {"a name spaced by ideographic spaces is one word (国　务　院)", false,
       [](u32string_view codes, size_t at) {
         const size_t space = codes[at] == U'\u3000' ? at : at - 1;
         const bool left = space < 2 || !is_letter(codes[space - 2]);
         const bool right = space + 2 >= codes.size() || !is_letter(codes[space + 2]);
         return codes[space] == U'\u3000' && left && right;
       }},
      {"an address breaks after its joints only", false,
       [](u32string_view codes, size_t) { return codes.find(U"://") != u32string_view::npos; }},
  };
  return deviations;
}

}  // namespace banxin
