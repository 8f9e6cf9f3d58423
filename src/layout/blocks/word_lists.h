// Lists of names in running words, and what the standard puts around them: the addressees' colon,
// the full stop of 抄送, the brackets of 附注.
#pragma once

#include <string_view>
#include <vector>

#include "layout/blocks/block.h"
#include "model/style/style.h"

namespace banxin {

struct WordList {
  std::string_view separator;
  std::string_view group_separator;  ///< where a name is itself a list with 、
  std::string_view ending;  ///< full-width; an ASCII one that the author wrote gives way to it
};

/// The names in one line of words. What the author ends a name with is not doubled.
BlockText join_names(const std::vector<RichText>& names, Role role, const WordList& list);

/// Words in the style's brackets (GB/T 9704 7.3.6: （）); those that the author wrote are not
/// doubled, ASCII ones give way to them.
BlockText in_brackets(const RichText& words, Role role, const WordsStyle& marks);

}  // namespace banxin
