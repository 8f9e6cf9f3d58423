#include "layout/title_lines.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "text/breaks.h"

namespace banxin {
namespace {

constexpr int64_t kNone = std::numeric_limits<int64_t>::max();
constexpr int64_t kHourglass = 5000;
constexpr int64_t kRectangle = 1500;
constexpr int64_t kStub = 4000;  ///< a line shorter than a third of the longest
constexpr int64_t kBetweenSingles = 3000;
constexpr int64_t kInPhrase = 300;
constexpr size_t kMostLines = 6;
constexpr size_t kMostPlaces = 80;

/// A character after which a title breaks well: it ends a name, a time or an attribute.
bool ends_phrase(char32_t c) {
  return std::u32string_view(U"厅室局委会区县市省州盟旗镇乡部院署办年月日的和与及、，》）")
             .find(c) != std::u32string_view::npos;
}

/// A place where a title may break, with what it costs there.
struct Place {
  uint32_t cell;
  int64_t cost;
};

/// Cost of breaking before character `at`, whose word starts there.
int64_t place_cost(const Characters& text, const std::vector<bool>& starts, size_t at) {
  if (ends_phrase(text.codes[at - 1])) return 0;
  const bool single_before = at < 2 || starts[at - 1];
  const bool single_after = at + 1 < text.size() && starts[at + 1];
  return single_before && single_after ? kBetweenSingles : kInPhrase;
}

std::vector<Place> find_places(const ShapedText& text) {
  const Characters characters = read_characters(text.source.text);
  const std::vector<bool> starts = find_word_starts(characters);
  std::vector<Place> places;
  size_t character = 0;
  for (uint32_t i = 1; i < text.clusters.size(); ++i) {
    while (characters.offsets[character] < text.clusters[i].text) ++character;
    const Break kind = text.clusters[i].before;
    if (kind == Break::forbidden || !starts[character]) continue;
    if (ends_phrase(characters.codes[character]) && starts[character] &&
        (character + 1 >= characters.size() || starts[character + 1]) && kind != Break::mandatory)
      continue;  // a suffix stays with what it ends
    const int64_t avoided = kind == Break::avoided ? kBetweenSingles : 0;
    places.push_back({i, avoided + place_cost(characters, starts, character)});
  }
  return places;
}

/// Tries every choice of `count` lines; the width limit prunes all but a few.
class Search {
 public:
  Search(const Spacing& spacing, const std::vector<Place>& places, Len measure)
      : spacing_(spacing), places_(places), measure_(measure.raw()) {}

  bool run(size_t count) {
    cuts_.clear();
    widths_.clear();
    best_cost_ = kNone;
    extend(0, 0, count, 0);
    return best_cost_ != kNone;
  }

  /// First cells of the lines after the first.
  const std::vector<uint32_t>& best() const { return best_; }

 private:
  int64_t permille(uint32_t begin, uint32_t end) const {
    const size_t visible = spacing_.visible_end(begin, end);
    return spacing_.natural(begin, visible) * 1000 / measure_;
  }

  void extend(uint32_t begin, size_t from, size_t lines, int64_t cost) {
    const auto size = static_cast<uint32_t>(spacing_.size());
    const int64_t rest = permille(begin, size);
    if (rest > static_cast<int64_t>(lines) * 1000) return;
    if (lines == 1) {
      finish(rest, cost);
      return;
    }
    for (size_t i = from; i < places_.size(); ++i) {
      const int64_t width = permille(begin, places_[i].cell);
      if (width > 1000) break;
      cuts_.push_back(places_[i].cell);
      widths_.push_back(width);
      extend(places_[i].cell, i + 1, lines - 1, cost + places_[i].cost);
      cuts_.pop_back();
      widths_.pop_back();
    }
  }

  void finish(int64_t width, int64_t cost) {
    widths_.push_back(width);
    const int64_t total = cost + title_shape_cost(widths_);
    widths_.pop_back();
    if (total >= best_cost_) return;
    best_cost_ = total;
    best_ = cuts_;
  }

  const Spacing& spacing_;
  const std::vector<Place>& places_;
  const int64_t measure_;
  std::vector<uint32_t> cuts_, best_;
  std::vector<int64_t> widths_;
  int64_t best_cost_ = kNone;
};

std::vector<Line> fit_lines(const Spacing& spacing, const std::vector<uint32_t>& cuts,
                            Len measure) {
  std::vector<Line> lines;
  uint32_t begin = 0;
  for (const uint32_t cut : cuts) {
    lines.push_back(fit_line(spacing, begin, cut, measure, false));
    begin = cut;
  }
  lines.push_back(fit_line(spacing, begin, spacing.size(), measure, false));
  return lines;
}

}  // namespace

int64_t title_shape_cost(const std::vector<int64_t>& widths) {
  if (widths.size() < 2) return 0;
  const auto [shortest, longest] = std::minmax_element(widths.begin(), widths.end());
  int64_t cost = 0;
  bool fell = false;
  for (size_t i = 1; i < widths.size(); ++i) {
    const int64_t step = widths[i] - widths[i - 1];
    if (step < 0) fell = true;
    if (step > 0 && fell) cost += kHourglass;  // narrower in the middle
    // A step wants to be seen, yet not to tear the lines apart: about a sixth of the longest.
    const int64_t size = (step < 0 ? -step : step) * 1000 / std::max<int64_t>(1, *longest);
    cost += size < 80 ? (80 - size) * kRectangle / 80 : 0;
    cost += size > 250 ? (size - 250) * 3 : 0;
  }
  if (*shortest * 3 < *longest) cost += kStub;
  return cost;
}

std::vector<Line> break_title(const ShapedText& text, const Spacing& spacing, Len measure,
                              const TextStyle& style) {
  if (spacing.size() == 0) return {};
  const std::vector<Place> places = find_places(text);
  Search search(spacing, places, measure);
  if (places.size() <= kMostPlaces)
    for (size_t count = 1; count <= kMostLines; ++count)
      if (search.run(count)) return fit_lines(spacing, search.best(), measure);
  return break_lines(text, spacing, {measure, measure, false}, style);
}

}  // namespace banxin
