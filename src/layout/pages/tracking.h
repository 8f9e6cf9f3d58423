// How far a paragraph's characters may be moved for a sign-off (GB/T 9704 7.3.5.5).
#pragma once

#include <vector>

#include "model/style/style.h"

namespace banxin {

/// Characters closer (less than none) or wider.
struct Tracking {
  int permille = 0;    ///< of a column, as lines are set
  double percent = 0;  ///< how far a character then stands from its column at most
};

/// What [tail] allows, that which is seen least first.
std::vector<Tracking> trackings(const Style& style);

}  // namespace banxin
