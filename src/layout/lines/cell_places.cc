#include "layout/lines/cell_places.h"

#include <algorithm>

#include "text/bidi.h"

namespace banxin {
namespace {

/// Cells of one level, in the text's order.
struct LevelRun {
  uint32_t begin, end;  ///< counted from the line's begin
  uint8_t level;
};

std::vector<LevelRun> level_runs(const ShapedText& text, const Line& line) {
  std::vector<LevelRun> runs;
  for (uint32_t i = line.begin; i < line.visible_end; ++i) {
    const uint8_t level = text.clusters[i].level;
    if (runs.empty() || runs.back().level != level)
      runs.push_back({i - line.begin, i - line.begin, level});
    runs.back().end = i - line.begin + 1;
  }
  return runs;
}

/// Lays cells out from left to right in visual order.
class VisualPlacer {
 public:
  VisualPlacer(const Spacing& spacing, const Line& line, bool right_to_left)
      : spacing_(spacing),
        line_(line),
        right_to_left_(right_to_left),
        logical_(logical_places(spacing, line)),
        visual_(logical_.size()) {}

  std::vector<int64_t> run(const std::vector<LevelRun>& runs) {
    std::vector<uint8_t> levels;
    levels.reserve(runs.size());
    for (const LevelRun& level_run : runs) levels.push_back(level_run.level);
    if (!logical_.empty()) pen_ = logical_.front();  // white trimmed at the line's left edge
    for (const uint32_t r : visual_order(levels)) {
      if (!right_to_left_) pen_ += gap_before(runs[r].begin);
      place(runs[r]);
      if (right_to_left_) pen_ += gap_before(runs[r].begin);
    }
    return std::move(visual_);
  }

 private:
  int64_t width(uint32_t i) const { return spacing_.cell(line_.begin + i).width; }

  /// What stands between cell `i` and the one before it in the text.
  int64_t gap_before(uint32_t i) const {
    return i == 0 ? 0 : logical_[i] - logical_[i - 1] - width(i - 1);
  }

  void place(const LevelRun& run) {
    const bool backwards = run.level % 2 == 1;
    for (uint32_t k = run.begin; k < run.end; ++k) {
      const uint32_t i = backwards ? run.end - 1 - (k - run.begin) : k;
      if (!backwards && k > run.begin) pen_ += gap_before(i);
      visual_[i] = pen_;
      pen_ += width(i);
      if (backwards && i > run.begin) pen_ += gap_before(i);
    }
  }

  const Spacing& spacing_;
  const Line& line_;
  const bool right_to_left_;
  const std::vector<int64_t> logical_;
  std::vector<int64_t> visual_;
  int64_t pen_ = 0;
};

}  // namespace

// Each kind's share of give is rounded from the line's begin on, so that the line's end is exact
// and no error adds up.
std::vector<int64_t> logical_places(const Spacing& spacing, const Line& line) {
  std::vector<int64_t> places;
  places.reserve(line.visible_end - line.begin);
  for (uint32_t cell = line.begin; cell < line.visible_end; ++cell)
    places.push_back(spacing.position(line.begin, cell));
  for (size_t k = 0; k < kElasticCount; ++k) {
    const auto kind = static_cast<Elastic>(k);
    const Len used = Len::from_raw(line.adjustment[k]);
    if (used == Len()) continue;
    const int64_t whole = std::max<int64_t>(1, spacing.elastic(kind, line.begin, line.visible_end));
    const int64_t sign = kind <= Elastic::shrink_spaces ? -1 : 1;
    for (uint32_t cell = line.begin; cell < line.visible_end; ++cell)
      places[cell - line.begin] +=
          sign * used.scaled(spacing.elastic(kind, line.begin, cell + 1), whole).raw();
  }
  return places;
}

std::vector<int64_t> visual_places(const ShapedText& text, const Spacing& spacing,
                                   const Line& line) {
  return VisualPlacer(spacing, line, text.right_to_left).run(level_runs(text, line));
}

}  // namespace banxin
