// Parts of a document made of blocks that have lines but no glyphs: what pages need to know.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/pages/set_part.h"
#include "layout/pages/tail.h"
#include "layout/title_bench.h"

namespace banxin {

inline SetParagraph lines(size_t count) {
  SetParagraph paragraph;
  paragraph.lines.resize(count);
  return paragraph;
}

inline SetBlock body_of(size_t count) {
  SetText text;
  text.paragraph = lines(count);
  return text;
}

inline SetBlock sign_off() {
  SetSignOff block;
  block.lines = {{Role::signature, lines(1)}, {Role::date, lines(1)}};
  return block;
}

inline SetBlock seal(double mm) {
  const SealStyle& look = default_style().seal;
  SetSignOff block;
  block.boxes.emplace_back();
  block.boxes[0].box.height = Len::from_mm(mm);
  block.boxes[0].gap = look.gap;
  block.boxes[0].gap_least = look.gap_least;
  return block;
}

/// A signed sign-off's box: the white above it does not give.
inline SetBlock signature(double mm) {
  SetSignOff block;
  block.boxes.emplace_back();
  block.boxes[0].box.height = Len::from_mm(mm);
  block.boxes[0].gap = block.boxes[0].gap_least = default_style().seal.gap;
  return block;
}

/// 附件说明.
inline SetBlock list_of(size_t count) {
  SetList list;
  list.paragraphs.assign(count, lines(1));
  return list;
}

struct MadePart {
  explicit MadePart(std::vector<SetBlock>&& blocks, Style with = default_style())
      : style(std::move(with)) {
    part.style = &style;
    part.blocks = std::move(blocks);
    part.rebuild();
  }

  /// Plans; paragraphs have as many lines as `reset` says, if it says so.
  MadePart& plan(const BlockResetter& reset = nullptr) {
    const BlockResetter as_it_is = [&](size_t block, int) { return part.blocks[block]; };
    plan_part(part, reset ? reset : as_it_is, diagnostics);
    return *this;
  }

  /// Items a page.
  std::vector<size_t> counts() const {
    std::vector<size_t> counts;
    for (const PlannedPage& page : part.pages) counts.push_back(page.items.size());
    return counts;
  }
  double pitch(size_t page) const { return part.pages.at(page).pitch.mm(); }
  double foot(size_t page) const { return foot_of(part.pages.at(page), part.flow).mm(); }
  std::vector<std::string> said() const {
    std::vector<std::string> said;
    for (const Diagnostic& one : diagnostics.all()) said.push_back(one.code + ' ' + one.message);
    return said;
  }

  Style style;
  SetPart part;
  Diagnostics diagnostics;
};

}  // namespace banxin
