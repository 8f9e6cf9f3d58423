#include "layout/elements/sealed_sign_off.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "layout/elements/seal_places.h"
#include "layout/lines/line_edits.h"
#include "layout/titles/lay_name.h"

namespace banxin {
namespace {

class SealedLayout {
 public:
  SealedLayout(SignOffBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)),
        typesetter_(typesetter),
        style_(typesetter.style()),
        look_(style_.seal) {}

  std::vector<SignOffBox> run() {
    set_lines();
    std::vector<SignOffBox> boxes;
    for (const SealRow& row : place_seals(widths_, date_.width(), style_, typesetter_.grid())) {
      boxes.push_back({set_row(row), look_.row_white, look_.row_white});
    }
    if (boxes.empty()) boxes.push_back({set_date_alone(), {}, {}});
    boxes.front().gap = look_.gap;
    boxes.front().gap_least = look_.gap_least;
    return boxes;
  }

 private:
  void set_lines() {
    for (SignOffBlock::Signer& signer : block_.signers) {
      report_free_place(signer);
      names_.push_back(fitted(spaced(typesetter_.line(Role::signature, BlockText(signer.name)))));
      widths_.push_back({diameter_of(signer), names_.back().widest()});
    }
    if (!block_.date) return;
    date_ = typesetter_.line(Role::date, std::move(*block_.date));
    date_below_ = ink_reach(date_, typesetter_.fonts()).below;
  }

  /// 国　务　院, as the model pages set a short name (figures 5, 7, 8).
  LaidText spaced(LaidText name) const {
    const ClosingStyle& closing = style_.closing;
    const int64_t count = characters_on(name);
    if (count > closing.short_name || name.empty()) return name;
    const Len gap = closing.short_name_gap.of(typesetter_.character(Role::signature));
    return typesetter_.lay_line(name.paragraph, name.width() + gap * (count - 1));
  }

  /// A name that no line holds takes several, each in the middle of the widest.
  LaidText fitted(LaidText name) const {
    const Len measure = typesetter_.grid().type_width;
    if (name.width() <= measure) return name;
    const Len inset = style_.closing.inset.of(typesetter_.grid().column());
    LaidText lines = lay_name(name.paragraph, measure - 2 * inset, Align::center, style_);
    return lay_name(name.paragraph, lines.widest(), Align::center, style_);
  }
  Len above_last_line(const LaidText& name) const {
    return style_.closing.sealed_pitch * (static_cast<int64_t>(name.lines.size()) - 1);
  }

  void report_free_place(const SignOffBlock::Signer& signer) {
    if (signer.seal.drawn || signer.seal.picture) return;
    typesetter_.diagnostics().info(
        "I0506", signer.seal.span.known() ? signer.seal.span : signer.span,
        fmt::format("the place of the seal of {}, {:.4g} mm wide, is kept free", signer.name.text,
                    diameter_of(signer).mm()),
        "seal the printed page there, or give the seal's picture: seal = \"FILE.png\"");
  }

  Len diameter_of(const SignOffBlock::Signer& signer) const {
    return look_.diameters[static_cast<size_t>(signer.rank)];
  }

  /// Seals stand on one line, `foot` below the box's upper edge, and their names on one baseline.
  Box set_row(const SealRow& row) {
    Box box;
    Len tallest, smallest = diameter_of(block_.signers[row.first]);
    for (size_t i = row.first; i < row.first + row.centres.size(); ++i) {
      tallest = std::max(tallest, diameter_of(block_.signers[i]));
      smallest = std::min(smallest, diameter_of(block_.signers[i]));
    }
    const Len rise = name_rise(smallest);
    const Len foot = std::max(tallest, rise + style_.ascent(Role::signature) + highest_name(row));
    box.height = foot;
    for (size_t i = 0; i < row.centres.size(); ++i) {
      const size_t issuer = row.first + i;
      const Len baseline = foot - rise - above_last_line(names_[issuer]);
      add_seal(box, block_.signers[issuer], row.centres[i], foot);
      add_centred(box, Role::signature, std::move(names_[issuer]), row.centres[i], baseline);
    }
    if (row.first + row.centres.size() == names_.size() && !date_.empty()) {
      const Len baseline = foot - date_rise();
      add_centred(box, Role::date, std::move(date_), row.centres.back(), baseline);
      box.below_text = box.height - baseline - below_baseline(Role::date);
    }
    return box;
  }

  Len highest_name(const SealRow& row) const {
    Len most;
    for (size_t i = row.first; i < row.first + row.centres.size(); ++i)
      most = std::max(most, above_last_line(names_[i]));
    return most;
  }

  /// From the seals' lower edge up to the date's baseline.
  Len date_rise() const { return look_.drop + date_below_; }

  /// And up to the names': above the date's place, whether or not this row has it. Of a document
  /// without a date the names stand in the middle of the seals' lower half.
  Len name_rise(Len smallest) const {
    if (!date_.empty()) return date_rise() + style_.closing.sealed_pitch;
    const Len size = style_.element(Role::signature).size;
    return smallest / 4 + size / 2 - style_.ascent(Role::signature);
  }

  Len below_baseline(Role role) const { return style_.element(role).size - style_.ascent(role); }

  /// The first line's baseline is given.
  void add_centred(Box& box, Role role, LaidText text, Len centre, Len baseline) {
    if (text.empty()) return;
    const Len left = centre - text.widest() / 2;
    const Len last = baseline + above_last_line(text);
    box.height = std::max(box.height, last + below_baseline(role));
    const size_t lines = text.lines.size();
    auto shared = std::make_shared<const LaidText>(std::move(text));
    box.add_lines(role, left, baseline - style_.ascent(role),
                  {std::move(shared), 0, lines, style_.closing.sealed_pitch, style_.ascent(role)});
  }

  void add_seal(Box& box, const SignOffBlock::Signer& signer, Len centre, Len foot) const {
    const Len diameter = diameter_of(signer);
    if (signer.seal.drawn) {
      box.add_circle(Role::seal, centre, foot - diameter / 2, {diameter, look_.line, look_.color},
                     {signer.seal.span, signer.seal.node});
    } else if (signer.seal.picture) {
      box.add_picture(Role::seal, centre - diameter / 2, foot - diameter,
                      {signer.seal.picture, diameter, diameter, true},
                      {signer.seal.span, signer.seal.node});
    }
  }

  Box set_date_alone() {
    Box box;
    const PageGrid& grid = typesetter_.grid();
    const Len right = grid.type_width - style_.closing.sealed_inset.of(grid.column());
    const Len centre = right - date_.width() / 2;
    add_centred(box, Role::date, std::move(date_), centre, style_.ascent(Role::date));
    return box;
  }

  SignOffBlock block_;
  Typesetter& typesetter_;
  const Style& style_;
  const SealStyle& look_;
  std::vector<LaidText> names_;
  std::vector<SealWidths> widths_;
  LaidText date_;   ///< empty: the document has none
  Len date_below_;  ///< its ink below the baseline
};

}  // namespace

std::vector<SignOffBox> lay_sealed_sign_off(SignOffBlock&& block, Typesetter& typesetter) {
  return SealedLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
