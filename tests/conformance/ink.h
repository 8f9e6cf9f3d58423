// Where the ink is, by rendering: for the rules that go by what the eye sees.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace banxin {

/// Millimetres from the page's upper left corner.
struct Area {
  double left = 0, top = 0, right = 0, bottom = 0;
};

struct Interval {
  double begin = 0, end = 0;
};

/// Dots an inch: a dot is 0.021 mm, or 0.085 mm where a large area is searched.
inline constexpr int kFine = 1200;
inline constexpr int kCoarse = 300;

/// The ink within `area` of a page (1-based). Nothing: blank.
std::optional<Area> ink_in(const std::filesystem::path& pdf, int page, const Area& area,
                           int resolution = kFine);

/// How dark the darkest dot is, 0 (black) to 255.
int darkest_in(const std::filesystem::path& pdf, int page, const Area& area);

/// Stretches of ink from left to right; white narrower than `gap` does not part them.
std::vector<Interval> ink_columns(const std::filesystem::path& pdf, int page, const Area& area,
                                  double gap);

}  // namespace banxin
