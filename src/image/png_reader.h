// The one door to libpng.
#pragma once

#include <string>
#include <string_view>

#include "image/image.h"

namespace banxin {

/// Decodes a PNG to 8 bits a component in sRGB. Gray stays gray; transparency that is nowhere is
/// dropped. False, with the reason in `why`, for a damaged file or one too large.
bool read_png(std::string_view bytes, Image& image, std::string& why);

/// Version of libpng.
std::string libpng_version();

}  // namespace banxin
