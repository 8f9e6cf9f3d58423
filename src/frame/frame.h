// The set document: every glyph, path, picture and link at its place, and what each is to a reader
// who does not see it. The last value before PDF; golden tests dump it, clauses measure it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/len.h"
#include "base/role.h"
#include "base/span.h"
#include "frame/structure.h"
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

/// Glyphs of one face, size and colour on one baseline. Glyphs stand in visual order; the text,
/// `[text_begin, text_end)` of FramePage::text, in logical order. Glyphs whose text offset is not
/// below the next one's (right to left, reordered) make the run need ActualText.
struct GlyphRun {
  FaceId face = 0;
  Color color;
  Len size;
  Len x, y;   ///< origin
  Len width;  ///< from the origin to where the next run would stand
  uint32_t glyph_begin = 0, glyph_end = 0;
  uint32_t text_begin = 0, text_end = 0;
  /// Line and paragraph structure for text extraction: what ends after this run.
  enum class Ends : uint8_t { nothing, line, paragraph } ends = Ends::nothing;
};

struct FramePoint {
  Len x, y;
};

/// A step of a path (ISO 32000-1 8.5.2). A curve has two control points before its end.
struct PathStep {
  enum class Kind : uint8_t { move, line, curve, close } kind = Kind::move;
  FramePoint end, control_1 = {}, control_2 = {};
};

/// Something drawn: filled, stroked, or both. Without steps it is the rectangle of its bounds,
/// which most are.
struct FramePath {
  Len x, y, width, height;                ///< bounds: upper left corner, and a stroke's outer edge
  uint32_t step_begin = 0, step_end = 0;  ///< in FramePage::steps
  uint32_t dash_begin = 0, dash_end = 0;  ///< in FramePage::dashes: drawn and left out in turn
  Len line;                               ///< thickness of the stroke; zero: none
  Color line_color;
  bool filled = false;
  Color fill;

  bool is_rectangle() const { return step_begin == step_end; }
};

/// A picture that fills a rectangle.
struct FramePicture {
  Len x, y, width, height;  ///< upper left corner
  uint32_t image = 0;       ///< index in Frame::images
  bool multiply = false;    ///< like ink on ink: what lies below shows through (a seal over a name)
  int orientation = 1;      ///< Image::orientation
};

/// Where an item's own coordinates lie on the page: x' = a x + c y + x0, y' = b x + d y + y0, all
/// from the page's upper left corner, y downwards. The four factors in 1/65536.
struct Transform {
  static constexpr int32_t kOne = 65536;
  int32_t a = kOne, b = 0, c = 0, d = kOne;
  Len x, y;

  FramePoint of(Len from_x, Len from_y) const;
  friend bool operator==(const Transform&, const Transform&) = default;
};

/// One thing on a page. Places count from the page's upper left corner, y downwards, or as its
/// transform says.
struct FrameItem {
  std::variant<GlyphRun, FramePath, FramePicture> what;
  Role role = Role::body;
  Span span;                     ///< where it was written; unknown for what no file spells out
  StructureId node = kArtifact;  ///< what it belongs to
  uint32_t transform = 0;        ///< index in FramePage::transforms and one more; 0: none

  const GlyphRun* text() const { return std::get_if<GlyphRun>(&what); }
  GlyphRun* text() { return std::get_if<GlyphRun>(&what); }
  const FramePath* path() const { return std::get_if<FramePath>(&what); }
  const FramePicture* picture() const { return std::get_if<FramePicture>(&what); }
};

/// A place that opens an address, or leads to a place of the document.
struct FrameLink {
  Len x, y, width, height;
  std::variant<std::string, uint32_t> target;  ///< a URI, or an index in Frame::destinations
  Span span;
  StructureId node = kArtifact;
};

/// A page as it is read. The sheet of a landscape page stands upright like the others of its
/// document and is turned for reading: its left edge is the upper edge here (GB/T 9704 8).
struct FramePage {
  Len width, height;
  bool landscape = false;  ///< `width` and `height` are the sheet's height and width
  int number = 0;          ///< printed page number, 1-based; 0: the page bears none
  std::string text;
  std::vector<FrameGlyph> glyphs;
  std::vector<FrameItem> items;  ///< as they are drawn, one over the other; text in reading order
  std::vector<PathStep> steps;
  std::vector<Len> dashes;
  std::vector<Transform> transforms;
  std::vector<FrameLink> links;

  const Transform* transform_of(const FrameItem& item) const {
    return item.transform == 0 ? nullptr : &transforms[item.transform - 1];
  }
};

/// A filled rectangle.
FrameItem rectangle(Role role, Len x, Len y, Len width, Len height, const Color& color);

/// A circle's line, drawn inside its diameter. Its steps are added to the page.
FrameItem circle(FramePage& page, Role role, FramePoint centre, Len diameter, Len line,
                 const Color& color);

/// Whether a path is four curves that close: a circle or an ellipse.
bool is_round(const FramePage& page, const FramePath& path);

/// A place that links and the outline lead to.
struct FrameDestination {
  uint32_t page = 0;  ///< 0-based
  Len y;              ///< from the page's upper edge
};

/// A heading for the reader's side panel (ISO 32000-1 12.3.3).
struct OutlineEntry {
  int level = 1;  ///< 1 is the outermost
  std::string title;
  uint32_t destination = 0;  ///< index in Frame::destinations: the upper edge of the heading's line
  Span span;
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
  std::vector<FrameDestination> destinations;
  std::vector<OutlineEntry> outline;
  StructureTree structure;
  FrameMetadata metadata;
  bool lines_moved = false;  ///< or characters, for a sign-off or imprint (GB/T 9704 7.3.5.5)
};

}  // namespace banxin
