#include <hb-ot.h>
#include <hb.h>

#include <memory>
#include <string>

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

FaceNames names_of(hb_face_t* face) {
  FaceNames names;
  unsigned count = 0;
  const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
  for (unsigned i = 0; i < count; ++i) {
    const bool family = entries[i].name_id == HB_OT_NAME_ID_FONT_FAMILY ||
                        entries[i].name_id == HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY ||
                        entries[i].name_id == HB_OT_NAME_ID_FULL_NAME;
    if (family) names.families.push_back(name_text(face, entries[i]));
    if (entries[i].name_id == HB_OT_NAME_ID_FONT_SUBFAMILY && names.style.empty())
      names.style = name_text(face, entries[i]);
  }
  return names;
}

struct FaceDeleter {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using Face = std::unique_ptr<hb_face_t, FaceDeleter>;

}  // namespace

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
