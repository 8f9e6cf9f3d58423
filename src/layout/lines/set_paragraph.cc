#include "layout/lines/set_paragraph.h"

#include <algorithm>

#include "layout/lines/cell_places.h"

namespace banxin {
namespace {

/// Cells `[begin, end)` that one GlyphRun shows, in the text's order.
struct Segment {
  uint32_t begin, end;
};

class Placer {
 public:
  Placer(const ShapedText& text, const Spacing& spacing, const std::vector<std::string>& links,
         const ParagraphShape& shape)
      : text_(text), spacing_(spacing), links_(links), shape_(shape) {}

  SetParagraph run(const std::vector<Line>& lines) {
    out_.text = text_.source.text;
    out_.glyphs.reserve(text_.glyphs.size());
    for (size_t i = 0; i < lines.size(); ++i) {
      place(lines[i], i == 0 ? shape_.first_indent : Len());
      if (!out_.runs.empty())
        out_.runs.back().ends =
            i + 1 == lines.size() ? GlyphRun::Ends::paragraph : GlyphRun::Ends::line;
    }
    return std::move(out_);
  }

 private:
  void place(const Line& line, Len indent) {
    SetLine set;
    set.run_begin = static_cast<uint32_t>(out_.runs.size());
    set.link_begin = static_cast<uint32_t>(out_.links.size());
    set.width = Len::from_raw(line.width);
    // A right-to-left paragraph indents at its right edge.
    set.left = shape_.left + (text_.right_to_left ? Len() : indent) +
               aligned(set.width, shape_.measure - indent);
    places_ = text_.mixed ? visual_places(text_, spacing_, line) : logical_places(spacing_, line);
    for (uint32_t i = line.begin; i < line.visible_end;) {
      const Segment segment{i, segment_end(i, line.visible_end)};
      place_segment(segment, line, set.left);
      i = segment.end;
    }
    add_links(line, set);
    set.run_end = static_cast<uint32_t>(out_.runs.size());
    set.link_end = static_cast<uint32_t>(out_.links.size());
    out_.lines.push_back(set);
  }

  Len aligned(Len width, Len room) const {
    if (shape_.align == Align::center) return (room - width) / 2;
    if (shape_.align == Align::right || text_.right_to_left) return room - width;
    return {};
  }

  Role role_of(uint32_t run) const { return shape_.runs[run].role; }

  uint32_t segment_end(uint32_t begin, uint32_t end) const {
    uint32_t i = begin + 1;
    while (i < end && alike(text_.clusters[begin], text_.clusters[i])) ++i;
    return i;
  }

  bool alike(const Cluster& a, const Cluster& b) const {
    if (a.face != b.face || a.level != b.level) return false;
    if (a.run == b.run) return true;
    return role_of(a.run) == role_of(b.run) &&
           text_.source.runs[a.run].font == text_.source.runs[b.run].font;
  }

  void place_segment(Segment segment, const Line& line, Len line_left) {
    const uint32_t line_begin = line.begin;
    const Cluster& first = text_.clusters[segment.begin];
    const bool backwards = first.level % 2 == 1;
    const uint32_t leftmost = backwards ? segment.end - 1 : segment.begin;
    const uint32_t rightmost = backwards ? segment.begin : segment.end - 1;
    GlyphRun run;
    run.face = first.face;
    run.role = role_of(first.run);
    run.color = shape_.color;
    run.size = text_.run_of(first).font.size;
    run.x = line_left + Len::from_raw(places_[leftmost - line_begin]);
    run.width = line_left + Len::from_raw(right_edge(rightmost, line)) - run.x;
    run.text_begin = first.text;
    run.text_end = text_.text_end(segment.end - 1);
    run.span = text_.span_of(segment.begin);
    run.glyph_begin = static_cast<uint32_t>(out_.glyphs.size());
    const int64_t origin = places_[leftmost - line_begin];
    for (uint32_t k = segment.begin; k < segment.end; ++k) {
      const uint32_t i = backwards ? segment.end - 1 - (k - segment.begin) : k;
      place_cell(i, places_[i - line_begin] - origin);
    }
    run.glyph_end = static_cast<uint32_t>(out_.glyphs.size());
    out_.runs.push_back(run);
  }

  /// White that is trimmed at the line's end does not count.
  int64_t right_edge(uint32_t i, const Line& line) const {
    const InlineCell& cell = spacing_.cell(i);
    const bool ends_line = i + 1 == line.visible_end && !text_.right_to_left;
    return places_[i - line.begin] + cell.width - (ends_line ? cell.white_right : 0);
  }

  // Within a run the cells' places, not the font's advances, decide; writers see only positions.
  void place_cell(uint32_t i, int64_t x) {
    const Cluster& cluster = text_.clusters[i];
    int64_t pen = x + spacing_.cell(i).glyph_shift;
    for (uint32_t g = cluster.glyph_begin; g < text_.glyph_end(i); ++g) {
      const ShapedGlyph& glyph = text_.glyphs[g];
      out_.glyphs.push_back(
          {glyph.id, static_cast<int32_t>(pen + glyph.x_offset), glyph.y_offset, cluster.text});
      pen += glyph.advance;
    }
  }

  /// One rectangle a line and address, as wide as the linked characters.
  void add_links(const Line& line, const SetLine& set) {
    if (links_.empty()) return;
    for (uint32_t i = line.begin; i < line.visible_end;) {
      const int32_t link = text_.run_of(text_.clusters[i]).link;
      int64_t left = places_[i - line.begin];
      int64_t right = left;
      const uint32_t begin = i;
      for (; i < line.visible_end && text_.run_of(text_.clusters[i]).link == link; ++i) {
        left = std::min(left, places_[i - line.begin]);
        right = std::max(right, right_edge(i, line));
      }
      if (link < 0) continue;
      const Len size = text_.run_of(text_.clusters[begin]).font.size;
      const Len ascent = size.scaled(shape_.em_ascent_permille, 1000);
      out_.links.push_back({set.left + Len::from_raw(left), -ascent, Len::from_raw(right - left),
                            size, links_[static_cast<size_t>(link)]});
    }
  }

  const ShapedText& text_;
  const Spacing& spacing_;
  const std::vector<std::string>& links_;
  const ParagraphShape& shape_;
  SetParagraph out_;
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

SetParagraph place_lines(const ShapedText& text, const Spacing& spacing,
                         const std::vector<Line>& lines, const std::vector<std::string>& links,
                         const ParagraphShape& shape) {
  return Placer(text, spacing, links, shape).run(lines);
}

SetParagraph set_paragraph(const ShapedText& text, const std::vector<std::string>& links,
                           const ParagraphShape& shape, const TextStyle& style,
                           Diagnostics& diagnostics) {
  const Spacing spacing(text, style, shape.column);
  const Measure measure{shape.measure - shape.first_indent, shape.measure,
                        shape.align == Align::justify};
  const std::vector<Line> lines = break_lines(text, spacing, measure, style);
  if (measure.justify) warn_of_bad_lines(text, lines, diagnostics);
  return place_lines(text, spacing, lines, links, shape);
}

}  // namespace banxin
