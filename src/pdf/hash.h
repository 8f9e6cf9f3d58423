// The one door to xxHash.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace banxin {

/// XXH3-128 in canonical (big-endian) order: the same on every machine.
std::array<unsigned char, 16> hash128(std::string_view bytes);
/// The same as 32 hexadecimal digits.
std::string hash128_hex(std::string_view bytes);

/// Version of xxHash.
std::string xxhash_version();

}  // namespace banxin
