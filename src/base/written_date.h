// A date as people write it: 2026年11月27日, 2026.11.27, 2026/11/27, 二〇二六年十一月二十七日.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace banxin {

/// What is left open (2026年　月　日) is unset.
struct WrittenDate {
  std::optional<int> year, month, day;
  size_t length = 0;  ///< bytes, from the first digit to 日 or the last digit

  bool complete() const { return year && month && day; }
  /// Complete and on the calendar.
  bool exists() const;
  /// As TOML has it: 2026-11-27. Only of a complete date.
  std::string iso() const;
};

/// The date at the beginning of `text`, spaces of all kinds around its digits, half or full width
/// or Han numerals. Without 年 and 月 all three numbers must be there, parted by `.`, `/` or `-`.
/// Nothing if no date stands there.
std::optional<WrittenDate> read_written_date(std::string_view text);

}  // namespace banxin
