#include "pdf/pen.h"

#include <algorithm>
#include <vector>

namespace banxin {
namespace {

/// `)-13(` before deflating, and `-.2063 Tc` with its line end.
constexpr size_t kNumberBytes = 5, kOperatorBytes = 11;

size_t count_adjustments(const PlacedGlyph* glyphs, size_t count, int64_t size, int64_t spacing) {
  Pen pen;
  pen.set_size(size);
  pen.set_spacing(spacing);
  pen.move_to(glyphs[0].x);
  size_t numbers = 0;
  for (size_t i = 0; i < count; ++i) {
    if (pen.adjust(glyphs[i].x)) ++numbers;
    pen.advance(glyphs[i].width);
  }
  return numbers;
}

/// The median: where most spaces are equal, as on a grid, it is that space.
int64_t commonest_space(const PlacedGlyph* glyphs, size_t count, int64_t size) {
  std::vector<int64_t> spaces;
  for (size_t i = 0; i + 1 < count; ++i) {
    spaces.push_back(glyphs[i + 1].x - glyphs[i].x - glyphs[i].width * size * 100);
  }
  auto middle = spaces.begin() + static_cast<std::ptrdiff_t>(spaces.size() / 2);
  std::nth_element(spaces.begin(), middle, spaces.end());
  return (*middle < 0 ? *middle - 5000 : *middle + 5000) / 10000;
}

}  // namespace

int64_t best_spacing(const PlacedGlyph* glyphs, size_t count, int64_t size, int64_t current) {
  if (count < 2) return current;
  size_t as_is = count_adjustments(glyphs, count, size, current);
  if (as_is * kNumberBytes <= kOperatorBytes) return current;
  int64_t other = commonest_space(glyphs, count, size);
  size_t numbers = count_adjustments(glyphs, count, size, other);
  return numbers * kNumberBytes + kOperatorBytes < as_is * kNumberBytes ? other : current;
}

}  // namespace banxin
