#include "layout/elements/letterhead_box.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "layout/elements/info_table.h"
#include "layout/lines/line_edits.h"

namespace banxin {

Len LetterheadBox::add_index() {
  if (!block_.index) return {};
  Len top;
  const Len width = typesetter_.grid().type_width;
  for (Box& row : lay_info_table(std::move(*block_.index), width, typesetter_)) {
    const Len height = row.height;
    box_.items.push_back({Len(), top, Role::index_value, std::make_shared<const Box>(row), {}, {}});
    top += height;
  }
  bottom_ = top + style_.index.rule;
  has_index_ = true;
  gap_ = style_.index.gap_below;
  return bottom_ + *gap_;
}

/// Their own pitch, or what brings the last one clear of the mark; they never touch.
Len LetterheadBox::lines_pitch(Role role, Len top, std::optional<Len> mark_top) const {
  const ElementStyle& element = style_.element(role);
  const auto steps = static_cast<int64_t>(block_.lines.size()) - 1;
  if (!mark_top || steps < 1 || has_index_) return element.pitch;
  const Len room = *mark_top - style_.letterhead.lines_gap - element.size - top;
  return std::clamp(room / steps, std::min(element.size.scaled(11, 10), element.pitch),
                    element.pitch);
}

Len LetterheadBox::add_lines(Len top, std::optional<Len> mark_top) {
  Len first_end;
  const Len first_top = top;
  for (LetterheadBlock::Line& line : block_.lines) {
    LaidText set = typesetter_.line(line.role, std::move(line.text));
    if (line.spaced && !set.empty()) set = spaced(set, style_.element(line.role).size);
    if (&line == &block_.lines.front()) first_end = set.width();
    add(line.role, std::move(set), Len(), top);
    top += lines_pitch(line.role, first_top, mark_top);
    gap_ = style_.letterhead.lines_gap;
  }
  return first_end;
}

Len LetterheadBox::mark_top_at(Len wanted) {
  if (!gap_ || block_.issuers.empty() || bottom_ + *gap_ <= wanted) return wanted;
  typesetter_.diagnostics().info(
      "I0520", span_of(box_),
      fmt::format("the mark stands {:.3g} mm below its place, for what stands above it",
                  (bottom_ + *gap_ - wanted).mm()),
      "a document for print has no index, and few lines above its mark");
  return bottom_ + *gap_;
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

void LetterheadBox::add(Role role, LaidText line, Len left, Len top, bool goes_on) {
  if (line.empty()) return;
  const Len ascent = style_.ascent(role);
  auto text = std::make_shared<const LaidText>(std::move(line));
  box_.add_lines(role, left, top, {std::move(text), 0, 1, Len(), ascent, goes_on});
  bottom_ = std::max(bottom_, top + style_.element(role).size);
}

Box LetterheadBox::finish(Len height) && {
  box_.height = height;
  return std::move(box_);
}

}  // namespace banxin
