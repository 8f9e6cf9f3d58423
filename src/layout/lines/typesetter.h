// Shapes one element's text in its element's look: where the text stage meets the style.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "layout/blocks/block.h"
#include "layout/lines/element_fonts.h"
#include "layout/lines/lay.h"
#include "layout/lines/page_grid.h"
#include "model/style/style.h"
#include "text/font_book.h"

namespace banxin {

/// Not safe for use from several threads; a parallel stage makes one a task (it costs nothing).
class Typesetter {
 public:
  Typesetter(const Style& style, const PageGrid& grid, const FontBook& fonts,
             const ElementFonts& element_fonts)
      : style_(style), grid_(grid), fonts_(fonts), element_fonts_(element_fonts) {}

  /// Shapes a block's text; its own shape is the element's, within the type area's measure.
  ParagraphRef shape(Role role, BlockText&& text);

  /// Lays a paragraph between its element's own edges.
  LaidText lay(const ParagraphRef& paragraph) { return lay(paragraph, Len(), std::nullopt); }
  /// Between others: `left` more from the type area's left edge, `measure` wide (unset: its own).
  LaidText lay(const ParagraphRef& paragraph, Len left, std::optional<Len> measure);
  /// All in one line from x = 0; see lay_line.
  LaidText lay_line(const ParagraphRef& paragraph, std::optional<Len> spread_to = std::nullopt) {
    return banxin::lay_line(paragraph, style_.text, spread_to);
  }
  /// Shapes what stands on one line anyway.
  LaidText line(Role role, BlockText&& text) { return lay_line(shape(role, std::move(text))); }

  const Style& style() const { return style_; }
  const PageGrid& grid() const { return grid_; }
  const FontBook& fonts() const { return fonts_; }
  /// 一字 of an element.
  Len character(Role role) const;

  std::vector<Fallback>& fallbacks() { return fallbacks_; }
  Diagnostics& diagnostics() { return diagnostics_; }

 private:
  LineShape shape_of(Role role) const;

  const Style& style_;
  const PageGrid& grid_;
  const FontBook& fonts_;
  const ElementFonts& element_fonts_;
  std::vector<Fallback> fallbacks_;
  Diagnostics diagnostics_;
};

/// The white after a line's last mark (附件：), which words that follow on the line keep.
Len white_after(const LaidText& line, const TextStyle& style);

}  // namespace banxin
