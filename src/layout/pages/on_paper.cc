#include "layout/pages/on_paper.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "layout/lines/page_grid.h"

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

namespace {

constexpr Len kSeenOutside = Len::from_mm(0.5);

Extent type_area_of(const FramePage& page, int sheet, const Style& style) {
  const PageGrid grid = page.landscape ? landscape_grid(style) : upright_grid(style);
  const Len binding = type_left(style.page, sheet);
  const Len left = page.landscape ? grid.left : binding;
  const Len top = page.landscape ? binding : grid.top;
  return {left, top, left + grid.type_width, top + grid.type_height};
}

/// How far a text stands out sideways or below.
Len stands_out(const Extent& text, const Extent& area, bool only_sideways) {
  const Len sideways = std::max(area.left - text.left, text.right - area.right);
  return only_sideways ? sideways : std::max(sideways, text.bottom - area.bottom);
}

class TypeAreaCheck {
 public:
  TypeAreaCheck(const Style& style, Format format, Diagnostics& diagnostics)
      : style_(style), format_(format), diagnostics_(diagnostics) {
    for (const Diagnostic& one : diagnostics.all()) {
      if (one.code.substr(1, 2) == "05" && one.span.known()) said_.insert(one.span.offset);
      title_said_ |= one.code == "W0502";
    }
  }

  void check(const FramePage& page, int sheet) {
    const Extent area = type_area_of(page, sheet, style_);
    const bool to_lower_rule =
        sheet == 1 && style_.format(format_).first_page_foot == FirstPageFoot::double_rule;
    for (const FrameItem& item : page.items) {
      const GlyphRun* run = item.text();
      if (run == nullptr || item.transform != 0 || item.role == Role::page_number ||
          is_of_table(item.role) || run->glyph_end == run->glyph_begin)
        continue;  // W0521 says how wide a table is
      // A mark at a line's end has its white outside, or hangs there whole.
      const Len white = style_.text.hanging ? run->size : run->size / 2;
      const Len out = stands_out(extent_of(*run), area, to_lower_rule);
      if (out > kSeenOutside + white) warn(item, out);
    }
  }

 private:
  void warn(const FrameItem& item, Len out) {
    if (item.span.known() && !said_.insert(item.span.offset).second) return;
    if (item.role == Role::title && title_said_) return;
    diagnostics_.warning("W0519", item.span,
                         fmt::format("this stands {:.3g} mm outside the type area", out.mm()),
                         "shorten it, or make it smaller");
  }

  const Style& style_;
  const Format format_;
  Diagnostics& diagnostics_;
  std::set<size_t> said_;    ///< where something was said before
  bool title_said_ = false;  ///< of a line of title-lines, which stands elsewhere in the file
};

}  // namespace

void check_in_type_area(const Frame& frame, const Style& style, Format format,
                        Diagnostics& diagnostics) {
  TypeAreaCheck check(style, format, diagnostics);
  for (size_t i = 0; i < frame.pages.size(); ++i)
    check.check(frame.pages[i], static_cast<int>(i) + 1);
}

}  // namespace banxin
