// Names in columns: 任免, 表彰, 花名册.
#pragma once

#include <vector>

#include "layout/elements/labelled.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// Rows of names, each an entry whose heads stand in columns of equal width. A name of two
/// characters is spread to three; one wider than its column takes as many as it needs; none is
/// parted. A unit stands beside its name and may take several lines; names with units stand one a
/// row unless the block asks for more columns.
std::vector<LabelledEntry> lay_names(NamesBlock&& block, Typesetter& typesetter);

}  // namespace banxin
