// Shapes and sets one element's text: where the text stage and the line stage meet the style.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "layout/blocks/block.h"
#include "layout/lines/element_fonts.h"
#include "layout/lines/set_paragraph.h"
#include "layout/titles/title_choices.h"
#include "model/style/style.h"
#include "text/font_book.h"

namespace banxin {

/// Not safe for use from several threads; a parallel stage makes one a task (it costs nothing).
class Typesetter {
 public:
  /// `tracking`: how much wider a grid's column is for it, in thousandths (GB/T 9704 7.3.5.5).
  Typesetter(const Style& style, const FontBook& fonts, const ElementFonts& element_fonts,
             int tracking = 0)
      : style_(style), fonts_(fonts), element_fonts_(element_fonts), tracking_(tracking) {}

  /// Sets a block in its element's look, within the type area's measure.
  SetParagraph set(Role role, BlockText&& text) { return set(role, std::move(text), {}, {}); }
  /// The same between other edges: `left` from the type area's left edge, `measure` wide (unset: to
  /// the element's own right edge).
  SetParagraph set(Role role, BlockText&& text, Len left, std::optional<Len> measure);
  /// Sets a title or subtitle, broken by words and shape or as its author wants it.
  SetParagraph set_title(TitleBlock&& block);
  /// The `count` best shapes of a title, that which set_title takes first.
  std::vector<TitleChoice> list_titles(TitleBlock&& block, size_t count);
  /// Sets all in one line, however wide, from x = 0; indents are left out.
  SetParagraph set_line(Role role, BlockText&& text);
  /// The same with the white of its last mark (附件：): words follow it on the line.
  SetParagraph set_label(Role role, BlockText&& text);

  const Style& style() const { return style_; }
  const FontBook& fonts() const { return fonts_; }
  /// 一字 of an element.
  Len character(Role role) const;

  std::vector<Fallback>& fallbacks() { return fallbacks_; }
  Diagnostics& diagnostics() { return diagnostics_; }

 private:
  ShapedText glyphs_of(std::string words, const std::vector<BlockRun>& runs);
  SetParagraph set_line(Role role, BlockText&& text, bool with_last_white);
  Len widest_title(const ParagraphShape& shape) const;
  ParagraphShape shape_of(Role role, const BlockText& text) const;

  const Style& style_;
  const FontBook& fonts_;
  const ElementFonts& element_fonts_;
  const int tracking_;
  std::vector<Fallback> fallbacks_;
  Diagnostics diagnostics_;
};

}  // namespace banxin
