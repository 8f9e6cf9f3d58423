// A text on as few lines as hold it, each about as wide as the others.
#pragma once

#include "layout/lines/laid_text.h"
#include "layout/lines/lay.h"

namespace banxin {

/// At most `widest` wide, flush left from x = 0, as narrow as may be without another line.
LaidText lay_even(const ParagraphRef& paragraph, Len widest, const TextStyle& style);

}  // namespace banxin
