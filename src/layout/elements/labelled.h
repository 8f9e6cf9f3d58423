// Words after a label: 附件说明 (GB/T 9704 7.3.4), 出席 (10.3), 抄送 (7.4.2).
#pragma once

#include <vector>

#include "layout/lines/typesetter.h"

namespace banxin {

/// Sets each entry as a paragraph whose later lines begin below its first word; the first entry has
/// the label before it, and numbers stand below one another.
std::vector<SetParagraph> set_labelled(LabelledBlock&& block, Typesetter& typesetter);

}  // namespace banxin
