#include "layout/lines/spacing.h"

#include <algorithm>

#include "layout/lines/pair_rules.h"

namespace banxin {

Spacing::Spacing(const ShapedText& text, const TextStyle& style, Len column, Len tracking) {
  measure_cells(text, style, column);
  measure_joints(text, style);
  if (tracking != Len()) track(text, tracking);
}

namespace {

/// How many squares a cluster fills: one a character, but two for a glyph as wide as ⸺.
int64_t squares_of(const Cluster& cluster, Len size) {
  const int64_t by_advance = (cluster.advance + size.raw() / 2) / size.raw();
  return std::max<int64_t>(cluster.characters, by_advance);
}

}  // namespace

void Spacing::measure_cells(const ShapedText& text, const TextStyle& style, Len column) {
  cells_.reserve(text.clusters.size());
  before_spaces_.reserve(text.clusters.size() + 1);
  before_spaces_.push_back(0);
  for (const Cluster& cluster : text.clusters) {
    const FontStyle& font = text.run_of(cluster).font;
    const ClassTraits& first = traits_of(cluster.first);
    InlineCell cell;
    cell.width = cluster.advance;
    // A superscript keeps its own size; only characters of the grid's size take its squares.
    const bool squared = first.full_width && cluster.advance > 0;
    if (squared) {
      const Len square = column > Len() && font.rise == Len() ? column : font.size;
      cell.width = static_cast<int32_t>((square * squares_of(cluster, font.size)).raw());
      cell.glyph_shift = (cell.width - cluster.advance) / 2;
      cell.white_left = static_cast<int32_t>(square.scaled(first.white_left, 1000).raw());
      cell.white_right =
          static_cast<int32_t>(square.scaled(traits_of(cluster.last).white_right, 1000).raw());
      set_mark_width(style.punctuation, cluster.first, cell);
      if (style.hanging && may_hang(cluster.last)) cell.hang = cell.width - cell.white_right;
    }
    cells_.push_back(cell);
    const bool vanishes =
        cluster.first == CharClass::space || cluster.first == CharClass::full_space;
    before_spaces_.push_back(vanishes ? before_spaces_.back()
                                      : static_cast<uint32_t>(cells_.size()));
  }
}

void Spacing::track(const ShapedText& text, Len tracking) {
  const auto half_of = [&](size_t i) {
    const Cluster& cluster = text.clusters[i];
    const bool squared = traits_of(cluster.first).full_width && cluster.advance > 0;
    return squared ? (tracking / 2).raw() : 0;
  };
  int64_t moved = 0;
  for (size_t i = 1; i < cells_.size(); ++i) {
    moved += half_of(i - 1) + half_of(i);
    joints_[i].advance += moved;
  }
}

void Spacing::measure_joints(const ShapedText& text, const TextStyle& style) {
  joints_.resize(cells_.size());
  PairRules rules(text, style);
  for (size_t i = 1; i < cells_.size(); ++i) {
    Sums& sums = joints_[i];
    sums = joints_[i - 1];
    const Glue glue = rules.glue_before(i, cells_);
    sums.advance += cells_[i - 1].width + glue.natural;
    for (size_t kind = 0; kind < kElasticCount; ++kind) sums.elastic[kind] += glue.elastic[kind];
  }
}

}  // namespace banxin
