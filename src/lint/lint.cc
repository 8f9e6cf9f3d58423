#include "lint/lint.h"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <tuple>

#include "base/written_date.h"
#include "lint/linted_text.h"
#include "lint/text_rules.h"
#include "lint/typed_parts.h"

namespace banxin {
namespace {

constexpr std::string_view kNamesAttachment = "见附件";

class Lint {
 public:
  Lint(const Report& report, Diagnostics& diagnostics)
      : report_(report), diagnostics_(diagnostics) {}

  void run() {
    document(report_.document);
    if (report_.header) header(*report_.header);
    for (const Section& one : report_.sections) section(one);
    if (report_.closing) closing(*report_.closing);
    if (report_.attendance) attendance(*report_.attendance);
    for (const Attachment& one : report_.attachments) attachment(one);
    if (report_.imprint) imprint(*report_.imprint);
    years();
  }

 private:
  LintedText text(const RichText& words) {
    LintedText linted(words);
    if (may_be_mistyped(words.text)) {
      lint_marks(linted, diagnostics_);
      lint_lookalikes(linted, diagnostics_);
    }
    attachments_named(linted);
    return linted;
  }
  /// The same where the characters are not needed but for that: most paragraphs have none to look
  /// at.
  void texts(std::span<const RichText> all) {
    for (const RichText& one : all)
      if (may_be_mistyped(one.text) || one.text.find(kNamesAttachment) != std::string::npos)
        (void)text(one);
  }
  void labelled(const std::vector<RichText>& all, std::u32string_view label) {
    for (const RichText& one : all) lint_typed_label(text(one), label, diagnostics_);
  }

  void document(const Document& document) {
    title(document.title, document.title_lines.empty());
    texts(document.subtitle);
    labelled(document.addressees, U"主送");
  }

  /// A title that title-lines spell cannot be changed alone.
  void title(const RichText& words, bool alone) {
    Diagnostics said;
    Lint(report_, said).one_title(words);
    if (!alone) said.drop_edits();
    diagnostics_.append(std::move(said));
  }
  void one_title(const RichText& words) { lint_end_mark(text(words), "the title", diagnostics_); }

  void header(const Header& header) {
    texts(header.issuers);
    labelled(header.signers, U"签发人");
  }

  void section(const Section& section) {
    if (!section.heading.empty()) {
      const LintedText heading = text(section.heading);
      if (section.numbered)
        lint_typed_number(heading, section.division.has_value(), "a heading", diagnostics_);
    }
    const bool article = section.division == Division::article && section.numbered;
    for (size_t i = 0; i < section.paragraphs.size(); ++i) {
      if (article && i == 0 && section.heading.empty())
        lint_typed_number(text(section.paragraphs[i]), true, "an article", diagnostics_);
      else
        texts({&section.paragraphs[i], 1});
    }
    for (const Block& one : section.blocks)
      std::visit([&](const auto& content) { block(content); }, one.content);
  }

  void block(const TextBlock& block) { texts(block.paragraphs); }
  void block(const QuoteBlock& block) { texts(block.paragraphs); }
  void block(const ListBlock& block) {
    for (const RichText& item : block.items) {
      const LintedText linted = text(item);
      if (block.ordered) lint_typed_number(linted, false, "an item of the list", diagnostics_);
    }
  }
  void block(const NameListBlock& block) {
    for (const NameListBlock::Entry& entry : block.entries) {
      (void)text(entry.name);
      (void)text(entry.unit);
    }
  }
  void block(const TableBlock& block) {
    (void)text(block.caption);
    (void)text(block.unit);
    for (const RichText& note : block.notes) (void)text(note);
    for (const auto& row : block.rows)
      for (const Cell& cell : row) (void)text(cell.text);
  }
  void block(const FigureBlock& block) { (void)text(block.caption); }
  void block(const ChartBlock& block) { (void)text(block.caption); }
  void block(const PageBreakBlock&) {}

  void closing(const Closing& closing) {
    for (const Signature& one : closing.signatures) {
      (void)text(one.name);
      (void)text(one.office);
      const auto date = read_written_date(one.name.text);
      if (!date || date->length != one.name.text.size()) continue;
      diagnostics_.warning("W0254", one.name.span, "a date stands among the signatures",
                           date->exists()
                               ? fmt::format("write date = {} in [document]", date->iso())
                               : "the date belongs to [document]: date = 2026-03-02");
    }
    if (!closing.note.empty()) (void)text(closing.note);
  }

  void attendance(const Attendance& attendance) {
    labelled(attendance.chair, U"主持");
    labelled(attendance.present, U"出席");
    labelled(attendance.excused, U"请假");
    labelled(attendance.observers, U"列席");
    labelled(attendance.recorder, U"记录");
  }

  void attachment(const Attachment& attachment) {
    Diagnostics said;
    Lint(report_, said).attachment_title(attachment.title);
    if (!attachment.title_lines.empty()) said.drop_edits();
    diagnostics_.append(std::move(said));
    texts(attachment.subtitle);
    for (const Section& one : attachment.sections) section(one);
  }

  void attachment_title(const RichText& words) { lint_typed_attachment(text(words), diagnostics_); }

  void names(const std::vector<RichText>& all, std::u32string_view label, std::string_view what) {
    for (const RichText& one : all) {
      const LintedText linted = text(one);
      lint_typed_label(linted, label, diagnostics_);
      // The list's own full stop is not doubled.
      const bool last_stop = &one == &all.back() && linted.words().ends_with(U'。');
      if (!last_stop) lint_end_mark(linted, what, diagnostics_);
    }
  }

  void imprint(const Imprint& imprint) {
    names(imprint.copies_to, U"抄送", "a name of 抄送");
    names(imprint.sent_to, U"发送", "a name of 发送");
    (void)text(imprint.printed_by);
    for (const Contact& contact : imprint.contacts) {
      lint_typed_label(text(contact.unit), U"承办单位", diagnostics_);
      lint_typed_label(text(contact.name), U"联系人", diagnostics_);
      lint_typed_label(text(contact.phone), U"电话", diagnostics_);
    }
    const auto& date = report_.document.date;
    if (!date || date->is_open() || !imprint.printed_on) return;
    const Date& printed = *imprint.printed_on;
    if (std::tuple(printed.year, printed.month, printed.day) <
        std::tuple(date->year, date->month, date->day))
      diagnostics_.warning("W0255", printed.span, "the document is printed before its date",
                           "成文日期 is the day of signing, 印发日期 that of printing: check both");
  }

  /// 见附件3 of two attachments.
  void attachments_named(const LintedText& text) {
    constexpr std::u32string_view kWord = U"见附件";
    const size_t count = report_.attachments.size();
    for (size_t at = text.words().find(kWord); at != std::u32string_view::npos;
         at = text.words().find(kWord, at + 1)) {
      size_t end = at + kWord.size();
      size_t number = 0;
      while (text.at(end) >= U'0' && text.at(end) <= U'9' && number < 1000)
        number = number * 10 + (text.at(end++) - U'0');
      if (count > 0 && number <= count) continue;
      diagnostics_.warning("W0256", text.span(at, end), "there is no such attachment",
                           count == 0 ? "add an [[attachment]] with a title"
                                      : fmt::format("there {} {}: 附件1 to 附件{}",
                                                    count == 1 ? "is" : "are", count, count));
      return;
    }
  }

  /// The number's year against the date's.
  void years() {
    const Document& document = report_.document;
    if (!document.date || document.date->year == 0) return;
    constexpr std::string_view kOpen = "〔", kClose = "〕";
    const std::string_view number = document.number.text;
    const size_t open = number.find(kOpen), close = number.find(kClose);
    if (open == number.npos || close == number.npos || close != open + kOpen.size() + 4) return;
    const std::string_view year = number.substr(open + kOpen.size(), 4);
    if (!std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; })) return;
    if (year != std::to_string(document.date->year))
      diagnostics_.warning(
          "W0257", document.number.span,
          fmt::format("the number is of {}, the date of {}", year, document.date->year),
          fmt::format("a number counts in the year of its date: 〔{}〕", document.date->year));
  }

  const Report& report_;
  Diagnostics& diagnostics_;
};

}  // namespace

void lint(const Report& report, Diagnostics& diagnostics) { Lint(report, diagnostics).run(); }

}  // namespace banxin
