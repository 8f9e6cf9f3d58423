#include "pdf/clusters.h"

#include <algorithm>

#include "pdf/syntax.h"

namespace banxin {
namespace {

std::string_view slice(const FramePage& page, uint32_t begin, uint32_t end) {
  return std::string_view(page.text).substr(begin, end - begin);
}

TextOrder order_of(const FrameGlyph* begin, const FrameGlyph* end) {
  auto before = [](const FrameGlyph& a, const FrameGlyph& b) { return a.text < b.text; };
  auto after = [](const FrameGlyph& a, const FrameGlyph& b) { return a.text > b.text; };
  if (std::is_sorted(begin, end, before)) return TextOrder::forward;
  return std::is_sorted(begin, end, after) ? TextOrder::backward : TextOrder::mixed;
}

/// The end of the text that begins at `offset` where the order is mixed: the next larger offset.
uint32_t next_offset(const FramePage& page, const GlyphRun& run, uint32_t offset) {
  uint32_t next = run.text_end;
  for (uint32_t i = run.glyph_begin; i < run.glyph_end; ++i) {
    uint32_t other = page.glyphs[i].text;
    if (other > offset) next = std::min(next, other);
  }
  return next;
}

/// Clusters from left to right, each with the text that begins at its offset still to be ended.
void split_at_offsets(const FramePage& page, const GlyphRun& run, bool backward,
                      std::vector<TextCluster>& clusters) {
  clusters.clear();
  for (uint32_t i = run.glyph_begin; i < run.glyph_end;) {
    uint32_t begin = i;
    while (i < run.glyph_end && page.glyphs[i].text == page.glyphs[begin].text) ++i;
    clusters.push_back({begin, i, {}, backward});
  }
  if (backward) std::reverse(clusters.begin(), clusters.end());
}

}  // namespace

std::string_view share_of(const TextCluster& cluster, uint32_t place) {
  std::string_view rest = cluster.text;
  for (uint32_t i = 0; i < place && !rest.empty(); ++i) take_character(rest);
  if (place + 1 == cluster.size() || rest.empty()) return rest;
  std::string_view after = rest;
  take_character(after);
  return rest.substr(0, rest.size() - after.size());
}

std::string_view text_of(const FramePage& page, const GlyphRun& run) {
  return slice(page, run.text_begin, run.text_end);
}

TextOrder collect_clusters(const FramePage& page, const GlyphRun& run,
                           std::vector<TextCluster>& clusters) {
  const FrameGlyph* glyphs = page.glyphs.data();
  TextOrder order = order_of(glyphs + run.glyph_begin, glyphs + run.glyph_end);
  split_at_offsets(page, run, order == TextOrder::backward, clusters);
  for (size_t i = 0; i < clusters.size(); ++i) {
    uint32_t begin = glyphs[clusters[i].glyph_begin].text, end = run.text_end;
    if (order == TextOrder::mixed) {
      end = next_offset(page, run, begin);
    } else {
      if (i + 1 < clusters.size()) end = glyphs[clusters[i + 1].glyph_begin].text;
      // What stands before the first glyph (a space that layout dropped) is copied with it.
      if (i == 0) begin = run.text_begin;
    }
    clusters[i].text = slice(page, begin, end);
  }
  return order;
}

}  // namespace banxin
