// A picture as it goes on a page: what a PNG or JPEG file holds.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace banxin {

/// Either pixels, rows from the top, without padding; or a JPEG file as it is.
struct Image {
  int width = 0, height = 0;  ///< in pixels, as the picture is looked at
  /// How the stored pixels are turned for that: 1 not at all, to 8 (Exif 2.3, Orientation).
  int orientation = 1;
  int components = 3;  ///< 1 gray, 3 RGB, 4 CMYK (JPEG only)
  std::string pixels;  ///< 8 bits a component; empty for a JPEG
  std::string alpha;   ///< 8 bits a pixel; empty: opaque
  std::string jpeg;    ///< the file; empty for pixels
  bool stored_across() const { return orientation >= 5; }
  int stored_width() const { return stored_across() ? height : width; }
  int stored_height() const { return stored_across() ? width : height; }

  bool inverted = false;  ///< a CMYK JPEG by Adobe, which stores 255 for no ink
};

/// Decodes a PNG (libpng) or reads the head of a JPEG (libjpeg). Null if the bytes are neither, are
/// damaged, or hold more than `kMostPixels`; `why` then says so.
std::shared_ptr<const Image> read_image(std::string bytes, std::string& why);

inline constexpr int64_t kMostPixels = 64'000'000;

/// Whether a picture of these sides may be read; `why` says so if not.
bool fits_limit(int64_t width, int64_t height, std::string& why);

}  // namespace banxin
