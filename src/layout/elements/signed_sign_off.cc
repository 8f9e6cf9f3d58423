#include "layout/elements/signed_sign_off.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"

namespace banxin {
namespace {

/// 部　长: an office of two characters is as wide as one of three (figure 12).
constexpr int64_t kSpreadOffice = 2;

class SignedLayout {
 public:
  SignedLayout(SignOffBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)),
        typesetter_(typesetter),
        style_(typesetter.style()),
        look_(style_.closing),
        grid_(typesetter.grid()),
        right_(grid_.type_width - look_.sealed_inset.of(grid_.column())),
        office_gap_(look_.office_gap.of(grid_.column())) {}

  std::vector<SignOffBox> run() {
    for (SignOffBlock::Signer& signer : block_.signers) set_signer(signer);
    align_names();
    std::vector<SignOffBox> boxes;
    const Len first_gap = gap_length(grid_, style_.grid, look_.signed_gap);
    for (Signed& signer : signers_) {
      const Len gap = boxes.empty() ? first_gap : style_.seal.row_white;
      boxes.push_back({set_box(signer), gap, gap});
    }
    if (!block_.date) return boxes;
    const Len gap =
        boxes.empty() ? first_gap : gap_length(grid_, style_.grid, look_.signed_date_gap);
    boxes.push_back({set_date(), gap, gap});
    return boxes;
  }

 private:
  struct Signed {
    LaidText office, name;
    Assets::Picture stamp;  ///< or else the name
    BoxOrigin origin;       ///< of the stamp
    Len width, height;      ///< of stamp or name
    Span span;
  };

  void set_signer(SignOffBlock::Signer& signer) {
    Signed set;
    set.span = signer.span;
    set.office = typesetter_.line(Role::office, std::move(signer.office));
    if (characters_on(set.office) == kSpreadOffice)
      set.office = typesetter_.lay_line(set.office.paragraph,
                                        typesetter_.character(Role::office) * (kSpreadOffice + 1));
    const Len room = right_ - set.office.width() - office_gap_;
    if (signer.stamp.picture)
      set_stamp(set, signer, room);
    else
      set_name(set, signer);
    stamps_width_ = std::max(stamps_width_, set.width);
    signers_.push_back(std::move(set));
  }

  /// As high as the style asks, but no wider than the office leaves room for.
  void set_stamp(Signed& set, const SignOffBlock::Signer& signer, Len room) const {
    const Assets::Picture& picture = signer.stamp.picture;
    set.height = look_.stamp_height;
    set.width = set.height.scaled(picture->width, picture->height);
    if (set.width > room && room > set.height) {
      set.width = room;
      set.height = room.scaled(picture->height, picture->width);
    }
    set.stamp = picture;
    set.origin = {signer.stamp.span, signer.stamp.node};
  }

  void set_name(Signed& set, SignOffBlock::Signer& signer) {
    typesetter_.diagnostics().info(
        "I0508", signer.stamp.span.known() ? signer.stamp.span : signer.span,
        fmt::format("the name {} is set in the place of the signature stamp", signer.name.text),
        "give the stamp's picture: stamp = \"FILE.png\"");
    for (BlockRun& run : signer.name.runs) run.role = Role::signed_name;
    set.name = typesetter_.line(Role::signed_name, std::move(signer.name));
    set.height = style_.element(Role::signed_name).size;
    set.width = set.name.width();
    names_width_ = std::max(names_width_, set.width);
  }

  /// 上下对齐: names are as wide as the widest, like those of an unsealed document.
  void align_names() {
    for (Signed& one : signers_)
      if (!one.name.empty()) one.name = typesetter_.lay_line(one.name.paragraph, names_width_);
  }

  /// Stamps begin below one another, and offices end so.
  Box set_box(Signed& signer) {
    Box box;
    const Len left = right_ - stamps_width_;
    box.height = std::max(signer.height, style_.element(Role::office).size);
    const Len top = (box.height - signer.height) / 2;
    const Len office_left = left - office_gap_ - signer.office.width();
    if (office_left < Len())
      typesetter_.diagnostics().warning(
          "W0502", signer.span, "office and name are wider than the type area", "shorten them");
    const Len office_top = (box.height - style_.element(Role::office).size) / 2;
    add_line(box, Role::office, std::move(signer.office), office_left, office_top);
    add_line(box, Role::signed_name, std::move(signer.name), left, top);
    if (signer.stamp)
      box.add_picture(Role::stamp, left, top, {signer.stamp, signer.width, signer.height},
                      signer.origin);
    return box;
  }

  Box set_date() {
    Box box;
    LaidText date = typesetter_.line(Role::date, std::move(*block_.date));
    const Len left = right_ - date.width();
    box.height = style_.element(Role::date).size;
    add_line(box, Role::date, std::move(date), left, Len());
    return box;
  }

  void add_line(Box& box, Role role, LaidText line, Len left, Len top) const {
    const Len ascent = style_.ascent(role);
    box.add_line(role, std::move(line), left, top + ascent, ascent);
  }

  SignOffBlock block_;
  Typesetter& typesetter_;
  const Style& style_;
  const ClosingStyle& look_;
  const PageGrid& grid_;
  const Len right_;
  const Len office_gap_;
  std::vector<Signed> signers_;
  Len stamps_width_, names_width_;  ///< of the widest
};

}  // namespace

std::vector<SignOffBox> lay_signed_sign_off(SignOffBlock&& block, Typesetter& typesetter) {
  return SignedLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
