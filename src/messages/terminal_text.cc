#include "messages/terminal_text.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace banxin {
namespace {

constexpr size_t kTabStop = 4;

bool is_control(UChar32 c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// UAX #11: wide and full-width characters take two cells, combining ones none, ambiguous ones
/// (— “ ” …) one, as terminals do unless told otherwise.
size_t cells_of(UChar32 c) {
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

TerminalGlyph next_glyph(std::string_view line, size_t& at, size_t column) {
  if (line[at] == '\t') {
    ++at;
    const size_t cells = kTabStop - column % kTabStop;
    return {std::string(cells, ' '), cells};
  }
  const size_t begin = at;
  const auto c = static_cast<UChar32>(utf8_at(line, at));
  at += utf8_length(line, at);
  if (c == 0xFFFD || is_control(c) || u_charType(c) == U_FORMAT_CHAR) return {"\xEF\xBF\xBD", 1};
  return {std::string(line.substr(begin, at - begin)), cells_of(c)};
}

std::string safe_text(std::string_view text) {
  std::string shown;
  for (size_t at = 0; at < text.size();) shown += next_glyph(text, at, 0).shown;
  return shown;
}

size_t cells_of(std::string_view text) {
  size_t cells = 0;
  for (size_t at = 0; at < text.size();) cells += next_glyph(text, at, cells).cells;
  return cells;
}

}  // namespace banxin
