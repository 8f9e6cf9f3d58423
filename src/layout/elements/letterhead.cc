#include "layout/elements/letterhead.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "layout/elements/letterhead_box.h"
#include "layout/elements/letterhead_letter.h"
#include "layout/lines/line_edits.h"

namespace banxin {
namespace {

/// 版头 of a document, and of the formats like it: 命令 (10.2), 纪要 (10.3).
class LetterheadLayout {
 public:
  LetterheadLayout(LetterheadBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)),
        typesetter_(typesetter),
        style_(typesetter.style()),
        grid_(typesetter.grid()),
        look_(style_.letterhead),
        format_(style_.format(block_.format)),
        inset_(look_.inset.of(grid_.column())),
        head_(block_, typesetter, Len()) {}

  Box run() {
    head_.add_lines(head_.add_index(), format_.mark_top);
    add_mark();
    if (block_.signers.empty())
      add_centred_number();
    else
      add_signers_and_number();
    const Len height = format_.rule ? add_rule() : head_.bottom();
    Box box = std::move(head_).finish(height);
    box.gap_below = format_.gap_below;
    return box;
  }

 private:
  /// What follows stands two lines below the mark's ink; without a mark, in its place.
  void add_mark() {
    const Len width = grid_.type_width;
    head_.add_mark({head_.mark_top_at(format_.mark_top), width / 2, width});
    next_top_ = head_.bottom();
    if (!block_.issuers.empty())
      next_top_ += gap_length(grid_, style_.grid, style_.element(Role::number).gap_above);
  }

  /// 发文字号, 7.2.5.
  void add_centred_number() {
    LaidText number = typesetter_.line(Role::number, std::move(block_.number));
    if (number.empty()) return;
    const Len left = (grid_.type_width - number.width()) / 2;
    if (left < Len())
      typesetter_.diagnostics().warning("W0502", number.span(),
                                        "the number is wider than the type area", "shorten it");
    head_.add(Role::number, std::move(number), left, next_top_);
  }

  /// 签发人, 7.2.6: 签发人： before the first name, the later rows' names below it, and the number
  /// on the last row.
  void add_signers_and_number() {
    LaidText number = typesetter_.line(Role::number, std::move(block_.number));
    LaidText label_line = typesetter_.line(Role::signer, std::move(block_.signer_label));
    const Len label = label_line.width() + white_after(label_line, style_.text);
    std::vector<LaidText> names;
    for (BlockText& signer : block_.signers)
      names.push_back(spread(typesetter_.line(Role::signer, std::move(signer))));
    const NameColumns columns = columns_of(names, label, number.width());
    const Len beside = names.size() <= columns.count ? label : Len();
    if (columns.left() - beside < inset_ + number.width()) warn_of_crowd(number);
    head_.add(Role::signer, std::move(label_line), columns.left() - label, next_top_, true);
    Len top = next_top_;
    for (size_t i = 0; i < names.size(); ++i) {
      top = next_top_ + grid_.pitch() * static_cast<int64_t>(i / columns.count);
      head_.add(Role::signer, std::move(names[i]), columns.at(i % columns.count), top);
    }
    head_.add(Role::number, std::move(number), inset_, top);
  }

  /// 张　三 ends where a name of three characters does.
  LaidText spread(LaidText name) const {
    const bool is_short = characters_on(name) == 2;
    const Len width = look_.short_signer.of(typesetter_.character(Role::signer));
    return is_short ? typesetter_.lay_line(name.paragraph, width) : std::move(name);
  }

  void warn_of_crowd(const LaidText& number) {
    typesetter_.diagnostics().warning("W0505", number.span(),
                                      "the number leaves no room for the signers beside it",
                                      "shorten the number or the signers' names");
  }

  /// Each as wide as its widest name.
  struct NameColumns {
    size_t count = 1;
    std::vector<Len> lefts;

    Len left() const { return lefts.front(); }
    Len at(size_t column) const { return lefts[column]; }
  };

  /// As many as the style asks for and as there is room beside label and number: the label stands
  /// on the first row, the number on the last. The last column ends one character from the right.
  NameColumns columns_of(const std::vector<LaidText>& names, Len label, Len number) const {
    const Len gap = look_.signer_gap.of(typesetter_.character(Role::signer));
    size_t count = std::min(names.size(), static_cast<size_t>(look_.signers_a_row));
    while (true) {
      NameColumns columns = in_columns(names, count, gap);
      const bool one_row = count == names.size();
      const Len taken = one_row ? number + gap + label : std::max(label, number + gap);
      if (count == 1 || columns.left() >= inset_ + taken) return columns;
      --count;
    }
  }

  NameColumns in_columns(const std::vector<LaidText>& names, size_t count, Len gap) const {
    NameColumns columns{count, std::vector<Len>(count)};
    for (size_t i = 0; i < names.size(); ++i)
      columns.lefts[i % count] = std::max(columns.lefts[i % count], names[i].width());
    Len right = grid_.type_width - inset_;
    for (size_t column = count; column-- > 0; right = columns.lefts[column] - gap)
      columns.lefts[column] = right - columns.lefts[column];
    return columns;
  }

  /// 分隔线, 7.2.7. Returns its lower edge.
  Len add_rule() {
    const Len top = head_.bottom() + look_.rule_gap;
    head_.add_rule(Len(), top, {grid_.type_width, look_.rule, look_.rule_color});
    return top + look_.rule;
  }

  LetterheadBlock block_;
  Typesetter& typesetter_;
  const Style& style_;
  const PageGrid& grid_;
  const LetterheadStyle& look_;
  const FormatStyle& format_;
  const Len inset_;
  LetterheadBox head_;
  Len next_top_;  ///< of the number, or the first row of signers
};

}  // namespace

Box lay_letterhead(LetterheadBlock&& block, Typesetter& typesetter) {
  if (typesetter.style().format(block.format).letterhead == LetterheadKind::letter)
    return lay_letter_letterhead(std::move(block), typesetter);
  return LetterheadLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
