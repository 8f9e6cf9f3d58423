// Copies a set line to its place on a page.
#pragma once

#include "frame/frame.h"
#include "layout/lines/set_paragraph.h"

namespace banxin {

/// Appends line `line` of `paragraph`, its left edge at `x` and its baseline at `y` from the page's
/// upper left.
void append_line(FramePage& page, const SetParagraph& paragraph, size_t line, Len x, Len y);

}  // namespace banxin
