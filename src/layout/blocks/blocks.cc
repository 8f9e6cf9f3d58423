#include "layout/blocks/blocks.h"

#include <utility>

#include "layout/blocks/body_blocks.h"
#include "layout/blocks/letterhead_text.h"
#include "layout/blocks/numbering.h"
#include "layout/blocks/title_spaces.h"
#include "layout/blocks/word_lists.h"

namespace banxin {
namespace {

TitleBlock titled(Role role, const RichText& words, TitleContext context) {
  TitleBlock block;
  block.role = role;
  block.text.add(words, role);
  block.context = std::move(context);
  return block;
}

TitleBlock titled(Role role, const RichText& words, const Report& report, const TitleStyle& style) {
  return titled(role, words, find_title_context(report, words.text, style));
}

/// Each is broken for itself; they stand below one another as one block.
void add_subtitles(const std::vector<RichText>& lines, const Report& report,
                   const TitleStyle& style, std::vector<LayoutBlock>& blocks) {
  for (const RichText& line : lines) {
    if (line.text.empty()) continue;
    TitleBlock block = titled(Role::subtitle, line, report, style);
    const auto* above = blocks.empty() ? nullptr : std::get_if<TitleBlock>(&blocks.back());
    block.follows = above != nullptr && above->role == Role::subtitle;
    blocks.emplace_back(std::move(block));
  }
}

class Builder {
 public:
  Builder(const Report& report, const Assets& assets, const Style& style)
      : report_(report),
        assets_(assets),
        style_(style),
        format_(style.format(report.document.format)),
        body_(report, assets, style) {}

  std::vector<LayoutBlock> run() {
    add_head();
    add_sections(report_.sections, body_, 0, blocks_);
    add_attachment_list();
    add_attendance();
    add_sign_off();
    add_note();
    return std::move(blocks_);
  }

 private:
  void add_head() {
    const Document& document = report_.document;
    auto letterhead = build_letterhead(report_, style_);
    std::optional<InfoTableBlock> index;
    if (report_.index && !report_.index->entries.empty()) index = index_of(*report_.index);
    if (letterhead) {
      letterhead->index = std::move(index);
      blocks_.emplace_back(std::move(*letterhead));
    } else if (index) {
      blocks_.emplace_back(std::move(*index));
    }
    if (format_.title) add_titles(document);
    add_addressees();
  }

  void add_titles(const Document& document) {
    add_paragraph(Role::parallel_title, document.parallel_title, blocks_);
    if (!document.title.text.empty()) blocks_.emplace_back(build_title(report_, style_.title));
    add_subtitles(document.subtitle, report_, style_.title, blocks_);
    if (!format_.has_letterhead()) add_subtitles({document.number}, report_, style_.title, blocks_);
  }

  static InfoTableBlock index_of(const InfoTable& index) {
    InfoTableBlock block;
    block.columns = index.columns;
    block.span = index.span;
    for (const InfoEntry& entry : index.entries) {
      InfoTableBlock::Entry cells;
      cells.label.add(entry.label, Role::index_label);
      cells.value.add(entry.value, Role::index_value);
      block.entries.push_back(std::move(cells));
    }
    return block;
  }

  void add_addressees() {
    const Document& document = report_.document;
    if (!format_.addressees || document.addressees.empty()) return;
    ParagraphBlock block;
    block.role = Role::addressees;
    block.span = document.addressees.front().span;
    block.text = join_addressees(document.addressees, style_.words);
    blocks_.emplace_back(std::move(block));
  }

  /// 附件说明, 7.3.4: numbered where there are several.
  void add_attachment_list() {
    if (report_.attachments.empty()) return;
    LabelledBlock block;
    block.role = Role::attachment_list;
    block.label.add(style_.words.attachment_list, block.role, report_.attachments.front().span);
    const bool several = report_.attachments.size() > 1;
    for (size_t i = 0; i < report_.attachments.size(); ++i) {
      const Attachment& attachment = report_.attachments[i];
      LabelledBlock::Entry entry;
      if (several)
        entry.number.add(format_number(style_.numbering.attachment, static_cast<int>(i + 1)),
                         block.role, attachment.span);
      entry.text.add(attachment.title, block.role);
      block.entries.push_back(std::move(entry));
    }
    blocks_.emplace_back(std::move(block));
  }

  /// 出席, 请假, 列席, 10.3.
  void add_attendance() {
    if (!report_.attendance) return;
    const Attendance& all = *report_.attendance;
    add_attendance(style_.words.chair, all.chair);
    add_attendance(style_.words.present, all.present);
    add_attendance(style_.words.excused, all.excused);
    add_attendance(style_.words.observers, all.observers);
    add_attendance(style_.words.recorder, all.recorder);
  }

  void add_attendance(std::string_view label, const std::vector<RichText>& names) {
    if (names.empty()) return;
    LabelledBlock block;
    block.role = Role::attendance;
    block.label.add(label, Role::attendance_label, names.front().span);
    block.entries.push_back(
        {{},
         join_names(names, block.role,
                    {style_.words.name_separator, style_.words.group_separator, {}})});
    const auto* above = blocks_.empty() ? nullptr : std::get_if<LabelledBlock>(&blocks_.back());
    block.follows = above != nullptr && above->role == block.role;
    blocks_.emplace_back(std::move(block));
  }

  // The date of issue belongs to the sign-off; without one the document bears none.
  void add_sign_off() {
    if (!report_.closing) return;
    SignOffBlock block;
    block.mode = report_.closing->mode;
    block.span = report_.closing->span;
    for (const Signature& signature : report_.closing->signatures)
      if (!signature.name.empty()) block.signers.push_back(signer_of(signature));
    if (report_.document.date) {
      block.date.emplace();
      block.date->add(format_date(*report_.document.date, style_.words), Role::date,
                      report_.document.date->span);
    }
    if (!block.signers.empty() || block.date) blocks_.emplace_back(std::move(block));
  }

  /// 附注, 7.3.6: in （）, on the line below the date.
  void add_note() {
    if (!report_.closing || report_.closing->note.empty()) return;
    ParagraphBlock block;
    block.role = Role::note;
    block.span = report_.closing->note.span;
    block.text = in_brackets(report_.closing->note, block.role, style_.words);
    block.keep_with_previous = !blocks_.empty();
    blocks_.emplace_back(std::move(block));
  }

  SignOffBlock::Impressed impressed(const Impression& impression) const {
    return {assets_.picture(impression.file), impression.drawn, impression.span, kArtifact};
  }

  SignOffBlock::Signer signer_of(const Signature& signature) const {
    SignOffBlock::Signer signer;
    signer.name.add(signature.name, Role::signature);
    signer.office.add(signature.office, Role::office);
    signer.seal = impressed(signature.seal);
    signer.stamp = impressed(signature.stamp);
    signer.rank = signature.rank;
    signer.span = signature.span;
    return signer;
  }

  const Report& report_;
  const Assets& assets_;
  const Style& style_;
  const FormatStyle& format_;
  const BodyContext body_;
  std::vector<LayoutBlock> blocks_;
};

}  // namespace

std::vector<LayoutBlock> build_attachment(const Report& report, size_t index, const Assets& assets,
                                          const Style& style, const TitleContext& context) {
  const Attachment& attachment = report.attachments[index];
  std::string name = style.words.attachment;
  if (report.attachments.size() > 1) name += std::to_string(index + 1);

  ParagraphBlock mark;
  mark.role = Role::attachment_mark;
  mark.span = attachment.span;
  if (attachment.separate) mark.text.add(report.document.number, mark.role);
  mark.text.add(name, mark.role, attachment.span);
  mark.keep_with_next = true;

  TitleBlock title = titled(Role::attachment_title, attachment.title, context);
  title.outline_level = 1;
  title.outline_title = name + ' ' + attachment.title.text;

  std::vector<LayoutBlock> blocks;
  blocks.emplace_back(std::move(mark));
  title.lines = attachment.title_lines;
  blocks.emplace_back(std::move(title));
  add_subtitles(attachment.subtitle, report, style.title, blocks);
  add_sections(attachment.sections, BodyContext(report, assets, style), 1, blocks);
  return blocks;
}

std::vector<LayoutBlock> build_blocks(const Report& report, const Assets& assets,
                                      const Style& style) {
  return Builder(report, assets, style).run();
}

TitleBlock build_title(const Report& report, const TitleStyle& style) {
  RichText words = report.document.title;
  std::vector<TitleLine> lines = report.document.title_lines;
  drop_stray_spaces(words, lines);
  TitleBlock block = titled(Role::title, words, report, style);
  block.lines = std::move(lines);
  return block;
}

std::string format_date(const Date& date, const WordsStyle& words) {
  std::string text = words.date;
  const auto fill = [&](std::string_view place, std::string_view value) {
    if (const size_t at = text.find(place); at != std::string::npos)
      text.replace(at, place.size(), value);
  };
  const auto fill_both = [&](std::string_view figures, std::string_view numerals, int number,
                             const std::string& open, std::string (*spell)(int)) {
    fill(figures, number == 0 ? open : std::to_string(number));
    fill(numerals, number == 0 ? open : spell(number));
  };
  fill_both("{year}", "{year-han}", date.year, words.open + words.open, han_digits);
  fill_both("{month}", "{month-han}", date.month, words.open, han_numeral);
  fill_both("{day}", "{day-han}", date.day, words.open, han_numeral);
  return text;
}

}  // namespace banxin
