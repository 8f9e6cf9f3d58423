#include "layout/sign_off.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

Len width_of(const SetParagraph& line) { return line.lines.empty() ? Len() : line.lines[0].width; }

void move_to(SetParagraph& line, Len x) {
  for (GlyphRun& run : line.runs) run.x += x;
  for (FrameLink& link : line.links) link.x += x;
  for (SetLine& set : line.lines) set.left += x;
}

/// Widens a name to `width` by white between its glyphs (figure 9 of the standard).
void spread(SetParagraph& line, Len width) {
  const Len spare = width - width_of(line);
  const auto joints = static_cast<int64_t>(line.glyphs.size()) - 1;
  if (spare <= Len() || joints < 1) return;
  for (GlyphRun& run : line.runs) {
    const Len run_shift = spare.scaled(run.glyph_begin, joints);
    run.x += run_shift;
    run.width += spare.scaled(run.glyph_end - run.glyph_begin - 1, joints);
    for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g)
      line.glyphs[g].x += static_cast<int32_t>((spare.scaled(g, joints) - run_shift).raw());
  }
  line.lines[0].width = width;
}

}  // namespace

std::vector<SignOffLine> set_sign_off(SignOffBlock&& block, Typesetter& typesetter) {
  std::vector<SignOffLine> lines;
  Len names_width;
  for (BlockText& name : block.names) {
    lines.push_back({Role::signature, typesetter.set_line(Role::signature, std::move(name))});
    names_width = std::max(names_width, width_of(lines.back().paragraph));
  }
  const ClosingStyle& look = typesetter.style().closing;
  const Len character = typesetter.character(Role::signature);
  const Len right = typesetter.style().page.type_width - look.inset.of(character);
  const Len offset = block.names.empty() ? Len() : look.date_offset.of(character);
  Len names_left = right - names_width;
  if (block.date) {
    lines.push_back({Role::date, typesetter.set_line(Role::date, std::move(*block.date))});
    const Len date_width = width_of(lines.back().paragraph);
    if (date_width > names_width) names_left = right - date_width - offset;
    move_to(lines.back().paragraph, names_left + offset);
  }
  for (SignOffLine& line : lines) {
    if (line.role != Role::signature) continue;
    spread(line.paragraph, names_width);
    move_to(line.paragraph, names_left);
  }
  return lines;
}

}  // namespace banxin
