// 页码 (GB/T 9704 7.5).
#pragma once

#include "frame/frame.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// The dash before and after every number, shaped once.
ParagraphRef shape_number_dash(Typesetter& typesetter);

/// Adds `— 1 —` to a page: outside the type area, odd pages to the right, even ones to the left.
/// `page.number` is the number; 0 adds nothing. `type_left` is the type area's left edge on
/// the upright sheet; a landscape page's number stands where the sheet's others do (GB/T 9704 8).
/// `dash` is shape_number_dash's.
void add_page_number(FramePage& page, Len type_left, const ParagraphRef& dash,
                     Typesetter& typesetter);

}  // namespace banxin
