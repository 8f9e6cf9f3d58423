// Text as a terminal shows it: in cells, without anything that could play tricks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banxin {

/// One character as it is shown.
struct TerminalGlyph {
  std::string shown;
  size_t cells = 1;
};

/// The character at byte `at`, which moves on. Control characters and broken bytes show as a
/// replacement; a tab fills up to the next stop from `column` on.
TerminalGlyph next_glyph(std::string_view line, size_t& at, size_t column);

/// What a message quotes may come from anywhere.
std::string safe_text(std::string_view text);

/// Cells that the text takes.
size_t cells_of(std::string_view text);

}  // namespace banxin
