#include "layout/lines/append_line.h"

namespace banxin {
namespace {

void append_run(FramePage& page, const SetParagraph& paragraph, const GlyphRun& source, Len x,
                Len y) {
  GlyphRun run = source;
  run.x += x;
  run.y += y;
  run.text_begin = static_cast<uint32_t>(page.text.size());
  page.text.append(paragraph.text, source.text_begin, source.text_end - source.text_begin);
  run.text_end = static_cast<uint32_t>(page.text.size());
  run.glyph_begin = static_cast<uint32_t>(page.glyphs.size());
  for (uint32_t g = source.glyph_begin; g < source.glyph_end; ++g) {
    page.glyphs.push_back(paragraph.glyphs[g]);
    page.glyphs.back().text += run.text_begin - source.text_begin;
  }
  run.glyph_end = static_cast<uint32_t>(page.glyphs.size());
  page.runs.push_back(run);
}

}  // namespace

void append_line(FramePage& page, const SetParagraph& paragraph, size_t line, Len x, Len y) {
  if (line >= paragraph.lines.size()) return;
  const SetLine& set = paragraph.lines[line];
  for (uint32_t r = set.run_begin; r < set.run_end; ++r)
    append_run(page, paragraph, paragraph.runs[r], x, y);
  for (uint32_t l = set.link_begin; l < set.link_end; ++l) {
    FrameLink link = paragraph.links[l];
    link.x += x;
    link.y += y;
    page.links.push_back(link);
  }
}

}  // namespace banxin
