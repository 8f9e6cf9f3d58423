#include "layout/elements/masthead.h"

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"

namespace banxin {
namespace {

class MastheadLayout {
 public:
  MastheadLayout(LetterheadBlock& block, const MastheadPlace& place, Typesetter& typesetter)
      : typesetter_(typesetter),
        style_(typesetter.style()),
        look_(style_.letterhead),
        place_(place),
        largest_(style_.element(Role::issuer_mark).size) {
    if (!block.issuers.empty() && !block.issuers.front().runs.empty())
      span_ = block.issuers.front().runs.front().span;
    for (BlockText& issuer : block.issuers)
      names_.push_back(typesetter.line(Role::issuer_mark, std::move(issuer)));
    suffix_ = typesetter.line(Role::issuer_mark, std::move(block.suffix));
  }

  LaidMasthead run() {
    choose_size();
    const Len width = names_width();
    for (LaidText& name : names_) {
      if (!name.empty()) name = typesetter_.lay_line(name.paragraph, width);
      scale_line(name, size_, largest_);
    }
    scale_line(suffix_, size_, largest_);
    place_names();
    return std::move(mark_);
  }

 private:
  Len names_width() const {
    Len width;
    for (const LaidText& name : names_) width = std::max(width, name.width());
    return width;
  }
  Len suffix_gap(Len size) const { return suffix_.empty() ? Len() : look_.suffix_gap.of(size); }
  Len pitch(Len size) const { return look_.mark_pitch.of(size); }
  Len height(Len size) const {
    return pitch(size) * (static_cast<int64_t>(names_.size()) - 1) + size;
  }

  /// Bold and dignified, within the width that it may have (7.2.4, 10.1); and many issuers must
  /// leave room for body text on the first page.
  void choose_size() {
    const Len width = names_width() + suffix_gap(largest_) + suffix_.width();
    Len fits = largest_;
    if (width > place_.width) fits = std::min(fits, scaled_to(place_.width, width));
    if (height(largest_) > look_.mark_height)
      fits = std::min(fits, scaled_to(look_.mark_height, height(largest_)));
    size_ = std::max(fits, std::min(look_.mark_smallest, largest_));
    if (size_ > fits)
      typesetter_.diagnostics().warning(
          "W0504", span_, "the issuers' names do not fit the letterhead in the smallest size",
          "use the issuers' standard short names, or fewer of them");
  }

  Len scaled_to(Len room, Len need) const {
    return Len::from_raw(largest_.raw() * (room.raw() >> 8) /
                         std::max<int64_t>(1, need.raw() >> 8));
  }

  /// Names below one another, of equal width; 文件 right of them, at their middle.
  void place_names() {
    const Len width = names_width();
    const Len whole = width + suffix_gap(size_) + suffix_.width();
    const Len left = place_.middle - whole / 2;
    const InkReach first = ink_reach(names_.front(), typesetter_.fonts());
    const InkReach last = ink_reach(names_.back(), typesetter_.fonts());
    const Len top = place_.top + first.above - ascent();
    mark_.bottom = top + height(size_) - size_ + ascent() + last.below;
    for (size_t i = 0; i < names_.size(); ++i)
      add(names_[i], left, top + pitch(size_) * static_cast<int64_t>(i));
    if (!suffix_.empty())
      add(suffix_, left + whole - suffix_.width(), top + (height(size_) - size_) / 2);
  }

  Len ascent() const { return size_.scaled(style_.text.em_ascent_permille, 1000); }

  void add(LaidText& line, Len x, Len y) {
    auto shared = std::make_shared<const LaidText>(std::move(line));
    mark_.items.push_back({x,
                           y,
                           Role::issuer_mark,
                           BoxLines{std::move(shared), 0, 1, Len(), ascent()},
                           {},
                           kArtifact});
  }

  Typesetter& typesetter_;
  const Style& style_;
  const LetterheadStyle& look_;
  const MastheadPlace place_;
  const Len largest_;
  Len size_;
  Span span_;
  std::vector<LaidText> names_;
  LaidText suffix_;
  LaidMasthead mark_;
};

}  // namespace

LaidMasthead lay_masthead(LetterheadBlock& block, const MastheadPlace& place,
                          Typesetter& typesetter) {
  if (block.issuers.empty()) return {{}, place.top};
  return MastheadLayout(block, place, typesetter).run();
}

}  // namespace banxin
