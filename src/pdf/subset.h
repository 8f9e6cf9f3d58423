// The one door to hb-subset: a face cut down to the glyphs that are used.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "text/font.h"

struct hb_subset_plan_t;

namespace banxin {

/// Glyph numbers are known once it is planned; cutting, which takes the time, comes later and may
/// run beside the pages' content.
class Subset {
 public:
  /// `glyphs`: as GlyphUse::glyphs. Null if the face is too damaged to be subset.
  static std::unique_ptr<Subset> plan(const FontFace& face, const std::vector<uint32_t>& glyphs);
  ~Subset();

  /// The new number of a used glyph.
  uint16_t number_of(uint32_t glyph) const { return numbers_[glyph]; }
  /// The face's glyph by new number, UINT32_MAX where a number is unused.
  const std::vector<uint32_t>& glyphs() const { return glyphs_; }
  /// The advance by new number in thousandths of an em, rounded as /W has it.
  int width(uint16_t number) const { return widths_[number]; }
  const std::vector<int>& widths() const { return widths_; }

  /// The font program: a bare CFF table with CID = glyph number, or a TrueType file. Empty on
  /// failure. Call once.
  std::string cut();

 private:
  Subset() = default;
  void read_numbers(const FontFace& face);

  hb_subset_plan_t* plan_ = nullptr;
  bool is_cff_ = false;
  std::vector<uint16_t> numbers_;
  std::vector<uint32_t> glyphs_;
  std::vector<int> widths_;
};

}  // namespace banxin
