#include "layout/blocks.h"

#include <utility>

#include "layout/letterhead_text.h"
#include "layout/numbering.h"

namespace banxin {

void BlockText::add(std::string_view words, Role role, Span span, Em gap_after) {
  BlockRun run;
  run.begin = static_cast<uint32_t>(text.size());
  text += words;
  run.end = static_cast<uint32_t>(text.size());
  run.role = role;
  run.span = span;
  run.gap_after = gap_after;
  if (run.end > run.begin) runs.push_back(run);
}

void BlockText::add(const RichText& words, Role role) {
  const auto base = static_cast<uint32_t>(text.size());
  const auto first_link = static_cast<int32_t>(links.size());
  text += words.text;
  links.insert(links.end(), words.links.begin(), words.links.end());
  for (const TextRun& written : words.runs) {
    if (written.end == written.begin) continue;  // a footnote's or reference's mark
    BlockRun run;
    run.begin = base + written.begin;
    run.end = base + written.end;
    run.role = role;
    run.strong = written.strong;
    run.mark = written.mark;
    run.link = written.link < 0 ? -1 : first_link + written.link;
    run.span = written.span;
    runs.push_back(run);
  }
}

namespace {

Role heading_role(int level) {
  return static_cast<Role>(static_cast<int>(Role::heading_1) + level - 1);
}

TitleBlock titled(Role role, const RichText& words, const Report& report, const TitleStyle& style) {
  TitleBlock block;
  block.role = role;
  block.text.add(words, role);
  block.context = find_title_context(report, words.text, style);
  return block;
}

class Builder {
 public:
  Builder(const Report& report, const Style& style)
      : report_(report), style_(style), numbering_(style.numbering) {}

  std::vector<LayoutBlock> run() {
    if (auto letterhead = build_letterhead(report_, style_))
      blocks_.emplace_back(std::move(*letterhead));
    if (report_.index) add_index(*report_.index);
    if (sets_title(report_.document.format)) add_titles(report_.document);
    add_addressees();
    for (const Section& section : report_.sections) add_section(section);
    add_sign_off();
    return std::move(blocks_);
  }

 private:
  ParagraphBlock& open_paragraph(Role role, Span span) {
    ParagraphBlock block;
    block.role = role;
    block.span = span;
    blocks_.emplace_back(std::move(block));
    return std::get<ParagraphBlock>(blocks_.back());
  }

  void add_paragraph(Role role, const RichText& words) {
    if (!words.text.empty()) open_paragraph(role, words.span).text.add(words, role);
  }

  void add_titles(const Document& document) {
    add_paragraph(Role::parallel_title, document.parallel_title);
    if (!document.title.text.empty()) blocks_.emplace_back(build_title(report_, style_.title));
    if (!document.subtitle.text.empty())
      blocks_.emplace_back(titled(Role::subtitle, document.subtitle, report_, style_.title));
  }

  void add_index(const Index& index) {
    if (index.entries.empty()) return;
    IndexBlock block;
    block.columns = index.columns;
    block.span = index.span;
    for (const IndexEntry& entry : index.entries) {
      IndexBlock::Entry cells;
      cells.label.add(entry.label, Role::index_label);
      cells.value.add(entry.value, Role::index_value);
      block.entries.push_back(std::move(cells));
    }
    blocks_.emplace_back(std::move(block));
  }

  void add_addressees() {
    const Document& document = report_.document;
    if (!has_letterhead(document.format) || document.addressees.empty()) return;
    open_paragraph(Role::addressees, document.addressees.front().span).text =
        join_addressees(document.addressees);
  }

  void add_section(const Section& section) {
    auto first_paragraph = section.paragraphs.begin();
    if (section.heading.empty()) {
      counter_.pass(section.level);
    } else {
      ParagraphBlock& block = open_heading(section);
      if (section.run_in && first_paragraph != section.paragraphs.end()) {
        block.keep_with_next = false;
        block.text.add(*first_paragraph++, Role::body);
      }
    }
    for (; first_paragraph != section.paragraphs.end(); ++first_paragraph)
      add_paragraph(Role::body, *first_paragraph);
    for (const Block& block : section.blocks) add_block(block);
  }

  ParagraphBlock& open_heading(const Section& section) {
    const Role role = heading_role(section.level);
    ParagraphBlock& block = open_paragraph(role, section.heading.span);
    block.keep_with_next = true;
    block.outline_level = section.level;
    if (section.numbered) {
      const auto& pattern = numbering_.headings[static_cast<size_t>(section.level - 1)];
      add_number(block, format_number(pattern, counter_.next(section.level)), role,
                 section.heading.span);
    } else {
      counter_.pass(section.level);
    }
    block.text.add(section.heading, role);
    return block;
  }

  /// A number that ends in a Latin full stop (1.) has no white of its own before the Han text.
  void add_number(ParagraphBlock& block, const std::string& number, Role role, Span span) {
    block.text.add(number, role, span, number.ends_with('.') ? numbering_.digit_gap : Em{});
  }

  void add_block(const Block& block) {
    if (const auto* text = std::get_if<TextBlock>(&block.content)) {
      for (const RichText& words : text->paragraphs) add_paragraph(Role::body, words);
    } else if (const auto* quote = std::get_if<QuoteBlock>(&block.content)) {
      for (const RichText& words : quote->paragraphs) add_paragraph(Role::quote, words);
    } else if (const auto* list = std::get_if<ListBlock>(&block.content)) {
      add_list(*list);
    } else if (std::holds_alternative<PageBreakBlock>(block.content)) {
      blocks_.emplace_back(PageBreak{});
    }
  }

  void add_list(const ListBlock& list) {
    int number = 0;
    for (const RichText& item : list.items) {
      ParagraphBlock& block = open_paragraph(Role::list_item, item.span);
      const std::string& pattern =
          list.ordered ? numbering_.ordered_item : numbering_.unordered_item;
      add_number(block, format_number(pattern, ++number), Role::list_item, item.span);
      block.text.add(item, Role::list_item);
    }
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
      block.date->add(format_date(*report_.document.date), Role::date, report_.document.date->span);
    }
    if (!block.signers.empty() || block.date) blocks_.emplace_back(std::move(block));
  }

  static SignOffBlock::Signer signer_of(const Signature& signature) {
    SignOffBlock::Signer signer;
    signer.name.add(signature.name, Role::signature);
    signer.office.add(signature.office, Role::office);
    signer.seal = signature.seal;
    signer.stamp = signature.stamp;
    signer.rank = signature.rank;
    signer.span = signature.span;
    return signer;
  }

  const Report& report_;
  const Style& style_;
  const NumberingStyle& numbering_;
  SectionCounter counter_;
  std::vector<LayoutBlock> blocks_;
};

}  // namespace

std::vector<LayoutBlock> build_blocks(const Report& report, const Style& style) {
  return Builder(report, style).run();
}

TitleBlock build_title(const Report& report, const TitleStyle& style) {
  TitleBlock block = titled(Role::title, report.document.title, report, style);
  block.lines = report.document.title_lines;
  return block;
}

std::string format_date(const Date& date) {
  return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" +
         std::to_string(date.day) + "日";
}

}  // namespace banxin
