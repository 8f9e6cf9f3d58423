// A document's number whose serial is not given yet: 云政发〔2026〕　号.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace banxin {

/// Bytes `[begin, end)` between the year's bracket and 号: nothing, or white space.
struct OpenSerial {
  size_t begin = 0, end = 0;
};

/// Nothing if the number is given, or has no year in brackets and 号 at its end.
std::optional<OpenSerial> find_open_serial(std::string_view number);

}  // namespace banxin
