// A letterhead's box as it grows: the pieces that all formats with a 版头 have.
#pragma once

#include <optional>

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

  /// The information index of a copy for the web, above all else, from the type area's upper edge.
  /// Returns where what follows may begin: the edge itself if there is no index.
  Len add_index();
  /// 份号, 密级, 紧急程度: flush left, the first one's upper edge at `top` (GB/T 9704 7.2.1–7.2.3);
  /// they close up where a mark below needs it. Returns where the first one ends.
  Len add_lines(Len top, std::optional<Len> mark_top = std::nullopt);
  /// Where the mark's ink begins: at `wanted`, or below what was added before (I0520).
  Len mark_top_at(Len wanted);
  /// 发文机关标志 (7.2.4), and above it the issuers in the region's other language.
  void add_mark(const MastheadPlace& place);
  /// A line whose first square begins at `left`; nothing if it is empty.
  /// `goes_on`: further words follow on the same line.
  void add(Role role, LaidText line, Len left, Len top, bool goes_on = false);
  void add_rule(Len left, Len top, const BoxRule& rule) {
    box_.add_rule(Role::letterhead_rule, left, top, rule);
  }

  /// Lower edge of what was added last: the mark's ink, or the lowest line's since.
  Len bottom() const { return bottom_; }
  Box finish(Len height) &&;

 private:
  Len lines_pitch(Role role, Len top, std::optional<Len> mark_top) const;
  LaidText spaced(const LaidText& line, Len size) const;
  void add_parallel_mark(const MastheadPlace& place);

  LetterheadBlock& block_;
  Typesetter& typesetter_;
  const Style& style_;
  Len bottom_;
  bool has_index_ = false;
  std::optional<Len> gap_;  ///< the mark stands this far below what was added before
  Box box_;
};

}  // namespace banxin
