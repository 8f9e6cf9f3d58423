// Decimal numbers as tables print them, added and compared exactly.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace banxin {

/// A multiple of 10^-9; about 29 digits before the point.
class Decimal {
 public:
  Decimal() = default;
  /// A number as printed: `-1,234.50`, `−3`, `12％`, `１２`; white around it is passed over, a
  /// per cent sign left out. Nullopt for anything else, and beyond 9 decimals or 24 digits.
  static std::optional<Decimal> parse(std::string_view text);

  Decimal operator+(Decimal other) const { return Decimal(units_ + other.units_); }
  Decimal operator-(Decimal other) const { return Decimal(units_ - other.units_); }
  Decimal magnitude() const { return Decimal(units_ < 0 ? -units_ : units_); }
  friend auto operator<=>(const Decimal&, const Decimal&) = default;

  /// Without zeros at the end; at least `decimals` of them. With a true minus.
  std::string text(int decimals = 0) const;

 private:
  __extension__ using Units = __int128;
  explicit Decimal(Units units) : units_(units) {}

  Units units_ = 0;
};

/// Whether a text only holds the place of a number: nothing, dashes, dots.
bool is_number_gap(std::string_view text);

/// Whether a number is printed with a per cent sign.
bool is_percentage(std::string_view text);

/// How many decimals a number is printed with.
int decimals_of(std::string_view text);

}  // namespace banxin
