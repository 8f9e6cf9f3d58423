#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/utf8.h"
#include "text/font_blob.h"
#include "text/font_book.h"

namespace banxin {
namespace {

std::string name_text(hb_face_t* face, const hb_ot_name_entry_t& entry) {
  unsigned length = hb_ot_name_get_utf8(face, entry.name_id, entry.language, nullptr, nullptr);
  std::string text(length + 1, '\0');
  unsigned room = length + 1;
  hb_ot_name_get_utf8(face, entry.name_id, entry.language, &room, text.data());
  text.resize(room);
  return text;
}

/// Weight and slant by OS/2; names of styles come in every language.
void read_look(hb_face_t* face, FaceNames& names) {
  constexpr unsigned kWeightAt = 4, kSelectionAt = 62;
  hb_blob_t* table = hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2'));
  unsigned length = 0;
  const auto* bytes = reinterpret_cast<const uint8_t*>(hb_blob_get_data(table, &length));
  const auto number = [&](unsigned at) { return bytes[at] << 8 | bytes[at + 1]; };
  if (length >= kSelectionAt + 2) {
    names.weight = number(kWeightAt);
    names.slanted = (number(kSelectionAt) & 1) != 0;
  }
  hb_blob_destroy(table);
}

FaceNames names_of(hb_face_t* face) {
  FaceNames names;
  unsigned count = 0;
  const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
  for (unsigned i = 0; i < count; ++i) {
    const bool family = entries[i].name_id == HB_OT_NAME_ID_FONT_FAMILY ||
                        entries[i].name_id == HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY ||
                        entries[i].name_id == HB_OT_NAME_ID_FULL_NAME;
    if (family) names.families.push_back(name_text(face, entries[i]));
    if (entries[i].name_id == HB_OT_NAME_ID_FONT_SUBFAMILY ||
        entries[i].name_id == HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY)
      names.styles.push_back(name_text(face, entries[i]));
  }
  read_look(face, names);
  return names;
}

struct FaceDeleter {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using Face = std::unique_ptr<hb_face_t, FaceDeleter>;

}  // namespace

std::string folded_name(std::string_view name) {
  std::string folded;
  for (size_t at = 0; at < name.size(); at += utf8_length(name, at)) {
    char32_t c = utf8_at(name, at);
    if (c == U' ' || c == U'\t' || c == U'\u3000' || c == U'\u00A0') continue;
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c >= U'A' && c <= U'Z') c |= 0x20U;
    append_utf8(folded, c);
  }
  return folded;
}

namespace {

bool any_is(const std::vector<std::string>& names, std::string_view name) {
  const std::string wanted = folded_name(name);
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& one) { return folded_name(one) == wanted; });
}

}  // namespace

bool FaceNames::has_family(std::string_view name) const { return any_is(families, name); }
bool FaceNames::has_style(std::string_view name) const { return any_is(styles, name); }

std::vector<FaceNames> read_face_names(const FileBytes& file) {
  std::vector<FaceNames> faces;
  const Blob blob = font_blob(file);
  if (!blob) return faces;
  const unsigned count = hb_face_count(blob.get());
  for (unsigned index = 0; index < count; ++index) {
    const Face face(hb_face_create(blob.get(), index));
    faces.push_back(names_of(face.get()));
  }
  return faces;
}

}  // namespace banxin
