#include "layout/elements/letterhead_box.h"

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"

namespace banxin {

Len LetterheadBox::add_lines(Len top) {
  Len first_end;
  for (LetterheadBlock::Line& line : block_.lines) {
    LaidText set = typesetter_.line(line.role, std::move(line.text));
    if (line.spaced && !set.empty()) set = spaced(set, style_.element(line.role).size);
    if (&line == &block_.lines.front()) first_end = set.width();
    add(line.role, std::move(set), Len(), top);
    top += style_.element(line.role).pitch;
  }
  return first_end;
}

/// 机　密 without a period (figures 4, 11).
LaidText LetterheadBox::spaced(const LaidText& line, Len size) const {
  const Len white = style_.letterhead.spaced_gap.of(size) * (characters_on(line) - 1);
  return typesetter_.lay_line(line.paragraph, line.width() + white);
}

void LetterheadBox::add_mark(const MastheadPlace& place) {
  add_parallel_mark(place);
  LaidMasthead mark = lay_masthead(block_, place, typesetter_);
  for (BoxItem& item : mark.items) box_.items.push_back(std::move(item));
  bottom_ = mark.bottom;
}

/// The mark in the region's other language stands above the mark, which keeps its place, and below
/// what was added before.
void LetterheadBox::add_parallel_mark(const MastheadPlace& place) {
  LaidText line = typesetter_.line(Role::parallel_mark, std::move(block_.parallel_mark));
  if (line.empty()) return;
  const InkReach ink = ink_reach(line, typesetter_.fonts());
  const Len baseline = place.top - style_.letterhead.parallel_gap - ink.below;
  const Len width = line.width();
  if (width > place.width || baseline - ink.above < bottom_)
    typesetter_.diagnostics().warning("W0504", line.span(),
                                      "the mark in the other language has no room above the mark",
                                      "shorten it, or give it a smaller size in the style");
  const Len ascent = style_.ascent(Role::parallel_mark);
  add(Role::parallel_mark, std::move(line), place.middle - width / 2, baseline - ascent);
}

void LetterheadBox::add(Role role, LaidText line, Len left, Len top) {
  if (line.empty()) return;
  const Len ascent = style_.ascent(role);
  box_.add_line(role, std::move(line), left, top + ascent, ascent);
  bottom_ = std::max(bottom_, top + style_.element(role).size);
}

Box LetterheadBox::finish(Len height) && {
  box_.height = height;
  return std::move(box_);
}

}  // namespace banxin
