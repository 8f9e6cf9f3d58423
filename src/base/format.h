// The formats of official documents that a report may ask for (GB/T 9704 9, 10).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace banxin {

enum class Format : uint8_t {
  document,  ///< 公文 with a 版头, ×××文件
  letter,    ///< 信函, 10.1
  order,     ///< 命令, 10.2
  minutes,   ///< 纪要, 10.3
  report,    ///< without a 版头
};

/// The words of reports and styles, in the order of Format.
inline constexpr auto kFormatNames =
    std::to_array<std::string_view>({"document", "letter", "order", "minutes", "report"});
inline constexpr size_t kFormatCount = kFormatNames.size();

}  // namespace banxin
