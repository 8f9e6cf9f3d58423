#include "layout/blocks/numbering.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/characters.h"

namespace banxin {
namespace {

constexpr std::array<std::string_view, 10> kDigits = {"零", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};
struct Unit {
  int value;
  std::string_view name;
};
constexpr std::array<Unit, 4> kUnits = {{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};

}  // namespace

std::string han_numeral(int number) {
  if (number < 1 || number > 9999) return std::to_string(number);
  std::string text;
  bool skipped = false;  // a zero between two digits is spoken once
  for (const Unit& unit : kUnits) {
    const int digit = number / unit.value % 10;
    if (digit == 0) {
      skipped = !text.empty();
      continue;
    }
    if (skipped) text += kDigits[0];
    skipped = false;
    const bool bare_ten = unit.value == 10 && digit == 1 && text.empty();  // 十二, not 一十二
    if (!bare_ten) text += kDigits[static_cast<size_t>(digit)];
    text += unit.name;
  }
  return text;
}

std::string han_digits(int number) {
  std::string text;
  for (const char digit : std::to_string(number))
    text += digit == '0' ? std::string_view("〇") : kDigits[static_cast<size_t>(digit - '0')];
  return text;
}

std::string circled_number(int number) {
  char32_t code = 0;
  if (number >= 1 && number <= 20) code = 0x2460 + static_cast<char32_t>(number) - 1;
  if (number >= 21 && number <= 35) code = 0x3251 + static_cast<char32_t>(number) - 21;
  if (number >= 36 && number <= 50) code = 0x32B1 + static_cast<char32_t>(number) - 36;
  if (code == 0) return std::to_string(number);
  std::string text;
  append_utf8(text, code);
  return text;
}

std::string format_number(std::string_view pattern, int number) {
  std::string text(pattern);
  const auto fill = [&](std::string_view field, const std::string& value) {
    if (const size_t at = text.find(field); at != std::string::npos)
      text.replace(at, field.size(), value);
  };
  fill("{一}", han_numeral(number));
  fill("{1}", std::to_string(number));
  fill("{①}", circled_number(number));
  return text;
}

int SectionCounter::next(int level) {
  pass(level);
  return ++counts_[static_cast<size_t>(level - 1)];
}

void SectionCounter::pass(int level) { std::fill(counts_.begin() + level, counts_.end(), 0); }

}  // namespace banxin
