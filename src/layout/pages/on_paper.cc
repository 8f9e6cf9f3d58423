#include "layout/pages/on_paper.h"

#include <algorithm>
#include <array>
#include <optional>

namespace banxin {
namespace {

struct Extent {
  Len left, top, right, bottom;
};

/// A character's square, from 0.88 of the size above the baseline.
Extent extent_of(const GlyphRun& run) {
  const Len ascent = run.size.scaled(88, 100);
  return {run.x, run.y - ascent, run.x + run.width, run.y - ascent + run.size};
}

std::optional<Extent> extent_of(const FrameItem& item) {
  if (const GlyphRun* run = item.text())
    return run->glyph_end > run->glyph_begin ? std::optional(extent_of(*run)) : std::nullopt;
  if (const FramePicture* picture = item.picture())
    return Extent{picture->x, picture->y, picture->x + picture->width,
                  picture->y + picture->height};
  return std::nullopt;
}

bool lies_on(const FramePage& page, const FrameItem& item, const Extent& extent) {
  const Transform* turned = page.transform_of(item);
  const std::array<FramePoint, 2> corners = {FramePoint{extent.left, extent.top},
                                             FramePoint{extent.right, extent.bottom}};
  return std::all_of(corners.begin(), corners.end(), [&](const FramePoint& corner) {
    const FramePoint at = turned == nullptr ? corner : turned->of(corner.x, corner.y);
    return at.x >= Len() && at.y >= Len() && at.x <= page.width && at.y <= page.height;
  });
}

}  // namespace

void check_on_paper(const Frame& frame, Diagnostics& diagnostics) {
  for (const FramePage& page : frame.pages)
    for (const FrameItem& item : page.items) {
      const auto extent = extent_of(item);
      if (extent && !lies_on(page, item, *extent))
        diagnostics.error("E0518", item.span, "this would be printed beside the paper",
                          "shorten it, or make it smaller");
    }
}

}  // namespace banxin
