// The set document: every glyph, rule and link at its place. The last value before PDF; golden
// tests dump it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/len.h"
#include "base/role.h"
#include "base/span.h"
#include "image/image.h"
#include "text/font.h"

namespace banxin {

/// A glyph of a run. `x` grows to the right and `y` upwards from the run's origin, in Len units
/// (1/65536 pt). `text` is where its cluster's text starts in FramePage::text; glyphs of one
/// cluster share it.
struct FrameGlyph {
  uint32_t id = 0;
  int32_t x = 0;
  int32_t y = 0;
  uint32_t text = 0;
};

/// Glyphs of one face, size and colour on one baseline. Origin from the page's upper left corner, y
/// downwards. Glyphs stand in visual order; the text, `[text_begin, text_end)` of FramePage::text,
/// in logical order. Glyphs whose text offset is not below the next one's (right to left,
/// reordered) make the run need ActualText.
struct GlyphRun {
  FaceId face = 0;
  Role role = Role::body;
  Color color;
  Len size;
  Len x, y;
  Len width;  ///< from the origin to where the next run would stand
  uint32_t glyph_begin = 0, glyph_end = 0;
  uint32_t text_begin = 0, text_end = 0;
  int quarter_turns = 0;  ///< 0 to 3, clockwise about the origin; glyphs' x and y turn with the run
  /// Line and paragraph structure for text extraction: what ends after this run.
  enum class Ends : uint8_t { nothing, line, paragraph } ends = Ends::nothing;
  Span span;
};

/// A filled rectangle, upper left corner from the page's.
struct FrameRule {
  Len x, y, width, height;
  Color color;
  Role role = Role::rule;
};

/// A circle's line, drawn inside its diameter.
struct FrameCircle {
  Len x, y;  ///< centre, from the page's upper left corner
  Len diameter;
  Len line;  ///< thickness
  Color color;
  Role role = Role::seal;
};

/// A picture that fills a rectangle.
struct FrameImage {
  Len x, y, width, height;  ///< upper left corner, from the page's
  uint32_t image = 0;       ///< index in Frame::images
  bool multiply = false;    ///< like ink on ink: what lies below shows through (a seal over a name)
  Role role = Role::seal;
};

/// A place that opens an address.
struct FrameLink {
  Len x, y, width, height;
  std::string uri;
};

/// A page as it is read. The sheet of a landscape page stands upright like the others of its
/// document and is turned for reading: its left edge is the upper edge here (GB/T 9704 8).
struct FramePage {
  Len width, height;
  bool landscape = false;  ///< `width` and `height` are the sheet's height and width
  int number = 0;          ///< printed page number, 1-based; 0: the page bears none
  std::string text;
  std::vector<FrameGlyph> glyphs;
  std::vector<GlyphRun> runs;  ///< in reading order
  std::vector<FrameRule> rules;
  std::vector<FrameCircle> circles;
  std::vector<FrameImage> images;  ///< above the text
  std::vector<FrameLink> links;
};

/// A heading for the reader's side panel (ISO 32000-1 12.3.3).
struct OutlineEntry {
  int level = 1;  ///< 1 is the outermost
  std::string title;
  uint32_t page = 0;  ///< 0-based
  Len y;              ///< upper edge of the heading's line, from the page's upper edge
};

/// What the PDF's metadata say. UTF-8; empty: left out.
struct FrameMetadata {
  std::string title, author, subject, language, producer;
  std::vector<std::string> keywords;
  /// Seconds since 1970 (UTC), or unset: then the file bears no date.
  std::optional<int64_t> created;
  int utc_offset_minutes = 0;  ///< in which local time the date is written
};

struct Frame {
  std::vector<FramePage> pages;
  std::vector<std::shared_ptr<const Image>> images;
  std::vector<OutlineEntry> outline;
  FrameMetadata metadata;
};

}  // namespace banxin
