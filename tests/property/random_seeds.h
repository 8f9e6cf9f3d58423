// Which random reports a property tries: BANXIN_RANDOM=FIRST-COUNT, or the fixed ones.
#pragma once

#include <cstdint>
#include <cstdlib>

namespace banxin {

struct Seeds {
  uint32_t first = 1, count = 1;
};

inline Seeds random_seeds(Seeds fixed) {
  const char* asked = std::getenv("BANXIN_RANDOM");
  if (asked == nullptr) return fixed;
  char* end = nullptr;
  Seeds seeds{static_cast<uint32_t>(std::strtoul(asked, &end, 10)), fixed.count};
  if (*end == '-') seeds.count = static_cast<uint32_t>(std::strtoul(end + 1, nullptr, 10));
  return seeds;
}

}  // namespace banxin
