#include "pdf/content.h"

#include "pdf/clusters.h"
#include "pdf/drawing.h"
#include "pdf/show_text.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

class PageWriter {
 public:
  PageWriter(const FramePage& page, const std::vector<ContentFont>& fonts)
      : page_(page), fonts_(fonts), text_(out_) {
    out_.reserve(page.glyphs.size() * 3 + 512);
  }

  std::string write() {
    append_page_axes(out_, page_);
    for (const FrameRule& rule : page_.rules) add_rule(rule);
    if (!page_.runs.empty()) add_runs();
    for (const FrameCircle& circle : page_.circles) append_circle(out_, page_, circle);
    for (const FrameImage& image : page_.images) append_image(out_, page_, image);
    return std::move(out_);
  }

 private:
  /// Layout counts from the upper edge, PDF from the lower one.
  int64_t flipped(Len y) const { return milli_pt(page_.height - y); }

  void set_color(const Color& color) {
    if (color == color_) return;
    text_.close();
    append_fill_color(out_, color);
    color_ = color;
  }

  void add_rule(const FrameRule& rule) {
    set_color(rule.color);
    append_rule(out_, page_, rule);
  }

  void add_runs() {
    out_ += "BT\n";
    for (const GlyphRun& run : page_.runs) {
      if (run.glyph_begin < run.glyph_end) add_run(run);
    }
    text_.close();
    out_ += "ET\n";
  }

  /// A turned run has axes of its own, with its origin at 0, 0.
  static bool is_turned(const GlyphRun& run) { return run.quarter_turns != 0; }
  static Len origin_x(const GlyphRun& run) { return is_turned(run) ? Len() : run.x; }
  int64_t baseline(const GlyphRun& run) const { return is_turned(run) ? 0 : flipped(run.y); }

  void set_axes(const GlyphRun& run) {
    if (is_turned(run)) {
      text_.set_axes(run.quarter_turns, milli_pt(run.x), flipped(run.y));
    } else {
      text_.set_axes(0, 0, 0);
    }
  }

  /// Fills placed_ with the run's glyphs.
  void place(const GlyphRun& run) {
    const Subset& subset = *fonts_[run.face].subset;
    placed_.clear();
    for (uint32_t i = run.glyph_begin; i < run.glyph_end; ++i) {
      const FrameGlyph& glyph = page_.glyphs[i];
      placed_.push_back({Pen::position(origin_x(run) + Len::from_raw(glyph.x)),
                         subset.width(subset.number_of(glyph.id))});
    }
  }

  void add_run(const GlyphRun& run) {
    place(run);
    set_color(run.color);
    set_axes(run);
    int64_t size = milli_pt(run.size);
    text_.set_font(run.face, 0, size);
    TextOrder order = collect_clusters(page_, run, clusters_);
    if (order != TextOrder::backward) {
      text_.set_spacing(best_spacing(placed_.data(), placed_.size(), size, text_.spacing()));
    }
    uint32_t first = clusters_.front().glyph(0);
    int64_t y = baseline(run);
    if (!text_.reaches(placed_[first - run.glyph_begin].x, y)) {
      text_.start_line(milli_pt(origin_x(run) + Len::from_raw(page_.glyphs[first].x)), y);
    }
    bool whole = order == TextOrder::mixed;
    if (whole) begin_actual_text(text_of(page_, run));
    for (const TextCluster& cluster : clusters_)
      whole ? show(run, cluster) : add_cluster(run, cluster);
    if (whole) end_actual_text();
  }

  void add_cluster(const GlyphRun& run, const TextCluster& cluster) {
    bool said = is_said(run, cluster);
    if (!said) begin_actual_text(cluster.text);
    show(run, cluster);
    if (!said) end_actual_text();
  }

  /// Whether ToUnicode alone copies a cluster out right. Several glyphs from left to right are one
  /// unit for a reader, so they get ActualText in any case; from right to left poppler turns the
  /// text of ActualText round, so there only what no ToUnicode can say gets it.
  bool is_said(const GlyphRun& run, const TextCluster& cluster) const {
    if (cluster.size() > 1 && !cluster.backward) return false;
    for (uint32_t place = 0; place < cluster.size(); ++place) {
      if (variant_of(run, cluster, place) == GlyphUse::kNoVariant) return false;
    }
    return true;
  }

  unsigned variant_of(const GlyphRun& run, const TextCluster& cluster, uint32_t place) const {
    uint32_t glyph = page_.glyphs[cluster.glyph(place)].id;
    return fonts_[run.face].use->variant_of(glyph, share_of(cluster, place));
  }

  /// Glyphs are shown in the order of the text, from right to left too: MuPDF copies text out in
  /// the order of showing, poppler sorts it by place and script.
  void show(const GlyphRun& run, const TextCluster& cluster) {
    const Subset& subset = *fonts_[run.face].subset;
    for (uint32_t place = 0; place < cluster.size(); ++place) {
      const uint32_t i = cluster.glyph(place);
      unsigned variant = variant_of(run, cluster, place);
      text_.set_font(run.face, variant == GlyphUse::kNoVariant ? 0 : variant, milli_pt(run.size));
      text_.set_rise(milli_pt(Len::from_raw(page_.glyphs[i].y)));
      text_.glyph(subset.number_of(page_.glyphs[i].id), placed_[i - run.glyph_begin]);
    }
  }

  /// ISO 32000-1 14.9.4. Marked content of tagged PDF will open and close at the same places.
  void begin_actual_text(std::string_view text) {
    text_.close();
    out_ += "/Span<</ActualText<FEFF";
    append_utf16_hex(out_, text);
    out_ += ">>>BDC\n";
  }
  void end_actual_text() {
    text_.close();
    out_ += "EMC\n";
  }

  const FramePage& page_;
  const std::vector<ContentFont>& fonts_;
  std::string out_;
  TextShower text_;
  Color color_;  ///< a page begins in DeviceGray black, as Color does (ISO 32000-1 8.4.1)
  std::vector<PlacedGlyph> placed_;
  std::vector<TextCluster> clusters_;
};

}  // namespace

std::string page_content(const FramePage& page, const std::vector<ContentFont>& fonts) {
  return PageWriter(page, fonts).write();
}

}  // namespace banxin
