// All blocks set, in parallel: each as its lines or its table.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "layout/blocks/block.h"
#include "layout/elements/sign_off.h"
#include "layout/elements/sign_off_box.h"
#include "layout/layout.h"
#include "layout/lines/element_fonts.h"
#include "layout/pages/flow.h"

namespace banxin {

/// A paragraph's lines with what pages must know of it.
struct SetText {
  Role role = Role::body;
  SetParagraph paragraph;
  bool keep_with_next = false;
  bool keep_with_previous = false;
  int outline_level = 0;
  std::string outline_title;
};

/// Paragraphs that follow one another without a gap.
struct SetList {
  Role role = Role::attachment_list;
  std::vector<SetParagraph> paragraphs;
  bool follows = false;  ///< another of its kind: no gap above
};

/// Lines of an unsealed document, boxes of a sealed or signed one.
struct SetSignOff {
  std::vector<SignOffLine> lines;
  std::vector<SignOffBox> boxes;
};

using SetBlock = std::variant<SetText, SetList, std::vector<Box>, SetSignOff, PageBreak>;

/// Results and diagnostics come in the blocks' order, whatever the pool's size. Characters that
/// fell back to other faces are reported (I0403), one message a character.
std::vector<SetBlock> set_blocks(std::vector<LayoutBlock>&& blocks, const Style& style,
                                 const FontBook& fonts, const ElementFonts& element_fonts,
                                 ThreadPool& pool, const Progress& progress,
                                 Diagnostics& diagnostics);

/// One block again, its characters closer or wider by `permille` of a column. What can be said of
/// it has been said.
SetBlock reset_block(LayoutBlock&& block, int permille, const Style& style, const FontBook& fonts,
                     const ElementFonts& element_fonts);

}  // namespace banxin
