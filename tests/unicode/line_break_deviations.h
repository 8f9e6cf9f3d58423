// Where ICU differs from UAX #14's default, and we from ICU: data, a reason each.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

struct Deviation {
  std::string rule;  ///< the rule's name, and where it comes from
  bool breaks;       ///< true: a break that the other has not; false: none where the other has one
  /// Does the rule speak of the place before character `at`?
  std::function<bool(std::u32string_view codes, size_t at)> applies;
};

/// ICU 72, locale zh, strict, against LineBreakTest.txt of Unicode 15.
const std::vector<Deviation>& icu_deviations();

/// find_breaks against ICU.
const std::vector<Deviation>& our_deviations();

}  // namespace banxin
