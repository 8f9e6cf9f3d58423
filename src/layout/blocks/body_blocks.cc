#include "layout/blocks/body_blocks.h"

#include <string>
#include <utility>
#include <variant>

#include "layout/blocks/numbering.h"

namespace banxin {
namespace {

ParagraphBlock& open_paragraph(Role role, Span span, std::vector<LayoutBlock>& blocks) {
  ParagraphBlock block;
  block.role = role;
  block.span = span;
  blocks.emplace_back(std::move(block));
  return std::get<ParagraphBlock>(blocks.back());
}

class BodyBuilder {
 public:
  BodyBuilder(const NumberingStyle& numbering, int outline_depth, std::vector<LayoutBlock>& blocks)
      : numbering_(numbering), outline_depth_(outline_depth), blocks_(blocks) {}

  void add(const Section& section) {
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
      add_paragraph(Role::body, *first_paragraph, blocks_);
    for (const Block& block : section.blocks) add_block(block);
  }

 private:
  ParagraphBlock& open_heading(const Section& section) {
    const Role role = heading_role(section.level);
    ParagraphBlock& block = open_paragraph(role, section.heading.span, blocks_);
    block.keep_with_next = true;
    block.outline_level = section.level + outline_depth_;
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
      for (const RichText& words : text->paragraphs) add_paragraph(Role::body, words, blocks_);
    } else if (const auto* quote = std::get_if<QuoteBlock>(&block.content)) {
      for (const RichText& words : quote->paragraphs) add_paragraph(Role::quote, words, blocks_);
    } else if (const auto* list = std::get_if<ListBlock>(&block.content)) {
      add_list(*list);
    } else if (std::holds_alternative<PageBreakBlock>(block.content)) {
      blocks_.emplace_back(PageBreak{});
    }
  }

  void add_list(const ListBlock& list) {
    int number = 0;
    for (const RichText& item : list.items) {
      ParagraphBlock& block = open_paragraph(Role::list_item, item.span, blocks_);
      block.begins_list = number == 0;
      const std::string& pattern =
          list.ordered ? numbering_.ordered_item : numbering_.unordered_item;
      add_number(block, format_number(pattern, ++number), Role::list_item, item.span);
      for (BlockRun& run : block.text.runs) run.label = true;
      block.text.add(item, Role::list_item);
    }
  }

  const NumberingStyle& numbering_;
  const int outline_depth_;
  SectionCounter counter_;
  std::vector<LayoutBlock>& blocks_;
};

}  // namespace

void add_sections(const std::vector<Section>& sections, const NumberingStyle& numbering,
                  int outline_depth, std::vector<LayoutBlock>& blocks) {
  BodyBuilder builder(numbering, outline_depth, blocks);
  for (const Section& section : sections) builder.add(section);
}

void add_paragraph(Role role, const RichText& words, std::vector<LayoutBlock>& blocks) {
  if (!words.text.empty()) open_paragraph(role, words.span, blocks).text.add(words, role);
}

}  // namespace banxin
