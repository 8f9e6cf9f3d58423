// Pages as an outside program paints them, measured in millimetres.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <string>

#include "pdf_tools.h"

namespace banxin {

/// Painters that share no code.
inline const std::vector<std::string> kPainters = {"pdftoppm -q -r 254 -f 1 -l 1 %",
                                                   "mutool draw -q -r 254 -F ppm -o - % 1"};

struct Rgb {
  int red = 0, green = 0, blue = 0;
  bool is_white() const { return red > 250 && green > 250 && blue > 250; }
  bool is_red() const { return red > 150 && green < 110 && blue < 110; }
  bool is_dark() const { return red < 100 && green < 100 && blue < 100; }
};

/// Edges from the page's upper left corner.
struct InkBox {
  double left = 0, top = 0, right = 0, bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

/// The first page at ten pixels a millimetre.
class Rendering {
 public:
  Rendering(const PdfFile& file, const std::string& painter) {
    const std::string bytes = file.run(painter);
    std::istringstream head(bytes);
    std::string kind;
    int most = 0;
    head >> kind >> width_ >> height_ >> most;
    if (kind != "P6" || most != 255) throw std::runtime_error(painter + " painted nothing");
    pixels_ = bytes.substr(static_cast<size_t>(head.tellg()) + 1);
  }

  double width() const { return width_ / 10.0; }
  double height() const { return height_ / 10.0; }

  Rgb at(double x_mm, double y_mm) const {
    return pixel(static_cast<int>(x_mm * 10), static_cast<int>(y_mm * 10));
  }

  /// What encloses the pixels of which `wanted` is true.
  template <class Wanted>
  InkBox box(Wanted wanted) const {
    int left = width_, top = height_, right = 0, bottom = 0;
    for (int y = 0; y < height_; ++y)
      for (int x = 0; x < width_; ++x)
        if (wanted(pixel(x, y))) {
          left = std::min(left, x);
          right = std::max(right, x + 1);
          top = std::min(top, y);
          bottom = std::max(bottom, y + 1);
        }
    return {left / 10.0, top / 10.0, right / 10.0, bottom / 10.0};
  }
  InkBox ink() const {
    return box([](const Rgb& pixel) { return !pixel.is_white(); });
  }

 private:
  Rgb pixel(int x, int y) const {
    const auto* p = reinterpret_cast<const uint8_t*>(pixels_.data()) + 3 * (y * width_ + x);
    return {p[0], p[1], p[2]};
  }

  int width_ = 0, height_ = 0;
  std::string pixels_;
};

}  // namespace banxin
