#include "base/open_serial.h"

#include <array>

namespace banxin {

std::optional<OpenSerial> find_open_serial(std::string_view number) {
  constexpr std::string_view kEnding = "号";
  constexpr std::array<std::string_view, 6> kCloses = {"〕", "]", "］", ")", "）", "】"};
  constexpr std::array<std::string_view, 6> kBlanks = {" ", "\t", "　", "\u00A0", "_", "第"};
  const size_t end = number.rfind(kEnding);
  if (end == std::string_view::npos || end + kEnding.size() != number.size()) return std::nullopt;
  for (const std::string_view close : kCloses) {
    const size_t at = number.rfind(close, end);
    if (at == std::string_view::npos) continue;
    const size_t begin = at + close.size();
    std::string_view between = number.substr(begin, end - begin);
    for (bool shorter = true; shorter && !between.empty();) {
      shorter = false;
      for (const std::string_view blank : kBlanks)
        if (between.starts_with(blank)) {
          between.remove_prefix(blank.size());
          shorter = true;
        }
    }
    if (between.empty()) return OpenSerial{begin, end};
  }
  return std::nullopt;
}

}  // namespace banxin
