// What a sealed or signed sign-off is made of: boxes, and how to fill them.
#pragma once

#include "layout/lines/typesetter.h"
#include "layout/pages/flow.h"

namespace banxin {

/// A part of the sign-off set as a whole: a row of seals, a signer, a date.
struct SignOffBox {
  Box box;
  Len gap;        ///< white above
  Len gap_least;  ///< what is left of it where room is short
};

/// Puts a line into the box, its first character at `left`; nothing if the line is empty.
void add_line(Box& box, Role role, SetParagraph line, Len left, Len baseline, const Style& style);

/// A picture as large as it can be within `width` and `height`, in its own shape; `left` and `top`
/// are the upper left corner of the place, in whose middle it stands.
struct PicturePlace {
  Len left, top, width, height;
};
void add_picture(Box& box, Role role, const std::shared_ptr<const Image>& image,
                 const PicturePlace& place, bool multiply);

}  // namespace banxin
