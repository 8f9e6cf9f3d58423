// Colours as a PDF gives them.
#pragma once

#include "conformance/measured.h"
#include "inspect/mupdf.h"

namespace banxin {

/// As the file has it; a colour by name (Separation) as what it stands for. May leave by an error.
Ink read_ink(fz_context* ctx, fz_colorspace* space, const float* color);

/// Paper shows where an area is white.
bool is_white(const Ink& ink);

/// The colour of a picture that is as thin as a line; unknown if it cannot be read.
Ink middle_of(fz_context* ctx, fz_image* image);

}  // namespace banxin
