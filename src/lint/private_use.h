// What private-use characters in circulation usually mean.
#pragma once

#include <string_view>

namespace banxin {

/// The Han of GBK's private area (GB 18030-2000 before its later assignments), the vertical forms,
/// Word's symbols. Empty: not known.
std::u32string_view usual_meaning(char32_t character);

}  // namespace banxin
