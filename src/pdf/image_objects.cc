#include "pdf/image_objects.h"

#include <fmt/core.h>

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

bool can_draw(const Frame& frame, const FramePicture& place) {
  return place.width > Len() && place.height > Len() && place.image < frame.images.size() &&
         frame.images[place.image] != nullptr && is_whole(*frame.images[place.image]);
}

/// Dashes are not below nothing and not nothing all of them (ISO 32000-1 8.4.3.6).
bool has_dashes(const FramePage& page, const FramePath& path) {
  const auto begin = page.dashes.begin() + path.dash_begin,
             end = page.dashes.begin() + path.dash_end;
  return std::none_of(begin, end, [](Len dash) { return dash < Len(); }) &&
         std::any_of(begin, end, [](Len dash) { return dash > Len(); });
}

bool can_draw(const FramePage& page, const FramePath& path) {
  const auto within = [](uint32_t begin, uint32_t end, size_t size) {
    return begin <= end && end <= size;
  };
  if (!within(path.step_begin, path.step_end, page.steps.size())) return false;
  if (!within(path.dash_begin, path.dash_end, page.dashes.size())) return false;
  if (path.dash_begin < path.dash_end && !has_dashes(page, path)) return false;
  if (path.line < Len() || path.width < path.line || path.height < path.line) return false;
  if (path.is_rectangle()) return true;
  if (is_round(page, path) && path.width <= path.line) return false;
  return page.steps[path.step_begin].kind == PathStep::Kind::move;
}

bool can_draw(const Frame& frame, const FramePage& page, const FrameItem& item) {
  if (item.text() != nullptr) return true;  // gather_glyph_use looks at that
  if (item.transform > page.transforms.size()) return false;
  if (const FramePath* path = item.path()) return can_draw(page, *path);
  const FramePicture* picture = item.picture();
  return picture == nullptr || can_draw(frame, *picture);
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
  append_integer(out += "/Width ", image.stored_width());
  append_integer(out += "/Height ", image.stored_height());
  return out;
}

}  // namespace

ImageUse gather_image_use(const Frame& frame, Diagnostics& diagnostics) {
  ImageUse use;
  use.stand_in = stand_ins(frame);
  for (size_t i = 0; i < frame.pages.size(); ++i) {
    const FramePage& page = frame.pages[i];
    for (const FrameItem& item : page.items) {
      if (!can_draw(frame, page, item)) {
        diagnostics.error("E0612", item.span,
                          fmt::format("a picture or line of page {} cannot be drawn", i + 1),
                          "this is a fault of banxin; please report it with the file");
        return {};
      }
      if (const FramePicture* place = item.picture())
        use.drawn.push_back(use.stand_in[place->image]);
    }
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
