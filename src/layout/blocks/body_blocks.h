// Sections as blocks: headings with their numbers, paragraphs, lists.
#pragma once

#include <vector>

#include "layout/blocks/block.h"
#include "layout/blocks/references.h"
#include "model/report/report.h"
#include "model/style/style.h"

namespace banxin {

/// Adds `sections` to `blocks`, numbered from one (GB/T 9704 7.3.3). Headings stand
/// `outline_depth` levels below those of the document in the reader's side panel.
void add_sections(const std::vector<Section>& sections, const NumberingStyle& numbering,
                  const ReferenceWords& references, int outline_depth,
                  std::vector<LayoutBlock>& blocks);

/// Adds a paragraph, if there are words.
void add_paragraph(Role role, const RichText& words, std::vector<LayoutBlock>& blocks);

}  // namespace banxin
