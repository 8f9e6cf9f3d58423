// What laying out needs besides the report.
#pragma once

#include "base/diagnostic.h"
#include "base/progress.h"
#include "layout/lines/element_fonts.h"
#include "layout/lines/page_grid.h"

namespace banxin {

class ThreadPool;

struct LayoutContext {
  const Style& style;
  const PageGrid& upright;
  const FontBook& fonts;
  const ElementFonts& element_fonts;
  ThreadPool& pool;
  const Progress& progress;
  Diagnostics& diagnostics;
};

}  // namespace banxin
