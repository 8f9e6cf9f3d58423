#include "inspect/overlays.h"

#include <algorithm>

namespace banxin {
namespace {

double luminance(const Ink& ink) {
  const auto& c = ink.components;
  if (ink.space == Ink::Space::gray) return c[0];
  if (ink.space == Ink::Space::rgb) return 0.299 * c[0] + 0.587 * c[1] + 0.114 * c[2];
  if (ink.space == Ink::Space::unknown) return 0;
  return (1 - c[3]) * (1 - 0.299 * c[0] - 0.587 * c[1] - 0.114 * c[2]);
}

bool is_colored(const Ink& ink) {
  constexpr double kGray = 0.1;
  const auto& c = ink.components;
  const auto [low, high] = std::minmax({c[0], c[1], c[2]});
  return (ink.space == Ink::Space::rgb || ink.space == Ink::Space::cmyk) && high - low > kGray;
}

/// 2号, the largest type of a text: what is larger and light is no text to read.
bool is_watermark(const PdfCharacter& one) {
  constexpr double kTitlePt = 22.5, kLight = 0.7;
  return one.size > kTitlePt && luminance(one.color) > kLight;
}

// ---- stamps ----

constexpr double kTouching = 1.0;  // mm: rounded corners, ends of strokes

bool is_level(const Area& area) { return area.right - area.left > area.bottom - area.top; }

/// A rule of `ink` from `from` to `to` along one axis, at `at` on the other.
bool has_side(const std::vector<MeasuredRule>& rules, const Ink& ink, bool level, double at,
              double from, double to) {
  return std::any_of(rules.begin(), rules.end(), [&](const MeasuredRule& rule) {
    const Area& a = rule.area;
    if (rule.ink != ink || is_level(a) != level) return false;
    const double middle = level ? (a.top + a.bottom) / 2 : (a.left + a.right) / 2;
    const double begin = level ? a.left : a.top, end = level ? a.right : a.bottom;
    return std::abs(middle - at) < kTouching && begin < from + kTouching && end > to - kTouching;
  });
}

/// Frames of coloured rules: each upper side that has the three others.
std::vector<MeasuredRule> colored_frames(const std::vector<MeasuredRule>& rules) {
  std::vector<MeasuredRule> frames;
  for (const MeasuredRule& top : rules) {
    if (!is_colored(top.ink) || !is_level(top.area)) continue;
    for (const MeasuredRule& bottom : rules) {
      const double height = bottom.area.top - top.area.top;
      if (bottom.ink != top.ink || !is_level(bottom.area) || height < kTouching) continue;
      if (std::abs(bottom.area.left - top.area.left) > kTouching ||
          std::abs(bottom.area.right - top.area.right) > kTouching)
        continue;
      const auto side = [&](double at) {
        return has_side(rules, top.ink, false, at, top.area.top, bottom.area.bottom);
      };
      if (!side(top.area.left) || !side(top.area.right)) continue;
      frames.push_back({{top.area.left, top.area.top, top.area.right, bottom.area.bottom},
                        top.ink,
                        std::nullopt});
    }
  }
  return frames;
}

bool lies_in(const Area& inner, const Area& outer) {
  return inner.left > outer.left - kTouching && inner.right < outer.right + kTouching &&
         inner.top > outer.top - kTouching && inner.bottom < outer.bottom + kTouching;
}

/// A space has no ink, but a place.
Area place_of(const PdfCharacter& one) {
  if (!one.measured.ink.empty()) return one.measured.ink;
  return {one.measured.left, one.baseline, one.measured.right, one.baseline};
}

bool is_stamped(const PdfCharacter& one, const std::vector<MeasuredRule>& frames) {
  return std::any_of(frames.begin(), frames.end(), [&](const MeasuredRule& frame) {
    return frame.ink == one.color && lies_in(place_of(one), frame.area);
  });
}

void take_frames(PdfPage& page, const std::vector<MeasuredRule>& frames) {
  std::erase_if(page.rules, [&](const MeasuredRule& rule) {
    return std::any_of(frames.begin(), frames.end(), [&](const MeasuredRule& frame) {
      return frame.ink == rule.ink && lies_in(rule.area, frame.area);
    });
  });
}

}  // namespace

size_t take_overlays(std::vector<PdfPage>& pages) {
  size_t taken = 0;
  for (PdfPage& page : pages) {
    auto frames = colored_frames(page.rules);
    // A coloured frame around nothing of its colour is some other thing.
    std::erase_if(frames, [&](const MeasuredRule& frame) {
      return std::none_of(page.characters.begin(), page.characters.end(),
                          [&](const PdfCharacter& one) { return is_stamped(one, {frame}); });
    });
    taken += std::erase_if(page.characters, [&](const PdfCharacter& one) {
      return one.laid_over || is_watermark(one) || is_stamped(one, frames);
    });
    take_frames(page, frames);
  }
  return taken;
}

}  // namespace banxin
