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

  /// Between q and Q, so that what other programs add (a seal, a stamp) finds the page's own axes.
  std::string write() {
    out_ += "q\n";
    append_page_axes(out_, page_);
    for (const FrameItem& item : page_.items) {
      if (const GlyphRun* run = item.text())
        add_text(item, *run);
      else
        add_drawing(item);
    }
    if (text_.is_open()) text_.end();
    out_ += "Q\n";
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

  void add_text(const FrameItem& item, const GlyphRun& run) {
    if (run.glyph_begin == run.glyph_end) return;
    if (!text_.is_open()) text_.begin();
    turned_ = page_.transform_of(item);
    // A table's head that stands again is not copied out again.
    said_before_ = item.node == kArtifact && is_of_table(item.role);
    add_run(run);
  }

  /// Paths and pictures; those with axes of their own in a graphics state of their own.
  void add_drawing(const FrameItem& item) {
    if (text_.is_open()) text_.end();
    const Transform* transform = page_.transform_of(item);
    const FramePath* path = item.path();
    if (path != nullptr && path->filled) set_color(path->fill);
    if (transform != nullptr) {
      out_ += "q\n";
      append_axes(out_, page_, *transform);
    }
    if (path != nullptr) append_path(out_, page_, *path);
    if (const FramePicture* picture = item.picture()) append_picture(out_, page_, *picture);
    if (transform != nullptr) out_ += "Q\n";
  }

  /// A turned run has axes of its own, with its origin at 0, 0.
  Len origin_x(const GlyphRun& run) const { return turned_ != nullptr ? Len() : run.x; }
  int64_t baseline(const GlyphRun& run) const { return turned_ != nullptr ? 0 : flipped(run.y); }

  void set_axes(const GlyphRun& run) {
    if (turned_ == nullptr) return text_.set_axes({});
    const FramePoint origin = turned_->of(run.x, run.y);
    text_.set_axes(
        {turned_->a, -turned_->b, -turned_->c, turned_->d, milli_pt(origin.x), flipped(origin.y)});
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
    const bool whole = said_before_ || order == TextOrder::mixed;
    if (whole) begin_actual_text(said_before_ ? "" : text_of(page_, run));
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
  const Transform* turned_ = nullptr;  ///< of the run that is being written
  bool said_before_ = false;           ///< is it, in the text's order?
  Color color_;  ///< a page begins in DeviceGray black, as Color does (ISO 32000-1 8.4.1)
  std::vector<PlacedGlyph> placed_;
  std::vector<TextCluster> clusters_;
};

}  // namespace

std::string page_content(const FramePage& page, const std::vector<ContentFont>& fonts) {
  return PageWriter(page, fonts).write();
}

}  // namespace banxin
