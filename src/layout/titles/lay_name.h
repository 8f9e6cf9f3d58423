// A name that is too long for its place: on as few lines as hold it, broken between its words.
#pragma once

#include "layout/lines/typesetter.h"

namespace banxin {

/// Lines of at most `widest` from x = 0, by the rules of titles: words whole, lines of like width.
/// Centred ones stand in the middle of `widest`.
LaidText lay_name(const ParagraphRef& name, Len widest, Align align, const Style& style);

}  // namespace banxin
