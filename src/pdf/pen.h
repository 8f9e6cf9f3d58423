// Where a PDF reader's pen stands on a line, exactly as the reader will compute it from the rounded
// numbers in the file (ISO 32000-1 9.4.4), so that no error adds up.
#pragma once

#include <cstdint>
#include <optional>

#include "base/len.h"

namespace banxin {

/// Positions are in 1e-8 pt: the product of a size in thousandths of a point, a width in
/// thousandths of an em and a hundredth of a TJ unit is then a whole number.
class Pen {
 public:
  static constexpr int64_t kPerMilliPt = 100000;
  /// Off by no more than this (0.0035 mm), a glyph needs no number.
  static constexpr int64_t kTolerance = 1000000;

  /// A number of a TJ array: value / 10^decimals.
  struct Adjustment {
    int64_t value = 0;
    int decimals = 0;
  };

  static constexpr int64_t position(Len x) { return x.scaled(kUnitsPerPt / 256, 256).raw(); }

  void move_to(int64_t x) { x_ = x; }
  /// `size` is in thousandths of a point.
  void set_size(int64_t size) { size_ = size; }
  /// Tc, in 1e-4 pt.
  void set_spacing(int64_t spacing) { spacing_ = spacing; }
  int64_t size() const { return size_; }
  int64_t spacing() const { return spacing_; }
  int64_t offset_to(int64_t x) const { return x - x_; }

  /// Shows a glyph: `width` in thousandths of an em.
  void advance(int width) { x_ += width * size_ * 100 + spacing_ * 10000; }

  /// Moves to `x` as far as a number can, if the pen is not near enough.
  std::optional<Adjustment> adjust(int64_t x) {
    int64_t off = x - x_;
    if (off >= -kTolerance && off <= kTolerance) return std::nullopt;
    int decimals = decimals_for(size_);
    int64_t unit = size_ * 100 / (decimals == 0 ? 1 : decimals == 1 ? 10 : 100);
    if (unit == 0) return std::nullopt;  // type too small for a TJ number to move
    int64_t value = -rounded(off, unit);
    x_ -= value * unit;
    return Adjustment{value, decimals};
  }

 private:
  static constexpr int64_t kUnitsPerPt = 100000000;

  /// A TJ unit is a thousandth of the size: half of it stays within the tolerance.
  static int decimals_for(int64_t size) { return size <= 20000 ? 0 : size <= 200000 ? 1 : 2; }
  static int64_t rounded(int64_t value, int64_t unit) {
    return (value < 0 ? value - unit / 2 : value + unit / 2) / unit;
  }

  int64_t x_ = 0, size_ = 0, spacing_ = 0;
};

/// A glyph to be shown: where, and how wide the reader takes it to be.
struct PlacedGlyph {
  int64_t x = 0;  ///< Pen::position
  int width = 0;  ///< thousandths of an em
};

/// The Tc with which a line's glyphs take the fewest bytes: `current`, or the commonest space
/// between them where the change pays. `glyphs` has `count` of them; the result is in 1e-4 pt.
int64_t best_spacing(const PlacedGlyph* glyphs, size_t count, int64_t size, int64_t current);

}  // namespace banxin
