#include "layout/set_parts.h"

#include <algorithm>
#include <utility>

#include "base/timers.h"
#include "layout/blocks.h"
#include "layout/tail.h"
#include "layout/typesetter.h"

namespace banxin {
namespace {

/// The text of a letter's first page may go below the type area (GB/T 9704 10.1).
Len first_height(const Report& report, const Style& style) {
  if (report.document.format != Format::letter) return {};
  const LetterStyle& letter = style.letter;
  const Len rules = letter.thick + letter.between + letter.thin;
  return style.page.height - style.page.margin_top - letter.rule_bottom - rules - letter.text_gap;
}

class PartsSetter {
 public:
  PartsSetter(const Report& report, const SettingContext& context)
      : report_(report), context_(context) {}

  SetDocument run() {
    document_.parts.reserve(report_.attachments.size() + 1);
    SetPart& main = document_.parts.emplace_back();
    main.style = &context_.style;
    main.first_height = first_height(report_, context_.style);
    set(main, [&] { return build_blocks(report_, context_.style); });
    if (!shows_text(main)) move_addressees(main);
    for (size_t i = 0; i < report_.attachments.size(); ++i) add_attachment(i);
    return std::move(document_);
  }

 private:
  template <class Build>
  void set(SetPart& part, Build build) {
    part.blocks = set_blocks(build(), *part.style, context_.fonts, context_.element_fonts,
                             context_.pool, context_.progress, context_.diagnostics);
    part.rebuild();
    plan(part, build);
  }

  template <class Build>
  void plan(SetPart& part, Build build) {
    const BlockResetter reset = [&, build](size_t block, int permille) {
      std::vector<LayoutBlock> all = build();
      return reset_block(std::move(all[block]), permille, *part.style, context_.fonts,
                         context_.element_fonts);
    };
    plan_part(part, reset, context_.diagnostics);
  }

  void add_attachment(size_t index) {
    const Attachment& attachment = report_.attachments[index];
    if (!attachment.file.empty()) return;  // said by W0290
    if (attachment.apart && attachment.sections.empty()) return;  // printed elsewhere, only listed
    SetPart& part = document_.parts.emplace_back();
    part.landscape = attachment.landscape;
    part.apart = attachment.apart;
    if (part.landscape && document_.styles.empty())
      document_.styles.push_back(landscape_style(context_.style));
    part.style = part.landscape ? &document_.styles.front() : &context_.style;
    set(part, [&, index] { return build_attachment(report_, index, *part.style); });
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

  void move_addressees(SetPart& part) {
    for (SetBlock& block : part.blocks)
      if (auto* text = std::get_if<SetText>(&block); text && text->role == Role::addressees) {
        text->paragraph.lines.clear();
        document_.addressees_in_imprint = true;
      }
    if (!document_.addressees_in_imprint) return;
    context_.diagnostics.info("I0512", report_.document.addressees.front().span,
                              "the addressees stand in the imprint so that the first page shows "
                              "body text");
    part.rebuild();
    plan(part, [&] { return build_blocks(report_, context_.style); });
  }

  const Report& report_;
  const SettingContext& context_;
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
