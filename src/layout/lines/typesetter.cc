#include "layout/lines/typesetter.h"

#include <algorithm>
#include <utility>

#include "layout/blocks/word_breaks.h"
#include "text/shape.h"

namespace banxin {

namespace {

/// Not so where a paragraph runs on in the heading's line.
bool is_all_of(const Paragraph& paragraph, Role role) {
  return std::all_of(paragraph.runs.begin(), paragraph.runs.end(),
                     [role](const BlockRun& run) { return run.role == role; });
}

/// Whether the text may be wider than a line; labels beside it make the line narrower, by less than
/// half.
bool needs_lines(const Paragraph& paragraph) {
  int64_t width = 0;
  for (const Cluster& cluster : paragraph.text.clusters) width += cluster.advance;
  return width * 2 > paragraph.shape.measure.raw();
}

}  // namespace

Len Typesetter::character(Role role) const {
  const ElementStyle& element = style_.element(role);
  return element.on_grid ? grid_.column() : element.size;
}

LineShape Typesetter::shape_of(Role role) const {
  const ElementStyle& element = style_.element(role);
  const Len character_width = character(role);
  LineShape shape;
  shape.left = element.indent_left.of(character_width);
  shape.measure = grid_.type_width - shape.left - element.indent_right.of(character_width);
  shape.column = element.on_grid ? character_width : Len();
  shape.first_indent = element.first_indent.of(character_width);
  shape.align = element.align;
  return shape;
}

ParagraphRef Typesetter::shape(Role role, BlockText&& text) {
  auto paragraph = std::make_shared<Paragraph>();
  paragraph->text = shape_text(element_fonts_.style_text(std::move(text.text), text.runs), fonts_,
                               fallbacks_, diagnostics_);
  paragraph->runs = std::move(text.runs);
  paragraph->links = std::move(text.links);
  paragraph->shape = shape_of(role);
  const WordBreaks breaks = word_breaks_of(role);
  if (breaks != WordBreaks::none && needs_lines(*paragraph) && is_all_of(*paragraph, role))
    hold_words(paragraph->text, breaks, style_.title);
  paragraph->color = style_.element(role).color;
  paragraph->em_ascent_permille = style_.text.em_ascent_permille;
  return paragraph;
}

LaidText Typesetter::lay(const ParagraphRef& paragraph, Len left, std::optional<Len> measure) {
  LineShape shape = paragraph->shape;
  shape.left += left;
  if (measure) shape.measure = *measure;
  return banxin::lay(paragraph, shape, style_.text, &diagnostics_);
}

Len white_after(const LaidText& line, const TextStyle& style) {
  if (line.empty()) return {};
  const Spacing spacing(line.paragraph->text, style, line.paragraph->shape.column);
  return Len::from_raw(spacing.cell(spacing.size() - 1).white_right);
}

}  // namespace banxin
