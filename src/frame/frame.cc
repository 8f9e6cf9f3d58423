#include "frame/frame.h"

#include <algorithm>

namespace banxin {
namespace {

/// How far the control points of a quarter of a circle stand from its ends: 4/3 (√2 - 1) of the
/// radius, which errs by less than 0.03 %.
Len control_of(Len radius) { return radius.scaled(552285, 1000000); }

}  // namespace

FramePoint Transform::of(Len from_x, Len from_y) const {
  const auto sum = [&](int32_t of_x, int32_t of_y) {
    return from_x.scaled(of_x, kOne) + from_y.scaled(of_y, kOne);
  };
  return {sum(a, c) + x, sum(b, d) + y};
}

FrameItem rectangle(Role role, Len x, Len y, Len width, Len height, const Color& color) {
  FramePath path;
  path.x = x;
  path.y = y;
  path.width = width;
  path.height = height;
  path.filled = true;
  path.fill = color;
  return {path, role, {}};
}

FrameItem circle(FramePage& page, Role role, FramePoint centre, Len diameter, Len line,
                 const Color& color) {
  const Len radius = (diameter - line) / 2, control = control_of(radius);
  const Len x = centre.x, y = centre.y;
  using Kind = PathStep::Kind;
  FramePath path;
  path.x = x - diameter / 2;
  path.y = y - diameter / 2;
  path.width = path.height = diameter;
  path.line = line;
  path.line_color = color;
  path.step_begin = static_cast<uint32_t>(page.steps.size());
  // y grows downwards: the path runs from the right over the top.
  page.steps.insert(
      page.steps.end(),
      {{Kind::move, {x + radius, y}},
       {Kind::curve, {x, y - radius}, {x + radius, y - control}, {x + control, y - radius}},
       {Kind::curve, {x - radius, y}, {x - control, y - radius}, {x - radius, y - control}},
       {Kind::curve, {x, y + radius}, {x - radius, y + control}, {x - control, y + radius}},
       {Kind::curve, {x + radius, y}, {x + control, y + radius}, {x + radius, y + control}},
       {Kind::close, {}}});
  path.step_end = static_cast<uint32_t>(page.steps.size());
  return {path, role, {}};
}

bool is_round(const FramePage& page, const FramePath& path) {
  const auto begin = page.steps.begin() + path.step_begin, end = page.steps.begin() + path.step_end;
  const auto count = [&](PathStep::Kind kind) {
    return std::count_if(begin, end, [&](const PathStep& step) { return step.kind == kind; });
  };
  return end - begin == 6 && count(PathStep::Kind::curve) == 4 &&
         (end - 1)->kind == PathStep::Kind::close;
}

}  // namespace banxin
