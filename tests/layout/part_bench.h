// Parts of a document made of blocks that have lines but no glyphs: what pages need to know.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "layout/pages/copyfit.h"
#include "layout/pages/part.h"
#include "layout/title_bench.h"

namespace banxin {

inline LaidText lines(size_t count) {
  LaidText text;
  text.lines.resize(count);
  return text;
}

inline LaidParagraph text_as(Role role, size_t count = 1) {
  LaidParagraph paragraph;
  paragraph.role = role;
  paragraph.text = lines(count);
  return paragraph;
}

inline LaidBlock body_of(size_t count) { return text_as(Role::body, count); }

inline LaidBlock sign_off() {
  LaidSignOff block;
  block.lines = {{Role::signature, lines(1), {}}, {Role::date, lines(1), {}}};
  return block;
}

inline LaidBlock seal(double mm) {
  const SealStyle& look = default_style().seal;
  LaidSignOff block;
  block.boxes.emplace_back();
  block.boxes[0].box.height = Len::from_mm(mm);
  block.boxes[0].gap = look.gap;
  block.boxes[0].gap_least = look.gap_least;
  return block;
}

/// A signed sign-off's box: the white above it does not give.
inline LaidBlock signature(double mm) {
  LaidSignOff block;
  block.boxes.emplace_back();
  block.boxes[0].box.height = Len::from_mm(mm);
  block.boxes[0].gap = block.boxes[0].gap_least = default_style().seal.gap;
  return block;
}

/// 附件说明.
inline LaidBlock list_of(size_t count) {
  LaidList list;
  for (size_t i = 0; i < count; ++i) list.entries.push_back({{}, lines(1), {}});
  return list;
}

/// Lines that a paragraph has on other columns: by block and permille.
using LinesOf = std::function<size_t(size_t block, int permille)>;

struct MadePart {
  explicit MadePart(std::vector<LaidBlock>&& blocks, Style with = default_style())
      : style(std::move(with)) {
    part.style = &style;
    part.grid = upright_grid(style);
    part.blocks = std::move(blocks);
    part.rebuild();
  }

  /// Plans; on other columns paragraphs have as many lines as `count` says, or as they have.
  MadePart& plan(const LinesOf& count = nullptr) {
    plan_part(part, diagnostics, [&](const LaidParagraph& paragraph, const Style&, int permille) {
      size_t block = 0;
      while (std::get_if<LaidParagraph>(&part.blocks[block]) != &paragraph) ++block;
      return count ? lines(count(block, permille)) : paragraph.text;
    });
    return *this;
  }

  /// Items a page.
  std::vector<size_t> counts() const {
    std::vector<size_t> counts;
    for (const PlannedPage& page : part.pages) counts.push_back(page.body.items.size());
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
  Part part;
  Diagnostics diagnostics;
};

}  // namespace banxin
