// A text with its line breaks made visible.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/breaks.h"

namespace banxin {

/// The text with a sign at every place where a line may end: | allowed, , unliked, ? avoided, ~
/// emergency, ! mandatory.
inline std::string marked(std::string_view utf8) {
  const Characters text = read_characters(utf8);
  const std::vector<Break> breaks = find_breaks(text);
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    switch (breaks[i]) {
      case Break::forbidden:
        break;
      case Break::allowed:
        out += '|';
        break;
      case Break::unliked:
        out += ',';
        break;
      case Break::avoided:
        out += '?';
        break;
      case Break::emergency:
        out += '~';
        break;
      case Break::mandatory:
        out += '!';
        break;
    }
    append_utf8(out, text.codes[i]);
  }
  return out;
}

}  // namespace banxin
