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
};

/// All places, inside words too (at the cost of a split): the search finds what is cheapest.
/// Brackets that fit on a line of `measure` are better kept whole.
std::vector<TitleSeam> find_title_seams(const ShapedText& text, const Spacing& spacing, Len measure,
                                        const TitleStyle& style, const TitleContext& context);

}  // namespace banxin
