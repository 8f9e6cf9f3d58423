// Versions of the libraries behind the text stage.
#pragma once

#include <string>

namespace banxin {

std::string icu_version();
std::string harfbuzz_version();
std::string freetype_version();

}  // namespace banxin
