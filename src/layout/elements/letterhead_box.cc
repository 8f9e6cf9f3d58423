#include "layout/elements/letterhead_box.h"

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"

namespace banxin {

Len LetterheadBox::add_lines(Len top) {
  Len first_end;
  for (LetterheadBlock::Line& line : block_.lines) {
    SetParagraph set = typesetter_.set_line(line.role, std::move(line.text));
    if (line.spaced) space_out(set, style_.element(line.role).size);
    if (&line == &block_.lines.front()) first_end = line_width(set);
    add(line.role, std::move(set), Len(), top);
    top += style_.element(line.role).pitch;
  }
  return first_end;
}

/// 机　密 without a period (figures 4, 11).
void LetterheadBox::space_out(SetParagraph& line, Len size) const {
  const Len white = style_.letterhead.spaced_gap.of(size) * (characters_on(line) - 1);
  spread_line(line, line_width(line) + white);
}

void LetterheadBox::add_mark(const MarkPlace& place) {
  add_parallel_mark(place);
  SetMark mark = set_letterhead_mark(block_, place, typesetter_);
  for (Box::Piece& piece : mark.pieces) box_.pieces.push_back(std::move(piece));
  bottom_ = mark.bottom;
}

/// The mark in the region's other language stands above the mark, which keeps its place, and below
/// what was added before.
void LetterheadBox::add_parallel_mark(const MarkPlace& place) {
  SetParagraph line = typesetter_.set_line(Role::parallel_mark, std::move(block_.parallel_mark));
  if (line.lines.empty()) return;
  const InkReach ink = ink_reach(line, typesetter_.fonts());
  const Len baseline = place.top - style_.letterhead.parallel_gap - ink.below;
  const Len width = line_width(line);
  if (width > place.width || baseline - ink.above < bottom_)
    typesetter_.diagnostics().warning("W0504", span_of(line),
                                      "the mark in the other language has no room above the mark",
                                      "shorten it, or give it a smaller size in the style");
  const Len ascent = style_.ascent(Role::parallel_mark);
  add(Role::parallel_mark, std::move(line), place.middle - width / 2, baseline - ascent);
}

void LetterheadBox::add(Role role, SetParagraph line, Len left, Len top) {
  if (line.lines.empty()) return;
  const Len size = style_.element(role).size;
  const Len ascent = style_.ascent(role);
  place_line(line, left);
  box_.pieces.push_back({std::move(line), 0, 1, top, Len(), ascent});
  bottom_ = std::max(bottom_, top + size);
}

Box LetterheadBox::finish(Len height) && {
  box_.height = height;
  return std::move(box_);
}

}  // namespace banxin
