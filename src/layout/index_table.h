// The information index above a title: label and value pairs in a table of thin rules.
#pragma once

#include <vector>

#include "layout/flow.h"
#include "layout/typesetter.h"

namespace banxin {

/// Sets the index `width` wide. A value too long for one line of its cell takes the rest of its
/// row, or a row of its own.
Box set_index_table(IndexBlock&& block, Len width, Typesetter& typesetter);

}  // namespace banxin
