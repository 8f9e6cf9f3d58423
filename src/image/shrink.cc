#include "image/shrink.h"

#include <algorithm>
#include <array>

namespace banxin {
namespace {

/// The mean of one square.
struct Mean {
  std::array<uint64_t, 3> colors{};
  uint64_t alpha = 0;
};

Mean mean_of(const std::string& mixed, size_t at, size_t row_bytes, size_t step, size_t factor,
             bool with_alpha) {
  Mean sum;
  const size_t components = step - (with_alpha ? 1 : 0);
  for (size_t y = 0; y < factor; ++y)
    for (size_t x = 0; x < factor; ++x) {
      const auto* pixel =
          reinterpret_cast<const unsigned char*>(mixed.data()) + at + y * row_bytes + x * step;
      const uint64_t alpha = with_alpha ? pixel[components] : 255;
      for (size_t c = 0; c < components; ++c) sum.colors[c] += pixel[c] * alpha;
      sum.alpha += alpha;
    }
  for (uint64_t& color : sum.colors) color = sum.alpha == 0 ? 255 : color / sum.alpha;
  sum.alpha /= factor * factor;
  return sum;
}

}  // namespace

int shrinking_of(int width, int height) {
  return std::max(1, (std::max(width, height) + kMostPixelsASide - 1) / kMostPixelsASide);
}

void shrink(const std::string& mixed, int width, int height, bool with_alpha, int factor,
            Image& image) {
  const auto k = static_cast<size_t>(factor);
  const auto components = static_cast<size_t>(image.components);
  const size_t step = components + (with_alpha ? 1 : 0);
  const size_t row_bytes = static_cast<size_t>(width) * step;
  // A side shorter than the factor keeps a pixel's width.
  image.width = std::max(1, width / factor);
  image.height = std::max(1, height / factor);
  const size_t across = std::min(k, static_cast<size_t>(std::min(width, height)));
  image.pixels.reserve(static_cast<size_t>(image.width) * static_cast<size_t>(image.height) *
                       components);
  bool opaque = true;
  for (size_t y = 0; y < static_cast<size_t>(image.height); ++y)
    for (size_t x = 0; x < static_cast<size_t>(image.width); ++x) {
      const Mean mean =
          mean_of(mixed, y * k * row_bytes + x * k * step, row_bytes, step, across, with_alpha);
      for (size_t c = 0; c < components; ++c) image.pixels += static_cast<char>(mean.colors[c]);
      if (with_alpha) image.alpha += static_cast<char>(mean.alpha);
      opaque = opaque && mean.alpha == 255;
    }
  if (opaque) image.alpha.clear();
}

}  // namespace banxin
