#include "pdf/glyph_use.h"

#include <fmt/core.h>

#include <string>

#include "pdf/clusters.h"

namespace banxin {
namespace {

/// ISO 32000-1 annex C.2: no side of a page is larger than 14,400 units.
constexpr Len kLargestSide = Len::from_pt(14400);

/// A destination of ToUnicode has at most 512 bytes (Adobe Technical Note 5411, 1.4.2); this many
/// bytes of UTF-8 stay below that in UTF-16.
constexpr size_t kLongestText = 200;

bool valid_size(Len side) { return side > Len() && side <= kLargestSide; }

class Gatherer {
 public:
  explicit Gatherer(const std::vector<const FontFace*>& faces)
      : faces_(faces), uses_(faces.size()), used_(faces.size()) {}

  bool add(const FramePage& page) {
    for (const FrameItem& item : page.items) {
      const GlyphRun* run = item.text();
      if (run == nullptr) continue;
      if (!valid(page, item, *run)) return broken_ = item.span, false;
      add(page, *run);
    }
    return true;
  }
  Span broken() const { return broken_; }

  std::vector<GlyphUse> take() {
    for (size_t face = 0; face < uses_.size(); ++face) {
      for (uint32_t glyph = 0; glyph < used_[face].size(); ++glyph) {
        if (used_[face][glyph]) uses_[face].glyphs.push_back(glyph);
      }
    }
    return std::move(uses_);
  }

 private:
  bool valid(const FramePage& page, const FrameItem& item, const GlyphRun& run) const {
    if (item.transform > page.transforms.size()) return false;
    if (run.glyph_begin > run.glyph_end || run.glyph_end > page.glyphs.size()) return false;
    if (run.text_begin > run.text_end || run.text_end > page.text.size()) return false;
    if (run.face >= faces_.size() || faces_[run.face] == nullptr) return false;
    if (run.size <= Len() || run.size > kLargestSide) return false;
    for (uint32_t i = run.glyph_begin; i < run.glyph_end; ++i) {
      const FrameGlyph& glyph = page.glyphs[i];
      if (glyph.id >= faces_[run.face]->glyph_count()) return false;
      if (glyph.text < run.text_begin || glyph.text > run.text_end) return false;
    }
    return true;
  }

  void begin(FaceId face) {
    if (!used_[face].empty()) return;
    used_[face].resize(faces_[face]->glyph_count());
    used_[face][0] = true;
    uses_[face].first.resize(faces_[face]->glyph_count());
  }

  void add(const FramePage& page, const GlyphRun& run) {
    begin(run.face);
    GlyphUse& use = uses_[run.face];
    for (uint32_t i = run.glyph_begin; i < run.glyph_end; ++i) {
      used_[run.face][page.glyphs[i].id] = true;
    }
    collect_clusters(page, run, clusters_);
    for (const TextCluster& cluster : clusters_) {
      for (uint32_t place = 0; place < cluster.size(); ++place) {
        use.add(page.glyphs[cluster.glyph(place)].id, share_of(cluster, place));
      }
    }
  }

  const std::vector<const FontFace*>& faces_;
  std::vector<GlyphUse> uses_;
  std::vector<std::vector<bool>> used_;
  std::vector<TextCluster> clusters_;
  Span broken_;
};

void report_run(size_t number, Span span, Diagnostics& diagnostics) {
  diagnostics.error("E0603", span, fmt::format("a line of page {} cannot be written", number),
                    "this is a fault of banxin; please report it with the file");
}

void report_size(size_t number, Diagnostics& diagnostics) {
  diagnostics.error("E0602", {}, fmt::format("page {} is larger than PDF allows, or empty", number),
                    "a page's sides are above 0 and at most 5080 mm; check the style's paper");
}

}  // namespace

std::string_view GlyphUse::text(uint32_t glyph, size_t variant) const {
  if (variant == 0) return glyph < first.size() ? first[glyph] : std::string_view();
  auto found = others[variant - 1].find(glyph);
  return found == others[variant - 1].end() ? std::string_view() : found->second;
}

unsigned GlyphUse::variant_of(uint32_t glyph, std::string_view wanted) const {
  if (wanted.empty()) return kNoVariant;
  for (unsigned variant = 0; variant < variants(); ++variant) {
    if (text(glyph, variant) == wanted) return variant;
  }
  return kNoVariant;
}

void GlyphUse::add(uint32_t glyph, std::string_view wanted) {
  if (wanted.empty() || wanted.size() > kLongestText) return;
  if (first[glyph].empty()) first[glyph] = wanted;
  if (first[glyph] == wanted || variant_of(glyph, wanted) != kNoVariant) return;
  size_t variant = 1;
  while (variant < variants() && !text(glyph, variant).empty()) ++variant;
  if (variant == kMostVariants) return;
  if (variant == variants()) others.emplace_back();
  others[variant - 1][glyph] = wanted;
}

std::vector<GlyphUse> gather_glyph_use(const Frame& frame,
                                       const std::vector<const FontFace*>& faces,
                                       Diagnostics& diagnostics) {
  if (frame.pages.empty()) {
    diagnostics.error("E0601", {}, "the document has no page", "give the report some text");
    return {};
  }
  Gatherer gatherer(faces);
  for (size_t i = 0; i < frame.pages.size(); ++i) {
    const FramePage& page = frame.pages[i];
    if (!valid_size(page.width) || !valid_size(page.height)) {
      return report_size(i + 1, diagnostics), std::vector<GlyphUse>();
    }
    if (!gatherer.add(page)) {
      return report_run(i + 1, gatherer.broken(), diagnostics), std::vector<GlyphUse>();
    }
  }
  return gatherer.take();
}

}  // namespace banxin
