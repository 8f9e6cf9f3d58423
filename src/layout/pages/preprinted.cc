#include "layout/pages/preprinted.h"

#include <algorithm>
#include <array>

#include "frame/settle_structure.h"

namespace banxin {
namespace {

class RedInk {
 public:
  explicit RedInk(const Style& style)
      : colors_{style.element(Role::issuer_mark).color, style.letterhead.rule_color,
                style.letter.rule_color, style.seal.color} {}

  bool drawn_in(const FrameItem& item) const {
    if (const GlyphRun* run = item.text()) return is(run->color);
    const FramePath* path = item.path();
    if (path == nullptr) return false;
    return path->filled ? is(path->fill) : is(path->line_color);
  }

 private:
  bool is(const Color& color) const {
    return std::find(colors_.begin(), colors_.end(), color) != colors_.end();
  }

  std::array<Color, 4> colors_;
};

void move(FrameItem& item, Len right, Len down) {
  std::visit(
      [&](auto& what) {
        what.x += right;
        what.y += down;
      },
      item.what);
}

}  // namespace

void fit_to_preprinted(const Output& output, const Style& style, Frame& frame) {
  const RedInk red(style);
  const Len right = Len::from_mm(output.offset_x), down = Len::from_mm(output.offset_y);
  for (FramePage& page : frame.pages) {
    if (output.preprinted)
      std::erase_if(page.items, [&](const FrameItem& item) { return red.drawn_in(item); });
    for (Transform& transform : page.transforms) {
      transform.x += right;
      transform.y += down;
    }
    for (FrameItem& item : page.items)
      if (item.transform == 0) move(item, right, down);
    for (PathStep& step : page.steps)
      for (FramePoint* point : {&step.end, &step.control_1, &step.control_2}) {
        point->x += right;
        point->y += down;
      }
    for (FrameLink& link : page.links) {
      link.x += right;
      link.y += down;
    }
  }
  if (output.preprinted) settle_structure(frame);
}

}  // namespace banxin
