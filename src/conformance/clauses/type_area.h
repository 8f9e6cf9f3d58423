// The type area (版心) as a document's own pages show it: what else is measured counts from it, so
// that a wrong margin is one fault and not twenty.
#pragma once

#include <optional>

#include "base/format.h"
#include "conformance/measured.h"

namespace banxin {

struct TypeArea {
  Area area;  ///< of odd pages; the standard's where nothing shows it
  bool left_seen = false, right_seen = false, top_seen = false, bottom_seen = false;
  double even_shift = 0;  ///< how far right of it that of even pages stands (mirrored margins)

  Area on(int page) const;
};

/// Body text, by the table of roles: headings, paragraphs, lists and quotes.
bool is_body(const MeasuredLine& line);
/// Body text or a table's: what sign-offs and lists stand below, and what a page must show with
/// them.
bool is_text(const MeasuredLine& line);
/// Of the body, and set as its paragraphs are (7.3.3): two characters in, from edge to edge. Not
/// quotes, names in columns, centred lines, chapters.
bool is_running_text(const MeasuredLine& line);
/// The first line on a page that is not the page number; null: there is none.
const MeasuredLine* first_line(const MeasuredPage& page);
const MeasuredLine* last_body_line(const MeasuredPage& page);
/// Whether the page's text goes on in the middle of a paragraph on the page after it (`page` is
/// 0-based): its end ended it, or what must stand together on the next (7.3.5.5).
bool goes_on(const MeasuredDocument& document, size_t page);
/// The upper edge of the page number's dashes, or of its ink where it has none; nothing where the
/// page bears no number on its own sheet.
std::optional<double> number_top(const MeasuredPage& page);
bool is_dash(char32_t c);

TypeArea find_type_area(const MeasuredDocument& document, Format format);

}  // namespace banxin
