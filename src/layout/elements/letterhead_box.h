// A letterhead's box as it grows: the pieces that all formats with a 版头 have.
#pragma once

#include "layout/elements/box.h"
#include "layout/elements/masthead.h"
#include "layout/lines/typesetter.h"

namespace banxin {

/// All places count from the type area's upper left corner; what stands above it is negative.
class LetterheadBox {
 public:
  /// Nothing may stand above `upper_edge`.
  LetterheadBox(LetterheadBlock& block, Typesetter& typesetter, Len upper_edge)
      : block_(block), typesetter_(typesetter), style_(typesetter.style()), bottom_(upper_edge) {}

  /// 份号, 密级, 紧急程度: flush left, the first one's upper edge at `top` (GB/T 9704 7.2.1–7.2.3).
  /// Returns where the first one ends.
  Len add_lines(Len top);
  /// 发文机关标志 (7.2.4), and above it the issuers in the region's other language.
  void add_mark(const MastheadPlace& place);
  /// A line whose first square begins at `left`; nothing if it is empty.
  void add(Role role, LaidText line, Len left, Len top);
  void add_rule(Len left, Len top, const BoxRule& rule) {
    box_.add_rule(Role::letterhead_rule, left, top, rule);
  }

  /// Lower edge of what was added last: the mark's ink, or the lowest line's since.
  Len bottom() const { return bottom_; }
  Box finish(Len height) &&;

 private:
  LaidText spaced(const LaidText& line, Len size) const;
  void add_parallel_mark(const MastheadPlace& place);

  LetterheadBlock& block_;
  Typesetter& typesetter_;
  const Style& style_;
  Len bottom_;
  Box box_;
};

}  // namespace banxin
