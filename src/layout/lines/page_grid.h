// The page of a part as it is read: paper, type area (版心) and its grid of rows and columns
// (GB/T 9704 5.2, 8). A landscape part has its own; looks are the style's and the same for both.
#pragma once

#include "base/len.h"
#include "model/style/style.h"

namespace banxin {

struct PageGrid {
  Len width, height;            ///< paper
  Len left, top;                ///< to the type area's edges; of a mirrored page: an odd one's
  Len type_width, type_height;  ///< 版心
  int rows = 0, columns = 0;
  Len size;  ///< of the type that the rows are made for

  /// 一字: the columns fill the measure. Rounded down, so that a line of them always fits.
  Len column() const { return Len::from_raw(type_width.raw() / columns); }
  /// From row to row: the first one's upper and the last one's lower edge are the type area's.
  Len pitch() const { return (type_height - size) / (rows - 1); }
};

/// The grid of an upright page.
PageGrid upright_grid(const Style& style);

/// The grid of a page turned for reading (GB/T 9704 8): the type area turns with the sheet, whose
/// left edge is the page's upper one.
PageGrid landscape_grid(const Style& style);

/// Left edge of the type area on an upright sheet, by its number from 1.
Len type_left(const PageStyle& page, int sheet);

/// The white of `thousandths` empty lines between two lower and upper edges: ink to ink, or whole
/// skipped rows (the row's own white comes with it).
Len gap_length(const PageGrid& grid, const GridStyle& style, int thousandths);

}  // namespace banxin
