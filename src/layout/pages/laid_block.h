// Blocks as laid: their lines and boxes with what pages must know of them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "layout/elements/box.h"
#include "layout/elements/labelled.h"
#include "layout/elements/rows.h"
#include "layout/elements/sign_off.h"
#include "layout/elements/sign_off_box.h"

namespace banxin {

struct LaidParagraph {
  Role role = Role::body;
  LaidText text;
  bool keep_with_next = false;
  bool keep_with_previous = false;
  bool follows = false;   ///< as a further line of the paragraph above
  int outline_level = 0;  ///< 0: no entry in the reader's side panel
  std::string outline_title;
};

/// Paragraphs that follow one another without a gap.
struct LaidList {
  Role role = Role::attachment_list;
  std::vector<LabelledEntry> entries;
  bool follows = false;  ///< another of its kind: no gap above
};

/// Lines of an unsealed document, boxes of a sealed or signed one.
struct LaidSignOff {
  std::vector<SignOffLine> lines;
  std::vector<SignOffBox> boxes;
};

/// Boxes one below the other; pages may end between them.
using LaidBoxes = std::vector<Box>;

using LaidBlock =
    std::variant<LaidParagraph, LaidList, LaidBoxes, LaidRows, LaidSignOff, PageBreak, TurnedTable>;

}  // namespace banxin
