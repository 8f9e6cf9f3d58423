// What `banxin fonts` prints.
#pragma once

#include <string>

#include "text/font_book.h"

namespace banxin {

/// A line a face: role, family, file, characters covered, whether it may be embedded. Free faces
/// that were not found are named as missing. Then the files that serve nothing, with the reason.
std::string describe_fonts(const FontBook& fonts);

/// True if every role has a face.
bool every_role_served(const FontBook& fonts);

}  // namespace banxin
