#include "layout/lines/line_edits.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

/// Glyphs of one cluster stay together: how many clusters begin before each glyph, and after all.
std::vector<int64_t> clusters_before(const SetParagraph& line) {
  std::vector<int64_t> before;
  int64_t count = -1;
  for (const GlyphRun& run : line.runs)
    for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g) {
      const bool begins = g == run.glyph_begin || line.glyphs[g].text != line.glyphs[g - 1].text;
      before.push_back(begins ? ++count : count);
    }
  before.push_back(count + 1);
  return before;
}

int32_t scaled(int32_t value, Len to, Len from) {
  return static_cast<int32_t>(Len::from_raw(value).scaled(to.raw(), from.raw()).raw());
}

/// Letters that join (Uyghur) cannot be parted.
bool runs_right_to_left(const SetParagraph& line) {
  return std::any_of(line.runs.begin(), line.runs.end(), [&](const GlyphRun& run) {
    return run.glyph_end > run.glyph_begin + 1 &&
           line.glyphs[run.glyph_begin].text > line.glyphs[run.glyph_end - 1].text;
  });
}

InkReach joined(const InkReach& a, const InkReach& b) {
  return {std::max(a.above, b.above), std::max(a.below, b.below), std::min(a.left, b.left),
          std::max(a.right, b.right)};
}

}  // namespace

Len line_width(const SetParagraph& line) {
  return line.lines.empty() ? Len() : line.lines.front().width;
}

Span span_of(const SetParagraph& line) {
  return line.runs.empty() ? Span{} : line.runs.front().span;
}

int64_t characters_on(const SetParagraph& line) { return clusters_before(line).back(); }

void place_line(SetParagraph& line, Len left) {
  if (line.lines.empty()) return;
  const Len by = left - line.lines.front().left;
  for (GlyphRun& run : line.runs) run.x += by;
  for (FrameLink& link : line.links) link.x += by;
  for (SetLine& set : line.lines) set.left += by;
}

void spread_line(SetParagraph& line, Len width) {
  const Len spare = width - line_width(line);
  const std::vector<int64_t> before = clusters_before(line);
  const int64_t joints = before.back() - 1;
  if (spare <= Len() || joints < 1 || runs_right_to_left(line)) return;
  for (GlyphRun& run : line.runs) {
    if (run.glyph_begin == run.glyph_end) continue;
    const Len moved = spare.scaled(before[run.glyph_begin], joints);
    for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g)
      line.glyphs[g].x += static_cast<int32_t>((spare.scaled(before[g], joints) - moved).raw());
    run.x += moved;
    run.width += spare.scaled(before[run.glyph_end - 1], joints) - moved;
  }
  line.lines.front().width = width;
}

void prepend_line(SetParagraph& paragraph, SetParagraph&& head) {
  if (head.lines.empty()) return;
  if (paragraph.lines.empty()) {
    paragraph = std::move(head);
    return;
  }
  const auto text = static_cast<uint32_t>(paragraph.text.size());
  const auto glyphs = static_cast<uint32_t>(paragraph.glyphs.size());
  const auto runs = static_cast<uint32_t>(head.runs.size());
  const auto links = static_cast<uint32_t>(head.links.size());
  for (FrameGlyph& glyph : head.glyphs) glyph.text += text;
  for (GlyphRun& run : head.runs) {
    for (uint32_t* offset : {&run.glyph_begin, &run.glyph_end}) *offset += glyphs;
    for (uint32_t* offset : {&run.text_begin, &run.text_end}) *offset += text;
    run.ends = GlyphRun::Ends::nothing;
  }
  paragraph.text += head.text;
  paragraph.glyphs.insert(paragraph.glyphs.end(), head.glyphs.begin(), head.glyphs.end());
  paragraph.runs.insert(paragraph.runs.begin(), head.runs.begin(), head.runs.end());
  paragraph.links.insert(paragraph.links.begin(), head.links.begin(), head.links.end());
  for (SetLine& line : paragraph.lines) {
    for (uint32_t* run : {&line.run_begin, &line.run_end}) *run += runs;
    for (uint32_t* link : {&line.link_begin, &line.link_end}) *link += links;
  }
  SetLine& first = paragraph.lines.front();
  const Len end = first.left + first.width;
  first.run_begin = first.link_begin = 0;
  first.left = head.lines.front().left;
  first.width = end - first.left;
}

void scale_line(SetParagraph& line, Len to, Len from) {
  const auto scale = [&](Len& length) { length = length.scaled(to.raw(), from.raw()); };
  for (FrameGlyph& glyph : line.glyphs) {
    glyph.x = scaled(glyph.x, to, from);
    glyph.y = scaled(glyph.y, to, from);
  }
  for (GlyphRun& run : line.runs)
    for (Len* length : {&run.x, &run.y, &run.width, &run.size}) scale(*length);
  for (FrameLink& link : line.links)
    for (Len* length : {&link.x, &link.y, &link.width, &link.height}) scale(*length);
  for (SetLine& set : line.lines)
    for (Len* length : {&set.left, &set.width}) scale(*length);
}

InkReach ink_reach(const SetParagraph& line, const FontBook& fonts) {
  InkReach reach;
  bool first = true;
  for (const GlyphRun& run : line.runs) {
    const FontFace& face = fonts.face(run.face);
    for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g) {
      const GlyphInk ink = face.ink(line.glyphs[g].id);
      const auto scale = [&](int units) { return run.size.scaled(units, face.units_per_em()); };
      const Len x = run.x + Len::from_raw(line.glyphs[g].x);
      const InkReach glyph{scale(ink.y_max), scale(-ink.y_min), x + scale(ink.x_min),
                           x + scale(ink.x_max)};
      reach = first ? glyph : joined(reach, glyph);
      first = false;
    }
  }
  return reach;
}

}  // namespace banxin
