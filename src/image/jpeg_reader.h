// The one door to libjpeg.
#pragma once

#include <string>
#include <string_view>

#include "image/image.h"

namespace banxin {

/// Reads size and colour of a JPEG; its bytes are not decoded, for PDF takes them as they are (ISO
/// 32000-1 7.4.8). False, with the reason in `why`, for a damaged file, one too large, or a kind
/// that PDF lacks.
bool read_jpeg(std::string_view bytes, Image& image, std::string& why);

/// Version of libjpeg-turbo.
std::string libjpeg_version();

}  // namespace banxin
