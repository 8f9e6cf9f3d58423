#include "layout/lines/spacing.h"

#include <algorithm>

#include "layout/lines/level_number.h"
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

/// Where a mark's ink stands in its square, in thousandths of an em: in the half that its class
/// says (GB/T 15834 5.1), whatever its face makes of it. Ink wider than half a square keeps a
/// little white on the outer side, and has less on the inner one.
struct MarkPlace {
  int shift = 0;  ///< of the glyph
  int white = 500;
};
MarkPlace place_on_left(int left, int right) {
  constexpr int kHalf = 500, kOver = 30, kWidest = 440, kBearing = 40;
  if (right <= kHalf + kOver) return {};
  if (right - left <= kWidest) return {(kHalf - left - right) / 2, kHalf};
  const int shift = kBearing - left;
  return {shift, std::max(0, 1000 - right - shift - kBearing)};
}

/// The white of a mark's square, and its glyph within.
void place_mark(const Cluster& cluster, Len size, Len square, InlineCell& cell) {
  const auto units = [&](int thousandths) {
    return static_cast<int32_t>(square.scaled(thousandths, 1000).raw());
  };
  const int white_left = traits_of(cluster.first).white_left;
  const int white_right = traits_of(cluster.last).white_right;
  cell.white_left = units(white_left);
  cell.white_right = units(white_right);
  if (white_left == white_right) {
    // A middle dot takes half a square (5.1.7).
    cell.width -= cell.white_left + cell.white_right;
    cell.glyph_shift -= cell.white_left;
    cell.white_left = cell.white_right = 0;
    return;
  }
  if (cluster.ink_left == cluster.ink_right) return;
  const auto origin = static_cast<int>(int64_t{cell.glyph_shift} * 1000 / size.raw());
  const int left = origin + cluster.ink_left, right = origin + cluster.ink_right;
  if (white_right > 0) {
    const MarkPlace place = place_on_left(left, right);
    cell.glyph_shift += units(place.shift);
    cell.white_right = units(place.white);
  } else {
    const MarkPlace place = place_on_left(1000 - right, 1000 - left);
    cell.glyph_shift -= units(place.shift);
    cell.white_left = units(place.white);
  }
}

/// …… is one sign of six dots (GB/T 15834 4.11): its halves move towards one another until the
/// distance over their joint is that of the dots.
void join_ellipsis(const Cluster& cluster, Len square, InlineCell& left, InlineCell& right) {
  if (cluster.ink_left >= cluster.ink_right) return;
  const int dots = (cluster.ink_right - cluster.ink_left) / 2;
  const int move = (1000 - 3 * dots) / 2;
  const auto units = static_cast<int32_t>(square.scaled(move, 1000).raw());
  left.glyph_shift += units;
  right.glyph_shift -= units;
}

}  // namespace

void Spacing::measure_cells(const ShapedText& text, const TextStyle& style, Len column) {
  cells_.reserve(text.clusters.size());
  before_spaces_.reserve(text.clusters.size() + 1);
  before_spaces_.push_back(0);
  size_t ellipses = 0;  // one after the other
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
      place_mark(cluster, font.size, square, cell);
      set_mark_width(style.punctuation, cluster.first, cell);
      ellipses = cluster.first == CharClass::ellipsis ? ellipses + 1 : 0;
      if (ellipses > 0 && ellipses % 2 == 0) join_ellipsis(cluster, square, cells_.back(), cell);
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
  const size_t fixed = level_number_end(text);
  for (size_t i = 1; i < cells_.size(); ++i) {
    Sums& sums = joints_[i];
    sums = joints_[i - 1];
    const Glue glue = rules.glue_before(i, cells_);
    sums.advance += cells_[i - 1].width + glue.natural;
    if (i <= fixed) continue;
    for (size_t kind = 0; kind < kElasticCount; ++kind) sums.elastic[kind] += glue.elastic[kind];
  }
}

}  // namespace banxin
