// A frame as text: what golden tests compare.
#pragma once

#include <string>
#include <vector>

#include "frame/frame.h"

namespace banxin {

/// A line a page, item, link, destination and outline entry, in hundredths of a mm from the page's
/// upper left corner (sizes in pt), with its colour unless that is black, where it was written
/// (`@offset+length`) and its node (`<3>`); below a run a line of its glyphs' places from its own.
/// Then the structure tree. Small changes of the layout give small differences. `faces` is indexed
/// by GlyphRun::face.
std::string dump_frame(const Frame& frame, const std::vector<const FontFace*>& faces);

}  // namespace banxin
