// Words after a label: 附件说明 (GB/T 9704 7.3.4), 出席 (10.3), 抄送 (7.4.2).
#pragma once

#include <vector>

#include "layout/elements/box.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// A line that stands before another on its baseline.
struct LineHead {
  LaidText text;  ///< one line
  Len left;       ///< from the type area's left edge
};

/// An entry's words, and what stands before its first line, from left to right: label, number.
struct LabelledEntry {
  std::vector<LineHead> heads;
  LaidText words;
  Len left;  ///< from the type area's left edge to the words' own
};

/// Sets each entry as a paragraph whose later lines begin below its first word; the first entry has
/// the label before it, and numbers stand below one another. An entry without words shows its last
/// head in their place.
std::vector<LabelledEntry> lay_labelled(LabelledBlock&& block, Typesetter& typesetter);

}  // namespace banxin
