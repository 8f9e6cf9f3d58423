// 落款 of a sealed document (GB/T 9704 7.3.5.1, figures 5, 7, 8).
#pragma once

#include <vector>

#include "layout/elements/sign_off_box.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// One box a row of seals; its upper edge is the highest seal's, its lower edge the lower of the
/// seals' and the date's. A seal that the report leaves out keeps its place free and is reported
/// (I0506).
std::vector<SignOffBox> lay_sealed_sign_off(SignOffBlock&& block, Typesetter& typesetter);

}  // namespace banxin
