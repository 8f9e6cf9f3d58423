// How high the body of a page is. All that takes from the type area is here: a letter's first page,
// an imprint at the foot; notes take from what is left.
#pragma once

#include <map>

#include "base/len.h"

namespace banxin {

class PageRoom {
 public:
  /// `first`: of the first page; zero: like the others.
  explicit PageRoom(Len others, Len first = {})
      : others_(others), first_(first > Len() ? first : others) {}

  /// Keeps `height` free at the foot of a page, 0-based, above what was kept before.
  void take(size_t page, Len height) { taken_[page] += height; }

  Len of(size_t page) const {
    const auto taken = taken_.find(page);
    return (page == 0 ? first_ : others_) - (taken == taken_.end() ? Len() : taken->second);
  }

 private:
  Len others_, first_;
  std::map<size_t, Len> taken_;
};

}  // namespace banxin
