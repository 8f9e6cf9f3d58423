#include "layout/blocks/section_numbers.h"

namespace banxin {

int SectionNumbers::next(const Section& section) {
  if (section.division) return next_division(section);
  if (section.heading.empty() || !section.numbered) {
    levels_.pass(section.level);
    return 0;
  }
  return levels_.next(section.level);
}

int SectionNumbers::next_division(const Section& section) {
  levels_.pass(0);
  const auto kind = static_cast<size_t>(*section.division);
  const auto article = static_cast<size_t>(Division::article);
  for (size_t inner = kind + 1; inner < article; ++inner) divisions_[inner] = 0;
  return section.numbered ? ++divisions_[kind] : 0;
}

}  // namespace banxin
