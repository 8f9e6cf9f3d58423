// The one door to libdeflate.
#pragma once

#include <string>
#include <string_view>

namespace banxin {

/// The bytes in zlib format, as /FlateDecode reads them (ISO 32000-1 7.4.4). The same input gives
/// the same bytes. Safe from several threads. Throws std::bad_alloc.
std::string deflate(std::string_view bytes);

/// Version of libdeflate.
std::string libdeflate_version();

}  // namespace banxin
