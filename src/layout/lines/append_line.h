// A laid line at its place on a page.
#pragma once

#include "frame/frame.h"
#include "layout/lines/laid_text.h"

namespace banxin {

/// Appends line `line` of `text`, its left edge at `x` and its baseline at `y` from the page's
/// upper left. `goes_on`: further words follow on the same line.
void append_line(FramePage& page, const LaidText& text, size_t line, Len x, Len y,
                 bool goes_on = false);

}  // namespace banxin
