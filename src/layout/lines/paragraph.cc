#include "layout/lines/paragraph.h"

#include <algorithm>

#include "layout/lines/spacing.h"

namespace banxin {

ParagraphWidths widths_of(const Paragraph& paragraph, const TextStyle& style) {
  const auto& clusters = paragraph.text.clusters;
  const Spacing spacing(paragraph.text, style, paragraph.shape.column);
  int64_t least = 0, natural = 0;
  size_t piece = 0, line = 0;
  for (size_t i = 1; i <= clusters.size(); ++i) {
    const Break before = i < clusters.size() ? clusters[i].before : Break::mandatory;
    if (before == Break::forbidden) continue;
    least = std::max(least, spacing.natural(piece, spacing.visible_end(piece, i)));
    piece = i;
    if (before != Break::mandatory) continue;
    natural = std::max(natural, spacing.natural(line, spacing.visible_end(line, i)));
    line = i;
  }
  return {Len::from_raw(least), Len::from_raw(natural)};
}

}  // namespace banxin
