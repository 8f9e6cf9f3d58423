// 页码 (GB/T 9704 7.5).
#pragma once

#include "frame/frame.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// Adds `— 1 —` to a page: outside the type area, odd pages to the right, even ones to the left.
/// `page.number` is the number; 0 adds nothing. `type_left` is the type area's left edge on
/// the upright sheet; a landscape page's number stands where the sheet's others do (GB/T 9704 8).
void add_page_number(FramePage& page, Len type_left, Typesetter& typesetter);

}  // namespace banxin
