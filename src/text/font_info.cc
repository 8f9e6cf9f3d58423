#include "text/font_info.h"

#include <ft2build.h>

#include <memory>
#include FT_FREETYPE_H
#include FT_FONT_FORMATS_H
#include FT_TRUETYPE_TABLES_H

namespace banxin {
namespace {

struct FreeTypeDone {
  void operator()(FT_LibraryRec_* library) const { FT_Done_FreeType(library); }
  void operator()(FT_FaceRec_* face) const { FT_Done_Face(face); }
};

// The lowest bit that is set decides; subsetting and bitmap bits are another matter.
Embedding embedding_of(FT_Face face) {
  const FT_UShort type = FT_Get_FSType_Flags(face);
  if ((type & FT_FSTYPE_EDITABLE_EMBEDDING) != 0) return Embedding::editable;
  if ((type & FT_FSTYPE_PREVIEW_AND_PRINT_EMBEDDING) != 0) return Embedding::preview_print;
  return (type & FT_FSTYPE_RESTRICTED_LICENSE_EMBEDDING) != 0 ? Embedding::restricted
                                                              : Embedding::installable;
}

size_t count_characters(FT_Face face) {
  size_t count = 0;
  FT_UInt glyph = 0;
  for (FT_ULong code = FT_Get_First_Char(face, &glyph); glyph != 0;
       code = FT_Get_Next_Char(face, code, &glyph))
    ++count;
  return count;
}

std::string text_of(const char* text) { return text == nullptr ? "" : text; }

}  // namespace

std::optional<FontInfo> inspect_font(const std::string& path, unsigned index) {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return std::nullopt;
  const std::unique_ptr<FT_LibraryRec_, FreeTypeDone> library_owner(library);
  FT_Face face = nullptr;
  if (FT_New_Face(library, path.c_str(), static_cast<FT_Long>(index), &face) != 0)
    return std::nullopt;
  const std::unique_ptr<FT_FaceRec_, FreeTypeDone> face_owner(face);
  FontInfo info;
  info.family = text_of(face->family_name);
  info.style = text_of(face->style_name);
  info.format = text_of(FT_Get_Font_Format(face));
  info.glyphs = static_cast<size_t>(face->num_glyphs);
  info.embedding = embedding_of(face);
  info.characters = count_characters(face);
  return info;
}

std::string describe(Embedding embedding) {
  switch (embedding) {
    case Embedding::installable:
      return "embeddable";
    case Embedding::editable:
      return "embeddable (editable)";
    case Embedding::preview_print:
      return "embeddable (preview and print)";
    case Embedding::restricted:
      return "NOT embeddable by its licence bits";
  }
  return {};
}

}  // namespace banxin
