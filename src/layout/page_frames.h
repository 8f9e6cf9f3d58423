// The plan of pages made into frames, in parallel.
#pragma once

#include <vector>

#include "layout/element_fonts.h"
#include "layout/flow.h"
#include "layout/pages.h"

namespace banxin {

class ThreadPool;

/// Every page with its lines, rules, links and number; gives the outline's entries their places.
std::vector<FramePage> make_pages(const Flow& flow, const std::vector<PlannedPage>& plan,
                                  const Style& style, const FontBook& fonts,
                                  const ElementFonts& element_fonts, ThreadPool& pool,
                                  std::vector<OutlineEntry>& outline);

}  // namespace banxin
