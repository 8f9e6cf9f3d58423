// Ink. Black is black alone; what is red is a process red (GB/T 9704 5.2.3).
#pragma once

#include <array>
#include <cstdint>

namespace banxin {

/// Components in thousandths: one for gray (0 black, 1000 white), four for cmyk (1000 full ink).
struct Color {
  enum class Space : uint8_t { gray, cmyk };
  Space space = Space::gray;
  std::array<int16_t, 4> components{};
  friend bool operator==(const Color&, const Color&) = default;
};

}  // namespace banxin
