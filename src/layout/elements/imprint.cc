#include "layout/elements/imprint.h"

#include <utility>

#include "layout/blocks/blocks.h"
#include "layout/blocks/structure.h"
#include "layout/blocks/word_lists.h"
#include "layout/elements/labelled.h"

namespace banxin {
namespace {

LabelledBlock labelled(std::string_view label, const std::vector<RichText>& names,
                       const WordsStyle& marks) {
  LabelledBlock block;
  block.role = Role::copies;
  block.label.add(label, block.role, names.front().span);
  block.entries.push_back(
      {{},
       join_names(names, block.role,
                  {marks.copies_separator, marks.copies_separator, marks.copies_end})});
  return block;
}

class ImprintLayout {
 public:
  ImprintLayout(ImprintBlock&& block, Typesetter& typesetter)
      : block_(std::move(block)),
        typesetter_(typesetter),
        style_(typesetter.style()),
        grid_(typesetter.grid()),
        look_(style_.imprint) {}

  Box run() {
    const bool copies = block_.addressees || block_.copies;
    const bool printed = !block_.printed_by.text.empty() || !block_.printed_on.text.empty();
    add_rule(look_.thick);
    if (copies) add_copies(printed);
    if (printed) add_printed(copies);
    if (!block_.ruled) box_.height = text_foot_;
    if (box_.height > grid_.type_height) warn_of_height();
    return std::move(box_);
  }

 private:
  void warn_of_height() {
    typesetter_.diagnostics().warning("W0513", span_of(box_),
                                      "the imprint is higher than the type area",
                                      "name groups of bodies instead of each one");
  }

  /// A line across, from box_.height down.
  void add_rule(Len thickness) {
    if (!block_.ruled) return;
    box_.add_rule(Role::imprint_rule, Len(), box_.height,
                  {grid_.type_width, thickness, look_.rule_color});
    box_.height += thickness;
  }

  /// 抄送, and 主送 above it without a rule between, 7.4.2.
  void add_copies(bool rule_below_is_thin) {
    const ElementStyle& element = style_.element(Role::copies);
    Len top = box_.height + (block_.ruled ? look_.padding : Len());
    for (std::optional<LabelledBlock>* part : {&block_.addressees, &block_.copies})
      if (*part)
        for (LabelledEntry& entry : lay_labelled(std::move(**part), typesetter_)) {
          const auto lines = static_cast<int64_t>(entry.words.lines.size());
          for (LineHead& head : entry.heads)
            add_lines(Role::copies, std::move(head.text), head.left, top, true);
          add_lines(Role::copies, std::move(entry.words), entry.left, top);
          top += look_.pitch * lines;
        }
    text_foot_ = top - look_.pitch + element.size;
    box_.height = text_foot_ + look_.padding;
    add_rule(rule_below_is_thin ? look_.thin : look_.thick);
  }

  /// 印发机关 and 印发日期 on the last row, 7.4.3; its rules' middles are `last_row` apart.
  void add_printed(bool rule_above_is_thin) {
    const Len above = rule_above_is_thin ? look_.thin : look_.thick;
    const Len row = look_.last_row - (above + look_.thick) / 2;
    const Len inset = look_.inset.of(typesetter_.character(Role::printed_by));
    LaidText by = typesetter_.line(Role::printed_by, std::move(block_.printed_by));
    LaidText on = typesetter_.line(Role::printed_on, std::move(block_.printed_on));
    const Len on_left = grid_.type_width - inset - on.width();
    if (!by.empty() && inset + by.width() > on_left)
      typesetter_.diagnostics().warning(
          "W0511", by.span(), "the imprint's last line has no room for the issuer and the date",
          "use the issuer's standard short name");
    const Len top = box_.height + (row - style_.element(Role::printed_by).size) / 2;
    add_lines(Role::printed_by, std::move(by), inset, top);
    add_lines(Role::printed_on, std::move(on), on_left, top);
    box_.height += row;
    add_rule(look_.thick);
  }

  void add_lines(Role role, LaidText&& text, Len left, Len top, bool goes_on = false) {
    if (text.empty()) return;
    auto shared = std::make_shared<const LaidText>(std::move(text));
    const size_t count = shared->lines.size();
    box_.add_lines(role, left, top,
                   {std::move(shared), 0, count, look_.pitch, style_.ascent(role), goes_on});
  }

  ImprintBlock block_;
  Typesetter& typesetter_;
  const Style& style_;
  const PageGrid& grid_;
  const ImprintStyle& look_;
  Len text_foot_;
  Box box_;
};

}  // namespace

ImprintBlock build_imprint(const Report& report, const Style& style, bool with_addressees) {
  const FormatStyle& format = style.format(report.document.format);
  ImprintBlock block;
  block.ruled = format.imprint_rules;
  if (with_addressees && !report.document.addressees.empty())
    block.addressees =
        labelled(style.words.imprint_addressees, report.document.addressees, style.words);
  if (!report.imprint) return block;
  const Imprint& imprint = *report.imprint;
  if (!imprint.copies_to.empty())
    block.copies = labelled(style.words.copies, imprint.copies_to, style.words);
  if (!format.imprint_issuer) return block;
  block.printed_by.add(imprint.printed_by, Role::printed_by);
  if (imprint.printed_on)
    block.printed_on.add(format_date(*imprint.printed_on, style.words) + style.words.printed,
                         Role::printed_on, imprint.printed_on->span);
  return block;
}

void tag_imprint(ImprintBlock& block, StructureTree& tree) {
  const StructureId node = tree.add(StructureTree::kRoot, StructureTag::sect);
  for (std::optional<LabelledBlock>* part : {&block.addressees, &block.copies})
    if (*part) tag_labelled(**part, node, tree);
  for (BlockText* text : {&block.printed_by, &block.printed_on})
    tag_text(*text, node, StructureTag::p, tree);
}

Box lay_imprint(ImprintBlock&& block, Typesetter& typesetter) {
  return ImprintLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
