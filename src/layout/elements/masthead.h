// 发文机关标志, the issuer's name in large red type (GB/T 9704 7.2.4).
#pragma once

#include <vector>

#include "layout/elements/box.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// Where a mark may stand, from the type area's upper left corner.
struct MastheadPlace {
  Len top;  ///< upper edge of its ink
  Len middle;
  Len width;  ///< widest mark
};

struct LaidMasthead {
  std::vector<BoxItem> items;
  Len bottom;  ///< lower edge of the ink
};

/// Sets the mark in the largest size that fits. Warns (W0504) if even the smallest is too large.
LaidMasthead lay_masthead(LetterheadBlock& block, const MastheadPlace& place,
                          Typesetter& typesetter);

}  // namespace banxin
