// Numbers of headings and list items (GB/T 9704 7.3.3: 一、 （一） 1. （1）).
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/style/style.h"

namespace banxin {

/// Han numerals as headings use them: 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五. 1 to 9999;
/// larger numbers come in digits.
std::string han_numeral(int number);

/// A year as dates in Han numerals have it, digit by digit: 2026 → 二〇二六.
std::string han_digits(int number);

/// ① to ㊿; larger numbers in digits.
std::string circled_number(int number);

/// Fills `{一}`, `{1}` or `{①}` of a style's pattern.
std::string format_number(std::string_view pattern, int number);

/// Counts sections. A level starts anew after a section of a higher level, numbered or not.
class SectionCounter {
 public:
  /// The number of the next section of `level` (1 to 5).
  int next(int level);
  /// A section without a number: deeper levels start anew all the same. 0: all levels do.
  void pass(int level);

 private:
  std::array<int, 5> counts_{};
};

}  // namespace banxin
