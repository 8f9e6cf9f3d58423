// A frame measured: every element is known by its role.
#pragma once

#include <vector>

#include "conformance/measured.h"
#include "frame/frame.h"

namespace banxin {

/// `faces` is indexed by GlyphRun::face.
MeasuredDocument measure_frame(const Frame& frame, const std::vector<const FontFace*>& faces);

}  // namespace banxin
