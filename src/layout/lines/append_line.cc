#include "layout/lines/append_line.h"

#include "layout/lines/laid_glyphs.h"

namespace banxin {
namespace {

/// Appends the run without its end.
void append_run(FramePage& page, const LaidText& text, const LaidRun& laid, Len x, Len y) {
  const Paragraph& paragraph = *text.paragraph;
  const ShapedText& shaped = paragraph.text;
  const Cluster& first = shaped.clusters[laid.begin];
  const BlockRun& written = paragraph.run_of(first);
  GlyphRun run;
  run.face = first.face;
  run.color = paragraph.color;
  run.size = size_of(text, laid);
  run.x = x + laid.x;
  run.y = y;
  run.width = laid.width;
  run.text_begin = static_cast<uint32_t>(page.text.size());
  page.text.append(shaped.source.text, first.text, shaped.text_end(laid.end - 1) - first.text);
  run.text_end = static_cast<uint32_t>(page.text.size());
  run.glyph_begin = static_cast<uint32_t>(page.glyphs.size());
  run.glyph_end = run.glyph_begin + shaped.glyph_end(laid.end - 1) - first.glyph_begin;
  page.glyphs.resize(run.glyph_end);
  FrameGlyph* out = page.glyphs.data() + run.glyph_begin;
  const uint32_t text_shift = run.text_begin - first.text;
  for_each_glyph(text, laid,
                 [&](uint32_t cluster, const ShapedGlyph& glyph, int32_t place, int32_t rise) {
                   *out++ = {glyph.id, place, rise, shaped.clusters[cluster].text + text_shift};
                 });
  page.items.push_back({run, written.role, shaped.span_of(laid.begin), written.node});
}

}  // namespace

void append_line(FramePage& page, const LaidText& text, size_t line, Len x, Len y, bool goes_on) {
  if (line >= text.lines.size()) return;
  const LaidLine& laid = text.lines[line];
  for (uint32_t r = laid.run_begin; r < laid.run_end; ++r)
    append_run(page, text, text.runs[r], x, y);
  if (laid.run_end > laid.run_begin && !goes_on)
    page.items.back().text()->ends =
        line + 1 == text.lines.size() ? GlyphRun::Ends::paragraph : GlyphRun::Ends::line;
  for (uint32_t l = laid.link_begin; l < laid.link_end; ++l) {
    const LaidLink& link = text.links[l];
    const Len ascent = link.size.scaled(text.paragraph->em_ascent_permille, 1000);
    page.links.push_back({x + link.x, y - ascent, link.width, link.size,
                          text.paragraph->links[static_cast<size_t>(link.link)], link.span,
                          link.node});
  }
}

}  // namespace banxin
