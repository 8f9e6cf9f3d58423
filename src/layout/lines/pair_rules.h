// What stands between two neighbours on a line: white shared, gap added, give and take. A
// typographer's table.
#pragma once

#include <array>
#include <vector>

#include "layout/lines/spacing.h"

namespace banxin {

/// Between a cell and the one before it.
struct Glue {
  int32_t natural = 0;  ///< added to the distance; negative where adjacent marks share white
  std::array<int32_t, kElasticCount> elastic{};
};

/// Reads a paragraph's clusters pair by pair. Source spaces are looked through: between Han and
/// Latin they are the gap, beside a full-width mark they are nothing.
class PairRules {
 public:
  PairRules(const ShapedText& text, const TextStyle& style) : text_(text), style_(style) {}

  /// The glue before cell `i` > 0. May take the width of a space that turns out to be a gap, or
  /// white that a pair shares for good, out of `cells`.
  Glue glue_before(size_t i, std::vector<InlineCell>& cells) const;

 private:
  const Cluster& cluster(size_t i) const { return text_.clusters[i]; }
  Len size_of(size_t i) const { return text_.run_of(cluster(i)).font.size; }
  size_t next_visible(size_t i) const;
  Glue space_glue(size_t i, std::vector<InlineCell>& cells) const;
  Glue gap_glue(size_t i) const;
  Glue marks_glue(size_t i, std::vector<InlineCell>& cells) const;
  bool is_outcry(size_t i) const;

  const ShapedText& text_;
  const TextStyle& style_;
};

/// How much of the white between two marks is shared for good: half a square once (clreq 3.1.6.1).
/// Returns the part taken from the left mark's right side and from the right mark's left side.
struct SharedWhite {
  int32_t from_left = 0, from_right = 0;
};
SharedWhite shared_white(CharClass left, CharClass right, const InlineCell& left_cell,
                         const InlineCell& right_cell);

/// Narrows a mark's square where the style's punctuation is not full width (全角式).
void set_mark_width(PunctuationStyle style, CharClass mark, InlineCell& cell);

/// May a full line widen between these two? Not inside Latin words, numbers, —— and ……, nor between
/// those and a mark that belongs to them.
bool may_part(CharClass left, CharClass right);

}  // namespace banxin
