#include "frame/frame_dump.h"

#include <cstdio>

namespace banxin {
namespace {

/// Hundredths of a millimetre: finer than any ruler, coarse enough to read.
std::string mm(Len length) {
  char text[32];
  (void)std::snprintf(text, sizeof text, "%.2f", length.mm());
  return text;
}

std::string pt(Len length) {
  char text[32];
  (void)std::snprintf(text, sizeof text, "%g", length.pt());
  return text;
}

void add(std::string& out, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) out += part;
  out += '\n';
}

/// ` turned 90`, in degrees clockwise.
std::string turned(const GlyphRun& run) {
  return run.quarter_turns == 0 ? "" : " turned " + std::to_string(90 * run.quarter_turns);
}

/// ` cmyk 0 1000 1000 0`, in thousandths; nothing for black.
std::string ink(const Color& color) {
  if (color == Color{}) return {};
  const bool is_gray = color.space == Color::Space::gray;
  std::string out = is_gray ? " gray" : " cmyk";
  for (size_t i = 0; i < (is_gray ? 1 : color.components.size()); ++i)
    out += ' ' + std::to_string(color.components[i]);
  return out;
}

/// ` @120+45`: bytes of the report. Of another file (a style) its number only: each of its edits
/// would move the rest.
std::string place(const Span& span) {
  if (!span.known()) return " @?";
  if (span.file != 0) return " @file " + std::to_string(span.file);
  return " @" + std::to_string(span.offset) + '+' + std::to_string(span.length);
}

/// Every glyph's origin from the run's, with its height above the baseline where it has one.
std::string glyph_places(const FramePage& page, const GlyphRun& run) {
  std::string out;
  for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g) {
    const FrameGlyph& glyph = page.glyphs[g];
    out += ' ' + mm(Len::from_raw(glyph.x));
    if (glyph.y != 0) out += '^' + mm(Len::from_raw(glyph.y));
  }
  return out;
}

void dump_run(std::string& out, const FramePage& page, const GlyphRun& run,
              const std::vector<const FontFace*>& faces) {
  const std::string_view text =
      std::string_view(page.text).substr(run.text_begin, run.text_end - run.text_begin);
  add(out,
      {"  ", name_of(run.role), " ", faces[run.face]->postscript_name(), " ", pt(run.size),
       ink(run.color), " at ", mm(run.x), ",", mm(run.y), " to ", mm(run.x + run.width),
       turned(run), place(run.span), " ", text,
       run.ends == GlyphRun::Ends::nothing ? ""
                                           : (run.ends == GlyphRun::Ends::line ? " ↵" : " ¶")});
  if (run.glyph_begin < run.glyph_end) add(out, {"   ", glyph_places(page, run)});
}

}  // namespace

std::string dump_frame(const Frame& frame, const std::vector<const FontFace*>& faces) {
  std::string out;
  for (const FramePage& page : frame.pages) {
    add(out, {"page ", std::to_string(page.number), " ", mm(page.width), " x ", mm(page.height),
              page.landscape ? " landscape" : ""});
    for (const FrameRule& rule : page.rules)
      add(out, {"  ", name_of(rule.role), " at ", mm(rule.x), ",", mm(rule.y), " ", mm(rule.width),
                " x ", mm(rule.height), ink(rule.color)});
    for (const GlyphRun& run : page.runs) dump_run(out, page, run, faces);
    for (const FrameCircle& circle : page.circles)
      add(out, {"  ", name_of(circle.role), " circle around ", mm(circle.x), ",", mm(circle.y), " ",
                mm(circle.diameter), " wide, line ", mm(circle.line), ink(circle.color)});
    for (const FrameImage& image : page.images)
      add(out, {"  ", name_of(image.role), " picture ", std::to_string(image.image), " at ",
                mm(image.x), ",", mm(image.y), " ", mm(image.width), " x ", mm(image.height),
                image.multiply ? " multiplied" : ""});
    for (const FrameLink& link : page.links)
      add(out, {"  link at ", mm(link.x), ",", mm(link.y), " ", mm(link.width), " x ",
                mm(link.height), " ", link.uri});
  }
  for (const OutlineEntry& entry : frame.outline)
    add(out, {"outline ", std::to_string(entry.level), " page ", std::to_string(entry.page + 1),
              " at ", mm(entry.y), " ", entry.title});
  return out;
}

}  // namespace banxin
