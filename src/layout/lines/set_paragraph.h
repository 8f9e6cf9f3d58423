// A paragraph as set lines: glyphs at their places within each line, no place on a page yet.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "frame/frame.h"
#include "layout/blocks/block.h"
#include "layout/lines/line_breaker.h"
#include "model/style/style.h"
#include "text/font_book.h"
#include "text/shaped_text.h"

namespace banxin {

/// A set line. Its runs' x counts from the left edge that the paragraph was given, y is zero (the
/// baseline).
struct SetLine {
  uint32_t run_begin = 0, run_end = 0;    ///< in SetParagraph::runs
  uint32_t link_begin = 0, link_end = 0;  ///< in SetParagraph::links
  Len left;                               ///< where the line's first square begins
  Len width;                              ///< of its characters, white at the edges trimmed
};

struct SetParagraph {
  std::string text;
  std::vector<FrameGlyph> glyphs;  ///< FrameGlyph::text counts in `text`
  std::vector<GlyphRun> runs;
  std::vector<FrameLink> links;  ///< y and height are those of the line's square, from the baseline
  std::vector<SetLine> lines;
};

/// How a paragraph is set.
struct ParagraphShape {
  Len measure;  ///< width between its left and right edges
  Len column;   ///< width of a square on the grid; zero: the type size
  Len left;     ///< left edge of all lines
  Len first_indent;
  Align align = Align::justify;
  int em_ascent_permille = 880;
  Color color;
  std::span<const BlockRun> runs;  ///< the block's, which say what role each run of the text has
};

/// Breaks, fits and places. Warns (W0501) of a line that stands too loose and (W0502) of one too
/// wide.
SetParagraph set_paragraph(const ShapedText& text, const std::vector<std::string>& links,
                           const ParagraphShape& shape, const TextStyle& style,
                           Diagnostics& diagnostics);

/// Places lines that were broken elsewhere (a title's).
SetParagraph place_lines(const ShapedText& text, const Spacing& spacing,
                         const std::vector<Line>& lines, const std::vector<std::string>& links,
                         const ParagraphShape& shape);

}  // namespace banxin
