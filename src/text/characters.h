// UTF-8 to code points and back to byte offsets, once a paragraph.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/char_class.h"

namespace banxin {

/// A paragraph's characters with their byte offsets and classes. The text must be valid UTF-8.
struct Characters {
  std::u32string codes;
  std::vector<uint32_t> offsets;   ///< byte offset of each, and the text's size at the end
  std::vector<CharClass> classes;  ///< neighbours taken into account

  size_t size() const { return codes.size(); }
};

/// Decodes and classifies. Quotes, dashes, ellipses and middle dots take the class of the text they
/// stand in: Latin only where both neighbours (spaces passed over) are Latin or the text's end
/// (chinese-text.md, Widths).
Characters read_characters(std::string_view utf8);

/// `U+4DAE 䶮`, for messages.
std::string describe_character(char32_t character);

}  // namespace banxin
