#include "inspect/pdf_ink.h"

#include <algorithm>
#include <array>

namespace banxin {
namespace {

Ink ink_of(Ink::Space space, const float* components, int count) {
  Ink ink;
  ink.space = space;
  for (int i = 0; i < count; ++i) ink.components[static_cast<size_t>(i)] = components[i];
  return ink;
}

}  // namespace

Ink read_ink(fz_context* ctx, fz_colorspace* space, const float* color) {
  if (space == nullptr || color == nullptr) return ink_of(Ink::Space::unknown, nullptr, 0);
  const auto type = fz_colorspace_type(ctx, space);
  if (type == FZ_COLORSPACE_GRAY) return ink_of(Ink::Space::gray, color, 1);
  if (type == FZ_COLORSPACE_RGB) return ink_of(Ink::Space::rgb, color, 3);
  if (type == FZ_COLORSPACE_CMYK) return ink_of(Ink::Space::cmyk, color, 4);
  std::array<float, FZ_MAX_COLORS> out{};
  const bool named = type == FZ_COLORSPACE_SEPARATION;
  fz_convert_color(ctx, space, color, named ? fz_device_cmyk(ctx) : fz_device_rgb(ctx), out.data(),
                   nullptr, fz_default_color_params);
  return ink_of(named ? Ink::Space::cmyk : Ink::Space::rgb, out.data(), named ? 4 : 3);
}

bool is_white(const Ink& ink) {
  const auto& c = ink.components;
  constexpr double kWhite = 0.98;
  if (ink.space == Ink::Space::gray) return c[0] >= kWhite;
  if (ink.space == Ink::Space::rgb) return std::min({c[0], c[1], c[2]}) >= kWhite;
  return ink.space == Ink::Space::cmyk && std::max({c[0], c[1], c[2], c[3]}) <= 1 - kWhite;
}

Ink middle_of(fz_context* ctx, fz_image* image) {
  fz_pixmap* pixels = nullptr;
  fz_pixmap* rgb = nullptr;
  std::array<float, 3> color{};
  fz_var(pixels);
  fz_var(rgb);
  fz_try(ctx) {
    pixels = fz_get_pixmap_from_image(ctx, image, nullptr, nullptr, nullptr, nullptr);
    rgb = fz_convert_pixmap(ctx, pixels, fz_device_rgb(ctx), nullptr, nullptr,
                            fz_default_color_params, 0);
    const int x = fz_pixmap_width(ctx, rgb) / 2, y = fz_pixmap_height(ctx, rgb) / 2;
    const unsigned char* sample = fz_pixmap_samples(ctx, rgb) + y * fz_pixmap_stride(ctx, rgb) +
                                  x * fz_pixmap_components(ctx, rgb);
    for (int i = 0; i < 3; ++i) color[static_cast<size_t>(i)] = static_cast<float>(sample[i]) / 255;
  }
  fz_always(ctx) {
    fz_drop_pixmap(ctx, rgb);
    fz_drop_pixmap(ctx, pixels);
  }
  fz_catch(ctx) return ink_of(Ink::Space::unknown, nullptr, 0);
  return ink_of(Ink::Space::rgb, color.data(), 3);
}

}  // namespace banxin
