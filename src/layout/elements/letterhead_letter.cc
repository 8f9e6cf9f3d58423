#include "layout/elements/letterhead_letter.h"

#include <algorithm>
#include <utility>

#include "layout/elements/letterhead_box.h"

namespace banxin {
namespace {

class LetterLayout {
 public:
  LetterLayout(LetterheadBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)),
        typesetter_(typesetter),
        grid_(typesetter.grid()),
        look_(typesetter.style().letter),
        paper_top_(-grid_.top),
        paper_middle_(grid_.width / 2 - grid_.left),
        head_(block_, typesetter, paper_top_) {}

  Box run() {
    const Len mark_top = typesetter_.style().format(block_.format).mark_top;
    head_.add_index();
    head_.add_mark({head_.mark_top_at(paper_top_ + mark_top), paper_middle_, look_.mark_width});
    const Len rules_top = head_.bottom() + look_.rule_gap;
    const Len rules_bottom = rules_top + double_rule();
    add_rule(rules_top, look_.thick);
    add_rule(rules_bottom - look_.thin, look_.thin);
    add_foot_rules();
    const Len lines_top = rules_bottom + look_.lines_gap;
    add_number(head_.add_lines(lines_top), lines_top);
    add_signers(lines_top);
    return std::move(head_).finish(std::max(rules_bottom, head_.bottom()));
  }

 private:
  Len double_rule() const { return look_.thick + look_.between + look_.thin; }

  /// Centred on the paper, whose edges the clause takes as measure.
  void add_rule(Len top, Len thickness) {
    head_.add_rule(paper_middle_ - look_.rule_width / 2, top,
                   {look_.rule_width, thickness, look_.rule_color});
  }

  /// The lower double rule has the thin line above.
  void add_foot_rules() {
    const Len bottom = paper_top_ + grid_.height - look_.rule_bottom;
    add_rule(bottom - double_rule(), look_.thin);
    add_rule(bottom - look_.thick, look_.thick);
  }

  /// 发文字号: flush right beside the first of the lines, which ends at `beside`.
  void add_number(Len beside, Len top) {
    LaidText number = typesetter_.line(Role::number, std::move(block_.number));
    if (number.empty()) return;
    const Len left = grid_.type_width - number.width();
    if (left < Len())
      typesetter_.diagnostics().warning("W0502", number.span(),
                                        "the number is wider than the type area", "shorten it");
    else if (beside > Len() && left < beside + typesetter_.character(Role::number))
      typesetter_.diagnostics().warning(
          "W0505", number.span(), "the number leaves no room for the line beside it", "shorten it");
    head_.add(Role::number, std::move(number), left, top);
  }

  /// 签发人 of an upward letter: below the number, flush right as it is.
  void add_signers(Len number_top) {
    const size_t a_row = static_cast<size_t>(typesetter_.style().letterhead.signers_a_row);
    Len top = number_top + grid_.pitch();
    for (size_t first = 0; first < block_.signers.size(); first += a_row, top += grid_.pitch()) {
      BlockText row;
      if (first == 0) row = std::move(block_.signer_label);
      const size_t last = std::min(block_.signers.size(), first + a_row);
      for (size_t i = first; i < last; ++i) {
        const bool more = i + 1 < last;
        for (const BlockRun& run : block_.signers[i].runs) row.add_run_of(block_.signers[i], run);
        if (more && !row.runs.empty())
          row.runs.back().gap_after = typesetter_.style().letterhead.signer_gap;
      }
      LaidText line = typesetter_.line(Role::signer, std::move(row));
      const Len left = grid_.type_width - line.width();
      head_.add(Role::signer, std::move(line), left, top);
    }
  }

  LetterheadBlock block_;
  Typesetter& typesetter_;
  const PageGrid& grid_;
  const LetterStyle& look_;
  const Len paper_top_, paper_middle_;  ///< from the type area's upper left corner
  LetterheadBox head_;
};

}  // namespace

Box lay_letter_letterhead(LetterheadBlock&& block, Typesetter& typesetter) {
  return LetterLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
