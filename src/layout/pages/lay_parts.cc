#include "layout/pages/lay_parts.h"

#include <algorithm>
#include <utility>

#include "layout/blocks/blocks.h"
#include "layout/blocks/structure.h"
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
    document_.parts.reserve(report_.attachments.size() + 1);
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
    Diagnostics moved;
    plan_part(part, moved);
    if (!shows_text(part) && remove_addressees(part)) return plan_without_addressees(part);
    context_.job.diagnostics.append(std::move(moved));
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
    lay_out(part, build_attachment(report_, index, context_.style, contexts_[index]),
            tree_.add(StructureTree::kRoot, StructureTag::part, attachment.span));
    plan_part(part, context_.job.diagnostics);
  }

  void lay_out(Part& part, std::vector<LayoutBlock>&& blocks, StructureId node) {
    tag_blocks(blocks, node, context_.style.words, tree_);
    part.blocks = lay_blocks(std::move(blocks), part.grid, context_);
    part.rebuild();
  }

  /// 首页必须显示正文, 7.3.3.
  static bool shows_text(const Part& part) {
    const auto& items = part.flow.items;
    if (std::none_of(items.begin(), items.end(), [](const FlowItem& item) { return item.text; }))
      return true;
    const auto& placed = part.pages.front().body.items;
    return std::any_of(placed.begin(), placed.end(),
                       [&](const PlacedItem& one) { return part.flow[one.item].text; });
  }

  /// False if there are none.
  static bool remove_addressees(Part& part) {
    return std::erase_if(part.blocks, [](const LaidBlock& block) {
             const auto* paragraph = std::get_if<LaidParagraph>(&block);
             return paragraph != nullptr && paragraph->role == Role::addressees;
           }) > 0;
  }

  void plan_without_addressees(Part& part) {
    part.rebuild();
    plan_part(part, context_.job.diagnostics);
    document_.addressees_in_imprint = true;
    context_.job.diagnostics.info(
        "I0512", report_.document.addressees.front().span,
        "the addressees stand in the imprint so that the first page shows "
        "body text");
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
