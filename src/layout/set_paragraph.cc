#include "layout/set_paragraph.h"

#include <algorithm>

namespace banxin {
namespace {

/// Where the cells of a line stand: natural places plus each kind's share of give so far. The
/// shares are rounded from the line's begin on, so that the line's end is exact and no error adds
/// up.
class CellPlaces {
 public:
  CellPlaces(const Spacing& spacing, const Line& line) : spacing_(spacing), line_(line) {
    for (size_t kind = 0; kind < kGiveCount; ++kind)
      whole_[kind] = spacing.give(static_cast<Give>(kind), line.begin, line.visible_end);
  }

  int64_t operator()(size_t cell) const {
    int64_t x = spacing_.position(line_.begin, cell);
    for (size_t kind = 0; kind < kGiveCount; ++kind) {
      const int64_t used = line_.adjustment[kind];
      if (used == 0) continue;
      const int64_t before = spacing_.give(static_cast<Give>(kind), line_.begin, cell + 1);
      const int64_t share =
          Len::from_raw(used).scaled(before, std::max<int64_t>(1, whole_[kind])).raw();
      x += kind <= static_cast<size_t>(Give::shrink_spaces) ? -share : share;
    }
    return x;
  }

 private:
  const Spacing& spacing_;
  const Line& line_;
  std::array<int64_t, kGiveCount> whole_{};
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
    set.left = shape_.left + indent + aligned(set.width, shape_.measure - indent);
    const CellPlaces places(spacing_, line);
    for (size_t i = line.begin; i < line.visible_end; ++i) place_cell(i, set, places(i));
    if (out_.runs.size() > set.run_begin) {
      out_.runs.back().text_end = text_.text_end(line.visible_end - 1);
      out_.runs.back().width = set.left + set.width - out_.runs.back().x;
    }
    set.run_end = static_cast<uint32_t>(out_.runs.size());
    set.link_end = static_cast<uint32_t>(out_.links.size());
    out_.lines.push_back(set);
  }

  Len aligned(Len width, Len room) const {
    if (shape_.align == Align::center) return (room - width) / 2;
    if (shape_.align == Align::right) return room - width;
    return {};
  }

  void place_cell(size_t i, const SetLine& line, int64_t place) {
    const Cluster& cluster = text_.clusters[i];
    const InlineCell& cell = spacing_.cell(i);
    const Len x = line.left + Len::from_raw(place);
    if (needs_new_run(cluster, line)) open_run(i, cluster, x);
    GlyphRun& run = out_.runs.back();
    // Within a run the cells' places, not the font's advances, decide; writers see only positions.
    int64_t pen = (x - run.x).raw() + cell.glyph_shift;
    for (uint32_t g = cluster.glyph_begin; g < text_.glyph_end(i); ++g) {
      const ShapedGlyph& glyph = text_.glyphs[g];
      out_.glyphs.push_back(
          {glyph.id, static_cast<int32_t>(pen + glyph.x_offset), glyph.y_offset, cluster.text});
      pen += glyph.advance;
    }
    run.glyph_end = static_cast<uint32_t>(out_.glyphs.size());
    add_link(cluster, line, x, x + Len::from_raw(cell.width));
  }

  bool needs_new_run(const Cluster& cluster, const SetLine& line) const {
    if (out_.runs.size() == line.run_begin || out_.runs.back().face != cluster.face) return true;
    if (cluster.run == last_run_) return false;
    return role_of(cluster.run) != role_of(last_run_) ||
           text_.source.runs[cluster.run].font != text_.source.runs[last_run_].font;
  }

  Role role_of(uint32_t run) const { return shape_.runs[run].role; }

  void open_run(size_t i, const Cluster& cluster, Len x) {
    if (!out_.runs.empty() && out_.runs.back().text_end == 0) {
      out_.runs.back().text_end = cluster.text;
      out_.runs.back().width = x - out_.runs.back().x;
    }
    GlyphRun run;
    run.face = cluster.face;
    run.role = role_of(cluster.run);
    run.color = shape_.color;
    run.size = text_.run_of(cluster).font.size;
    run.x = x;
    run.glyph_begin = run.glyph_end = static_cast<uint32_t>(out_.glyphs.size());
    run.text_begin = cluster.text;
    run.span = text_.span_of(i);
    out_.runs.push_back(run);
    last_run_ = cluster.run;
  }

  // One rectangle a line and address, as wide as the linked characters.
  void add_link(const Cluster& cluster, const SetLine& line, Len from, Len to) {
    const int32_t link = text_.run_of(cluster).link;
    if (link < 0) return;
    const bool continues = out_.links.size() > line.link_begin && last_link_ == link;
    if (!continues) {
      const Len size = text_.run_of(cluster).font.size;
      const Len ascent = size.scaled(shape_.em_ascent_permille, 1000);
      out_.links.push_back({from, -ascent, Len(), size, links_[static_cast<size_t>(link)]});
    }
    out_.links.back().width = to - out_.links.back().x;
    last_link_ = link;
  }

  const ShapedText& text_;
  const Spacing& spacing_;
  const std::vector<std::string>& links_;
  const ParagraphShape& shape_;
  SetParagraph out_;
  uint32_t last_run_ = 0;
  int32_t last_link_ = -1;
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
