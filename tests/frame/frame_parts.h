// What stands on a frame's page, kind by kind, and turning it.
#pragma once

#include <vector>

#include "frame/frame.h"

namespace banxin {

template <class What>
std::vector<What> parts_of(const FramePage& page) {
  std::vector<What> parts;
  for (const FrameItem& item : page.items)
    if (const What* what = std::get_if<What>(&item.what)) parts.push_back(*what);
  return parts;
}
inline std::vector<GlyphRun> runs_of(const FramePage& page) { return parts_of<GlyphRun>(page); }
inline std::vector<FramePicture> pictures_on(const FramePage& page) {
  return parts_of<FramePicture>(page);
}
inline std::vector<FramePath> paths_of(const FramePage& page) { return parts_of<FramePath>(page); }

/// Clockwise by quarters about a place of the page, which is the item's own 0, 0.
inline Transform quarter_turns(int quarters, Len x, Len y) {
  constexpr int kSine[] = {0, 1, 0, -1};
  const int32_t sine = kSine[quarters] * Transform::kOne;
  const int32_t cosine = kSine[(quarters + 1) % 4] * Transform::kOne;
  return {cosine, sine, -sine, cosine, x, y};
}

/// Turns the page's last item, text, about its origin.
inline void turn_last(FramePage& page, int quarters) {
  GlyphRun& run = *page.items.back().text();
  page.transforms.push_back(quarter_turns(quarters, run.x, run.y));
  run.x = run.y = Len();
  page.items.back().transform = static_cast<uint32_t>(page.transforms.size());
}

}  // namespace banxin
