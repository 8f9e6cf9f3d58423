// Where the seals of a sealed document stand from left to right (GB/T 9704 7.3.5.1).
#pragma once

#include <vector>

#include "layout/lines/page_grid.h"
#include "model/style/style.h"

namespace banxin {

/// What one issuer needs side by side: the seal, and the name below it.
struct SealWidths {
  Len seal, name;
};

/// Seals beside one another.
struct SealRow {
  size_t first = 0;          ///< which of the issuers begins it
  std::vector<Len> centres;  ///< of its seals and their names, from the type area's left edge
};

/// Issuers in order, in rows of as many as the style asks for and as there is room for. The date,
/// `date` wide (zero: there is none), stands below the last name.
std::vector<SealRow> place_seals(const std::vector<SealWidths>& issuers, Len date,
                                 const Style& style, const PageGrid& grid);

}  // namespace banxin
