// Finding any of a few bytes in megabytes of text, one table look-up a byte.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace banxin {

class ByteSet {
 public:
  explicit constexpr ByteSet(std::string_view bytes) {
    for (const char byte : bytes) members_[static_cast<unsigned char>(byte)] = true;
  }

  constexpr bool contains(char byte) const { return members_[static_cast<unsigned char>(byte)]; }

  /// Offset of the first member at or after `at`, or text.size().
  constexpr size_t find_in(std::string_view text, size_t at) const {
    while (at < text.size() && !contains(text[at])) ++at;
    return at < text.size() ? at : text.size();
  }

 private:
  std::array<bool, 256> members_{};
};

}  // namespace banxin
