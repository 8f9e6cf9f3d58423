#include "layout/letterhead.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "layout/letterhead_mark.h"
#include "layout/line_edits.h"

namespace banxin {
namespace {

class LetterheadSetter {
 public:
  LetterheadSetter(LetterheadBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)),
        typesetter_(typesetter),
        style_(typesetter.style()),
        look_(style_.letterhead),
        inset_(look_.inset.of(style_.column())) {}

  Box run() {
    add_lines();
    add_mark();
    if (block_.signers.empty())
      add_centred_number();
    else
      add_signers_and_number();
    add_rule();
    return std::move(box_);
  }

 private:
  /// 份号, 密级, 紧急程度: flush left from the type area's first line on (7.2.1 to 7.2.3).
  void add_lines() {
    Len top;
    for (LetterheadBlock::Line& line : block_.lines) {
      SetParagraph set = typesetter_.set_line(line.role, std::move(line.text));
      if (line.spaced) space_out(set, style_.element(line.role).size);
      add(line.role, std::move(set), Len(), top);
      top += style_.element(line.role).pitch;
    }
  }

  /// 机　密 without a period (figures 4, 11).
  void space_out(SetParagraph& line, Len size) const {
    const Len white = look_.spaced_gap.of(size) * (characters_on(line) - 1);
    spread_line(line, line_width(line) + white);
  }

  /// What follows stands two lines below the mark's ink; without a mark, in its place.
  void add_mark() {
    const bool has_mark = !block_.issuers.empty();
    add_parallel_mark();
    SetMark mark = set_letterhead_mark(block_, typesetter_);
    for (Box::Piece& piece : mark.pieces) box_.pieces.push_back(std::move(piece));
    bottom_ = next_top_ = mark.bottom;
    if (has_mark) next_top_ += style_.gap_length(style_.element(Role::number).gap_above);
  }

  /// The issuers in the region's other language: centred, between the first lines and the mark,
  /// which keeps its place.
  void add_parallel_mark() {
    SetParagraph line = typesetter_.set_line(Role::parallel_mark, std::move(block_.parallel_mark));
    if (line.lines.empty()) return;
    const InkReach ink = ink_reach(line, typesetter_.fonts());
    const Len baseline = look_.mark_top - look_.parallel_gap - ink.below;
    const Len left = (style_.page.type_width - line_width(line)) / 2;
    if (left < Len() || baseline - ink.above < bottom_)
      typesetter_.diagnostics().warning("W0504", span_of(line),
                                        "the mark in the other language has no room above the mark",
                                        "shorten it, or give it a smaller size in the style");
    const Len ascent =
        style_.element(Role::parallel_mark).size.scaled(style_.text.em_ascent_permille, 1000);
    add(Role::parallel_mark, std::move(line), left, baseline - ascent);
  }

  /// 发文字号, 7.2.5.
  void add_centred_number() {
    SetParagraph number = typesetter_.set_line(Role::number, std::move(block_.number));
    if (number.lines.empty()) return;
    const Len left = (style_.page.type_width - line_width(number)) / 2;
    if (left < Len())
      typesetter_.diagnostics().warning("W0502", span_of(number),
                                        "the number is wider than the type area", "shorten it");
    add(Role::number, std::move(number), left, next_top_);
  }

  /// 签发人, 7.2.6: 签发人： before the first name, the later rows' names below it, and the number
  /// on the last row.
  void add_signers_and_number() {
    SetParagraph number = typesetter_.set_line(Role::number, std::move(block_.number));
    SetParagraph first = typesetter_.set_line(Role::signer, std::move(block_.first_signer));
    std::vector<SetParagraph> names;
    for (BlockText& signer : block_.signers)
      names.push_back(typesetter_.set_line(Role::signer, std::move(signer)));
    const Len label = line_width(first) - line_width(names.front());
    const NameColumns columns = columns_of(names, line_width(number) + label);
    const Len beside = names.size() == 1 ? label : Len();
    if (columns.left - beside < inset_ + line_width(number)) warn_of_crowd(number);
    add(Role::signer, std::move(first), columns.left - label, next_top_);
    Len top = next_top_;
    for (size_t i = 1; i < names.size(); ++i) {
      top = next_top_ + style_.pitch() * static_cast<int64_t>(i / columns.count);
      add(Role::signer, std::move(names[i]), columns.at(i % columns.count), top);
    }
    add(Role::number, std::move(number), inset_, top);
  }

  void warn_of_crowd(const SetParagraph& number) {
    typesetter_.diagnostics().warning("W0505", span_of(number),
                                      "the number leaves no room for the signers beside it",
                                      "shorten the number or the signers' names");
  }

  static Span span_of(const SetParagraph& line) {
    return line.runs.empty() ? Span{} : line.runs.front().span;
  }

  struct NameColumns {
    size_t count = 1;
    Len left, step;
    Len at(size_t column) const { return left + step * static_cast<int64_t>(column); }
  };

  /// As many as the style asks for and as there is room beside what is `taken` wide; the last ends
  /// one character from the right.
  NameColumns columns_of(const std::vector<SetParagraph>& names, Len taken) const {
    Len width;
    for (const SetParagraph& name : names) width = std::max(width, line_width(name));
    const Len gap = look_.signer_gap.of(typesetter_.character(Role::signer));
    const Len right = style_.page.type_width - inset_;
    NameColumns columns{std::min(names.size(), static_cast<size_t>(look_.signers_a_row)), {}, {}};
    columns.step = width + gap;
    const auto left = [&] { return right - columns.at(columns.count) + gap; };
    while (columns.count > 1 && left() < inset_ + taken + gap) --columns.count;
    columns.left = left();
    return columns;
  }

  /// 分隔线, 7.2.7.
  void add_rule() {
    const Len top = bottom_ + look_.rule_gap;
    box_.rules.push_back(
        {Len(), top, style_.page.type_width, look_.rule, look_.rule_color, Role::letterhead_rule});
    box_.height = top + look_.rule;
  }

  void add(Role role, SetParagraph line, Len left, Len top) {
    if (line.lines.empty()) return;
    const Len size = style_.element(role).size;
    const Len ascent = size.scaled(style_.text.em_ascent_permille, 1000);
    place_line(line, left);
    box_.pieces.push_back({std::move(line), 0, 1, top, Len(), ascent});
    bottom_ = std::max(bottom_, top + size);
  }

  LetterheadBlock block_;
  Typesetter& typesetter_;
  const Style& style_;
  const LetterheadStyle& look_;
  const Len inset_;
  Len next_top_;  ///< of the number, or the first row of signers
  Len bottom_;    ///< lower edge of what stands lowest
  Box box_;
};

}  // namespace

Box set_letterhead(LetterheadBlock&& block, Typesetter& typesetter) {
  return LetterheadSetter(std::move(block), typesetter).run();
}

}  // namespace banxin
