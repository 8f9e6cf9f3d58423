// What the blocks of a document are to a reader who does not see them (ISO 32000-1 14.8).
#pragma once

#include <vector>

#include "frame/structure.h"
#include "layout/blocks/block.h"
#include "model/style/style.h"

namespace banxin {

/// Adds nodes for the blocks below `parent`, in reading order, and gives every run, seal and stamp
/// its own: titles and headings H and H1 to H4 (body text after a run-in heading is a P of its
/// own), lists L, LI, Lbl and LBody, quotes BlockQuote, the index a Table, seals and stamps Figures
/// with words for them (`words`), links Link; all else is P.
void tag_blocks(std::vector<LayoutBlock>& blocks, StructureId parent, const WordsStyle& words,
                StructureTree& tree);

/// The same of one labelled list, and of one line.
void tag_labelled(LabelledBlock& block, StructureId parent, StructureTree& tree);
void tag_text(BlockText& text, StructureId parent, StructureTag tag, StructureTree& tree);

}  // namespace banxin
