// From a page as it is read to the sheet that PDF describes.
//
//     as read             the sheet, which /Rotate 90 turns clockwise for reading
//   +---------+           +------+
//   | ab      |           |      |      The left edge of the sheet is the upper edge in reading
//   | cd      |           |      |      (GB/T 9704 8), its lower edge the left one: x from the left
//   +---------+           | b d  |      in reading is y from the sheet's lower edge, y from above
//                         | a c  |      in reading is x from the sheet's left edge.
//                         +------+
#pragma once

#include "frame/frame.h"

namespace banxin {

/// A place from the sheet's lower left corner, y upwards.
struct SheetPoint {
  Len x, y;
};

inline Len sheet_width(const FramePage& page) { return page.landscape ? page.height : page.width; }
inline Len sheet_height(const FramePage& page) { return page.landscape ? page.width : page.height; }

/// Where a place of the page as read lies.
inline SheetPoint on_sheet(const FramePage& page, Len x, Len y) {
  return page.landscape ? SheetPoint{y, x} : SheetPoint{x, page.height - y};
}

}  // namespace banxin
