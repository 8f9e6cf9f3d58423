#include "text/number_rules.h"

#include <string_view>

#include "text/break_edit.h"

namespace banxin {
namespace {

using std::u32string_view;

// A space between a number and its unit is the writer's; it hangs where a line ends, so the unit
// stays behind it.
size_t pass_space(u32string_view codes, size_t at) {
  const bool space = at < codes.size() && (codes[at] == U' ' || codes[at] == U'\u00A0');
  return space ? at + 1 : at;
}

/// A run of digits with what belongs to it: ranges `1-2`, times `8:30`, versions `1.2.3`, phone
/// numbers.
size_t number_end(u32string_view codes, size_t begin) {
  size_t end = digits_end(codes, begin);
  while (end + 1 < codes.size() && one_of(codes[end], U".,:-–—－～~/") && is_digit(codes[end + 1]))
    end = digits_end(codes, end + 1);
  return end;
}

/// `2.0-rc1`, `1.4.0-beta.2`: what a hyphen adds to a number that has a stop is still the version.
size_t version_end(u32string_view codes, size_t begin, size_t end) {
  if (codes.substr(begin, end - begin).find(U'.') == u32string_view::npos) return end;
  if (end + 1 >= codes.size() || codes[end] != U'-' || !is_letter(codes[end + 1])) return end;
  size_t at = end + 1;
  while (at < codes.size() && (is_letter(codes[at]) || is_digit(codes[at]))) ++at;
  return at + 1 < codes.size() && codes[at] == U'.' && is_digit(codes[at + 1])
             ? number_end(codes, at + 1)
             : at;
}

/// A date may break only after 年 and 月, a time after 时, and they do so unwillingly. `unit` is
/// the place of the first of them.
void hold_chain(u32string_view codes, size_t unit, u32string_view units,
                std::vector<Break>& breaks) {
  for (const char32_t next : units) {
    const size_t number = pass_space(codes, unit + 1);
    const size_t end = digits_end(codes, number);
    const size_t next_unit = pass_space(codes, end);
    if (end == number || next_unit >= codes.size() || codes[next_unit] != next) return;
    avoid_before(breaks, number);
    breaks[next_unit] = Break::forbidden;
    unit = next_unit;
  }
}

void hold_date_or_time(u32string_view codes, size_t end, std::vector<Break>& breaks) {
  const size_t unit = pass_space(codes, end);
  if (unit >= codes.size() || !one_of(codes[unit], U"年月日时分秒")) return;
  breaks[unit] = Break::forbidden;
  if (codes[unit] == U'年') hold_chain(codes, unit, U"月日", breaks);
  if (codes[unit] == U'月') hold_chain(codes, unit, U"日", breaks);
  if (codes[unit] == U'时') hold_chain(codes, unit, U"分秒", breaks);
}

/// `5000万`, `3.5亿元`: 万 and 亿 are digits of the number (GB/T 15835-2011 5.2), 元 its currency.
void hold_amount(u32string_view codes, size_t end, std::vector<Break>& breaks) {
  size_t at = end;
  while (at < codes.size() && one_of(codes[at], U"万亿")) ++at;
  if (at < codes.size() && codes[at] == U'元') ++at;
  forbid_inside(breaks, end - 1, at);
}

/// Units that are words of several characters, longer ones first: none is parted.
constexpr u32string_view kWordUnits[] = {
    U"平方公里", U"平方千米", U"立方厘米", U"平方厘米", U"平方米", U"立方米", U"百分点", U"千瓦时",
    U"摄氏度",   U"公里",     U"千米",     U"毫米",     U"厘米",   U"公顷",   U"千克",   U"公斤",
    U"小时",     U"分钟",     U"海里",     U"千瓦",     U"兆瓦",   U"人次",   U"个月",   U"周岁"};

/// The end of the unit that begins at `at`; `at` if none does.
size_t word_unit_end(u32string_view codes, size_t at) {
  if (at >= codes.size() || !one_of(codes[at], U"平立百千摄公毫厘小分海兆人个周")) return at;
  for (const u32string_view unit : kWordUnits)
    if (codes.substr(at, unit.size()) == unit) return at + unit.size();
  return at;
}

/// `144平方米`, `24小时`, `80公里/小时`: the unit stays whole, and rather with its number.
void hold_word_unit(u32string_view codes, size_t number_end, std::vector<Break>& breaks) {
  size_t begin = number_end;
  while (begin < codes.size() && one_of(codes[begin], U"万亿千百多余个") &&
         word_unit_end(codes, begin) == begin)
    ++begin;
  if (word_unit_end(codes, begin) > begin) dislike_before(breaks, begin);
}

void hold_word_units(u32string_view codes, std::vector<Break>& breaks) {
  for (size_t i = 0; i < codes.size(); ++i) {
    const size_t end = word_unit_end(codes, i);
    if (end == i) continue;
    forbid_inside(breaks, i, end);
    if (end < codes.size() && one_of(codes[end], U"/／")) {
      breaks[end] = Break::forbidden;
      if (end + 1 < codes.size()) breaks[end + 1] = Break::forbidden;
    }
    i = end - 1;
  }
}

/// Symbols of units that stand after a number and a space (SI, and those used beside it). A word
/// that is not here may part from its number: `5 members`.
constexpr u32string_view kUnits[] = {
    U"m",   U"km",  U"cm",  U"mm", U"nm",   U"μm",  U"µm",  U"g",   U"kg",  U"mg",  U"t",
    U"L",   U"l",   U"mL",  U"ml", U"s",    U"ms",  U"min", U"h",   U"d",   U"a",   U"A",
    U"mA",  U"V",   U"kV",  U"W",  U"kW",   U"MW",  U"GW",  U"Wh",  U"kWh", U"MWh", U"J",
    U"kJ",  U"MJ",  U"N",   U"kN", U"Pa",   U"kPa", U"MPa", U"hPa", U"K",   U"mol", U"Hz",
    U"kHz", U"MHz", U"GHz", U"dB", U"ha",   U"hm",  U"rad", U"bit", U"B",   U"KB",  U"MB",
    U"GB",  U"TB",  U"bps", U"bp", U"Mbps", U"rpm", U"Gbps"};

bool is_unit(u32string_view word) {
  for (const u32string_view unit : kUnits)
    if (word == unit) return true;
  return false;
}

/// `10 kg`, `5 km²`, `60 km/h`.
void hold_latin_unit(u32string_view codes, size_t end, std::vector<Break>& breaks) {
  const size_t begin = pass_space(codes, end);
  if (begin == end) return;
  size_t word = begin;
  while (word < codes.size() && (is_letter(codes[word]) || one_of(codes[word], U"μµ"))) ++word;
  if (!is_unit(codes.substr(begin, word - begin))) return;
  size_t after = word;
  while (after < codes.size() && (is_letter(codes[after]) || one_of(codes[after], U"/·²³")))
    ++after;
  forbid_inside(breaks, end - 1, after);
}

/// ㎡ ㎏ ㏄ and the like: a unit in one character.
bool is_squared_unit(char32_t c) {
  return (c >= 0x3371 && c <= 0x337A) || (c >= 0x3380 && c <= 0x33DF);
}

/// What is written before a number with a stop and a space: `No. 5`, `pp. 3-7`.
constexpr u32string_view kAbbreviations[] = {U"No.",  U"no.",  U"Nos.", U"p.",  U"pp.",  U"Vol.",
                                             U"vol.", U"Fig.", U"Art.", U"Ch.", U"Sec.", U"Tab."};

void hold_abbreviation(u32string_view codes, size_t number, std::vector<Break>& breaks) {
  size_t end = number;
  if (end > 0 && (codes[end - 1] == U' ' || codes[end - 1] == U'\u00A0')) --end;
  for (const u32string_view word : kAbbreviations) {
    if (end < word.size() || codes.substr(end - word.size(), word.size()) != word) continue;
    const size_t begin = end - word.size();
    if (begin == 0 || !is_letter(codes[begin - 1])) forbid_inside(breaks, begin, number + 1);
  }
}

/// `2026—2028年` may break after its dash, unwillingly: nine squares that never break leave holes.
void part_year_range(u32string_view codes, size_t begin, size_t end, std::vector<Break>& breaks) {
  constexpr size_t kRange = 9;
  const bool years = end - begin == kRange && one_of(codes[begin + 4], U"—－～~-–");
  if (years && end < codes.size() && codes[end] == U'年') breaks[begin + 5] = Break::avoided;
}

void hold_number(u32string_view codes, size_t begin, size_t end, std::vector<Break>& breaks) {
  forbid_inside(breaks, begin, end);
  part_year_range(codes, begin, end, breaks);
  if (begin > 0 && one_of(codes[begin - 1], U"+-−±＋－￥¥＄$€£￡№＃"))
    breaks[begin] = Break::forbidden;
  hold_abbreviation(codes, begin, breaks);
  hold_date_or_time(codes, end, breaks);
  hold_amount(codes, end, breaks);
  hold_latin_unit(codes, end, breaks);
  hold_word_unit(codes, end, breaks);
  if (end < codes.size() && (codes[end] == U'版' || is_squared_unit(codes[end])))
    breaks[end] = Break::forbidden;
}

void hold_numbers(u32string_view codes, std::vector<Break>& breaks) {
  for (size_t i = 0; i < codes.size();) {
    if (!is_digit(codes[i])) {
      ++i;
      continue;
    }
    const size_t end = version_end(codes, i, number_end(codes, i));
    hold_number(codes, i, end, breaks);
    i = end;
  }
}

/// `〔2018〕1号`, `（2018）第12号`: the number stays with its year, 号 with its number.
void hold_document_numbers(u32string_view codes, std::vector<Break>& breaks) {
  for (size_t i = 5; i + 1 < codes.size(); ++i) {
    if (!one_of(codes[i], U"〕）]］)") || !one_of(codes[i - 5], U"〔（[［(")) continue;
    if (digits_end(codes, i - 4) != i) continue;
    const size_t number = codes[i + 1] == U'第' ? i + 2 : i + 1;
    const size_t end = digits_end(codes, number);
    if (end == number) continue;
    const bool named = end < codes.size() && codes[end] == U'号';
    if (named || codes[i] == U'〕') forbid_inside(breaks, i - 5, named ? end + 1 : end);
    // 国办发|〔2018〕1号: the body's sign stays with it where that is to be had.
    if (codes[i] == U'〕') dislike_before(breaks, i - 5);
  }
}

/// `GB/T 9704-2012`, `ISO 32000-1`, `RMB 500`: capital letters, a space, a number.
void hold_standard_numbers(u32string_view codes, std::vector<Break>& breaks) {
  for (size_t i = 0; i < codes.size(); ++i) {
    if (!is_capital(codes[i])) continue;
    size_t end = i;
    while (end < codes.size() && (is_capital(codes[end]) || codes[end] == U'/')) ++end;
    const size_t number = pass_space(codes, end);
    if (number < codes.size() && is_digit(codes[number]))
      forbid_inside(breaks, i, number_end(codes, number));
    i = end - 1;
  }
}

}  // namespace

void apply_number_rules(const Characters& text, std::vector<Break>& breaks) {
  const u32string_view codes = text.codes;
  hold_word_units(codes, breaks);
  hold_numbers(codes, breaks);
  hold_document_numbers(codes, breaks);
  hold_standard_numbers(codes, breaks);
}

}  // namespace banxin
