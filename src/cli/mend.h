// A source with the edits of its messages made, and what they changed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace banxin {

struct MendedText {
  std::string text;
  std::string diff;    ///< of the lines that changed: `@@ line N`, `-` before, `+` after
  size_t changes = 0;  ///< edits made
};

/// Makes the edits of the source's own file (0). Of edits that cross, the one that begins first and
/// reaches farthest is made. All else, comments too, stays byte by byte.
MendedText mend(std::string_view source, std::vector<TextEdit> edits);

}  // namespace banxin
