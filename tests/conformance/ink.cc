#include "conformance/ink.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>
#include <string>

#include "conformance/shell.h"

namespace banxin {
namespace {

/// A rendered part of a page, one byte a dot, and where it stands.
struct Bitmap {
  int width = 0, height = 0;
  double left = 0, top = 0;
  double dot = 0;
  std::string dots;

  bool inked(int x, int y) const {
    return static_cast<unsigned char>(dots[static_cast<size_t>(y) * width + x]) < 128;
  }
};

Bitmap read_pgm(const std::string& bytes) {
  Bitmap bitmap;
  std::istringstream stream(bytes);
  std::string magic;
  int most = 0;
  stream >> magic >> bitmap.width >> bitmap.height >> most;
  stream.get();
  if (magic != "P5" || most != 255) throw std::runtime_error("pdftoppm gave no grey picture");
  bitmap.dots = bytes.substr(static_cast<size_t>(stream.tellg()));
  return bitmap;
}

/// Without smoothing: a dot is ink if its middle is.
Bitmap render(const std::filesystem::path& pdf, int page, const Area& area, int resolution) {
  const double dot = 25.4 / resolution;
  const auto dots = [dot](double mm) { return static_cast<int>(std::lround(mm / dot)); };
  const int x = dots(area.left), y = dots(area.top);
  const std::string number = std::to_string(page);
  Bitmap bitmap = read_pgm(output_of({"pdftoppm",  "-gray",
                                      "-aa",       "no",
                                      "-aaVector", "no",
                                      "-r",        std::to_string(resolution),
                                      "-f",        number,
                                      "-l",        number,
                                      "-x",        std::to_string(x),
                                      "-y",        std::to_string(y),
                                      "-W",        std::to_string(dots(area.right) - x),
                                      "-H",        std::to_string(dots(area.bottom) - y),
                                      pdf.string()}));
  bitmap.dot = dot;
  bitmap.left = x * dot;
  bitmap.top = y * dot;
  return bitmap;
}

}  // namespace

std::optional<Area> ink_in(const std::filesystem::path& pdf, int page, const Area& area,
                           int resolution) {
  const Bitmap bitmap = render(pdf, page, area, resolution);
  int left = bitmap.width, right = -1, top = bitmap.height, bottom = -1;
  for (int y = 0; y < bitmap.height; ++y) {
    for (int x = 0; x < bitmap.width; ++x) {
      if (!bitmap.inked(x, y)) continue;
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return std::nullopt;
  return Area{bitmap.left + left * bitmap.dot, bitmap.top + top * bitmap.dot,
              bitmap.left + (right + 1) * bitmap.dot, bitmap.top + (bottom + 1) * bitmap.dot};
}

int darkest_in(const std::filesystem::path& pdf, int page, const Area& area) {
  const std::string dots = render(pdf, page, area, kCoarse).dots;
  int darkest = 255;
  for (const char dot : dots) darkest = std::min<int>(darkest, static_cast<unsigned char>(dot));
  return darkest;
}

std::vector<Interval> ink_columns(const std::filesystem::path& pdf, int page, const Area& area,
                                  double gap) {
  const Bitmap bitmap = render(pdf, page, area, kFine);
  std::vector<Interval> stretches;
  for (int x = 0; x < bitmap.width; ++x) {
    bool inked = false;
    for (int y = 0; y < bitmap.height && !inked; ++y) inked = bitmap.inked(x, y);
    if (!inked) continue;
    const double at = bitmap.left + x * bitmap.dot;
    if (stretches.empty() || at - stretches.back().end > gap) stretches.push_back({at, at});
    stretches.back().end = at + bitmap.dot;
  }
  return stretches;
}

}  // namespace banxin
