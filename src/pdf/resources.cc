#include "pdf/resources.h"

#include <algorithm>

#include "pdf/drawing.h"
#include "pdf/show_text.h"

namespace banxin {
namespace {

template <class Value>
void sort_once(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

void append_fonts(std::string& out, const std::vector<FaceId>& faces, const SharedObjects& shared) {
  out += "/Font<<";
  for (FaceId face : faces) {
    const std::vector<Ref>& refs = shared.fonts[face];
    for (size_t variant = 0; variant < refs.size(); ++variant) {
      append_font_name(out, face, variant);
      append_ref(out += ' ', refs[variant]);
    }
  }
  out += ">>";
}

void append_images(std::string& out, const std::vector<uint32_t>& images,
                   const SharedObjects& shared) {
  out += "/XObject<<";
  for (uint32_t image : images) {
    append_image_name(out, image);
    append_ref(out += ' ', shared.images[image]);
  }
  out += ">>";
}

}  // namespace

Ref Resources::of(const FramePage& page) {
  auto [place, is_new] = made_.try_emplace(key_of(page));
  if (is_new) place->second = objects_.add(entries(place->first));
  return place->second;
}

Resources::Key Resources::key_of(const FramePage& page) {
  Key key;
  auto& [faces, images, multiplies] = key;
  multiplies = false;
  for (const FrameItem& item : page.items) {
    if (const GlyphRun* run = item.text(); run != nullptr && run->glyph_begin < run->glyph_end)
      faces.push_back(run->face);
    if (const FramePicture* picture = item.picture()) {
      images.push_back(picture->image);
      multiplies |= picture->multiply;
    }
  }
  sort_once(faces);
  sort_once(images);
  return key;
}

std::string Resources::entries(const Key& key) const {
  const auto& [faces, images, multiplies] = key;
  std::string out;
  append_fonts(out, faces, shared_);
  if (!images.empty()) append_images(out, images, shared_);
  if (multiplies) ((out += "/ExtGState<<") += kMultiplyName) += std::string(kMultiplyState) + ">>";
  return out;
}

}  // namespace banxin
