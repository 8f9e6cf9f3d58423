#include "layout/titles/lay_title.h"

#include <utility>

#include "layout/titles/title_lines.h"

namespace banxin {
namespace {

TitleMeasures measures_of(const LineShape& shape, const TitleStyle& style) {
  return {shape.measure, shape.measure.scaled(style.max_width_permille, 1000)};
}

}  // namespace

LaidText lay_title(TitleBlock&& block, Typesetter& typesetter) {
  const Style& style = typesetter.style();
  const ParagraphRef paragraph = typesetter.shape(block.role, std::move(block.text));
  const LineShape& shape = paragraph->shape;
  const Spacing spacing(paragraph->text, style.text, shape.column);
  const TitleText title{paragraph->text, spacing, block};
  const std::vector<Line> lines =
      block.lines.empty() ? break_title(title, measures_of(shape, style.title), style)
                          : given_title_lines(title, shape.measure, typesetter.diagnostics());
  return place_lines(paragraph, spacing, lines, shape);
}

std::vector<TitleChoice> list_titles(TitleBlock&& block, size_t count, Typesetter& typesetter) {
  const Style& style = typesetter.style();
  const ParagraphRef paragraph = typesetter.shape(block.role, std::move(block.text));
  const LineShape& shape = paragraph->shape;
  const Spacing spacing(paragraph->text, style.text, shape.column);
  return list_title_choices({paragraph->text, spacing, block}, measures_of(shape, style.title),
                            style, count);
}

}  // namespace banxin
