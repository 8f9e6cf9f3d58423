// Every document of tests/documents set once, and its lines as the properties read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compile.h"
#include "model/report/report.h"

namespace banxin {

/// A glyph with its place on the page and what it stands for.
struct LineGlyph {
  char32_t character = 0;  ///< the first of its cluster
  Len x;                   ///< origin, from the page's left edge
  Len advance;             ///< the font's own
  Len size;
  uint32_t text = 0;  ///< offset in the page's text
};

/// A line of running text: body, headings, items of lists.
struct TextLine {
  std::string text;
  std::vector<LineGlyph> glyphs;
  bool first = false;  ///< of its paragraph
  bool full = false;   ///< not the paragraph's last: must reach both edges
  Len left, right;     ///< of its squares, white at the edges trimmed
  Span span;
};

/// A document after its compile.
struct CompiledDocument {
  std::string name;
  Report report;
  std::unique_ptr<Compilation> compilation;
  std::vector<TextLine> lines;

  /// Is a line of this place reported by W0501 or W0502 as one that could not be set well?
  bool is_excused(const TextLine& line) const;
  /// Did a paragraph's characters move closer so that the sign-off stands with text (I0510)?
  bool stands_closer() const;
};

/// All of them but those that the program must refuse. Compiled at the first call.
const std::vector<CompiledDocument>& compiled_documents();

/// One document, whatever comes of it.
CompiledDocument compiled_document(const std::string& path);
CompiledDocument set_text(const std::string& name, const std::string& toml);

const FontBook& tree_fonts();

/// The characters of a text without its spaces.
std::string without_spaces(std::string_view text);

}  // namespace banxin
