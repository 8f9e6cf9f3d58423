// Lengths as people write them: "2.1 cm".
#pragma once

#include <optional>
#include <string_view>

#include "base/len.h"

namespace banxin {

/// A number and the unit after it.
struct WrittenLength {
  double number = 0;
  std::string_view unit;
};
/// Nullopt if the text does not begin with a finite number.
std::optional<WrittenLength> parse_length(std::string_view text);

/// Of what is written in mm, cm or pt; nullopt for any other unit, and beyond 10 m.
std::optional<Len> absolute_length(const WrittenLength& written);

}  // namespace banxin
