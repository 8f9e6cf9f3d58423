#include "layout/pages/set_parts.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "layout/blocks/blocks.h"
#include "layout/lines/typesetter.h"
#include "layout/pages/tail.h"

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

using Build = std::function<std::vector<LayoutBlock>()>;

class PartsSetter {
 public:
  PartsSetter(const Report& report, const SettingContext& context)
      : report_(report), context_(context) {}

  SetDocument run() {
    document_.parts.reserve(report_.attachments.size() + 1);
    add_main();
    read_attachment_titles();
    for (size_t i = 0; i < report_.attachments.size(); ++i) add_attachment(i);
    return std::move(document_);
  }

 private:
  void add_main() {
    SetPart& part = document_.parts.emplace_back();
    part.style = &context_.style;
    part.first_height = first_height(report_, context_.style);
    const Build build = [&] { return build_blocks(report_, context_.style); };
    set(part, build, context_.diagnostics);
    Diagnostics moved;
    plan(part, build, moved);
    if (!shows_text(part) && has_addressees(part)) return move_addressees(part);
    context_.diagnostics.append(std::move(moved));
  }

  void set(SetPart& part, const Build& build, Diagnostics& diagnostics) const {
    part.blocks = set_blocks(build(), *part.style, context_.fonts, context_.element_fonts,
                             context_.pool, context_.progress, diagnostics);
    part.rebuild();
  }

  void plan(SetPart& part, const Build& build, Diagnostics& diagnostics) const {
    std::vector<LayoutBlock> blocks;  // built only if one must be set again
    const BlockResetter reset = [&](size_t block, int permille) {
      if (blocks.empty()) blocks = build();
      return reset_block(LayoutBlock(blocks[block]), permille, *part.style, context_.fonts,
                         context_.element_fonts);
    };
    plan_part(part, reset, diagnostics);
  }

  void read_attachment_titles() {
    if (report_.attachments.empty()) return;
    std::vector<std::string_view> titles;
    for (const Attachment& one : report_.attachments) titles.push_back(one.title.text);
    contexts_ = find_title_contexts(report_, titles, context_.style.title);
  }

  void add_attachment(size_t index) {
    const Attachment& attachment = report_.attachments[index];
    if (!attachment.file.empty()) return;                         // said by W0290
    if (attachment.apart && attachment.sections.empty()) return;  // printed elsewhere, only listed
    SetPart& part = document_.parts.emplace_back();
    part.landscape = attachment.landscape;
    part.apart = attachment.apart;
    if (part.landscape && document_.styles.empty())
      document_.styles.push_back(landscape_style(context_.style));
    part.style = part.landscape ? &document_.styles.front() : &context_.style;
    const Build build = [&] {
      return build_attachment(report_, index, *part.style, contexts_[index]);
    };
    set(part, build, context_.diagnostics);
    plan(part, build, context_.diagnostics);
  }

  /// 首页必须显示正文, 7.3.3.
  static bool shows_text(const SetPart& part) {
    const auto& flow = part.flow;
    if (std::none_of(flow.begin(), flow.end(), [](const FlowItem& item) { return item.text; }))
      return true;
    const auto& items = part.pages.front().items;
    return std::any_of(items.begin(), items.end(),
                       [&](const PlacedItem& placed) { return flow[placed.item].text; });
  }

  static bool has_addressees(const SetPart& part) {
    return std::any_of(part.blocks.begin(), part.blocks.end(), [](const SetBlock& block) {
      const auto* text = std::get_if<SetText>(&block);
      return text != nullptr && text->role == Role::addressees;
    });
  }

  /// Sets the part again without them.
  void move_addressees(SetPart& part) {
    const Build build = [&] {
      std::vector<LayoutBlock> blocks = build_blocks(report_, context_.style);
      std::erase_if(blocks, [](const LayoutBlock& block) {
        const auto* paragraph = std::get_if<ParagraphBlock>(&block);
        return paragraph != nullptr && paragraph->role == Role::addressees;
      });
      return blocks;
    };
    Diagnostics said_before;
    set(part, build, said_before);
    plan(part, build, context_.diagnostics);
    document_.addressees_in_imprint = true;
    context_.diagnostics.info("I0512", report_.document.addressees.front().span,
                              "the addressees stand in the imprint so that the first page shows "
                              "body text");
  }

  const Report& report_;
  const SettingContext& context_;
  std::vector<TitleContext> contexts_;  ///< of the attachments' titles
  SetDocument document_;
};

}  // namespace

SetDocument set_parts(const Report& report, const SettingContext& context) {
  return PartsSetter(report, context).run();
}

Style landscape_style(const Style& style) {
  Style turned = style;
  const PageStyle& page = style.page;
  turned.page.width = page.height;
  turned.page.height = page.width;
  turned.page.margin_left = page.height - page.margin_top - page.type_height;
  turned.page.margin_top = page.margin_left;
  turned.page.type_width = page.type_height;
  turned.page.type_height = page.type_width;
  turned.grid.rows = style.landscape.rows;
  turned.grid.columns = style.landscape.columns;
  return turned;
}

}  // namespace banxin
