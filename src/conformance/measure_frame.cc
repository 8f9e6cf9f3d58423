#include "conformance/measure_frame.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "conformance/face_kind.h"

namespace banxin {
namespace {

Ink ink_of(const Color& color) {
  Ink ink;
  ink.space = color.space == Color::Space::gray ? Ink::Space::gray : Ink::Space::cmyk;
  for (size_t i = 0; i < ink.components.size(); ++i) ink.components[i] = color.components[i] / 1e3;
  return ink;
}

Area area_of(Len x, Len y, Len width, Len height) {
  return {x.mm(), y.mm(), (x + width).mm(), (y + height).mm()};
}

/// Upright on the page as it is read, around what a transform turns or slants.
Area area_of(const FramePage& page, const FrameItem& item, Len x, Len y, Len width, Len height) {
  const Transform* transform = page.transform_of(item);
  if (transform == nullptr) return area_of(x, y, width, height);
  FramePoint first = transform->of(x, y), last = first;
  for (const FramePoint& corner : {transform->of(x + width, y), transform->of(x, y + height),
                                   transform->of(x + width, y + height)}) {
    first = {std::min(first.x, corner.x), std::min(first.y, corner.y)};
    last = {std::max(last.x, corner.x), std::max(last.y, corner.y)};
  }
  return area_of(first.x, first.y, last.x - first.x, last.y - first.y);
}

bool stands_across(const Transform* transform) { return transform != nullptr && transform->a == 0; }

/// Where a run's origin stands on the page as it is read, or, for a run that stands across it, on
/// the upright sheet, whose left edge is the page's upper one (GB/T 9704 8).
struct Origin {
  double x = 0, y = 0;
  double width = 1;  ///< condensed type (长体) is drawn narrower than its face is
};

Origin origin_of(const FramePage& page, const FrameItem& item, const GlyphRun& run) {
  const Transform* transform = page.transform_of(item);
  if (transform == nullptr) return {run.x.mm(), run.y.mm()};
  const FramePoint place = transform->of(run.x, run.y);
  if (stands_across(transform)) return {place.y.mm(), page.width.mm() - place.x.mm()};
  return {place.x.mm(), place.y.mm(), static_cast<double>(transform->a) / Transform::kOne};
}

/// A face whose glyphs are measured once each: an outline is walked for that, and a long document
/// shows the same few thousand characters again and again.
class MeasuredFace {
 public:
  explicit MeasuredFace(const FontFace* face) : face_(face) {}

  const FontFace& face() const { return *face_; }
  const GlyphInk& ink(uint32_t glyph) {
    const auto [known, is_new] = inks_.try_emplace(glyph);
    if (is_new) known->second = face_->ink(glyph);
    return known->second;
  }

 private:
  const FontFace* face_;
  std::unordered_map<uint32_t, GlyphInk> inks_;
};
using MeasuredFaces = std::vector<MeasuredFace>;

MeasuredCharacter character_of(const FrameGlyph& glyph, MeasuredFace& measured_face, double size,
                               Origin origin, char32_t character) {
  const FontFace& face = measured_face.face();
  const double unit = size / face.units_per_em();
  const double unit_x = unit * origin.width;
  const double x = origin.x + Len::from_raw(glyph.x).mm() * origin.width;
  const double y = origin.y - Len::from_raw(glyph.y).mm();
  MeasuredCharacter measured{character, x, x + face.advance(glyph.id) * unit_x, {}};
  const GlyphInk& ink = measured_face.ink(glyph.id);
  if (ink.x_max > ink.x_min)
    measured.ink = {x + ink.x_min * unit_x, y - ink.y_max * unit, x + ink.x_max * unit_x,
                    y - ink.y_min * unit};
  return measured;
}

MeasuredRun measure_run(const FramePage& page, const FrameItem& item, const GlyphRun& run,
                        MeasuredFace& face) {
  const Origin origin = origin_of(page, item, run);
  MeasuredRun measured;
  measured.font = face.face().postscript_name();
  measured.size = run.size.pt();
  measured.ink = ink_of(run.color);
  measured.bold = is_bold(measured.font);
  measured.role = item.role;
  measured.baseline = origin.y;
  for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g)
    measured.characters.push_back(character_of(page.glyphs[g], face, run.size.mm(), origin,
                                               utf8_at(page.text, page.glyphs[g].text)));
  return measured;
}

void measure_lines(const FramePage& page, MeasuredFaces& faces, MeasuredPage& measured) {
  MeasuredLine line;
  bool begins_paragraph = true;
  for (const FrameItem& item : page.items) {
    const GlyphRun* run = item.text();
    if (run == nullptr) continue;
    if (run->glyph_end > run->glyph_begin) {
      line.runs.push_back(measure_run(page, item, *run, faces[run->face]));
      line.on_sheet = stands_across(page.transform_of(item));
    }
    if (run->ends == GlyphRun::Ends::nothing) continue;
    line.begins_paragraph = begins_paragraph;
    begins_paragraph = run->ends == GlyphRun::Ends::paragraph;
    if (!line.runs.empty()) measured.lines.push_back(std::move(line));
    line = {};
  }
  if (!line.runs.empty()) measured.lines.push_back(std::move(line));
}

void measure_drawing(const FramePage& page, const FrameItem& item, MeasuredPage& measured) {
  if (const FramePath* path = item.path()) {
    const Area area = area_of(page, item, path->x, path->y, path->width, path->height);
    if (path->is_rectangle() && path->filled)
      measured.rules.push_back({area, ink_of(path->fill), item.role});
    else if (is_round(page, *path) && path->line > Len())
      measured.circles.push_back({area, ink_of(path->line_color), item.role});
  }
  if (const FramePicture* picture = item.picture())
    measured.images.push_back(
        {area_of(page, item, picture->x, picture->y, picture->width, picture->height), item.role});
}

MeasuredPage measure_page(const FramePage& page, MeasuredFaces& faces) {
  MeasuredPage measured;
  measured.width = page.width.mm();
  measured.height = page.height.mm();
  measured.landscape = page.landscape;
  measure_lines(page, faces, measured);
  for (const FrameItem& item : page.items) measure_drawing(page, item, measured);
  return measured;
}

/// A page's first line goes on with a paragraph of the page before where that did not end there;
/// pages of a turned table stand between (GB/T 9704 8).
void join_pages(const Frame& frame, MeasuredDocument& document) {
  for (size_t i = 1; i < frame.pages.size(); ++i) {
    size_t above = i - 1;
    while (above > 0 && frame.pages[above].landscape && !frame.pages[i].landscape) --above;
    const auto& before = frame.pages[above].items;
    const auto last = std::find_if(before.rbegin(), before.rend(), [](const FrameItem& item) {
      return item.text() != nullptr && item.role != Role::page_number;
    });
    if (last == before.rend() || document.pages[i].lines.empty()) continue;
    document.pages[i].lines.front().begins_paragraph =
        last->text()->ends == GlyphRun::Ends::paragraph;
  }
}

}  // namespace

MeasuredDocument measure_frame(const Frame& frame, const std::vector<const FontFace*>& faces) {
  MeasuredDocument document;
  MeasuredFaces measured(faces.begin(), faces.end());
  for (const FramePage& page : frame.pages) document.pages.push_back(measure_page(page, measured));
  join_pages(frame, document);
  return document;
}

}  // namespace banxin
