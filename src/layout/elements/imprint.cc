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

/// 承办单位：…, 联系人：…, 电话：…
std::vector<BlockText> words_of(const Contact& contact, const WordsStyle& words) {
  std::vector<BlockText> pieces;
  const auto add = [&](const std::string& label, const RichText& value) {
    if (value.empty()) return;
    BlockText& piece = pieces.emplace_back();
    piece.add(label, Role::contacts, value.span);
    piece.add(value, Role::contacts);
  };
  add(words.contact_unit, contact.unit);
  add(words.contact_name, contact.name);
  add(words.contact_phone, contact.phone);
  return pieces;
}

std::string copies_words(int copies, const WordsStyle& words) {
  constexpr std::string_view kPlace = "{copies}";
  std::string text = words.copies_printed;
  if (const size_t at = text.find(kPlace); at != std::string::npos)
    text.replace(at, kPlace.size(), std::to_string(copies));
  return text;
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
    const bool copies = block_.addressees || block_.copies || block_.sent_to;
    const bool contacts = !block_.contacts.empty();
    const bool printed = !block_.printed_by.text.empty() || !block_.printed_on.text.empty() ||
                         !block_.copies_printed.text.empty();
    add_rule(look_.thick);
    if (copies) add_copies(contacts || printed);
    if (contacts) add_contacts(printed);
    if (printed) add_printed(copies || contacts);
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
    for (std::optional<LabelledBlock>* part : {&block_.addressees, &block_.copies, &block_.sent_to})
      if (*part)
        for (LabelledEntry& entry : lay_labelled(std::move(**part), typesetter_)) {
          const auto lines = static_cast<int64_t>(entry.words.lines.size());
          for (LineHead& head : entry.heads)
            add_lines(Role::copies, std::move(head.text), head.left, top, true);
          add_lines(Role::copies, std::move(entry.words), entry.left, top);
          top += look_.pitch * lines;
        }
    end_part(top - look_.pitch + element.size, rule_below_is_thin);
  }

  /// Each contact is a paragraph, between the names and 印发机关.
  void add_contacts(bool rule_below_is_thin) {
    Len top = box_.height + (block_.ruled ? look_.padding : Len());
    for (std::vector<BlockText>& contact : block_.contacts) top = add_contact(contact, top);
    end_part(top - look_.pitch + style_.element(Role::contacts).size, rule_below_is_thin);
  }

  /// Its pieces side by side, on as many lines as they need; a piece is not parted unless no line
  /// holds it. Returns where the next contact begins.
  Len add_contact(std::vector<BlockText>& pieces, Len top) {
    const ElementStyle& element = style_.element(Role::contacts);
    const Len character = typesetter_.character(Role::contacts);
    const Len left = element.indent_left.of(character);
    const Len right = grid_.type_width - element.indent_right.of(character);
    Len x = left;
    for (BlockText& piece : pieces) {
      LaidText line = typesetter_.line(Role::contacts, std::move(piece));
      if (x > left && x + line.width() > right) {
        top += look_.pitch;
        x = left;
      }
      if (line.width() > right - left) {
        LaidText lines = typesetter_.lay(line.paragraph);
        const auto more = static_cast<int64_t>(lines.lines.size()) - 1;
        add_lines(Role::contacts, std::move(lines), Len(), top);
        top += look_.pitch * more;
        x = right;
        continue;
      }
      const Len width = line.width();
      add_lines(Role::contacts, std::move(line), x, top);
      x += width + 2 * character;
    }
    return top + look_.pitch;
  }

  void end_part(Len foot, bool rule_below_is_thin) {
    text_foot_ = foot;
    box_.height = foot + look_.padding;
    add_rule(rule_below_is_thin ? look_.thin : look_.thick);
  }

  /// 印发机关 and 印发日期 on the last row, 7.4.3; its rules' middles are `last_row` apart.
  void add_printed(bool rule_above_is_thin) {
    const Len above = rule_above_is_thin ? look_.thin : look_.thick;
    const Len row = look_.last_row - (above + look_.thick) / 2;
    const Len inset = look_.inset.of(typesetter_.character(Role::printed_by));
    LaidText by = typesetter_.line(Role::printed_by, std::move(block_.printed_by));
    LaidText on = typesetter_.line(Role::printed_on, std::move(block_.printed_on));
    by_empty_ = by.empty() && on.empty();
    const Len on_left = grid_.type_width - inset - on.width();
    if (!by.empty() && inset + by.width() > on_left)
      typesetter_.diagnostics().warning(
          "W0511", by.span(), "the imprint's last line has no room for the issuer and the date",
          "use the issuer's standard short name");
    const Len top = box_.height + (row - style_.element(Role::printed_by).size) / 2;
    add_lines(Role::printed_by, std::move(by), inset, top);
    add_lines(Role::printed_on, std::move(on), on_left, top);
    box_.height += by_empty_ ? Len() : row;
    add_copies_printed(top);
    add_rule(look_.thick);
  }

  /// （共印300份） at the right, below the last row's words.
  void add_copies_printed(Len row_top) {
    LaidText count = typesetter_.line(Role::copies_printed, std::move(block_.copies_printed));
    if (count.empty()) return;
    const Len inset = look_.inset.of(typesetter_.character(Role::copies_printed));
    const Len left = grid_.type_width - inset - count.width();
    const Len top = by_empty_ ? row_top : row_top + look_.pitch;
    add_lines(Role::copies_printed, std::move(count), left, top);
    box_.height += by_empty_ ? look_.last_row : look_.pitch;
    text_foot_ = top + style_.element(Role::copies_printed).size;
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
  bool by_empty_ = false;  ///< neither 印发机关 nor 印发日期
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
  if (!imprint.sent_to.empty())
    block.sent_to = labelled(style.words.sent_to, imprint.sent_to, style.words);
  for (const Contact& contact : imprint.contacts)
    if (auto pieces = words_of(contact, style.words); !pieces.empty())
      block.contacts.push_back(std::move(pieces));
  if (!format.imprint_issuer) return block;
  block.printed_by.add(imprint.printed_by, Role::printed_by);
  if (imprint.printed_on)
    block.printed_on.add(format_date(*imprint.printed_on, style.words) + style.words.printed,
                         Role::printed_on, imprint.printed_on->span);
  if (imprint.copies)
    block.copies_printed.add(copies_words(*imprint.copies, style.words), Role::copies_printed,
                             imprint.copies_span);
  return block;
}

void tag_imprint(ImprintBlock& block, StructureTree& tree) {
  const StructureId node = tree.add(StructureTree::kRoot, StructureTag::sect);
  for (std::optional<LabelledBlock>* part : {&block.addressees, &block.copies, &block.sent_to})
    if (*part) tag_labelled(**part, node, tree);
  for (std::vector<BlockText>& contact : block.contacts)
    for (BlockText& piece : contact) tag_text(piece, node, StructureTag::p, tree);
  for (BlockText* text : {&block.printed_by, &block.printed_on, &block.copies_printed})
    tag_text(*text, node, StructureTag::p, tree);
}

Box lay_imprint(ImprintBlock&& block, Typesetter& typesetter) {
  return ImprintLayout(std::move(block), typesetter).run();
}

}  // namespace banxin
