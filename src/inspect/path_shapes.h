// What a drawn path can be on a document's page: lines and circles.
#pragma once

#include <vector>

#include "conformance/measured.h"

namespace banxin {

/// In millimetres.
struct PathPoint {
  double x = 0, y = 0;
};

/// An area that is a line to the eye.
bool is_thin(const Area& area);

class PathShapes {
 public:
  struct Found {
    std::vector<Area> rules, circles;
  };

  void move_to(PathPoint point);
  void line_to(PathPoint point);
  void curve_to(PathPoint point);
  void close();

  /// `visible`: all that clipping leaves.
  Found filled(const Area& visible) const;
  /// Level and upright lines of so much thickness. A square cap adds half of it at both ends.
  Found stroked(double thickness, bool square_cap) const;

 private:
  struct Part {
    std::vector<PathPoint> points;
    bool curved = false;

    Area box() const;
  };
  std::vector<Part> parts_;
};

}  // namespace banxin
