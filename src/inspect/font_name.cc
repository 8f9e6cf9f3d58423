#include "inspect/font_name.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace banxin {
namespace {

std::string from_gbk(std::string_view name) {
  std::array<char, 256> bytes{};
  UErrorCode error = U_ZERO_ERROR;
  const int32_t length = ucnv_convert("UTF-8", "GB18030", bytes.data(), bytes.size(), name.data(),
                                      static_cast<int32_t>(name.size()), &error);
  if (U_FAILURE(error) || length < 0 || length >= static_cast<int32_t>(bytes.size())) return "?";
  return {bytes.data(), static_cast<size_t>(length)};
}

}  // namespace

std::string readable_font_name(std::string_view name) {
  constexpr size_t kTag = 6;
  const bool tagged =
      name.size() > kTag && name[kTag] == '+' &&
      std::all_of(name.begin(), name.begin() + kTag, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (tagged) name.remove_prefix(kTag + 1);
  return first_bad_utf8(name) == name.size() ? std::string(name) : from_gbk(name);
}

}  // namespace banxin
