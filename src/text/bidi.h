// Text of two directions (UAX #9), through ICU.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace banxin {

/// Has the text a character that the bidirectional algorithm could move? Nearly all text has none.
bool needs_bidi(std::u32string_view text);

/// Is the first strong character right to left (UAX #9, P2 and P3)?
bool starts_right_to_left(std::u32string_view text);

/// Embedding level of each character (UAX #9, P to I), paragraph separators included.
/// `base_direction`: 0 left to right, 1 right to left, -1 as the first strong character says, left
/// to right without one.
std::vector<uint8_t> bidi_levels(std::u32string_view text, int base_direction);

/// Visual order, left to right, of pieces on a line with these levels (UAX #9, L2): indices into
/// `levels`.
std::vector<uint32_t> visual_order(const std::vector<uint8_t>& levels);

}  // namespace banxin
