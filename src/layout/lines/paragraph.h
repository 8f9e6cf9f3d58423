// An element's text shaped once: immutable, shared by all that lays it, as often as it is laid.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/color.h"
#include "layout/blocks/block.h"
#include "model/style/style.h"
#include "text/shaped_text.h"

namespace banxin {

/// Between which edges, and how, lines are laid.
struct LineShape {
  Len measure;   ///< width between the left and right edges
  Len column;    ///< width of a square on the grid; zero: the type size
  Len tracking;  ///< added between two squares; less than none brings them closer
  Len left;      ///< left edge of all lines
  Len first_indent;
  Align align = Align::justify;
};

struct Paragraph {
  ShapedText text;
  std::vector<BlockRun> runs;      ///< what each run of the text is, by Cluster::run
  std::vector<std::string> links;  ///< by BlockRun::link
  LineShape shape;                 ///< its element's own
  Color color;
  int em_ascent_permille = 880;

  bool empty() const { return text.clusters.empty(); }
  const BlockRun& run_of(const Cluster& cluster) const { return runs[cluster.run]; }
  /// Where its first words were written.
  Span span() const { return runs.empty() ? Span{} : text.span_of(0); }
};

/// Blocks, boxes and pages that show pieces of a paragraph share it.
using ParagraphRef = std::shared_ptr<const Paragraph>;

/// What a paragraph needs of a measure, without indents.
struct ParagraphWidths {
  Len least;    ///< of the widest piece that no line may end within
  Len natural;  ///< on one line, or of the widest of those that its author parted
};
/// Linear in the paragraph.
ParagraphWidths widths_of(const Paragraph& paragraph, const TextStyle& style);

}  // namespace banxin
