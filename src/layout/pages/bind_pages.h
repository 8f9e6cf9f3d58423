// All parts' pages in the order of the finished document, with their numbers and the imprint
// (GB/T 9704 7.3.7, 7.4, 7.5).
#pragma once

#include <vector>

#include "layout/pages/lay_parts.h"

namespace banxin {

/// A page to be made. Its place in its booklet says whether it is an odd or an even one.
struct BoundPage {
  const Part* part = nullptr;         ///< null: an empty page
  const PlannedPage* plan = nullptr;  ///< null: nothing but, perhaps, the imprint
  int sheet = 1;                      ///< 1-based
  bool numbered = true;
  const Box* imprint = nullptr;  ///< at the type area's foot
};

/// The document, its attachments and the imprint, then the attachments that are bound apart, each
/// counted from one. `imprint` is one box as a rule; none: there is no imprint; several: it is
/// higher than a page and goes over as many. It stands on the last page, which is even (GB/T
/// 33476.2): if it finds no room there, not even with tighter lines, pages are added; an empty page
/// before it has no number, nor has its own then.
std::vector<BoundPage> bind_pages(LaidDocument& document, const std::vector<Box>& imprint,
                                  Format format, const Style& style, Diagnostics& diagnostics);

}  // namespace banxin
