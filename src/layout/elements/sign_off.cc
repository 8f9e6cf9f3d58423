#include "layout/elements/sign_off.h"

#include <algorithm>
#include <utility>

#include "layout/titles/lay_name.h"

namespace banxin {
namespace {

class SignOffLayout {
 public:
  SignOffLayout(SignOffBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)),
        typesetter_(typesetter),
        look_(typesetter.style().closing),
        character_(typesetter.character(Role::signature)),
        right_(typesetter.grid().type_width - look_.inset.of(character_)) {}

  std::vector<SignOffLine> run() {
    for (SignOffBlock::Signer& signer : block_.signers) add_name(std::move(signer.name));
    const Len offset = block_.signers.empty() ? Len() : look_.date_offset.of(character_);
    Len names_left = right_ - names_width_;
    if (block_.date) {
      LaidText date = typesetter_.line(Role::date, std::move(*block_.date));
      if (date.width() > names_width_) names_left = right_ - date.width() - offset;
      lines_.push_back({Role::date, std::move(date), names_left + offset});
    }
    for (SignOffLine& line : lines_)
      if (line.role == Role::signature) place_name(line, names_left);
    return std::move(lines_);
  }

 private:
  /// A name that is wider than its line takes as many as it needs.
  void add_name(BlockText&& name) {
    LaidText laid = typesetter_.line(Role::signature, std::move(name));
    if (laid.width() > right_) {
      laid = lay_name(laid.paragraph, right_, Align::left, typesetter_.style());
      any_broken_ = true;
    }
    names_width_ = std::max(names_width_, laid.widest());
    lines_.push_back({Role::signature, std::move(laid), {}});
  }

  /// Beside a name of several lines the others keep their own width.
  void place_name(SignOffLine& line, Len left) const {
    if (!line.text.empty() && !any_broken_)
      line.text = typesetter_.lay_line(line.text.paragraph, names_width_);
    line.left = left;
  }

  SignOffBlock block_;
  Typesetter& typesetter_;
  const ClosingStyle& look_;
  const Len character_;
  const Len right_;  ///< of the names
  std::vector<SignOffLine> lines_;
  Len names_width_;
  bool any_broken_ = false;
};

}  // namespace

std::vector<SignOffLine> lay_sign_off(SignOffBlock&& block, Typesetter& typesetter) {
  return SignOffLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
