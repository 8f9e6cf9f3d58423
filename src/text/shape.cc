#include "text/shape.h"

#include <hb.h>

#include <algorithm>
#include <memory>

#include "text/breaks.h"
#include "text/itemize.h"

namespace banxin {
namespace {

struct BufferDestroy {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, BufferDestroy>;

hb_buffer_t* thread_buffer() {
  thread_local const Buffer buffer(hb_buffer_create());
  hb_buffer_reset(buffer.get());
  return buffer.get();
}

void set_script(hb_buffer_t* buffer, ScriptKind kind) {
  static const hb_language_t chinese = hb_language_from_string("zh-Hans", -1);
  static const hb_language_t english = hb_language_from_string("en", -1);
  const bool han = kind == ScriptKind::chinese;
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, han ? HB_SCRIPT_HAN : HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer, han ? chinese : english);
}

/// Squares stand on columns: a font's own kerning of Han text would move them off.
constexpr hb_feature_t kNoKerning = {HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START,
                                     HB_FEATURE_GLOBAL_END};
/// A joined `fi` cannot be stretched and copies out badly from some readers.
constexpr hb_feature_t kNoLigatures = {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START,
                                       HB_FEATURE_GLOBAL_END};

class Shaper {
 public:
  Shaper(ShapedText& out, const Characters& characters, const std::vector<Break>& breaks,
         const FontBook& fonts)
      : out_(out), characters_(characters), breaks_(breaks), fonts_(fonts) {
    out_.clusters.reserve(characters.size());
    out_.glyphs.reserve(characters.size());
  }

  void shape(const ShapingItem& item) {
    hb_buffer_t* buffer = thread_buffer();
    hb_buffer_add_utf32(buffer, reinterpret_cast<const uint32_t*>(characters_.codes.data()),
                        static_cast<int>(characters_.size()), item.begin,
                        static_cast<int>(item.end - item.begin));
    set_script(buffer, item.script);
    const FontFace& face = fonts_.face(item.face);
    hb_shape(face.hb_font(), buffer,
             item.script == ScriptKind::chinese ? &kNoKerning : &kNoLigatures, 1);
    take_glyphs(item, buffer, face.units_per_em());
  }

 private:
  void take_glyphs(const ShapingItem& item, hb_buffer_t* buffer, unsigned units_per_em) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const FontStyle& font = out_.source.runs[item.run].font;
    const auto scale = [&](hb_position_t value) {
      return static_cast<int32_t>(font.size.scaled(value, units_per_em).raw());
    };
    for (unsigned i = 0; i < count; ++i) {
      if (i == 0 || infos[i].cluster != infos[i - 1].cluster) {
        const unsigned next = next_cluster(infos, count, i, item.end);
        open_cluster(item, infos[i].cluster, next);
      }
      const hb_glyph_position_t& at = positions[i];
      out_.glyphs.push_back({infos[i].codepoint, scale(at.x_advance), scale(at.x_offset),
                             static_cast<int32_t>(scale(at.y_offset) + font.rise.raw())});
      out_.clusters.back().advance += out_.glyphs.back().advance;
    }
  }

  static unsigned next_cluster(const hb_glyph_info_t* infos, unsigned count, unsigned from,
                               unsigned item_end) {
    for (unsigned i = from + 1; i < count; ++i)
      if (infos[i].cluster != infos[from].cluster) return infos[i].cluster;
    return item_end;
  }

  void open_cluster(const ShapingItem& item, uint32_t begin, uint32_t end) {
    Cluster cluster;
    cluster.text = characters_.offsets[begin];
    cluster.glyph_begin = static_cast<uint32_t>(out_.glyphs.size());
    cluster.run = item.run;
    cluster.face = item.face;
    cluster.first = characters_.classes[begin];
    cluster.last = last_visible(begin, end);
    cluster.characters = static_cast<uint8_t>(std::min<uint32_t>(255, visible(begin, end)));
    cluster.before = out_.clusters.empty() ? Break::forbidden : breaks_[begin];
    out_.clusters.push_back(cluster);
  }

  CharClass last_visible(uint32_t begin, uint32_t end) const {
    while (end > begin + 1 && characters_.classes[end - 1] == CharClass::invisible) --end;
    return characters_.classes[end - 1];
  }

  uint32_t visible(uint32_t begin, uint32_t end) const {
    uint32_t count = 0;
    for (uint32_t i = begin; i < end; ++i)
      if (characters_.classes[i] != CharClass::invisible) ++count;
    return std::max<uint32_t>(1, count);
  }

  ShapedText& out_;
  const Characters& characters_;
  const std::vector<Break>& breaks_;
  const FontBook& fonts_;
};

}  // namespace

Span ShapedText::span_of(size_t index) const {
  const Cluster& cluster = clusters[index];
  const StyledRun& run = run_of(cluster);
  if (!run.span.known() || run.span.length != run.end - run.begin) return run.span;
  return Span::of(run.span.file, run.span.offset + cluster.text - run.begin,
                  text_end(index) - cluster.text);
}

ShapedText shape_text(StyledText text, const FontBook& fonts, std::vector<Fallback>& fallbacks,
                      Diagnostics& diagnostics) {
  ShapedText shaped;
  const Characters characters = read_characters(text.text);
  const auto items = itemize(text, characters, fonts, fallbacks, diagnostics);
  const auto breaks = find_breaks(characters);
  shaped.source = std::move(text);
  Shaper shaper(shaped, characters, breaks, fonts);
  for (const ShapingItem& item : items) shaper.shape(item);
  return shaped;
}

}  // namespace banxin
