#include "layout/titles/title_lines.h"

#include <algorithm>

namespace banxin {
namespace {

/// The first cell whose text begins at byte `at` or after it.
uint32_t cell_at(const ShapedText& text, uint32_t at) {
  const auto found =
      std::partition_point(text.clusters.begin(), text.clusters.end(),
                           [at](const Cluster& cluster) { return cluster.text < at; });
  return static_cast<uint32_t>(found - text.clusters.begin());
}

}  // namespace

std::vector<TitleShape> title_shapes(const TitleText& title, const TitleMeasures& measures,
                                     const TitleStyle& style, size_t count) {
  if (title.spacing.size() == 0) return {};
  const TitleSeams seams =
      find_title_seams(title.text, title.spacing, measures, style, title.block.context);
  return find_title_shapes(title.spacing, seams, measures, count);
}

std::vector<Line> break_title(const TitleText& title, const TitleMeasures& measures,
                              const Style& style) {
  if (title.spacing.size() == 0) return {};
  const auto shapes = title_shapes(title, measures, style.title, 1);
  if (!shapes.empty()) return cut_title(title.spacing, shapes.front().cuts, measures.type_area);
  const Len widest = measures.widest;
  return break_lines(title.text, title.spacing, {widest, widest, false}, style.text);
}

std::vector<Line> given_title_lines(const TitleText& title, Len measure, Diagnostics& diagnostics) {
  if (title.spacing.size() == 0) return {};
  const std::vector<TitleLine>& given = title.block.lines;
  std::vector<uint32_t> cuts;
  for (size_t i = 1; i < given.size(); ++i) {
    const uint32_t cut = cell_at(title.text, given[i].begin);
    // Characters that HarfBuzz joined cannot part.
    if (cut > (cuts.empty() ? 0 : cuts.back()) && cut < title.spacing.size()) cuts.push_back(cut);
  }
  std::vector<Line> lines = cut_title(title.spacing, cuts, measure);
  for (size_t i = 0; i < lines.size() && lines.size() == given.size(); ++i)
    if (lines[i].too_wide)
      diagnostics.warning("W0502", given[i].span,
                          "this line of the title is wider than the type area",
                          "break it once more, or leave title-lines out");
  return lines;
}

std::vector<Line> cut_title(const Spacing& spacing, const std::vector<uint32_t>& cuts,
                            Len measure) {
  std::vector<Line> lines;
  uint32_t begin = 0;
  for (const uint32_t cut : cuts) {
    lines.push_back(fit_line(spacing, begin, cut, measure, false));
    begin = cut;
  }
  lines.push_back(fit_line(spacing, begin, spacing.size(), measure, false));
  return lines;
}

std::vector<std::string> line_texts(const ShapedText& text, const std::vector<Line>& lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) {
    const uint32_t begin = text.clusters[line.begin].text;
    texts.push_back(text.source.text.substr(begin, text.text_end(line.visible_end - 1) - begin));
  }
  return texts;
}

}  // namespace banxin
