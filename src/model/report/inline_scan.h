// Where inline marks may stand in a text: candidates only, found in one pass from left to right.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace banxin {

enum class InlineKind : uint8_t {
  escape,         ///< backslash and an ASCII punctuation character, which is printed
  strong,         ///< **
  open_bracket,   ///< [
  close_bracket,  ///< ]
  close_link,     ///< ](address)
  cut_link,       ///< ]( whose address does not end
  open_super,     ///< ^{
  open_sub,       ///< _{
  close_brace,    ///< }
  footnote,       ///< [^name]
  reference,      ///< @{label}
  cut_name,       ///< [^ or @{ whose name does not end
  address,        ///< a bare http(s)://, ftp:// or www. address
  mail,           ///< a bare e-mail address
};

/// A stretch of text that may be a mark. Offsets in bytes.
struct InlineToken {
  InlineKind kind;
  uint32_t begin, end;
  uint32_t name_begin = 0, name_end = 0;  ///< of an address, a name or a label
};

/// The tokens of text[begin, end), in order, not overlapping. Linear.
std::vector<InlineToken> scan_inline(std::string_view text, size_t begin, size_t end);

}  // namespace banxin
