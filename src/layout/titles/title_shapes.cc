#include "layout/titles/title_shapes.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace banxin {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
/// A line of a title holds some 20 words at most; a text with more (thousands of zero-width spaces)
/// is no title, and would take the square of them.
constexpr size_t kMostSeamsInLine = 64;

/// How the widths ran so far. A lozenge rises, then falls; what falls, then rises, is an hourglass.
enum class Trend : uint8_t { level, rising, falling };
constexpr size_t kTrends = 3;

/// What a line adds to those above it, and how the widths run from then on.
struct Step {
  TitleCost cost;
  Trend trend = Trend::level;
};

Step step_to(int64_t above, int64_t width, Trend trend) {
  using namespace title_cost;
  Step step{{}, trend};
  const int64_t size = width < above ? above - width : width - above;
  if (size < kLeastStep) step.cost.looks += (kLeastStep - size) * kFlat / kLeastStep;
  const int64_t part = size * 1000 / std::max<int64_t>(1, std::max(above, width));
  step.cost.looks += std::max<int64_t>(0, part - kLargeStep);
  step.cost.looks += std::max<int64_t>(0, part - kMostStep) * kTorn;
  if (size <= kEqualWidth) return step;
  step.trend = width > above ? Trend::rising : Trend::falling;
  if (step.trend == Trend::rising && trend == Trend::falling) step.cost.looks += kHourglass;
  return step;
}

/// Below rows of issuers a shape begins anew.
constexpr Step kAfterRow = {{}, Trend::rising};

/// What shows only when all lines are there: whether they are all equal.
TitleCost whole_cost(size_t lines, Trend trend) {
  return {0, lines > 1 && trend == Trend::level ? title_cost::kRectangle : 0};
}

/// Dynamic programming over (last line, trend): what a next line costs depends on no more.
class Search {
 public:
  Search(const Spacing& spacing, const TitleSeams& seams, const TitleMeasures& measures,
         size_t count)
      : spacing_(spacing),
        measure_(measures.widest.raw()),
        most_(measures.type_area.raw() * 1000 / measure_),
        count_(count),
        seams_(seams.places),
        named_(seams.named) {
    seams_.insert(seams_.begin(), TitleSeam{});
    seams_.push_back({static_cast<uint32_t>(spacing.size()), {}, false, false});
  }

  std::vector<TitleShape> run() {
    ranges_.push_back({0, 0});
    for (size_t end = 1; end < seams_.size(); ++end)
      if (!reach(end)) return {};
    return shapes();
  }

 private:
  /// The lines down to one from seam `begin` on.
  struct Node {
    TitleCost cost;
    uint32_t begin = 0;
    uint32_t above = kNone;  ///< the node of the lines above
    int64_t width = 0;
    Trend trend = Trend::level;
  };
  struct Range {
    size_t begin = 0, end = 0;
  };
  using Best = std::array<std::vector<Node>, kTrends>;

  /// Finds the best lines that end at seam `end`. False if too many come into question.
  bool reach(size_t end) {
    Range range{nodes_.size(), nodes_.size()};
    for (size_t begin = end; begin-- > 0;) {
      if (end - begin > kMostSeamsInLine) return false;
      const int64_t width = permille(begin, end);
      if (width > most_ + kTrimmed) break;
      if (width <= (holds_named(begin, end) ? most_ : 1000)) add_line(begin, end, width);
      if (seams_[begin].forced) break;
    }
    range.end = nodes_.size();
    ranges_.push_back(range);
    return true;
  }

  /// Trimmed marks make a line narrower than a shorter one, but by less than this.
  static constexpr int64_t kTrimmed = 200;

  /// Whether a title in 《》 stands on the line as a whole.
  bool holds_named(size_t begin, size_t end) const {
    const auto after =
        std::partition_point(named_.begin(), named_.end(),
                             [&](const CellRange& named) { return named.end <= seams_[end].cell; });
    return after != named_.begin() && std::prev(after)->begin >= seams_[begin].cell;
  }

  int64_t permille(size_t begin, size_t end) const {
    const uint32_t from = seams_[begin].cell;
    return spacing_.natural(from, spacing_.visible_end(from, seams_[end].cell)) * 1000 / measure_;
  }

  /// What the line costs whatever stands above it.
  TitleCost own_cost(size_t begin, size_t end, int64_t width) const {
    TitleCost cost = seams_[end].cost;
    cost.looks += title_cost::kLine;
    if (width > 1000) cost.looks += title_cost::kFullMeasure;
    const size_t from = seams_[begin].cell;
    const size_t cells = spacing_.visible_end(from, seams_[end].cell) - from;
    const bool alone = begin == 0 && end + 1 == seams_.size();
    if (cells <= title_cost::kLoneCharacters && !alone) cost.looks += title_cost::kFault;
    return cost;
  }

  void add_line(size_t begin, size_t end, int64_t width) {
    Node line;
    line.begin = static_cast<uint32_t>(begin);
    line.width = width;
    line.cost = own_cost(begin, end, width);
    if (begin == 0) {
      nodes_.push_back(line);
      return;
    }
    Best best;
    for (size_t i = ranges_[begin].begin; i < ranges_[begin].end; ++i) {
      const Node& above = nodes_[i];
      const Step step = seams_[begin].row ? kAfterRow : step_to(above.width, width, above.trend);
      Node node = line;
      node.above = static_cast<uint32_t>(i);
      node.trend = step.trend;
      node.cost += above.cost + step.cost;
      keep(node, best[static_cast<size_t>(step.trend)]);
    }
    for (const auto& kept : best) nodes_.insert(nodes_.end(), kept.begin(), kept.end());
  }

  /// Keeps the `count_` cheapest, in order.
  void keep(const Node& node, std::vector<Node>& best) const {
    const auto place =
        std::upper_bound(best.begin(), best.end(), node,
                         [](const Node& a, const Node& b) { return a.cost < b.cost; });
    best.insert(place, node);
    if (best.size() > count_) best.pop_back();
  }

  std::vector<TitleShape> shapes() const {
    std::vector<TitleShape> all;
    for (size_t i = ranges_.back().begin; i < ranges_.back().end; ++i) all.push_back(shape(i));
    std::stable_sort(all.begin(), all.end(),
                     [](const TitleShape& a, const TitleShape& b) { return a.cost < b.cost; });
    if (all.size() > count_) all.resize(count_);
    return all;
  }

  TitleShape shape(size_t last) const {
    TitleShape shape;
    for (size_t i = last; nodes_[i].begin > 0; i = nodes_[i].above)
      shape.cuts.push_back(seams_[nodes_[i].begin].cell);
    std::reverse(shape.cuts.begin(), shape.cuts.end());
    shape.cost = nodes_[last].cost + whole_cost(shape.cuts.size() + 1, nodes_[last].trend);
    return shape;
  }

  const Spacing& spacing_;
  const int64_t measure_;
  const int64_t most_;  ///< the type area's width, in thousandths of the measure
  const size_t count_;
  std::vector<TitleSeam> seams_;  ///< with the title's begin and end
  const std::vector<CellRange>& named_;
  std::vector<Node> nodes_;
  std::vector<Range> ranges_;  ///< for each seam, the nodes of lines that end there
};

}  // namespace

std::vector<TitleShape> find_title_shapes(const Spacing& spacing, const TitleSeams& seams,
                                          const TitleMeasures& measures, size_t count) {
  return Search(spacing, seams, measures, count).run();
}

TitleCost title_shape_cost(const std::vector<int64_t>& widths) {
  TitleCost cost;
  Trend trend = Trend::level;
  for (size_t i = 1; i < widths.size(); ++i) {
    const Step step = step_to(widths[i - 1], widths[i], trend);
    cost += step.cost;
    trend = step.trend;
  }
  return cost + whole_cost(widths.size(), trend);
}

}  // namespace banxin
