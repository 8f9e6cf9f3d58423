// What the values of a style must leave room for: each may be well formed, and no page made of all.
#pragma once

#include "model/style/like_chains.h"
#include "model/style/style.h"

namespace banxin {

/// Reports the first value that does not fit with others (E0318). Says nothing where values are
/// missing or malformed: that has been said. `elements` are the chains of [element.…].
///
/// Every element, on upright and on turned pages:
///
///     type area  |<-- indent-left -->|<-- first-indent -->|<- least measure ->|<- indent-right ->|
///
/// begins and ends within the type area, has room for one of its characters on every line, is no
/// higher than the type area, nor are two of its lines farther apart than that.
void check_fit(const Style& style, const StyleLayers& layers, LikeChains& elements);

}  // namespace banxin
