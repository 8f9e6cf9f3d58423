#include "layout/lines/even_lines.h"

#include <utility>

namespace banxin {

LaidText lay_even(const ParagraphRef& paragraph, Len widest, const TextStyle& style) {
  LineShape shape;
  shape.column = paragraph->shape.column;
  shape.align = Align::left;
  const auto laid_within = [&](Len measure) {
    shape.measure = measure;
    return lay(paragraph, shape, style);
  };
  LaidText best = laid_within(widest);
  const size_t count = best.lines.size();
  // Half a point is not seen.
  Len least, most = widest;
  while (most - least > Len::from_pt(0.5)) {
    const Len middle = least + (most - least) / 2;
    LaidText laid = laid_within(middle);
    const bool fits = laid.lines.size() == count && laid.widest() <= middle;
    (fits ? most : least) = middle;
    if (fits) best = std::move(laid);
  }
  return best;
}

}  // namespace banxin
