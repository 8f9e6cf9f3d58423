#include "text/font.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "base/utf8.h"
#include "text/font_blob.h"
#include "text/font_fitness.h"

namespace banxin {
namespace {

/// A table of a face as big-endian bytes; reading beyond its end gives 0.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob_.get(), &length);
    bytes_ = std::string_view(data == nullptr ? "" : data, length);
  }
  bool empty() const { return bytes_.empty(); }
  int u16(size_t offset) const {
    if (offset + 2 > bytes_.size()) return 0;
    return byte(offset) << 8 | byte(offset + 1);
  }
  int s16(size_t offset) const { return static_cast<int16_t>(u16(offset)); }

 private:
  int byte(size_t offset) const { return static_cast<unsigned char>(bytes_[offset]); }

  Blob blob_;
  std::string_view bytes_;
};

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');

std::string name_at(hb_face_t* face, hb_ot_name_id_t id, hb_language_t language) {
  unsigned length = hb_ot_name_get_utf8(face, id, language, nullptr, nullptr);
  std::string name(length + 1, '\0');
  unsigned capacity = length + 1;
  hb_ot_name_get_utf8(face, id, language, &capacity, name.data());
  name.resize(std::min(length, capacity));
  return name;
}

/// The English name, else the first in any language.
std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
  std::string english = name_at(face, id, hb_language_from_string("en", -1));
  if (!english.empty()) return english;
  unsigned count = 0;
  const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
  for (unsigned i = 0; i < count; ++i) {
    if (entries[i].name_id == id) return name_at(face, id, entries[i].language);
  }
  return {};
}

/// The typographic name if there is one, else the one of the four-style family.
std::string name_of(hb_face_t* face, hb_ot_name_id_t typographic, hb_ot_name_id_t plain) {
  std::string name = name_of(face, typographic);
  return name.empty() ? name_of(face, plain) : name;
}

/// A name as a PDF's: UTF-8 (ISO 32000-1 7.3.5, Note 4) without white space and delimiters. The
/// length leaves room for a subset's tag and `-Identity-H` within a name's 127 bytes.
std::string as_pdf_name(std::string_view name) {
  constexpr size_t kLongest = 63;
  std::string safe;
  for (const char c : name) {
    const bool white = c >= 0 && (c <= ' ' || c == 0x7f);
    if (!white && std::string_view("()<>[]{}/%#").find(c) == std::string::npos) safe += c;
  }
  if (safe.size() <= kLongest) return safe;
  size_t end = kLongest;
  while (end > 0 && (safe[end] & 0xC0) == 0x80) --end;
  return safe.substr(0, end);
}

/// The PostScript name; of fonts that lack it, as old ones named in Chinese do, another.
std::string pdf_name_of(hb_face_t* face, const std::string& family, const std::string& path) {
  for (const std::string& name :
       {name_of(face, HB_OT_NAME_ID_POSTSCRIPT_NAME), name_of(face, HB_OT_NAME_ID_FULL_NAME),
        family, std::filesystem::path(path).stem().string()}) {
    std::string safe = as_pdf_name(name);
    if (!safe.empty() && first_bad_utf8(safe) == safe.size()) return safe;
  }
  return "Unnamed";
}

/// OpenType, OS/2 fsType: the lowest bit that is set decides; bits 8 and 9 have names of their own.
Embedding embedding_of(const Table& os2) {
  int type = os2.u16(8) & 0xf;
  if ((type & 8) != 0) return Embedding::editable;
  if ((type & 4) != 0) return Embedding::preview_print;
  return (type & 2) != 0 ? Embedding::restricted : Embedding::installable;
}

/// A dominant stem from OS/2 usWeightClass: 400 → 88, 700 → 166, as PDF producers estimate it.
int stem_v_of(int weight) { return 50 + weight * weight / 4225; }

FontMetrics metrics_of(hb_face_t* face, const Table& os2, int units_per_em) {
  auto scaled = [units_per_em](int value) {
    return static_cast<int>(std::lround(value * 1000.0 / units_per_em));
  };
  Table head(face, HB_TAG('h', 'e', 'a', 'd'));
  Table hhea(face, HB_TAG('h', 'h', 'e', 'a'));
  Table post(face, HB_TAG('p', 'o', 's', 't'));
  FontMetrics metrics;
  metrics.ascent = scaled(hhea.s16(4));
  metrics.descent = scaled(hhea.s16(6));
  // sCapHeight is there from version 2 on; fonts that lack it are close to 0.7 em.
  metrics.cap_height = os2.u16(0) >= 2 && os2.s16(88) > 0 ? scaled(os2.s16(88)) : 700;
  metrics.x_min = scaled(head.s16(36));
  metrics.y_min = scaled(head.s16(38));
  metrics.x_max = scaled(head.s16(40));
  metrics.y_max = scaled(head.s16(42));
  metrics.italic_angle = post.s16(4);
  metrics.stem_v = stem_v_of(os2.empty() ? 400 : os2.u16(4));
  return metrics;
}

void explain(std::string* why, std::string reason) {
  if (why != nullptr) *why = std::move(reason);
}

}  // namespace

std::unique_ptr<FontFace> FontFace::open(const FileBytes& file, unsigned index, std::string path,
                                         std::string* why) {
  if (std::string reason = why_unfit(file, index); !reason.empty())
    return explain(why, std::move(reason)), nullptr;
  const Blob blob = font_blob(file);
  if (blob == nullptr) return explain(why, "cannot be read"), nullptr;
  return from_face(hb_face_create(blob.get(), index), index, std::move(path), why);
}

std::unique_ptr<FontFace> FontFace::from_face(hb_face_t* face, unsigned index, std::string path,
                                              std::string* why) {
  std::unique_ptr<FontFace> font(new FontFace);
  font->face_ = face;
  font->path_ = std::move(path);
  font->index_ = index;
  font->is_cff_ = !Table(face, kCff).empty();
  if (hb_face_get_glyph_count(face) == 0) return explain(why, "not a font, or damaged"), nullptr;
  hb_face_make_immutable(face);
  font->font_ = hb_font_create(face);
  hb_font_make_immutable(font->font_);
  font->units_per_em_ = hb_face_get_upem(face);
  font->glyph_count_ = hb_face_get_glyph_count(face);
  Table os2(face, HB_TAG('O', 'S', '/', '2'));
  font->embedding_ = embedding_of(os2);
  font->licence_bits_ = os2.u16(8);
  font->metrics_ = metrics_of(face, os2, static_cast<int>(font->units_per_em_));
  font->family_ = name_of(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY);
  font->postscript_name_ = pdf_name_of(face, font->family_, font->path_);
  font->style_ = name_of(face, HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY, HB_OT_NAME_ID_FONT_SUBFAMILY);
  return font;
}

FontFace::~FontFace() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

uint32_t FontFace::glyph_of(char32_t character) const {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(font_, character, &glyph);
  return glyph;
}

uint32_t FontFace::glyph_of(char32_t character, char32_t selector) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_variation_glyph(font_, character, selector, &glyph) != 0 ? glyph : 0;
}

int FontFace::advance(uint32_t glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }

GlyphInk FontFace::mark_ink(uint32_t glyph) const {
  const std::lock_guard lock(mark_mutex_);
  const auto [found, is_new] = mark_inks_.try_emplace(glyph);
  if (is_new) found->second = ink(glyph);
  return found->second;
}

GlyphInk FontFace::ink(uint32_t glyph) const {
  hb_glyph_extents_t extents{};
  if (hb_font_get_glyph_extents(font_, glyph, &extents) == 0) return {};
  return {extents.x_bearing, extents.y_bearing + extents.height, extents.x_bearing + extents.width,
          extents.y_bearing};
}

}  // namespace banxin
