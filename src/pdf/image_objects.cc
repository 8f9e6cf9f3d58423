#include "pdf/image_objects.h"

#include <algorithm>
#include <map>
#include <utility>

#include "pdf/deflate.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

bool is_whole(const Image& image) {
  if (image.width <= 0 || image.height <= 0) return false;
  const size_t count = static_cast<size_t>(image.width) * static_cast<size_t>(image.height);
  if (!image.alpha.empty() && image.alpha.size() != count) return false;
  if (!image.jpeg.empty())
    return image.components == 1 || image.components == 3 || image.components == 4;
  return (image.components == 1 || image.components == 3) &&
         image.pixels.size() == count * static_cast<size_t>(image.components);
}

bool can_draw(const Frame& frame, const FrameImage& place) {
  return place.width > Len() && place.height > Len() && place.image < frame.images.size() &&
         frame.images[place.image] != nullptr && is_whole(*frame.images[place.image]);
}

bool can_draw(const FrameCircle& circle) {
  return circle.line > Len() && circle.diameter > circle.line;
}

bool can_draw(const Frame& frame, const FramePage& page) {
  return std::all_of(page.circles.begin(), page.circles.end(),
                     [](const FrameCircle& circle) { return can_draw(circle); }) &&
         std::all_of(page.images.begin(), page.images.end(),
                     [&](const FrameImage& place) { return can_draw(frame, place); });
}

std::vector<uint32_t> stand_ins(const Frame& frame) {
  std::map<const Image*, uint32_t> first;
  std::vector<uint32_t> found;
  for (const auto& image : frame.images)
    found.push_back(
        first.try_emplace(image.get(), static_cast<uint32_t>(found.size())).first->second);
  return found;
}

/// What any image dictionary has (ISO 32000-1 table 89).
std::string image_entries(const Image& image, int components) {
  std::string out = "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/Device";
  out += components == 1 ? "Gray" : components == 3 ? "RGB" : "CMYK";
  append_integer(out += "/Width ", image.width);
  append_integer(out += "/Height ", image.height);
  return out;
}

}  // namespace

ImageUse gather_image_use(const Frame& frame, Diagnostics& diagnostics) {
  ImageUse use;
  use.stand_in = stand_ins(frame);
  for (size_t i = 0; i < frame.pages.size(); ++i) {
    const FramePage& page = frame.pages[i];
    if (!can_draw(frame, page)) {
      diagnostics.error("E0612", {},
                        "a picture or circle of page " + std::to_string(i + 1) + " cannot be drawn",
                        "this is a fault of banxin; please report it with the file");
      return {};
    }
    for (const FrameImage& place : page.images) use.drawn.push_back(use.stand_in[place.image]);
  }
  std::sort(use.drawn.begin(), use.drawn.end());
  use.drawn.erase(std::unique(use.drawn.begin(), use.drawn.end()), use.drawn.end());
  return use;
}

ImageParts make_image_parts(const Image& image) {
  ImageParts parts;
  parts.color = image.jpeg.empty() ? deflate(image.pixels) : image.jpeg;
  if (!image.alpha.empty()) parts.alpha = deflate(image.alpha);
  return parts;
}

Ref add_image(PdfObjects& objects, const Image& image, ImageParts parts) {
  const bool is_jpeg = !image.jpeg.empty();
  std::string entries = image_entries(image, image.components);
  if (is_jpeg) entries += "/Filter/DCTDecode";
  if (image.inverted) entries += "/Decode[1 0 1 0 1 0 1 0]";
  if (!image.alpha.empty()) {
    Ref mask = objects.add_stream(image_entries(image, 1), std::move(parts.alpha), true);
    append_ref(entries += "/SMask ", mask);
  }
  return objects.add_stream(std::move(entries), std::move(parts.color), !is_jpeg);
}

}  // namespace banxin
