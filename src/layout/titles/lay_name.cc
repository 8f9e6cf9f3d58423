#include "layout/titles/lay_name.h"

#include "layout/titles/title_lines.h"

namespace banxin {

LaidText lay_name(const ParagraphRef& name, Len widest, Align align, const Style& style) {
  LineShape shape;
  shape.column = name->shape.column;
  shape.align = align;
  shape.measure = widest;
  const Spacing spacing(name->text, style.text, shape.column);
  const std::vector<Line> lines =
      break_title({name->text, spacing, TitleBlock{}}, {widest, widest}, style);
  return place_lines(name, spacing, lines, shape);
}

}  // namespace banxin
