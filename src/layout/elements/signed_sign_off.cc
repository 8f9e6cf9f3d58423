#include "layout/elements/signed_sign_off.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "layout/lines/line_edits.h"
#include "layout/titles/lay_name.h"

namespace banxin {
namespace {

/// 部　长: an office of two characters is as wide as one of three (figure 12).
constexpr int64_t kSpreadOffice = 2;
/// What scaled widths may add up to.
constexpr Len kRounding = Len::from_pt(0.05);

class SignedLayout {
 public:
  SignedLayout(SignOffBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)),
        typesetter_(typesetter),
        style_(typesetter.style()),
        look_(style_.closing),
        grid_(typesetter.grid()),
        right_(grid_.type_width - look_.sealed_inset.of(grid_.column())),
        office_gap_(look_.office_gap.of(grid_.column())),
        name_size_(style_.element(Role::signed_name).size) {}

  std::vector<SignOffBox> run() {
    set_signers();
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

  /// Stamps and names as the style asks, then the offices beside them, which take several lines if
  /// they must; stamps and names are then set in what the widest office leaves.
  void set_signers() {
    for (SignOffBlock::Signer& signer : block_.signers) {
      Signed& set = signers_.emplace_back();
      set.span = signer.span;
      if (signer.stamp.picture)
        set_stamp(set, signer.stamp);
      else
        set_name(set, signer);
      stamps_width_ = std::max(stamps_width_, set.width);
    }
    const Len all = right_ - office_gap_;
    Len offices_width;
    for (size_t i = 0; i < signers_.size(); ++i) {
      set_office(signers_[i], std::move(block_.signers[i].office),
                 std::max(all - stamps_width_, all / 2));
      offices_width = std::max(offices_width, signers_[i].office.widest());
    }
    fit_stamps(offices_width > Len() ? all - offices_width : right_);
  }

  void set_stamp(Signed& set, const SignOffBlock::Impressed& stamp) const {
    set.height = look_.stamp_height;
    set.width = set.height.scaled(stamp.picture->width, stamp.picture->height);
    set.stamp = stamp.picture;
    set.origin = {stamp.span, stamp.node};
  }

  void set_office(Signed& set, BlockText&& office, Len room) {
    set.office = typesetter_.line(Role::office, std::move(office));
    if (characters_on(set.office) == kSpreadOffice)
      set.office = typesetter_.lay_line(set.office.paragraph,
                                        typesetter_.character(Role::office) * (kSpreadOffice + 1));
    if (set.office.width() > room)
      set.office = lay_name(set.office.paragraph, room, Align::left, style_);
  }

  /// None is wider than `room`: stamps each for itself, names all in one size, no smaller than
  /// other text.
  void fit_stamps(Len room) {
    stamps_width_ = Len();
    for (Signed& one : signers_) {
      if (one.stamp && one.width > room) {
        one.height = one.height.scaled(room.raw(), one.width.raw());
        one.width = room;
      }
      if (one.stamp) stamps_width_ = std::max(stamps_width_, one.width);
    }
    if (names_width_ > room)
      name_size_ = std::max(name_size_.scaled(room.raw(), names_width_.raw()),
                            style_.element(Role::office).size);
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
    const Len size = style_.element(Role::signed_name).size;
    for (Signed& one : signers_) {
      if (one.name.empty()) continue;
      one.name = typesetter_.lay_line(one.name.paragraph, names_width_);
      scale_line(one.name, name_size_, size);
      one.height = name_size_;
    }
    stamps_width_ = std::max(stamps_width_, names_width_.scaled(name_size_.raw(), size.raw()));
  }

  /// Stamps begin below one another, and offices end so.
  Box set_box(Signed& signer) {
    Box box;
    const Len left = right_ - stamps_width_;
    const Len office_height = height_of(Role::office, signer.office);
    box.height = std::max(signer.height, office_height);
    const Len top = (box.height - signer.height) / 2;
    const Len office_left = left - office_gap_ - signer.office.widest();
    if (office_left < -kRounding)
      typesetter_.diagnostics().warning(
          "W0502", signer.span, "office and name are wider than the type area", "shorten them");
    const Len office_top = (box.height - office_height) / 2;
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

  Len height_of(Role role, const LaidText& text) const {
    const ElementStyle& element = style_.element(role);
    const auto steps = std::max<int64_t>(1, static_cast<int64_t>(text.lines.size())) - 1;
    return element.pitch * steps + element.size;
  }

  void add_line(Box& box, Role role, LaidText text, Len left, Len top) const {
    if (text.empty()) return;
    const size_t lines = text.lines.size();
    const Len ascent = role == Role::signed_name
                           ? name_size_.scaled(style_.text.em_ascent_permille, 1000)
                           : style_.ascent(role);
    auto shared = std::make_shared<const LaidText>(std::move(text));
    box.add_lines(role, left, top,
                  {std::move(shared), 0, lines, style_.element(role).pitch, ascent});
  }

  SignOffBlock block_;
  Typesetter& typesetter_;
  const Style& style_;
  const ClosingStyle& look_;
  const PageGrid& grid_;
  const Len right_;
  const Len office_gap_;
  Len name_size_;  ///< of all that stand for stamps
  std::vector<Signed> signers_;
  Len stamps_width_, names_width_;  ///< of the widest
};

}  // namespace

std::vector<SignOffBox> lay_signed_sign_off(SignOffBlock&& block, Typesetter& typesetter) {
  return SignedLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
