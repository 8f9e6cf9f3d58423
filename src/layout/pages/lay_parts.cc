#include "layout/pages/lay_parts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/blocks/blocks.h"
#include "layout/blocks/structure.h"
#include "layout/elements/imprint.h"
#include "layout/elements/lay_table.h"
#include "layout/lines/typesetter.h"
#include "layout/pages/copyfit.h"
#include "layout/pages/lay_blocks.h"

namespace banxin {
namespace {

/// The text of a letter's first page may go below the type area (GB/T 9704 10.1).
Len first_height(const Report& report, const Style& style) {
  const FormatStyle& format = style.format(report.document.format);
  if (format.first_page_foot == FirstPageFoot::type_area) return {};
  const LetterStyle& letter = style.letter;
  const Len rules = letter.thick + letter.between + letter.thin;
  return style.page.height - style.page.margin_top - letter.rule_bottom - rules - letter.text_gap;
}

class PartsLayout {
 public:
  PartsLayout(const Report& report, const LayoutContext& context, StructureTree& tree)
      : report_(report), context_(context), tree_(tree) {}

  LaidDocument run() {
    add_main();
    read_attachment_titles();
    for (size_t i = 0; i < report_.attachments.size(); ++i) add_attachment(i);
    return std::move(document_);
  }

 private:
  void add_main() {
    Part& part = document_.parts.emplace_back();
    part.style = &context_.style;
    part.grid = context_.upright;
    part.first_height = first_height(report_, context_.style);
    lay_out(part, build_blocks(report_, context_.assets, context_.style), StructureTree::kRoot);
    Diagnostics said;
    plan_part(part, said);
    break_below_turned_tables(part, said);
    if (!shows_text(part) && !move_addressees(part, said))
      said.warning("W0517", first_text_span(part),
                   "the first page shows no body text (GB/T 9704 7.3.3)",
                   "shorten the title, or what stands above it");
    context_.job.diagnostics.append(std::move(said));
  }

  void read_attachment_titles() {
    if (report_.attachments.empty()) return;
    std::vector<std::string_view> titles;
    for (const Attachment& one : report_.attachments) titles.push_back(one.title.text);
    contexts_ = find_title_contexts(report_, titles, context_.style.title);
  }

  void add_attachment(size_t index) {
    const Attachment& attachment = report_.attachments[index];
    if (!attachment.file.empty()) return;  // said by W0290
    if (attachment.separate && attachment.sections.empty())
      return;  // printed elsewhere, only listed
    Part& part = document_.parts.emplace_back();
    part.style = &context_.style;
    part.landscape = attachment.landscape;
    part.separate = attachment.separate;
    part.grid = part.landscape ? landscape_grid(context_.style) : context_.upright;
    lay_out(part,
            build_attachment(report_, index, context_.assets, context_.style, contexts_[index]),
            tree_.add(StructureTree::kRoot, StructureTag::part, attachment.span));
    plan_part(part, context_.job.diagnostics);
  }

  void lay_out(Part& part, std::vector<LayoutBlock>&& blocks, StructureId node) {
    tag_blocks(blocks, node, context_.style.words, tree_);
    std::vector<GridTableBlock> turned;
    if (!part.landscape) turned = take_turned_tables(blocks);
    part.blocks = lay_blocks(std::move(blocks), part.grid, context_);
    part.rebuild();
    for (GridTableBlock& table : turned) part.turned_tables.push_back(turned_part(part, table));
  }

  /// Tables that stand on pages turned for reading leave a mark in their place (GB/T 9704 8).
  std::vector<GridTableBlock> take_turned_tables(std::vector<LayoutBlock>& blocks) const {
    std::vector<GridTableBlock> turned;
    for (LayoutBlock& block : blocks) {
      auto* table = std::get_if<GridTableBlock>(&block);
      if (table == nullptr || !is_turned(*table)) continue;
      turned.push_back(std::move(*table));
      block = TurnedTable{};
    }
    return turned;
  }

  bool is_turned(const GridTableBlock& table) const {
    if (table.table->turn != TableTurn::if_needed) return table.table->turn == TableTurn::turned;
    Typesetter silent(context_.style, context_.upright, context_.fonts, context_.element_fonts);
    return is_cramped(table, context_.job, context_.element_fonts, silent);
  }

  const Part* turned_part(const Part& host, GridTableBlock& table) {
    Part& part = document_.parts.emplace_back();
    part.style = &context_.style;
    part.grid = landscape_grid(context_.style);
    part.landscape = part.turned = true;
    part.separate = host.separate;
    std::vector<LayoutBlock> blocks;
    blocks.emplace_back(std::move(table));
    part.blocks = lay_blocks(std::move(blocks), part.grid, context_);
    part.rebuild();
    plan_part(part, context_.job.diagnostics);
    return &part;
  }

  /// A turned table's pages follow the page that speaks of it. Where the sign-off stands on that,
  /// what is between them goes on below the table.
  static void break_below_turned_tables(Part& part, Diagnostics& said) {
    for (size_t i = 0; i < part.blocks.size(); ++i) {
      if (!std::holds_alternative<TurnedTable>(part.blocks[i])) continue;
      const auto at = page_break_near(part, i);
      if (!at) continue;
      part.blocks.insert(part.blocks.begin() + static_cast<std::ptrdiff_t>(*at), PageBreak{});
      if (*at <= i) ++i;
      said = Diagnostics();
      replan(part, said);
    }
  }

  /// The block before which a page must begin, if the sign-off stands on the page that speaks of
  /// table `i`, so that it has text below the table: the last paragraph of those that follow. On
  /// the document's first page, where none follows, what speaks of the table.
  static std::optional<size_t> page_break_near(const Part& part, size_t i) {
    const auto& items = part.flow.items;
    size_t next = 0;
    while (next < items.size() && static_cast<size_t>(items[next].block) < i) ++next;
    size_t page = 0;
    while (page + 1 < part.pages.size() && part.pages[page].body.end < next) ++page;
    size_t text = 0;
    for (size_t at = next; at < part.pages[page].body.end; ++at) {
      if (items[at].text) text = at;
      if (!items[at].needs_text) continue;
      if (text > 0) return std::max(i + 1, first_heading_of(part, text));
      return page > 0 ? std::nullopt : std::optional(first_speaking_of(part, next).value_or(i + 1));
    }
    return std::nullopt;
  }

  /// The block of an item, or the first of its headings.
  static size_t first_heading_of(const Part& part, size_t item) {
    auto block = static_cast<size_t>(part.flow.items[item].block);
    const auto is_heading = [&](size_t at) {
      const auto* paragraph = std::get_if<LaidParagraph>(&part.blocks[at]);
      return paragraph != nullptr && paragraph->keep_with_next;
    };
    while (block > 0 && is_heading(block - 1)) --block;
    return block;
  }

  /// The block that speaks of what stands before item `next`, or the first of its headings; none if
  /// there is no text above that.
  static std::optional<size_t> first_speaking_of(const Part& part, size_t next) {
    const auto& items = part.flow.items;
    if (next == 0) return std::nullopt;
    const size_t block = first_heading_of(part, next - 1);
    const bool text_above = std::any_of(items.begin(), items.end(), [&](const FlowItem& item) {
      return item.text && static_cast<size_t>(item.block) < block;
    });
    return text_above ? std::optional(block) : std::nullopt;
  }

  /// 首页必须显示正文, 7.3.3.
  static bool shows_text(const Part& part) {
    const auto& items = part.flow.items;
    if (std::none_of(items.begin(), items.end(), [](const FlowItem& item) { return item.text; }))
      return true;
    const auto& placed = part.pages.front().body.items;
    return std::any_of(placed.begin(), placed.end(),
                       [&](const PlacedItem& one) { return part.flow.of(one).text; });
  }

  static Span first_text_span(const Part& part) {
    for (const FlowItem& item : part.flow.items)
      if (item.text && item.line() != nullptr) return item.line()->text->span();
    return {};
  }

  /// 主送机关 go to the imprint if that brings text to the first page (7.3.2). False, and all as
  /// before, if it does not.
  bool move_addressees(Part& part, Diagnostics& said) {
    const auto are_addressees = [](const LaidBlock& block) {
      const auto* paragraph = std::get_if<LaidParagraph>(&block);
      return paragraph != nullptr && paragraph->role == Role::addressees;
    };
    if (std::none_of(part.blocks.begin(), part.blocks.end(), are_addressees) ||
        !imprint_holds_addressees())
      return false;
    const std::vector<LaidBlock> with = part.blocks;
    std::erase_if(part.blocks, are_addressees);
    Diagnostics moved;
    replan(part, moved);
    if (!shows_text(part)) {
      part.blocks = with;
      Diagnostics again;
      replan(part, again);
      return false;
    }
    document_.addressees_in_imprint = true;
    moved.info("I0512", report_.document.addressees.front().span,
               "the addressees stand in the imprint so that the first page shows body text");
    said = std::move(moved);
    return true;
  }

  bool imprint_holds_addressees() const {
    Typesetter typesetter(context_.style, context_.upright, context_.fonts, context_.element_fonts);
    const Box imprint = lay_imprint(build_imprint(report_, context_.style, true), typesetter);
    return imprint.height <= context_.upright.type_height;
  }

  static void replan(Part& part, Diagnostics& diagnostics) {
    part.rebuild();
    plan_part(part, diagnostics);
  }

  const Report& report_;
  const LayoutContext& context_;
  StructureTree& tree_;
  std::vector<TitleContext> contexts_;  ///< of the attachments' titles
  LaidDocument document_;
};

}  // namespace

LaidDocument lay_parts(const Report& report, const LayoutContext& context, StructureTree& tree) {
  return PartsLayout(report, context, tree).run();
}

}  // namespace banxin
