#include "layout/lines/lay.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/lines/cell_places.h"

namespace banxin {
namespace {

/// A run's glyphs stand no further from its begin than a frame's glyph can say.
constexpr int64_t kFarthest = std::numeric_limits<int32_t>::max() / 2;

/// Clusters `[begin, end)` that one run shows, in the text's order.
struct Segment {
  uint32_t begin, end;
};

class Placer {
 public:
  Placer(const ParagraphRef& paragraph, const Spacing& spacing, const LineShape& shape, Len spread)
      : paragraph_(*paragraph),
        text_(paragraph->text),
        spacing_(spacing),
        shape_(shape),
        spread_(spread) {
    out_.paragraph = paragraph;
  }

  LaidText run(const std::vector<Line>& lines) {
    out_.places.reserve(text_.glyphs.size());
    out_.lines.reserve(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) place(lines[i], i == 0 ? shape_.first_indent : Len());
    return std::move(out_);
  }

 private:
  void place(const Line& line, Len indent) {
    LaidLine laid;
    laid.run_begin = static_cast<uint32_t>(out_.runs.size());
    laid.link_begin = static_cast<uint32_t>(out_.links.size());
    laid.width = Len::from_raw(line.width);
    // A right-to-left paragraph indents at its right edge.
    laid.left = shape_.left + (text_.right_to_left ? Len() : indent) +
                aligned(laid.width, shape_.measure - indent);
    places_ = text_.mixed ? visual_places(text_, spacing_, line) : logical_places(spacing_, line);
    if (spread_ > Len()) spread(line, laid);
    for (uint32_t i = line.begin; i < line.visible_end;) {
      const Segment segment{i, segment_end(i, line)};
      place_segment(segment, line, laid.left);
      i = segment.end;
    }
    add_links(line, laid);
    laid.run_end = static_cast<uint32_t>(out_.runs.size());
    laid.link_end = static_cast<uint32_t>(out_.links.size());
    out_.lines.push_back(laid);
  }

  Len aligned(Len width, Len room) const {
    if (shape_.align == Align::center) return (room - width) / 2;
    if (shape_.align == Align::right || text_.right_to_left) return room - width;
    return {};
  }

  /// Equal white between the clusters, from the line's begin on.
  void spread(const Line& line, LaidLine& laid) {
    const int64_t joints = static_cast<int64_t>(places_.size()) - 1;
    if (joints < 1 || joins_right_to_left(line)) return;
    for (int64_t i = 1; i <= joints; ++i)
      places_[static_cast<size_t>(i)] += spread_.scaled(i, joints).raw();
    laid.width += spread_;
  }

  bool joins_right_to_left(const Line& line) const {
    for (uint32_t i = line.begin + 1; i < line.visible_end; ++i)
      if (text_.clusters[i].level % 2 == 1 && text_.clusters[i - 1].level % 2 == 1) return true;
    return false;
  }

  uint32_t segment_end(uint32_t begin, const Line& line) const {
    const int64_t first = places_[begin - line.begin];
    uint32_t i = begin + 1;
    while (i < line.visible_end && alike(text_.clusters[begin], text_.clusters[i]) &&
           std::abs(places_[i - line.begin] - first) < kFarthest)
      ++i;
    return i;
  }

  bool alike(const Cluster& a, const Cluster& b) const {
    if (a.face != b.face || a.level != b.level) return false;
    if (a.run == b.run) return true;
    const BlockRun &one = paragraph_.runs[a.run], &other = paragraph_.runs[b.run];
    return one.role == other.role && one.node == other.node &&
           text_.source.runs[a.run].font == text_.source.runs[b.run].font;
  }

  void place_segment(Segment segment, const Line& line, Len line_left) {
    const bool backwards = text_.clusters[segment.begin].level % 2 == 1;
    const uint32_t leftmost = backwards ? segment.end - 1 : segment.begin;
    const uint32_t rightmost = backwards ? segment.begin : segment.end - 1;
    const int64_t origin = places_[leftmost - line.begin];
    LaidRun run;
    run.begin = segment.begin;
    run.end = segment.end;
    run.first_place = static_cast<uint32_t>(out_.places.size());
    run.x = line_left + Len::from_raw(origin);
    run.width = line_left + Len::from_raw(right_edge(rightmost, line)) - run.x;
    for (uint32_t k = segment.begin; k < segment.end; ++k) {
      const uint32_t i = backwards ? segment.end - 1 - (k - segment.begin) : k;
      place_glyphs(i, places_[i - line.begin] - origin);
    }
    out_.runs.push_back(run);
  }

  /// White that is trimmed at the line's end does not count.
  int64_t right_edge(uint32_t i, const Line& line) const {
    const InlineCell& cell = spacing_.cell(i);
    const bool ends_line = i + 1 == line.visible_end && !text_.right_to_left;
    return places_[i - line.begin] + cell.width - (ends_line ? cell.white_right : 0);
  }

  // Within a run the cells' places, not the font's advances, decide; writers see only positions.
  void place_glyphs(uint32_t i, int64_t x) {
    int64_t pen = x + spacing_.cell(i).glyph_shift;
    for (uint32_t g = text_.clusters[i].glyph_begin; g < text_.glyph_end(i); ++g) {
      const ShapedGlyph& glyph = text_.glyphs[g];
      out_.places.push_back(static_cast<int32_t>(pen + glyph.x_offset));
      pen += glyph.advance;
    }
  }

  /// One rectangle a line and address, as wide as the linked characters.
  void add_links(const Line& line, const LaidLine& laid) {
    if (paragraph_.links.empty()) return;
    for (uint32_t i = line.begin; i < line.visible_end;) {
      const BlockRun& written = paragraph_.run_of(text_.clusters[i]);
      const int32_t link = written.link;
      const Len size = text_.run_of(text_.clusters[i]).font.size;
      int64_t left = places_[i - line.begin];
      int64_t right = left;
      for (; i < line.visible_end && text_.run_of(text_.clusters[i]).link == link; ++i) {
        left = std::min(left, places_[i - line.begin]);
        right = std::max(right, right_edge(i, line));
      }
      if (link >= 0)
        out_.links.push_back({laid.left + Len::from_raw(left), Len::from_raw(right - left), size,
                              link, written.span, written.node});
    }
  }

  const Paragraph& paragraph_;
  const ShapedText& text_;
  const Spacing& spacing_;
  const LineShape& shape_;
  const Len spread_;  ///< white to share out between the characters
  LaidText out_;
  std::vector<int64_t> places_;  ///< left edges of the line's cells, from the line's left edge
};

void warn_of_bad_lines(const ShapedText& text, const std::vector<Line>& lines,
                       Diagnostics& diagnostics) {
  for (const Line& line : lines) {
    if (line.too_wide)
      diagnostics.warning("W0502", text.span_of(line.begin),
                          "a line is wider than the type area in spite of all that gives",
                          "part the long word or number that begins here, or shorten it");
    else if (line.too_loose)
      diagnostics.warning("W0501", text.span_of(line.begin),
                          "the line that begins here stands loose: what follows it cannot break",
                          "reword, or part the long word or address on the next line");
  }
}

}  // namespace

LaidText place_lines(const ParagraphRef& paragraph, const Spacing& spacing,
                     const std::vector<Line>& lines, const LineShape& shape) {
  return Placer(paragraph, spacing, shape, Len()).run(lines);
}

LaidText lay(const ParagraphRef& paragraph, const LineShape& shape, const TextStyle& style,
             Diagnostics* said) {
  const Spacing spacing(paragraph->text, style, shape.column, shape.tracking);
  const Measure measure{shape.measure - shape.first_indent, shape.measure,
                        shape.align == Align::justify};
  const std::vector<Line> lines = break_lines(paragraph->text, spacing, measure, style);
  if (measure.justify && said != nullptr) warn_of_bad_lines(paragraph->text, lines, *said);
  return place_lines(paragraph, spacing, lines, shape);
}

LaidText lay_line(const ParagraphRef& paragraph, const TextStyle& style,
                  std::optional<Len> spread_to) {
  LineShape shape;
  shape.column = paragraph->shape.column;
  shape.align = Align::left;
  const Spacing spacing(paragraph->text, style, shape.column);
  if (spacing.size() == 0) return {};
  const Len natural = Len::from_raw(spacing.natural(0, spacing.size()));
  const Line line = fit_line(spacing, 0, spacing.size(), natural, false);
  shape.measure = Len::from_raw(line.width);
  const Len spread = spread_to ? *spread_to - Len::from_raw(line.width) : Len();
  return Placer(paragraph, spacing, shape, spread).run({line});
}

}  // namespace banxin
