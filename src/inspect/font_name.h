// A font's name as people read it.
#pragma once

#include <string>
#include <string_view>

namespace banxin {

/// Without the six letters of a subset; names that word processors wrote in GBK as UTF-8.
std::string readable_font_name(std::string_view name);

}  // namespace banxin
