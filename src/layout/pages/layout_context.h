// What laying out needs besides the report.
#pragma once

#include "assets/assets.h"
#include "base/job.h"
#include "layout/lines/element_fonts.h"
#include "layout/lines/page_grid.h"

namespace banxin {

struct LayoutContext {
  const Style& style;
  const PageGrid& upright;
  const FontBook& fonts;
  const ElementFonts& element_fonts;
  const Assets& assets;
  const Job& job;
};

}  // namespace banxin
