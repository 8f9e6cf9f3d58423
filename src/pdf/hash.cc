#include "pdf/hash.h"

#include <fmt/core.h>
#include <xxhash.h>

#include <algorithm>

namespace banxin {

std::array<unsigned char, 16> hash128(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  std::array<unsigned char, 16> hash;
  std::copy(std::begin(canonical.digest), std::end(canonical.digest), hash.begin());
  return hash;
}

std::string hash128_hex(std::string_view bytes) {
  std::string hex;
  for (unsigned char byte : hash128(bytes)) {
    hex += "0123456789ABCDEF"[byte >> 4];
    hex += "0123456789ABCDEF"[byte & 15];
  }
  return hex;
}

std::string xxhash_version() {
  const unsigned number = XXH_versionNumber();  // 801 for 0.8.1
  return fmt::format("{}.{}.{}", number / 10000, number / 100 % 100, number % 100);
}

}  // namespace banxin
