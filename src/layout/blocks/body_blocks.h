// Sections as blocks: headings with their numbers, paragraphs, lists, tables.
#pragma once

#include <vector>

#include "layout/blocks/block.h"
#include "layout/blocks/references.h"
#include "model/report/report.h"
#include "model/style/style.h"

namespace banxin {

/// What the sections of a whole report are set with.
struct BodyContext {
  BodyContext(const Report& report, const Assets& all, const Style& look)
      : style(look),
        assets(all),
        references(find_reference_words(report, look)),
        tables(number_tables(report)) {}

  const Style& style;
  const Assets& assets;
  const ReferenceWords references;
  const TableNumbers tables;
};

/// Adds `sections` to `blocks`, numbered from one (GB/T 9704 7.3.3). Headings stand
/// `outline_depth` levels below those of the document in the reader's side panel.
void add_sections(const std::vector<Section>& sections, const BodyContext& context,
                  int outline_depth, std::vector<LayoutBlock>& blocks);

/// Adds a paragraph, if there are words.
void add_paragraph(Role role, const RichText& words, std::vector<LayoutBlock>& blocks);

}  // namespace banxin
