// Lines for a measure, of a paragraph that is shaped: cheap, and as often as wanted.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "layout/lines/laid_text.h"
#include "layout/lines/line_breaker.h"

namespace banxin {

/// Breaks, fits and places. `said`, if given, is warned (W0501) of a line that stands too loose and
/// (W0502) of one too wide.
LaidText lay(const ParagraphRef& paragraph, const LineShape& shape, const TextStyle& style,
             Diagnostics* said = nullptr);

/// All in one line, however wide, from x = 0; indents and alignment are left out. `spread_to`: at
/// least so wide, by equal white between the characters. One character stays as it is, and letters
/// that run from right to left stay joined.
LaidText lay_line(const ParagraphRef& paragraph, const TextStyle& style,
                  std::optional<Len> spread_to = std::nullopt);

/// Places lines that were broken elsewhere (a title's).
LaidText place_lines(const ParagraphRef& paragraph, const Spacing& spacing,
                     const std::vector<Line>& lines, const LineShape& shape);

}  // namespace banxin
