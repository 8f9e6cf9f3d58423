#include "layout/lines/line_edits.h"

#include <algorithm>

#include "layout/lines/laid_glyphs.h"

namespace banxin {
namespace {

InkReach joined(const InkReach& a, const InkReach& b) {
  return {std::max(a.above, b.above), std::max(a.below, b.below), std::min(a.left, b.left),
          std::max(a.right, b.right)};
}

}  // namespace

int64_t characters_on(const LaidText& line) {
  int64_t count = 0;
  for (const LaidRun& run : line.runs) count += run.end - run.begin;
  return count;
}

void scale_line(LaidText& line, Len to, Len from) {
  const auto scale = [&](Len& length) { length = length.scaled(to.raw(), from.raw()); };
  for (int32_t& place : line.places)
    place = static_cast<int32_t>(Len::from_raw(place).scaled(to.raw(), from.raw()).raw());
  for (LaidRun& run : line.runs)
    for (Len* length : {&run.x, &run.width}) scale(*length);
  for (LaidLink& link : line.links)
    for (Len* length : {&link.x, &link.width, &link.size}) scale(*length);
  for (LaidLine& laid : line.lines)
    for (Len* length : {&laid.left, &laid.width}) scale(*length);
  const bool again = line.is_scaled();
  line.scale_to = again ? line.scale_to.scaled(to.raw(), from.raw()) : to;
  if (!again) line.scale_from = from;
}

namespace {

InkReach reach_of_runs(const LaidText& line, size_t begin, size_t end, const FontBook& fonts) {
  InkReach reach;
  bool first = true;
  for (size_t r = begin; r < end; ++r) {
    const LaidRun& run = line.runs[r];
    const FontFace& face = fonts.face(line.paragraph->text.clusters[run.begin].face);
    const Len size = size_of(line, run);
    const auto scale = [&](int units) { return size.scaled(units, face.units_per_em()); };
    for_each_glyph(line, run, [&](uint32_t, const ShapedGlyph& shown, int32_t place, int32_t rise) {
      const GlyphInk ink = face.ink(shown.id);
      const Len x = run.x + Len::from_raw(place);
      const Len up = Len::from_raw(rise);
      const InkReach glyph{scale(ink.y_max) + up, scale(-ink.y_min) - up, x + scale(ink.x_min),
                           x + scale(ink.x_max)};
      reach = first ? glyph : joined(reach, glyph);
      first = false;
    });
  }
  return reach;
}

}  // namespace

InkReach ink_reach(const LaidText& line, const FontBook& fonts) {
  return reach_of_runs(line, 0, line.runs.size(), fonts);
}

InkReach ink_reach_of_line(const LaidText& text, size_t line, const FontBook& fonts) {
  if (line >= text.lines.size()) return {};
  return reach_of_runs(text, text.lines[line].run_begin, text.lines[line].run_end, fonts);
}

}  // namespace banxin
