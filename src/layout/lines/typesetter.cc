#include "layout/lines/typesetter.h"

#include <utility>

#include "layout/titles/title_lines.h"
#include "text/shape.h"

namespace banxin {

Len Typesetter::character(Role role) const {
  const ElementStyle& element = style_.element(role);
  return element.on_grid ? style_.column() : element.size;
}

ParagraphShape Typesetter::shape_of(Role role, const BlockText& text) const {
  const ElementStyle& element = style_.element(role);
  const Len character_width = character(role);
  ParagraphShape shape;
  shape.left = element.indent_left.of(character_width);
  shape.measure = style_.page.type_width - shape.left - element.indent_right.of(character_width);
  shape.column = element.on_grid ? character_width.scaled(1000 + tracking_, 1000) : Len();
  shape.first_indent = element.first_indent.of(character_width);
  shape.align = element.align;
  shape.em_ascent_permille = style_.text.em_ascent_permille;
  shape.color = element.color;
  shape.runs = text.runs;
  return shape;
}

// Links and roles stay behind, for what is placed.
ShapedText Typesetter::glyphs_of(std::string words, const std::vector<BlockRun>& runs) {
  return shape_text(element_fonts_.style_text(std::move(words), runs), fonts_, fallbacks_,
                    diagnostics_);
}

SetParagraph Typesetter::set(Role role, BlockText&& text, Len left, std::optional<Len> measure) {
  ParagraphShape shape = shape_of(role, text);
  shape.left += left;
  if (measure) shape.measure = *measure;
  const ShapedText shaped = glyphs_of(std::move(text.text), text.runs);
  return set_paragraph(shaped, text.links, shape, style_.text, diagnostics_);
}

SetParagraph Typesetter::set_title(TitleBlock&& block) {
  const ParagraphShape shape = shape_of(block.role, block.text);
  const ShapedText shaped = glyphs_of(std::move(block.text.text), block.text.runs);
  const Spacing spacing(shaped, style_.text, shape.column);
  const TitleText title{shaped, spacing, block};
  const std::vector<Line> lines = block.lines.empty()
                                      ? break_title(title, widest_title(shape), style_)
                                      : given_title_lines(title, shape.measure, diagnostics_);
  return place_lines(shaped, spacing, lines, block.text.links, shape);
}

std::vector<TitleChoice> Typesetter::list_titles(TitleBlock&& block, size_t count) {
  const ParagraphShape shape = shape_of(block.role, block.text);
  const ShapedText shaped = glyphs_of(std::move(block.text.text), block.text.runs);
  const Spacing spacing(shaped, style_.text, shape.column);
  return list_title_choices({shaped, spacing, block}, {shape.measure, widest_title(shape)}, style_,
                            count);
}

Len Typesetter::widest_title(const ParagraphShape& shape) const {
  return shape.measure.scaled(style_.title.max_width_permille, 1000);
}

SetParagraph Typesetter::set_line(Role role, BlockText&& text) {
  return set_line(role, std::move(text), false);
}

SetParagraph Typesetter::set_label(Role role, BlockText&& text) {
  return set_line(role, std::move(text), true);
}

SetParagraph Typesetter::set_line(Role role, BlockText&& text, bool with_last_white) {
  ParagraphShape shape = shape_of(role, text);
  shape.left = shape.first_indent = Len();
  shape.align = Align::left;
  const ShapedText shaped = glyphs_of(std::move(text.text), text.runs);
  const Spacing spacing(shaped, style_.text, shape.column);
  if (spacing.size() == 0) return {};
  const Len natural = Len::from_raw(spacing.natural(0, spacing.size()));
  SetParagraph set = place_lines(
      shaped, spacing, {fit_line(spacing, 0, spacing.size(), natural, false)}, text.links, shape);
  if (with_last_white)
    set.lines.front().width += Len::from_raw(spacing.cell(spacing.size() - 1).white_right);
  return set;
}

}  // namespace banxin
