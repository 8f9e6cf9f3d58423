// 落款 of an unsealed document (GB/T 9704 7.3.5.2).
#pragma once

#include <vector>

#include "layout/lines/typesetter.h"

namespace banxin {

/// A name or date of the sign-off, on one line as a rule.
struct SignOffLine {
  Role role = Role::signature;
  LaidText text;
  Len left;  ///< from the type area's left edge
};

/// Names one below the other, the lead first and shorter ones spread to the longest's width; the
/// date's first character stands two characters right of the names' first; what is the longer of
/// both ends two characters from the right. A name that no line holds takes several, even ones.
std::vector<SignOffLine> lay_sign_off(SignOffBlock&& block, Typesetter& typesetter);

}  // namespace banxin
