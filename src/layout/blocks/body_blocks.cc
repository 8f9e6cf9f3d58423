#include "layout/blocks/body_blocks.h"

#include <array>
#include <string>
#include <utility>
#include <variant>

#include "base/decimal.h"
#include "base/utf8.h"
#include "layout/blocks/section_numbers.h"

namespace banxin {
namespace {

ParagraphBlock& open_paragraph(Role role, Span span, std::vector<LayoutBlock>& blocks) {
  ParagraphBlock block;
  block.role = role;
  block.span = span;
  blocks.emplace_back(std::move(block));
  return std::get<ParagraphBlock>(blocks.back());
}

Role role_of(ParagraphPlace place) {
  switch (place) {
    case ParagraphPlace::unindented:
      return Role::unindented;
    case ParagraphPlace::centre:
      return Role::centred;
    case ParagraphPlace::right:
      return Role::flush_right;
    default:
      return Role::body;
  }
}

Role role_of(Division division) {
  constexpr std::array<Role, 4> kRoles = {Role::part, Role::chapter, Role::subchapter,
                                          Role::article};
  return kRoles[static_cast<size_t>(division)];
}

class BodyBuilder {
 public:
  BodyBuilder(const BodyContext& context, int outline_depth, std::vector<LayoutBlock>& blocks)
      : context_(context),
        numbering_(context.style.numbering),
        references_(context.references),
        outline_depth_(outline_depth),
        blocks_(blocks) {}

  void add(const Section& section) {
    const int number = numbers_.next(section);
    auto first_paragraph = section.paragraphs.begin();
    if (section.division) in_article_ = section.division == Division::article;
    if (in_article_ && section.division)
      open_article(section, number, first_paragraph);
    else if (!section.heading.empty())
      open_heading(section, number, first_paragraph);
    for (; first_paragraph != section.paragraphs.end(); ++first_paragraph)
      add_paragraph(role_of(section.place), *first_paragraph);
    for (const Block& block : section.blocks) add_block(block);
  }

 private:
  using Paragraphs = std::vector<RichText>::const_iterator;

  void open_heading(const Section& section, int number, Paragraphs& first_paragraph) {
    const Role role = section.division ? role_of(*section.division) : heading_role(section.level);
    ParagraphBlock& block = open_paragraph(role, section.heading.span, blocks_);
    block.keep_with_next = true;
    block.outline_level = outline_level_of(section);
    if (number > 0) {
      const auto& pattern = section.division
                                ? numbering_.divisions[static_cast<size_t>(*section.division)]
                                : numbering_.headings[static_cast<size_t>(section.level - 1)];
      add_number(block, format_number(pattern, number), role, section.heading.span,
                 section.division ? numbering_.division_gap : Em{});
    }
    if (section.division && is_two_han(section.heading))
      add_spaced(block, section.heading, role);
    else
      add_words(block, section.heading, role);
    if (!section.run_in || first_paragraph == section.paragraphs.end()) return;
    block.keep_with_next = false;
    add_words(block, *first_paragraph++, Role::body);
  }

  /// 第一条: the number and the heading, if there is one, open the article's first paragraph.
  void open_article(const Section& section, int number, Paragraphs& first_paragraph) {
    const Span span = section.heading.empty() ? section.span : section.heading.span;
    ParagraphBlock& block = open_paragraph(Role::article, span, blocks_);
    const std::string& pattern = numbering_.divisions[static_cast<size_t>(Division::article)];
    if (number > 0)
      add_number(block, format_number(pattern, number), Role::article, span,
                 numbering_.division_gap);
    if (!section.heading.empty()) {
      add_words(block, section.heading, Role::article);
      if (!block.text.runs.empty()) block.text.runs.back().gap_after = numbering_.division_gap;
    }
    if (first_paragraph != section.paragraphs.end())
      add_words(block, *first_paragraph++, Role::body);
    else
      block.keep_with_next = !section.blocks.empty();
  }

  /// 总　则, as laws and regulations print it.
  static bool is_two_han(const RichText& words) {
    return words.runs.size() == 1 && words.text.size() == 6 && utf8_length(words.text, 0) == 3 &&
           utf8_length(words.text, 3) == 3;
  }
  void add_spaced(ParagraphBlock& block, const RichText& words, Role role) const {
    const Span span = words.runs.front().span;
    block.text.add(std::string_view(words.text).substr(0, 3), role, span, numbering_.division_gap);
    block.text.add(std::string_view(words.text).substr(3), role, span);
  }

  /// Parts and chapters stand outermost, articles have no entry of their own.
  int outline_level_of(const Section& section) {
    if (!section.division) return section.level + outline_depth_ + division_depth_;
    division_depth_ = *section.division == Division::subchapter ? 2 : 1;
    return outline_depth_ + division_depth_;
  }

  /// A number that ends in a Latin full stop (1.) has no white of its own before the Han text.
  void add_number(ParagraphBlock& block, const std::string& number, Role role, Span span,
                  Em gap = {}) {
    block.text.add(number, role, span, number.ends_with('.') ? numbering_.digit_gap : gap);
  }

  void add_words(ParagraphBlock& block, const RichText& words, Role role) {
    block.text.add(with_references(words, references_), role);
  }

  void add_paragraph(Role role, const RichText& words) {
    banxin::add_paragraph(role, with_references(words, references_), blocks_);
  }

  void add_block(const Block& block) {
    if (const auto* text = std::get_if<TextBlock>(&block.content)) {
      for (const RichText& words : text->paragraphs) add_paragraph(role_of(text->place), words);
    } else if (const auto* quote = std::get_if<QuoteBlock>(&block.content)) {
      for (const RichText& words : quote->paragraphs) add_paragraph(Role::quote, words);
    } else if (const auto* list = std::get_if<ListBlock>(&block.content)) {
      add_list(*list);
    } else if (const auto* names = std::get_if<NameListBlock>(&block.content)) {
      add_names(*names, block.span);
    } else if (const auto* table = std::get_if<TableBlock>(&block.content)) {
      add_table(*table, block.span);
    } else if (std::holds_alternative<PageBreakBlock>(block.content)) {
      blocks_.emplace_back(PageBreak{});
    }
  }

  void add_list(const ListBlock& list) {
    int number = 0;
    for (const RichText& item : list.items) {
      ParagraphBlock& block = open_paragraph(Role::list_item, item.span, blocks_);
      block.begins_list = number == 0;
      const std::string& ordered = in_article_ ? numbering_.article_item : numbering_.ordered_item;
      const std::string& pattern = list.ordered ? ordered : numbering_.unordered_item;
      add_number(block, format_number(pattern, ++number), Role::list_item, item.span);
      for (BlockRun& run : block.text.runs) run.label = true;
      add_words(block, item, Role::list_item);
    }
  }

  void add_names(const NameListBlock& names, Span span) {
    NamesBlock block;
    block.columns = names.columns;
    block.span = span;
    for (const NameListBlock::Entry& entry : names.entries) {
      NamesBlock::Entry cell;
      cell.name.add(entry.name, Role::name_list);
      cell.unit.add(entry.unit, Role::name_list);
      block.entries.push_back(std::move(cell));
    }
    if (!block.entries.empty()) blocks_.emplace_back(std::move(block));
  }

  void add_table(const TableBlock& table, Span span) {
    const CellRows& rows = context_.assets.rows_of(table);
    if (rows.empty() || rows.front().empty()) return;
    const Style& style = context_.style;
    GridTableBlock block;
    block.table = &table;
    block.cells = std::make_shared<const CellPlaces>(rows);
    block.look = style.table(table.kind);
    block.span = span;
    if (block.look == nullptr) return;  // E0266
    const auto number = context_.tables.find(&table);
    const int counted = number == context_.tables.end() ? 0 : number->second;
    block.caption = captioned(table.caption, numbering_.table, counted);
    block.caption_continued = captioned(table.caption, numbering_.table_continued, counted);
    if (block.caption_continued.text.empty())
      block.caption_continued.add(style.words.table_continued, Role::table_caption, span);
    block.unit.add(with_references(table.unit, references_), Role::table_unit);
    for (const RichText& note : table.notes)
      block.notes.emplace_back().add(with_references(note, references_), Role::table_note);
    for (uint32_t i = 0; i < block.cells->size(); ++i) {
      const RichText& words = (*block.cells)[i].cell->text;
      if (!words.references.empty())
        block.spelled.emplace(i, with_references(words, references_));
      else if (words.text.starts_with('-') && Decimal::parse(words.text))
        block.spelled.emplace(i, with_minus(words));
    }
    blocks_.emplace_back(std::move(block));
  }

  /// A negative number as print has it.
  static RichText with_minus(const RichText& number) {
    constexpr std::string_view kMinus = "\u2212";
    RichText spelled = number;
    spelled.text.replace(0, 1, kMinus);
    for (TextRun& run : spelled.runs)
      for (uint32_t* at : {&run.begin, &run.end})
        if (*at > 0) *at += static_cast<uint32_t>(kMinus.size()) - 1;
    return spelled;
  }

  /// 表1　…
  BlockText captioned(const RichText& caption, const std::string& pattern, int number) const {
    BlockText text;
    if (number == 0) return text;
    text.add(format_number(pattern, number), Role::table_caption, caption.span,
             numbering_.caption_gap);
    text.add(with_references(caption, references_), Role::table_caption);
    return text;
  }

  const BodyContext& context_;
  const NumberingStyle& numbering_;
  const ReferenceWords& references_;
  const int outline_depth_;
  SectionNumbers numbers_;
  bool in_article_ = false;
  int division_depth_ = 0;  ///< levels of the outline that divisions take
  std::vector<LayoutBlock>& blocks_;
};

}  // namespace

void add_sections(const std::vector<Section>& sections, const BodyContext& context,
                  int outline_depth, std::vector<LayoutBlock>& blocks) {
  BodyBuilder builder(context, outline_depth, blocks);
  for (const Section& section : sections) builder.add(section);
}

void add_paragraph(Role role, const RichText& words, std::vector<LayoutBlock>& blocks) {
  if (!words.text.empty()) open_paragraph(role, words.span, blocks).text.add(words, role);
}

}  // namespace banxin
