// The tree of pages (ISO 32000-1 7.7.3), balanced, so that a reader finds page 9,000 in a few steps
// and no array of kids nears libharu's 32,767 items.
#pragma once

#include <string>
#include <vector>

#include "pdf/objects.h"

namespace banxin {

/// Numbers are taken first, since a page names its parent and the outline names pages.
class PageTree {
 public:
  /// `inherited`: entries that every page has unless it says otherwise (ISO 32000-1 7.7.3.4).
  PageTree(PdfObjects& objects, size_t pages, const std::string& inherited);

  const std::vector<Ref>& pages() const { return pages_; }
  Ref parent(size_t page) const { return parents_[page]; }

 private:
  std::vector<Ref> pages_, parents_;
};

}  // namespace banxin
