// The places where a title may break, each with what it costs there.
#pragma once

#include <string>
#include <vector>

#include "layout/blocks/title_context.h"
#include "layout/lines/spacing.h"
#include "layout/titles/title_cost.h"
#include "model/style/style.h"
#include "text/shaped_text.h"

namespace banxin {

/// Where a line may begin.
struct TitleSeam {
  uint32_t cell = 0;
  TitleCost cost;
  bool forced = false;  ///< a line must end here
  bool row = false;     ///< the line above is one of several rows of issuers, no part of the shape
};

/// What a title's lines may take.
struct TitleMeasures {
  Len type_area;  ///< the author's lines, and ours that hold a title in 《》
  Len widest;     ///< ours
};

/// Cells `[begin, end)`.
struct CellRange {
  uint32_t begin = 0;
  uint32_t end = 0;
};

struct TitleSeams {
  std::vector<TitleSeam> places;
  std::vector<CellRange>
      named;  ///< titles in 《》 that the type area holds, in order of their ends
};

/// All places, inside words too (at the cost of a split): the search finds what is cheapest.
/// Brackets that fit on a line are better kept whole.
TitleSeams find_title_seams(const ShapedText& text, const Spacing& spacing,
                            const TitleMeasures& measures, const TitleStyle& style,
                            const TitleContext& context);

}  // namespace banxin
