// Lengths as integers, so that a layout is the same on every machine and needs no epsilon.
#pragma once

#include <compare>
#include <cstdint>

namespace banxin {

/// A length in 1/65536 of a PostScript point (1 pt = 1/72 inch = 25.4/72 mm).
/// The range, about ±1.4e14 pt, cannot be left by any page; arithmetic is exact.
class Len {
 public:
  static constexpr int64_t kUnitsPerPt = 65536;

  constexpr Len() = default;
  static constexpr Len from_raw(int64_t units) { return Len(units); }
  /// Rounds half away from zero to the nearest unit.
  static constexpr Len from_pt(double pt) { return Len(round(pt * kUnitsPerPt)); }
  static constexpr Len from_mm(double mm) { return from_pt(mm * 72.0 / 25.4); }

  constexpr int64_t raw() const { return units_; }
  constexpr double pt() const { return static_cast<double>(units_) / kUnitsPerPt; }
  constexpr double mm() const { return pt() * 25.4 / 72.0; }

  /// This length × numerator / denominator, rounded half away from zero. `denominator` > 0.
  constexpr Len scaled(int64_t numerator, int64_t denominator) const {
    return Len(div_round(units_ * numerator, denominator));
  }

  constexpr Len operator-() const { return Len(-units_); }
  constexpr Len& operator+=(Len other) { return units_ += other.units_, *this; }
  constexpr Len& operator-=(Len other) { return units_ -= other.units_, *this; }
  friend constexpr Len operator+(Len a, Len b) { return Len(a.units_ + b.units_); }
  friend constexpr Len operator-(Len a, Len b) { return Len(a.units_ - b.units_); }
  friend constexpr Len operator*(Len a, int64_t n) { return Len(a.units_ * n); }
  friend constexpr Len operator*(int64_t n, Len a) { return a * n; }
  /// Rounded half away from zero. `n` > 0.
  friend constexpr Len operator/(Len a, int64_t n) { return Len(div_round(a.units_, n)); }
  friend constexpr auto operator<=>(Len, Len) = default;

 private:
  constexpr explicit Len(int64_t units) : units_(units) {}
  static constexpr int64_t round(double value) {
    return static_cast<int64_t>(value < 0 ? value - 0.5 : value + 0.5);
  }
  static constexpr int64_t div_round(int64_t value, int64_t by) {
    return (value < 0 ? value - by / 2 : value + by / 2) / by;
  }

  int64_t units_ = 0;
};

/// A length relative to an element's character (一字), in thousandths.
struct Em {
  int32_t thousandths = 0;

  /// `character` is the width that counts as one character: the column where text stands on the
  /// grid, else the type size.
  constexpr Len of(Len character) const { return character.scaled(thousandths, 1000); }
  friend constexpr auto operator<=>(Em, Em) = default;
};

}  // namespace banxin
