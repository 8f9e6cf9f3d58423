#include "layout/elements/masthead.h"

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"
#include "layout/titles/lay_name.h"

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
    if (names_.size() == 1 && size_ < std::min(look_.mark_one_line, largest_)) break_name();
    if (size_ > fits_)
      typesetter_.diagnostics().warning(
          "W0504", span_, "the issuers' names do not fit the letterhead in the smallest size",
          "use the issuers' standard short names, or fewer of them");
    const Len width = names_width();
    for (LaidText& name : names_) {
      if (names_.size() > 1 && !name.empty()) name = typesetter_.lay_line(name.paragraph, width);
      scale_line(name, size_, largest_);
    }
    scale_line(suffix_, size_, largest_);
    place_names();
    return std::move(mark_);
  }

 private:
  Len names_width() const {
    Len width;
    for (const LaidText& name : names_) width = std::max(width, name.widest());
    return width;
  }
  Len suffix_gap(Len size) const { return suffix_.empty() ? Len() : look_.suffix_gap.of(size); }
  Len pitch(Len size) const { return look_.mark_pitch.of(size); }
  Len height(Len size) const { return pitch(size) * (rows() - 1) + size; }
  /// Names below one another, or the lines of the only one.
  int64_t rows() const {
    return static_cast<int64_t>(names_.size() == 1 ? names_.front().lines.size() : names_.size());
  }

  /// Bold and dignified, within the width that it may have (7.2.4, 10.1): a long mark becomes
  /// smaller as figure 11's, then it is condensed (长体), then smaller still. Many issuers must
  /// leave room for body text on the first page.
  void choose_size() {
    fits_ = largest_;
    if (height(largest_) > look_.mark_height)
      fits_ = largest_.scaled(look_.mark_height.raw(), height(largest_).raw());
    condensed_ = Transform::kOne;
    const Len uncondensed = fitting(fits_);
    const Len condensed_from = std::min(fits_, look_.mark_condensed_from);
    fits_ = uncondensed < condensed_from ? condensed(condensed_from) : uncondensed;
    size_ = std::max(fits_, std::min(look_.mark_smallest, largest_));
  }

  /// The size in which the mark as wide as it is drawn now is no wider than its place.
  Len fitting(Len size) const {
    const Len width = drawn(width_in(size));
    return width > place_.width ? size.scaled(place_.width.raw(), width.raw()) : size;
  }
  /// Condenses the mark as far as it must and may; in what size it then fits.
  Len condensed(Len size) {
    const int64_t narrowest = int64_t{Transform::kOne} * look_.mark_condensed_permille / 1000;
    const int64_t needed = int64_t{Transform::kOne} * place_.width.raw() / width_in(size).raw();
    condensed_ = static_cast<int32_t>(std::max(narrowest, needed));
    return fitting(size);
  }

  Len width_in(Len size) const {
    return (names_width() + suffix_.width()).scaled(size.raw(), largest_.raw()) + suffix_gap(size);
  }
  Len drawn(Len width) const { return width.scaled(condensed_, Transform::kOne); }

  /// A mark that would be too small on one line, on several.
  void break_name() {
    const Len widest = place_.width.scaled(1000, look_.mark_condensed_permille)
                           .scaled(largest_.raw(), look_.mark_condensed_from.raw());
    names_.front() = lay_name(names_.front().paragraph, widest, Align::center, typesetter_.style());
    for (LaidLine& line : names_.front().lines) line.left -= (widest - names_width()) / 2;
    for (LaidRun& run : names_.front().runs) run.x -= (widest - names_width()) / 2;
    choose_size();
  }

  /// Names below one another, of equal width; 文件 right of them, at their middle.
  void place_names() {
    const Len width = drawn(names_width());
    const Len whole = width + drawn(suffix_gap(size_) + suffix_.width());
    const Len left = place_.middle - whole / 2;
    const InkReach first = ink_reach_of_line(names_.front(), 0, typesetter_.fonts());
    const InkReach last =
        ink_reach_of_line(names_.back(), names_.back().lines.size() - 1, typesetter_.fonts());
    const Len top = place_.top + first.above - ascent();
    mark_.bottom = top + height(size_) - size_ + ascent() + last.below;
    for (size_t i = 0; i < names_.size(); ++i)
      add(names_[i], left, top + pitch(size_) * static_cast<int64_t>(i));
    if (!suffix_.empty())
      add(suffix_, left + whole - drawn(suffix_.width()), top + (height(size_) - size_) / 2);
  }

  Len ascent() const { return size_.scaled(style_.text.em_ascent_permille, 1000); }

  void add(LaidText& line, Len x, Len y) {
    const size_t lines = line.lines.size();
    auto shared = std::make_shared<const LaidText>(std::move(line));
    BoxLines drawn{std::move(shared), 0, lines, pitch(size_), ascent(), false, condensed_};
    mark_.items.push_back({x, y, Role::issuer_mark, std::move(drawn), {}, kArtifact});
  }

  Typesetter& typesetter_;
  const Style& style_;
  const LetterheadStyle& look_;
  const MastheadPlace place_;
  const Len largest_;
  Len size_;
  Len fits_;                             ///< the size in which the mark fits, however small
  int32_t condensed_ = Transform::kOne;  ///< how wide the type is drawn
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
