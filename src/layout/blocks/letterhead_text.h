// The words of the letterhead (版头) and of the addressees below the title, from the report.
#pragma once

#include <optional>

#include "layout/blocks/block.h"
#include "model/style/style.h"

namespace banxin {

/// The letterhead of a format that has one, GB/T 9704 7.2, 10; nothing without [header] and number.
std::optional<LetterheadBlock> build_letterhead(const Report& report, const Style& style);

/// 主送机关, GB/T 9704 7.3.2: the addressees in one line of words that ends in a full-width colon.
BlockText join_addressees(const std::vector<RichText>& addressees, const WordsStyle& marks);

}  // namespace banxin
