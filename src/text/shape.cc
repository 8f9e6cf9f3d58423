#include "text/shape.h"

#include <hb.h>

#include <algorithm>
#include <memory>
#include <new>
#include <string_view>

#include "text/bidi.h"
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

void set_segment(hb_buffer_t* buffer, const ShapingItem& item) {
  const std::string_view language = language_of(item.script);
  hb_buffer_set_direction(buffer, item.level % 2 == 0 ? HB_DIRECTION_LTR : HB_DIRECTION_RTL);
  hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(item.script));
  hb_buffer_set_language(
      buffer, hb_language_from_string(language.data(), static_cast<int>(language.size())));
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
    set_segment(buffer, item);
    // HarfBuzz fails without a word: what it had no memory for would be missing on the page.
    if (!hb_buffer_allocation_successful(buffer)) throw std::bad_alloc();
    const FontFace& face = fonts_.face(item.face);
    const std::vector<hb_feature_t>& features = features_of(item);
    const hb_bool_t shaped = hb_shape_full(face.hb_font(), buffer, features.data(),
                                           static_cast<unsigned>(features.size()), nullptr);
    if (!shaped || !hb_buffer_allocation_successful(buffer)) throw std::bad_alloc();
    take_glyphs(item, buffer, face.units_per_em());
  }

 private:
  const std::vector<hb_feature_t>& features_of(const ShapingItem& item) {
    features_.clear();
    if (item.script == kHan) features_.push_back(kNoKerning);
    if (item.script == kLatin) features_.push_back(kNoLigatures);
    if (!fonts_.has_half_digits(item.face)) return features_;
    for (uint32_t i = item.begin; i < item.end; ++i) {
      const uint32_t first = i;
      while (i < item.end && characters_.classes[i] == CharClass::digit) ++i;
      if (i > first) features_.push_back({HB_TAG('h', 'w', 'i', 'd'), 1, first, i});
    }
    return features_;
  }

  /// A cluster's glyphs in HarfBuzz's output: from left to right whatever the direction.
  struct Group {
    unsigned begin, end;
  };

  void take_glyphs(const ShapingItem& item, hb_buffer_t* buffer, unsigned units_per_em) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    groups_.clear();
    for (unsigned i = 0; i < count; ++i) {
      if (i == 0 || infos[i].cluster != infos[i - 1].cluster) groups_.push_back({i, i});
      groups_.back().end = i + 1;
    }
    // Right to left the last cluster comes first; ours stand in the text's order.
    if (item.level % 2 == 1) std::reverse(groups_.begin(), groups_.end());
    // The clusters cover the item, or text would be lost.
    if (groups_.empty() || infos[groups_.front().begin].cluster != item.begin)
      throw std::bad_alloc();
    const FontStyle& font = out_.source.runs[item.run].font;
    const Len rise = font.rise + fonts_.rise(item.face).of(font.size);
    for (size_t i = 0; i < groups_.size(); ++i) {
      const uint32_t next = i + 1 < groups_.size() ? infos[groups_[i + 1].begin].cluster : item.end;
      open_cluster(item, infos[groups_[i].begin].cluster, next);
      take_group(groups_[i], buffer, font, rise, units_per_em);
      const CharClass mark = out_.clusters.back().first;
      const ClassTraits& traits = traits_of(mark);
      if (traits.full_width && traits.white_left != traits.white_right)
        take_ink(item.face, false);
      else if (mark == CharClass::ellipsis)
        take_ink(item.face, true);
    }
  }

  void take_group(Group group, hb_buffer_t* buffer, const FontStyle& font, Len rise,
                  unsigned units_per_em) {
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, nullptr);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    const auto scale = [&](hb_position_t value) {
      return static_cast<int32_t>(font.size.scaled(value, units_per_em).raw());
    };
    for (unsigned i = group.begin; i < group.end; ++i) {
      const hb_glyph_position_t& at = positions[i];
      out_.glyphs.push_back({infos[i].codepoint, scale(at.x_advance), scale(at.x_offset),
                             static_cast<int32_t>(scale(at.y_offset) + rise.raw())});
      out_.clusters.back().advance += out_.glyphs.back().advance;
    }
  }

  /// Of the cluster just taken. An ellipsis's dots are as wide as they are high.
  void take_ink(FaceId id, bool of_dots) {
    const FontFace& face = fonts_.face(id);
    GlyphInk ink = face.mark_ink(out_.glyphs.back().id);
    const int radius = of_dots ? (ink.y_max - ink.y_min) / 2 : 0;
    ink.x_min += radius;
    ink.x_max -= radius;
    const auto thousandths = [&](int units) {
      const int64_t value = int64_t{units} * 1000 / face.units_per_em();
      return static_cast<int16_t>(std::clamp<int64_t>(value, -4000, 4000));
    };
    out_.clusters.back().ink_left = thousandths(ink.x_min);
    out_.clusters.back().ink_right = thousandths(ink.x_max);
  }

  void open_cluster(const ShapingItem& item, uint32_t begin, uint32_t end) {
    Cluster cluster;
    cluster.text = characters_.offsets[begin];
    cluster.glyph_begin = static_cast<uint32_t>(out_.glyphs.size());
    cluster.run = item.run;
    cluster.face = item.face;
    cluster.level = item.level;
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
  std::vector<Group> groups_;
  std::vector<hb_feature_t> features_;
};

/// Separators and fillers that HarfBuzz would look for in the face, and draw a box: it draws
/// nothing for what Unicode lets it ignore.
void hide_unseen(Characters& text) {
  constexpr std::u32string_view kDrawn = U"\u2028\u2029\u115F\u1160\u3164\uFFA0\uFFF9\uFFFA\uFFFB";
  for (size_t i = 0; i < text.size(); ++i)
    if (text.classes[i] == CharClass::invisible && kDrawn.find(text.codes[i]) != kDrawn.npos)
      text.codes[i] = U'\u200B';
}

/// A paragraph is right to left if its first strong character is and it holds no Han: a Chinese
/// paragraph that opens with a Uyghur name stays one.
bool is_right_to_left(const Characters& text) {
  return starts_right_to_left(text.codes) &&
         std::none_of(text.classes.begin(), text.classes.end(),
                      [](CharClass c) { return c == CharClass::han; });
}

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
  Characters characters = read_characters(text.text);
  std::vector<uint8_t> levels;
  if (needs_bidi(characters.codes)) {
    shaped.right_to_left = is_right_to_left(characters);
    levels = bidi_levels(characters.codes, shaped.right_to_left ? 1 : 0);
    shaped.mixed = true;
  }
  const auto items = itemize(text, characters, levels, fonts, fallbacks, diagnostics);
  const auto breaks = find_breaks(characters);
  hide_unseen(characters);
  shaped.source = std::move(text);
  Shaper shaper(shaped, characters, breaks, fonts);
  for (const ShapingItem& item : items) shaper.shape(item);
  return shaped;
}

}  // namespace banxin
