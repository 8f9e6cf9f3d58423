// From the report to its blocks: which format has which element in which order, and the numbers of
// headings.
#pragma once

#include <vector>

#include "assets/assets.h"
#include "layout/blocks/block.h"
#include "model/report/report.h"
#include "model/style/style.h"

namespace banxin {

/// The document without its attachments and its imprint.
std::vector<LayoutBlock> build_blocks(const Report& report, const Assets& assets,
                                      const Style& style);

/// An attachment, GB/T 9704 7.3.7: 附件 and its number where there are several, with the document's
/// number before it if it is bound apart; its title; its text, numbered anew. `context` is the
/// title's.
std::vector<LayoutBlock> build_attachment(const Report& report, size_t index, const Assets& assets,
                                          const Style& style, const TitleContext& context);

/// The document's title with what the report says about it.
TitleBlock build_title(const Report& report, const TitleStyle& style);

/// A date in the style's form, `2012年7月1日`: Arabic digits, no leading zeros (GB/T 9704 7.3.5.4).
std::string format_date(const Date& date, const WordsStyle& words);

}  // namespace banxin
