#include "pdf/subset.h"

#include <hb-subset.h>
#include <hb.h>

#include "pdf/cff_charset.h"

namespace banxin {
namespace {

struct InputDeleter {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
using Input = std::unique_ptr<hb_subset_input_t, InputDeleter>;

struct FaceDeleter {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using Face = std::unique_ptr<hb_face_t, FaceDeleter>;

struct BlobDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobDeleter>;

constexpr uint32_t kUnused = UINT32_MAX;
constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');

/// Tables that no PDF reader looks at. Dropping GSUB also keeps hb-subset from adding the glyphs
/// that it could lead to.
constexpr hb_tag_t kDropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p')};

Input make_input(const std::vector<uint32_t>& glyphs) {
  Input input(hb_subset_input_create_or_fail());
  if (input == nullptr) return nullptr;
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add_sorted_array(wanted, glyphs.data(), static_cast<unsigned>(glyphs.size()));
  // Without hints and subroutines the file is smaller once deflated, and sooner cut.
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                             HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                             HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (hb_tag_t tag : kDropped) hb_set_add(dropped, tag);
  return input;
}

std::string bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  return data == nullptr ? std::string() : std::string(data, length);
}

}  // namespace

std::unique_ptr<Subset> Subset::plan(const FontFace& face, const std::vector<uint32_t>& glyphs) {
  Input input = make_input(glyphs);
  if (input == nullptr) return nullptr;
  std::unique_ptr<Subset> subset(new Subset);
  subset->is_cff_ = face.is_cff();
  subset->plan_ = hb_subset_plan_create_or_fail(face.hb_face(), input.get());
  if (subset->plan_ == nullptr) return nullptr;
  subset->read_numbers(face);
  for (uint32_t glyph : glyphs) {
    if (subset->glyphs_[subset->numbers_[glyph]] != glyph) return nullptr;
  }
  return subset;
}

Subset::~Subset() { hb_subset_plan_destroy(plan_); }

void Subset::read_numbers(const FontFace& face) {
  const hb_map_t* old_numbers = hb_subset_plan_new_to_old_glyph_mapping(plan_);
  unsigned left = hb_map_get_population(old_numbers);
  numbers_.resize(face.glyph_count());
  for (uint32_t number = 0; left > 0 && number < 0x10000; ++number) {
    uint32_t glyph = hb_map_get(old_numbers, number);
    bool used = glyph != HB_MAP_VALUE_INVALID;
    glyphs_.push_back(used ? glyph : kUnused);
    // Rounded half up; advances are not negative.
    int units = static_cast<int>(face.units_per_em());
    widths_.push_back(used ? (face.advance(glyph) * 2000 + units) / (2 * units) : 0);
    if (!used) continue;
    numbers_[glyph] = static_cast<uint16_t>(number);
    --left;
  }
  if (glyphs_.empty()) glyphs_.push_back(kUnused), widths_.push_back(0);
}

std::string Subset::cut() {
  Face face(hb_subset_plan_execute_or_fail(plan_));
  if (face == nullptr) return {};
  if (!is_cff_) return bytes_of(Blob(hb_face_reference_blob(face.get())).get());
  std::string cff = bytes_of(Blob(hb_face_reference_table(face.get(), kCff)).get());
  auto count = static_cast<uint32_t>(glyphs_.size());
  if (cff.empty() || !make_cids_glyph_numbers(cff, count)) return {};
  return cff;
}

}  // namespace banxin
