// Unicode's own test files, as Debian's unicode-data has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/characters.h"

namespace banxin {

/// A line of LineBreakTest.txt or GraphemeBreakTest.txt: characters, and for each whether there is
/// a boundary (÷) before it.
struct BoundarySample {
  std::u32string codes;
  std::vector<bool> before;
  int line = 0;
};
std::vector<BoundarySample> read_boundary_samples(const std::string& name);

/// A line of BidiCharacterTest.txt.
struct BidiSample {
  std::u32string codes;
  int direction = 0;            ///< 0: left to right, 1: right to left, 2: by the first strong one
  std::vector<int> levels;      ///< -1: removed by rule X9
  std::vector<uint32_t> order;  ///< of what is not removed, left to right
  int line = 0;
};
std::vector<BidiSample> read_bidi_samples();

/// As a paragraph of the program: decoded from UTF-8 and classified.
Characters characters_of(std::u32string_view codes);

/// `U+0041 U+0308`, for messages.
std::string code_points(std::u32string_view codes);

}  // namespace banxin
