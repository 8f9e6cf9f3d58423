// Inline marks (report-format.md): from a decoded string to a RichText.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "model/report/report.h"
#include "toml/toml_string.h"

namespace banxin {

/// What the texts of a report refer to and are marked up with, gathered while they are read.
struct InlineContext {
  struct Use {
    std::string name;
    Span span;
  };

  uint8_t file = 0;
  Diagnostics& diagnostics;
  std::unordered_map<std::string, int32_t> footnotes = {};  ///< index by name
  std::vector<Use> footnote_uses = {};
  std::vector<Use> reference_uses = {};
  bool on = true;  ///< false: all is printed as it is typed
};

/// Resolves the marks of text[begin, end) of `source`. Marks that do not close are printed as they
/// stand, with a warning. Linear. Marks of footnotes that do not exist are left out.
RichText parse_inline(const DecodedString& source, size_t begin, size_t end,
                      InlineContext& context);

/// What of `[begin, end)` is left without them.
std::pair<size_t, size_t> trimmed(std::string_view text, size_t begin, size_t end);

/// The paragraphs of a text: its lines that are not blank, without the white space and the
/// invisible characters around them, which authors type as indents or paste.
std::vector<RichText> parse_paragraphs(const DecodedString& source, InlineContext& context);

}  // namespace banxin
