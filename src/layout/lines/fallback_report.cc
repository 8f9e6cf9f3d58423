#include "layout/lines/fallback_report.h"

#include <fmt/core.h>

#include <string>

#include "text/characters.h"

namespace banxin {

void FallbackReport::add(const std::vector<Fallback>& fallbacks) {
  for (const Fallback& fallback : fallbacks) {
    Entry& entry = entries_[{fallback.character, fallback.role}];
    if (entry.count++ == 0) entry.first = fallback;
  }
}

void FallbackReport::report(Diagnostics& diagnostics) const {
  for (const auto& [key, entry] : entries_) {
    const auto& [character, role] = key;
    const std::string times = entry.count == 1 ? "once" : fmt::format("{} times", entry.count);
    diagnostics.info(
        "I0403", entry.first.span,
        fmt::format("{} ({}) is set in {}: {}, the first face of role '{}', lacks it",
                    describe_character(character), times, fonts_.face(entry.first.face).family(),
                    fonts_.face(fonts_.primary(role)).family(), fonts_.role_name(role)),
        "a licensed font with more characters can be given with --font-path");
  }
}

}  // namespace banxin
