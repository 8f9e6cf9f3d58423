#include "layout/elements/sign_off_box.h"

#include <utility>

#include "layout/lines/line_edits.h"

namespace banxin {

void add_line(Box& box, Role role, SetParagraph line, Len left, Len baseline, const Style& style) {
  if (line.lines.empty()) return;
  place_line(line, left);
  const Len ascent = style.ascent(role);
  box.pieces.push_back({std::move(line), 0, 1, baseline - ascent, Len(), ascent});
}

void add_picture(Box& box, Role role, const std::shared_ptr<const Image>& image,
                 const PicturePlace& place, bool multiply) {
  Len width = place.width;
  Len height = width.scaled(image->height, image->width);
  if (height > place.height) {
    height = place.height;
    width = height.scaled(image->width, image->height);
  }
  FrameImage drawn;
  drawn.x = place.left + (place.width - width) / 2;
  drawn.y = place.top + (place.height - height) / 2;
  drawn.width = width;
  drawn.height = height;
  drawn.multiply = multiply;
  drawn.role = role;
  box.pictures.push_back({drawn, image});
}

}  // namespace banxin
