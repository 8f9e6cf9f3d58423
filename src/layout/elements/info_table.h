// The information index above a title: label and value pairs in a table of thin rules.
#pragma once

#include <vector>

#include "layout/elements/box.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// Sets the index `width` wide, a box a row, so that pages may end between rows. A value too long
/// for one line of its cell takes a row of its own; one that no page can hold goes on in further
/// boxes.
std::vector<Box> lay_info_table(InfoTableBlock&& block, Len width, Typesetter& typesetter);

}  // namespace banxin
