#include "image/png_reader.h"

#include <png.h>

#include <algorithm>

#include "image/shrink.h"

namespace banxin {
namespace {

/// libpng's view of the file. What it holds is freed with the object, whether or not reading came
/// to its end.
struct PngFile {
  png_image head{};

  PngFile() { head.version = PNG_IMAGE_VERSION; }
  ~PngFile() { png_image_free(&head); }
  PngFile(const PngFile&) = delete;
  PngFile& operator=(const PngFile&) = delete;

  bool has_alpha() const { return (head.format & PNG_FORMAT_FLAG_ALPHA) != 0; }
  bool has_color() const { return (head.format & PNG_FORMAT_FLAG_COLOR) != 0; }
};

constexpr auto kOpaque = static_cast<char>(255);

/// Alpha stands behind the colour in each pixel; PDF wants it apart (ISO 32000-1 11.6.5.3).
void split_alpha(const std::string& mixed, int components, Image& image) {
  const size_t step = static_cast<size_t>(components) + 1;
  const size_t count = mixed.size() / step;
  image.pixels.resize(count * (step - 1));
  image.alpha.resize(count);
  for (size_t i = 0; i < count; ++i) {
    std::copy_n(mixed.data() + i * step, components, image.pixels.data() + i * (step - 1));
    image.alpha[i] = mixed[i * step + (step - 1)];
  }
  if (std::all_of(image.alpha.begin(), image.alpha.end(), [](char c) { return c == kOpaque; }))
    image.alpha.clear();
}

}  // namespace

bool read_png(std::string_view bytes, Image& image, std::string& why) {
  PngFile file;
  auto damaged = [&] {
    why = std::string("the PNG is damaged: ") + file.head.message;
    return false;
  };
  if (png_image_begin_read_from_memory(&file.head, bytes.data(), bytes.size()) == 0)
    return damaged();
  if (!fits_limit(file.head.width, file.head.height, why)) return false;
  image.width = static_cast<int>(file.head.width);
  image.height = static_cast<int>(file.head.height);
  image.components = file.has_color() ? 3 : 1;
  const bool alpha = file.has_alpha();
  file.head.format &= PNG_FORMAT_FLAG_ALPHA | PNG_FORMAT_FLAG_COLOR;
  std::string mixed(PNG_IMAGE_SIZE(file.head), '\0');
  // What libpng only warns of (a bad colour profile, bytes behind the pixels) takes no pixel away.
  if (png_image_finish_read(&file.head, nullptr, mixed.data(), 0, nullptr) == 0) return damaged();
  if (const int factor = shrinking_of(image.width, image.height); factor > 1) {
    shrink(mixed, image.width, image.height, alpha, factor, image);
  } else if (alpha) {
    split_alpha(mixed, image.components, image);
  } else {
    image.pixels = std::move(mixed);
  }
  return true;
}

std::string libpng_version() { return png_get_libpng_ver(nullptr); }

}  // namespace banxin
