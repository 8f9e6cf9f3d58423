// A frame as text: what golden tests compare.
#pragma once

#include <string>
#include <vector>

#include "frame/frame.h"

namespace banxin {

/// A line a page, run, rule, picture, link and outline entry, in hundredths of a mm from the page's
/// upper left corner (sizes in pt), with its colour unless that is black and where it was written
/// (`@offset+length`); below a run a line of its glyphs' places from its own. Small changes of the
/// layout give small differences. `faces` is indexed by GlyphRun::face.
std::string dump_frame(const Frame& frame, const std::vector<const FontFace*>& faces);

}  // namespace banxin
