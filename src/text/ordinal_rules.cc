#include "text/ordinal_rules.h"

#include <string_view>

#include "text/break_edit.h"

namespace banxin {
namespace {

using std::u32string_view;

constexpr u32string_view kHanNumerals = U"〇零一二三四五六七八九十百千万亿两";

/// What is counted by 第: parts of a law, and whatever meets, appears or is ranked in order.
constexpr u32string_view kClassifiers =
    U"编篇章节条款项目部分卷册页行届次号期批轮季年级类名位个种点步产";

/// The end of a numeral, all Han or all digits; `at` if none begins there.
size_t numeral_end(u32string_view codes, size_t at) {
  const size_t digits = digits_end(codes, at);
  if (digits > at) return digits;
  while (at < codes.size() && one_of(codes[at], kHanNumerals)) ++at;
  return at;
}

/// The end of a numeral in brackets, `（十二）`; `at` if none begins there. Four digits are a year.
size_t bracketed_end(u32string_view codes, size_t at) {
  if (at >= codes.size() || !one_of(codes[at], U"（(")) return at;
  const size_t end = numeral_end(codes, at + 1);
  const bool closed = end < codes.size() && one_of(codes[end], U"）)");
  return closed && end > at + 1 && end - at <= 4 ? end + 1 : at;
}

/// `第十二条`, `第（三）项`, `第3章`, `第一百二十条之一`.
void hold_ordinal(u32string_view codes, size_t begin, std::vector<Break>& breaks) {
  const size_t bracketed = bracketed_end(codes, begin + 1);
  size_t end = bracketed > begin + 1 ? bracketed : numeral_end(codes, begin + 1);
  if (end == begin + 1) return;
  if (end < codes.size() && one_of(codes[end], kClassifiers)) ++end;
  if (end < codes.size() && codes[end] == U'之' && codes[end - 1] == U'条') {
    const size_t number = numeral_end(codes, end + 1);
    if (number > end + 1) end = number;
  }
  // 第三十一条: of a long one all but its ends may part, unwillingly.
  constexpr size_t kLong = 5;
  for (size_t i = begin + 1; i < std::min(end, breaks.size()); ++i) {
    const bool inner = end - begin >= kLong && i > begin + 1 && i + 1 < end;
    breaks[i] = inner && breaks[i] != Break::forbidden ? Break::avoided : Break::forbidden;
  }
}

bool in(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

/// ① ⑴ ⒈ ㈠ ㊀ ❶ and the like: a number that is one character.
bool is_enclosed_number(char32_t c) {
  return in(c, U'①', U'⒛') || in(c, U'⓪', U'⓿') || in(c, U'❶', U'➓') || in(c, U'㈠', U'㈩') ||
         in(c, U'㉑', U'㉟') || in(c, U'㊀', U'㊉') || in(c, U'㊱', U'㊿');
}

/// `1.` before Han. After a letter, a stop or another digit it is the end of something else.
bool ends_level_number(u32string_view codes, size_t stop) {
  if (!one_of(codes[stop], U".．") || stop == 0 || !is_digit(codes[stop - 1])) return false;
  size_t begin = stop;
  while (begin > 0 && is_digit(codes[begin - 1])) --begin;
  const bool joined =
      begin > 0 && (is_letter(codes[begin - 1]) || one_of(codes[begin - 1], U".-/"));
  return stop - begin <= 2 && !joined;
}

/// A level number at a line's end says nothing without its words.
void keep_with_words(u32string_view codes, size_t i, std::vector<Break>& breaks) {
  if (is_enclosed_number(codes[i]) || ends_level_number(codes, i)) avoid_before(breaks, i + 1);
  const size_t end = bracketed_end(codes, i);
  if (end == i) return;
  forbid_inside(breaks, i, end);
  avoid_before(breaks, end);
}

}  // namespace

void apply_ordinal_rules(const Characters& text, std::vector<Break>& breaks) {
  const u32string_view codes = text.codes;
  for (size_t i = 0; i < codes.size(); ++i) {
    keep_with_words(codes, i, breaks);
    if (codes[i] == U'第') hold_ordinal(codes, i, breaks);
  }
}

}  // namespace banxin
