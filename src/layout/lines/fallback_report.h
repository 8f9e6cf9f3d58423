// Which characters were set in another face than their role's first.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "text/font_book.h"

namespace banxin {

/// Gathers fallbacks; says each character and role once, at its first place, with how often it
/// occurs.
class FallbackReport {
 public:
  explicit FallbackReport(const FontBook& fonts) : fonts_(fonts) {}

  void add(const std::vector<Fallback>& fallbacks);
  /// Adds I0403 for each, in the order of the characters.
  void report(Diagnostics& diagnostics) const;

 private:
  struct Entry {
    Fallback first;
    size_t count = 0;
  };
  const FontBook& fonts_;
  std::map<std::pair<char32_t, RoleId>, Entry> entries_;
};

}  // namespace banxin
