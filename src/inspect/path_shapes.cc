#include "inspect/path_shapes.h"

#include <algorithm>
#include <cmath>

namespace banxin {
namespace {

/// A line is thinner than this and far longer.
constexpr double kThickest = 3, kLeastRatio = 5;
/// Nearer than this is level or upright.
constexpr double kStraight = 0.05;
/// What can be a seal: its circle's box is nearly a square.
constexpr double kLeastCircle = 20, kMostCircle = 80, kRound = 1;

bool is_round(const Area& area) {
  return area.width() > kLeastCircle && area.width() < kMostCircle &&
         std::abs(area.width() - area.height()) < kRound;
}

Area grown(const Area& area, double by) {
  return {area.left - by, area.top - by, area.right + by, area.bottom + by};
}

}  // namespace

bool is_thin(const Area& area) {
  const double thin = std::min(area.width(), area.height());
  return thin < kThickest && std::max(area.width(), area.height()) > kLeastRatio * thin;
}

Area PathShapes::Part::box() const {
  Area area{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const PathPoint& point : points) {
    area.left = std::min(area.left, point.x);
    area.top = std::min(area.top, point.y);
    area.right = std::max(area.right, point.x);
    area.bottom = std::max(area.bottom, point.y);
  }
  return area;
}

void PathShapes::move_to(PathPoint point) { parts_.push_back({{point}, false}); }

void PathShapes::line_to(PathPoint point) {
  if (!parts_.empty()) parts_.back().points.push_back(point);
}

void PathShapes::curve_to(PathPoint point) {
  if (parts_.empty()) return;
  parts_.back().points.push_back(point);
  parts_.back().curved = true;
}

void PathShapes::close() {
  if (!parts_.empty()) parts_.back().points.push_back(parts_.back().points.front());
}

PathShapes::Found PathShapes::filled(const Area& visible) const {
  Found found;
  for (const Part& part : parts_) {
    const Area box = part.box();
    const Area seen = {std::max(box.left, visible.left), std::max(box.top, visible.top),
                       std::min(box.right, visible.right), std::min(box.bottom, visible.bottom)};
    if (part.curved && is_round(box)) found.circles.push_back(box);
    if (!part.curved && !seen.empty() && is_thin(seen)) found.rules.push_back(seen);
  }
  return found;
}

PathShapes::Found PathShapes::stroked(double thickness, bool square_cap) const {
  Found found;
  const double half = thickness / 2;
  const double cap = square_cap ? half : 0;
  for (const Part& part : parts_) {
    if (part.curved) {
      if (const Area box = grown(part.box(), half); is_round(box)) found.circles.push_back(box);
      continue;
    }
    for (size_t i = 1; i < part.points.size(); ++i) {
      const PathPoint a = part.points[i - 1], b = part.points[i];
      const Area line{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x),
                      std::max(a.y, b.y)};
      if (line.height() <= kStraight && line.width() > thickness)
        found.rules.push_back(
            {line.left - cap, line.top - half, line.right + cap, line.bottom + half});
      else if (line.width() <= kStraight && line.height() > thickness)
        found.rules.push_back(
            {line.left - half, line.top - cap, line.right + half, line.bottom + cap});
    }
  }
  return found;
}

}  // namespace banxin
