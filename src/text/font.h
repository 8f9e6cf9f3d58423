// An opened face: mapped, never read whole. HarfBuzz reads the tables in place.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/font_files.h"
#include "base/len.h"

struct hb_face_t;
struct hb_font_t;

namespace banxin {

/// What OS/2 fsType allows (OpenType, OS/2 fsType).
enum class Embedding : uint8_t { installable, restricted, preview_print, editable };

/// Vertical and descriptive metrics, in thousandths of an em, y upwards.
struct FontMetrics {
  int ascent = 0, descent = 0, cap_height = 0;
  int x_min = 0, y_min = 0, x_max = 0, y_max = 0;  ///< FontBBox
  int italic_angle = 0;                            ///< degrees
  int stem_v = 0;
};

/// What a glyph inks, in font units from its origin, y upwards. All zero: nothing.
struct GlyphInk {
  int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
};

/// One face of a font file. Immutable once opened; safe for use from several threads.
class FontFace {
 public:
  /// Opens face `index` of a file, whose bytes it shares; `path` is where they are from. Returns
  /// null, with the reason in `why`, if it is no font that can be embedded (bitmap-only, damaged).
  static std::unique_ptr<FontFace> open(const FileBytes& file, unsigned index, std::string path,
                                        std::string* why);
  ~FontFace();
  FontFace(const FontFace&) = delete;
  FontFace& operator=(const FontFace&) = delete;

  hb_face_t* hb_face() const { return face_; }
  /// Scaled so that one unit is one font unit.
  hb_font_t* hb_font() const { return font_; }

  const std::string& path() const { return path_; }
  unsigned index() const { return index_; }
  /// Name ID 6, else the full name's, family's or file's, as a PDF name: UTF-8 without white space
  /// and delimiters, at most 63 bytes.
  const std::string& postscript_name() const { return postscript_name_; }
  const std::string& family() const { return family_; }
  const std::string& style() const { return style_; }
  unsigned units_per_em() const { return units_per_em_; }
  unsigned glyph_count() const { return glyph_count_; }
  /// True: outlines in a `CFF ` table; false: in `glyf`.
  bool is_cff() const { return is_cff_; }
  Embedding embedding() const { return embedding_; }
  /// OS/2 fsType, bits 8 and 9: the whole font or none of it; its bitmaps alone.
  bool forbids_subsetting() const { return (licence_bits_ & 0x100) != 0; }
  bool allows_bitmaps_only() const { return (licence_bits_ & 0x200) != 0; }
  const FontMetrics& metrics() const { return metrics_; }

  /// The glyph of a character, 0 if the face has none.
  uint32_t glyph_of(char32_t character) const;
  /// The glyph of a variation sequence (cmap format 14), 0 if the face does not know it.
  uint32_t glyph_of(char32_t character, char32_t selector) const;
  /// Advance in font units.
  int advance(uint32_t glyph) const;
  GlyphInk ink(uint32_t glyph) const;
  /// The same, remembered: for marks, which come again and again.
  GlyphInk mark_ink(uint32_t glyph) const;

 private:
  FontFace() = default;
  static std::unique_ptr<FontFace> from_face(hb_face_t* face, unsigned index, std::string path,
                                             std::string* why);

  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
  std::string path_, postscript_name_, family_, style_;
  unsigned index_ = 0, units_per_em_ = 0, glyph_count_ = 0;
  bool is_cff_ = false;
  Embedding embedding_ = Embedding::installable;
  int licence_bits_ = 0;
  FontMetrics metrics_;
  mutable std::mutex mark_mutex_;
  mutable std::unordered_map<uint32_t, GlyphInk> mark_inks_;
};

/// Number of a face within a compile's FontBook.
using FaceId = uint16_t;

}  // namespace banxin
