#include "layout/lines/line_breaker.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace banxin {
namespace {

constexpr int64_t kPoint = Len::kUnitsPerPt;
constexpr int64_t kInfinite = std::numeric_limits<int64_t>::max() / 4;

// Costs. A line that gives or takes nothing costs kLine alone; the others are its equivalents in
// ugliness, judged by eye on the documents of tests/documents.
constexpr int64_t kLine = 100;
constexpr int64_t kMarksShrunkToHalf = 650;
constexpr int64_t kGapsAtLimit = 300;
constexpr int64_t kSpacesAtLimit = 300;
constexpr int64_t kCharactersAtLimit = 6000;  ///< quarter of an em between all characters
constexpr int64_t kTwoEmApart = 400;  ///< −1 em beside +1 em: neighbours that differ so much
constexpr int64_t kRaggedByAQuarter = 1000;  ///< where lines need not reach the right edge
constexpr int64_t kLoneCharacter = 2500;
constexpr int64_t kUnlikedBreak = 250;  ///< 144|平方米, 《民法|典》, 国办发|〔2018〕1号
constexpr int64_t kAvoidedBreak =
    900;  ///< 2026年|3月: custom allows it, a line with holes is worse
constexpr int64_t kEmergencyBreak = 5000;
constexpr int64_t kBeyondLimit = 50000;  ///< looser still: only where nothing else is possible
constexpr int64_t kOverfull = 200000;

/// limit × (part / whole)², the growth of ugliness with use.
int64_t squared_cost(int64_t limit, int64_t part, int64_t whole) {
  const int64_t permille = std::min<int64_t>(part * 1000 / std::max<int64_t>(1, whole), 1'000'000);
  return limit * permille / 1000 * permille / 1000;
}

int64_t break_cost(Break kind) {
  switch (kind) {
    case Break::unliked:
      return kUnlikedBreak;
    case Break::avoided:
      return kAvoidedBreak;
    case Break::emergency:
      return kEmergencyBreak;
    default:
      return 0;
  }
}

struct Candidate {
  int64_t cost = kInfinite;
  int64_t gives = 0;  ///< measure less natural width: how a line compares with its neighbours
};

class Breaker {
 public:
  Breaker(const ShapedText& text, const Spacing& spacing, Measure measure, const TextStyle& style)
      : text_(text), spacing_(spacing), measure_(measure), style_(style) {}

  std::vector<Line> run() {
    collect_breaks();
    find_best();
    return trace_back();
  }

 private:
  /// A place where a line may end, with the best way to get there.
  struct Node {
    uint32_t cell;
    Break kind;
    int64_t cost = kInfinite;
    uint32_t previous = 0;
    int64_t gives = 0;
  };

  void collect_breaks() {
    nodes_.push_back({0, Break::allowed, 0});
    const auto size = static_cast<uint32_t>(spacing_.size());
    for (uint32_t i = 1; i < size; ++i) {
      if (text_.clusters[i].before == Break::forbidden) continue;
      open_long_word(i);
      nodes_.push_back({i, text_.clusters[i].before});
    }
    open_long_word(size);
    nodes_.push_back({size, Break::mandatory});
  }

  /// A word that no line can hold may break between any two of its clusters.
  void open_long_word(uint32_t end) {
    const uint32_t begin = nodes_.back().cell;
    if (least(begin, end) <= measure_.others.raw() &&
        (begin != 0 || least(begin, end) <= measure_.first.raw()))
      return;
    for (uint32_t i = begin + 1; i < end; ++i)
      if (text_.clusters[i].first != CharClass::invisible) nodes_.push_back({i, Break::emergency});
  }

  int64_t width_of_line_from(uint32_t begin) const {
    return (begin == 0 ? measure_.first : measure_.others).raw();
  }

  int64_t least(uint32_t begin, uint32_t end) const {
    const auto visible = static_cast<uint32_t>(spacing_.visible_end(begin, end));
    int64_t width = spacing_.natural(begin, visible);
    for (const Elastic kind : {Elastic::shrink_marks, Elastic::shrink_gaps, Elastic::shrink_spaces})
      width -= spacing_.elastic(kind, begin, visible);
    return width;
  }

  void find_best() {
    size_t first = 0;  // the earliest line start that can still hold the line's end
    for (size_t end = 1; end < nodes_.size(); ++end) {
      while (first + 1 < end && !fits(first, end)) ++first;
      try_starts(first, end);
      if (nodes_[end].kind == Break::mandatory) first = end;
    }
  }

  bool fits(size_t start, size_t end) const {
    return least(nodes_[start].cell, nodes_[end].cell) <= width_of_line_from(nodes_[start].cell);
  }

  // The fullest line comes first; once lines get looser than the limit, shorter ones are
  // worse still.
  void try_starts(size_t first, size_t end) {
    for (size_t start = first; start < end; ++start) {
      if (nodes_[start].cost >= kInfinite) continue;
      const Candidate line = judge(nodes_[start], nodes_[end]);
      const int64_t cost = nodes_[start].cost + line.cost + unevenness(nodes_[start], line);
      if (cost < nodes_[end].cost) {
        nodes_[end].cost = cost;
        nodes_[end].previous = static_cast<uint32_t>(start);
        nodes_[end].gives = line.gives;
      }
      if (line.cost > kBeyondLimit && nodes_[end].cost < kInfinite) break;
    }
  }

  int64_t unevenness(const Node& before, const Candidate& line) const {
    if (before.cell == 0) return 0;
    const int64_t em = text_.run_of(text_.clusters[before.cell - 1]).font.size.raw();
    const int64_t apart = std::min(std::abs(before.gives - line.gives), 4 * em) - em;
    return apart > 0 ? squared_cost(kTwoEmApart, apart, em) : 0;
  }

  Candidate judge(const Node& start, const Node& end) const {
    const uint32_t begin = start.cell;
    const auto visible = static_cast<uint32_t>(spacing_.visible_end(begin, end.cell));
    const int64_t spare = width_of_line_from(begin) - spacing_.natural(begin, visible);
    Candidate line;
    line.cost = kLine + break_cost(end.kind);
    if (spare < 0 || end.kind != Break::mandatory) line.gives = spare;
    if (spare < 0) {
      line.cost += shrink_cost(begin, visible, -spare);
    } else if (end.kind == Break::mandatory) {
      line.cost += is_lone(begin, visible) && begin > 0 ? kLoneCharacter : 0;
    } else if (!measure_.justify) {
      line.gives = 0;
      line.cost += squared_cost(kRaggedByAQuarter, spare, width_of_line_from(begin) / 4);
    } else {
      stretch(line, begin, visible, spare);
    }
    return line;
  }

  int64_t shrink_cost(uint32_t begin, uint32_t end, int64_t need) const {
    int64_t cost = 0;
    const auto use = [&](Elastic kind, int64_t limit) {
      const int64_t whole = spacing_.elastic(kind, begin, end);
      const int64_t part = std::min(need, whole);
      if (part > 0) cost += squared_cost(limit, part, whole);
      need -= part;
    };
    use(Elastic::shrink_marks, kMarksShrunkToHalf);
    use(Elastic::shrink_gaps, kGapsAtLimit);
    use(Elastic::shrink_spaces, kSpacesAtLimit);
    return need > 0 ? cost + kOverfull + squared_cost(kOverfull, need, kPoint) : cost;
  }

  void stretch(Candidate& line, uint32_t begin, uint32_t end, int64_t spare) const {
    const auto use = [&](Elastic kind, int64_t limit) {
      const int64_t whole = spacing_.elastic(kind, begin, end);
      const int64_t part = std::min(spare, whole);
      if (part > 0) line.cost += squared_cost(limit, part, whole);
      spare -= part;
    };
    use(Elastic::stretch_spaces, kSpacesAtLimit);
    use(Elastic::stretch_gaps, kGapsAtLimit);
    if (spare <= 0) return;
    const int64_t joints =
        std::max<int64_t>(1, spacing_.elastic(Elastic::stretch_characters, begin, end));
    const int64_t limit = loose_limit(begin);
    line.cost += squared_cost(kCharactersAtLimit, spare, joints * limit);
    if (spare > joints * limit) line.cost += kBeyondLimit;
  }

  int64_t loose_limit(uint32_t begin) const {
    return style_.loose_limit.of(text_.run_of(text_.clusters[begin]).font.size).raw();
  }

  /// One character, with or without marks after it, alone on a paragraph's last line (孤字).
  bool is_lone(uint32_t begin, uint32_t end) const {
    if (end - begin > 4) return false;
    return std::all_of(text_.clusters.begin() + begin + 1, text_.clusters.begin() + end,
                       [](const Cluster& cluster) { return is_closing_mark(cluster.first); });
  }

  std::vector<Line> trace_back() const {
    std::vector<Line> lines;
    for (auto end = static_cast<uint32_t>(nodes_.size() - 1); end > 0; end = nodes_[end].previous) {
      const Node& start = nodes_[nodes_[end].previous];
      const bool stretch = measure_.justify && nodes_[end].kind != Break::mandatory;
      const Len width = Len::from_raw(width_of_line_from(start.cell));
      Line line = fit_line(spacing_, start.cell, nodes_[end].cell, width, stretch);
      const int64_t joints = std::max<int64_t>(
          1, spacing_.elastic(Elastic::stretch_characters, line.begin, line.visible_end));
      line.too_loose = line.adjustment[static_cast<size_t>(Elastic::stretch_characters)] >
                       joints * loose_limit(line.begin);
      lines.push_back(line);
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
  }

  const ShapedText& text_;
  const Spacing& spacing_;
  const Measure measure_;
  const TextStyle& style_;
  std::vector<Node> nodes_;
};

}  // namespace

Line fit_line(const Spacing& spacing, size_t begin, size_t end, Len width, bool stretch) {
  Line line;
  line.begin = static_cast<uint32_t>(begin);
  line.end = static_cast<uint32_t>(end);
  line.visible_end = static_cast<uint32_t>(spacing.visible_end(begin, end));
  line.width = spacing.natural(begin, line.visible_end);
  int64_t spare = width.raw() - line.width;
  const auto use = [&](Elastic kind, int64_t most) {
    const int64_t part = std::min(spare < 0 ? -spare : spare, most);
    line.adjustment[static_cast<size_t>(kind)] = part;
    line.width += spare < 0 ? -part : part;
    spare += spare < 0 ? part : -part;
  };
  const auto whole = [&](Elastic kind) { return spacing.elastic(kind, begin, line.visible_end); };
  if (spare < 0) {
    for (const Elastic kind : {Elastic::shrink_marks, Elastic::shrink_gaps, Elastic::shrink_spaces})
      use(kind, whole(kind));
    line.too_wide = spare < 0;
  } else if (stretch && spare > 0) {
    use(Elastic::stretch_spaces, whole(Elastic::stretch_spaces));
    use(Elastic::stretch_gaps, whole(Elastic::stretch_gaps));
    if (whole(Elastic::stretch_characters) > 0) {
      use(Elastic::stretch_characters, spare);
    } else if (whole(Elastic::stretch_spaces) > 0) {
      // A line of Latin words alone: its spaces take what is left.
      line.adjustment[static_cast<size_t>(Elastic::stretch_spaces)] += spare;
      line.width += spare;
    }
  }
  return line;
}

std::vector<Line> break_lines(const ShapedText& text, const Spacing& spacing, Measure measure,
                              const TextStyle& style) {
  if (text.clusters.empty()) return {};
  return Breaker(text, spacing, measure, style).run();
}

}  // namespace banxin
