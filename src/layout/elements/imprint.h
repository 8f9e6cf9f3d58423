// 版记, the imprint at the foot of a document's last page (GB/T 9704 7.4).
#pragma once

#include <optional>
#include <vector>

#include "layout/blocks/block.h"
#include "layout/elements/box.h"
#include "layout/lines/typesetter.h"

namespace banxin {

struct ImprintBlock {
  std::optional<LabelledBlock> addressees;  ///< 主送, where the first page has no room for them
  std::optional<LabelledBlock> copies;      ///< 抄送
  std::optional<LabelledBlock> sent_to;     ///< 发送
  /// Of each contact what is given of 承办单位, 联系人, 电话.
  std::vector<std::vector<BlockText>> contacts;
  BlockText printed_by, printed_on;
  BlockText copies_printed;  ///< 共印N份
  bool ruled = true;         ///< a letter's has no rules (10.1)

  bool empty() const {
    return !addressees && !copies && !sent_to && contacts.empty() && printed_by.text.empty() &&
           printed_on.text.empty() && copies_printed.text.empty();
  }
};

/// The imprint's words. `with_addressees`: 主送 stands in it instead of below the title.
ImprintBlock build_imprint(const Report& report, const Style& style, bool with_addressees);

/// Adds its structure to `tree`.
void tag_imprint(ImprintBlock& block, StructureTree& tree);

/// Sets it as wide as the type area; its lower edge belongs on the type area's.
Box lay_imprint(ImprintBlock&& block, Typesetter& typesetter);

}  // namespace banxin
