#include "image/image.h"

#include <fmt/core.h>

#include <string_view>
#include <utility>

#include "image/jpeg_reader.h"
#include "image/png_reader.h"

namespace banxin {

namespace {

/// What the file is, by its first bytes, if it is a picture of another kind.
std::string kind_of(std::string_view bytes) {
  struct Kind {
    std::string_view head, name;
  };
  static constexpr Kind kKinds[] = {
      {"BM", "BMP"},          {"GIF8", "GIF"}, {"RIFF", "WebP"}, {{"II*\0", 4}, "TIFF"},
      {{"MM\0*", 4}, "TIFF"}, {"%PDF", "PDF"}, {"<svg", "SVG"},  {"<?xml", "SVG"}};
  for (const Kind& kind : kKinds)
    if (bytes.starts_with(kind.head))
      return fmt::format("it is a {}, neither a PNG nor a JPEG", kind.name);
  return "it is neither a PNG nor a JPEG";
}

}  // namespace

std::shared_ptr<const Image> read_image(std::string bytes, std::string& why) {
  constexpr std::string_view kPngHead = "\x89PNG\r\n\x1A\n", kJpegHead = "\xFF\xD8\xFF";
  Image image;
  bool read = false;
  if (bytes.starts_with(kPngHead)) {
    read = read_png(bytes, image, why);
  } else if (bytes.starts_with(kJpegHead)) {
    read = read_jpeg(bytes, image, why);
    if (read) image.jpeg = std::move(bytes);
  } else {
    why = bytes.empty() ? "the file is empty" : kind_of(bytes);
  }
  return read ? std::make_shared<const Image>(std::move(image)) : nullptr;
}

bool fits_limit(int64_t width, int64_t height, std::string& why) {
  // A side is tested alone first: the product of two 32-bit sides need not fit.
  if (width <= kMostPixels && height <= kMostPixels && width * height <= kMostPixels) return true;
  why = fmt::format("it has {} x {} pixels, more than {} million", width, height,
                    kMostPixels / 1'000'000);
  return false;
}

}  // namespace banxin
