// A title as laid lines: broken by words and shape or as its author wants it (GB/T 9704 7.3.1).
#pragma once

#include <vector>

#include "layout/blocks/block.h"
#include "layout/lines/typesetter.h"
#include "layout/titles/title_choices.h"

namespace banxin {

/// Lays a title or subtitle.
LaidText lay_title(TitleBlock&& block, Typesetter& typesetter);

/// The `count` best shapes of a title, that which lay_title takes first.
std::vector<TitleChoice> list_titles(TitleBlock&& block, size_t count, Typesetter& typesetter);

}  // namespace banxin
