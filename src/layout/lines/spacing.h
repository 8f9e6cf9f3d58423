// How wide each piece of a line is and what it may give or take: squares, shared white of adjacent
// marks, the gap between Han and Latin (clreq 3.1.6, 3.2; chinese-text.md, Widths and Filling the
// line). All in Len units.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "base/len.h"
#include "model/style/style.h"
#include "text/shaped_text.h"

namespace banxin {

/// What gives, in the order in which it gives: the first three shrink a line, the last three
/// stretch it.
enum class Elastic : uint8_t {
  shrink_marks,   ///< white of punctuation, down to half a square
  shrink_gaps,    ///< Han-Latin gap, down to its least
  shrink_spaces,  ///< Latin word spaces
  stretch_spaces,
  stretch_gaps,        ///< Han-Latin gap, up to its most
  stretch_characters,  ///< between any two characters that may part; counts joints, not units
};
inline constexpr size_t kElasticCount = 6;

/// A cluster as the line sees it.
struct InlineCell {
  int32_t width = 0;        ///< its square, or its advance
  int32_t glyph_shift = 0;  ///< glyph's origin within the square
  int32_t white_left = 0;   ///< trimmed where the cell starts a line
  int32_t white_right = 0;  ///< trimmed where it ends one
  int32_t hang = 0;         ///< part of the rest that then stands outside the measure
};

/// Sums over a paragraph's cells, so that any stretch of it is measured in constant time. Entry i
/// is the sum over cells before i (widths) or joints up to and including the one before cell i.
class Spacing {
 public:
  /// `column` is the width of a square on the grid; zero: squares are as wide as the type size.
  /// `tracking` stands between two squares, half of it between a square and what is none.
  Spacing(const ShapedText& text, const TextStyle& style, Len column, Len tracking = {});

  size_t size() const { return cells_.size(); }
  const InlineCell& cell(size_t i) const { return cells_[i]; }

  /// Natural width of cells `[begin, end)` on a line of their own: white at the line's edges
  /// trimmed.
  int64_t natural(size_t begin, size_t end) const {
    if (begin >= end) return 0;
    const InlineCell& last = cells_[end - 1];
    return position(begin, end - 1) + last.width - last.white_right - last.hang;
  }
  /// What `[begin, end)` can give in all of one kind.
  int64_t elastic(Elastic kind, size_t begin, size_t end) const {
    return joints_[end - 1].elastic[index(kind)] - joints_[begin].elastic[index(kind)];
  }
  /// Left edge of cell `i` on a line that begins with `begin`, without adjustment.
  int64_t position(size_t begin, size_t i) const {
    return joints_[i].advance - joints_[begin].advance - cells_[begin].white_left;
  }
  /// The end of `[begin, end)` without the spaces that hang at a line's end.
  size_t visible_end(size_t begin, size_t end) const {
    return end > begin + 1 ? std::max<size_t>(begin + 1, before_spaces_[end]) : end;
  }

 private:
  /// Running sums at a cell.
  struct Sums {
    int64_t advance = 0;  ///< left edge of the cell, all on one line
    std::array<int64_t, kElasticCount> elastic{};
  };
  static constexpr size_t index(Elastic kind) { return static_cast<size_t>(kind); }
  void measure_cells(const ShapedText& text, const TextStyle& style, Len column);
  void track(const ShapedText& text, Len tracking);
  void measure_joints(const ShapedText& text, const TextStyle& style);

  std::vector<InlineCell> cells_;
  std::vector<Sums> joints_;
  std::vector<uint32_t> before_spaces_;  ///< of each end of a line, without the spaces before it
};

}  // namespace banxin
