// Titles broken with the default style, on square characters made by hand.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "layout/text_builder.h"
#include "layout/titles/title_lines.h"
#include "model/style/style_reader.h"
#include "tree_paths.h"

namespace banxin {

/// styles/gbt9704.toml.
inline const Style& default_style() {
  static const Style kStyle = [] {
    std::ifstream file(BANXIN_SOURCE_DIR "/styles/gbt9704.toml", std::ios::binary);
    SourceMap sources;
    sources.add("gbt9704.toml", {std::istreambuf_iterator<char>(file), {}});
    Diagnostics diagnostics;
    return read_style(sources, 0, {}, diagnostics);
  }();
  return kStyle;
}

/// 21 characters of size 2 fill the type area; the style leaves 7 % of it free.
inline Len title_measure() {
  return (kEm * 21).scaled(default_style().title.max_width_permille, 1000);
}

inline TitleMeasures title_measures() { return {kEm * 21, title_measure()}; }

/// A title as it is about to be broken.
struct MadeTitle {
  explicit MadeTitle(const std::string& words, TitleContext context = {})
      : shaped(shaped_by_hand(words)), spacing(shaped, text_style(), Len()) {
    block.context = std::move(context);
  }
  TitleText text() const { return {shaped, spacing, block}; }

  std::vector<Line> lines() const { return break_title(text(), title_measures(), default_style()); }
  std::vector<TitleShape> shapes(size_t count) const {
    return title_shapes(text(), title_measures(), default_style().title, count);
  }
  /// The lines with | between them.
  std::string broken() const {
    std::string all;
    for (const std::string& line : line_texts(shaped, lines()))
      all += (all.empty() ? "" : "|") + line;
    return all;
  }
  std::vector<int64_t> widths() const {
    std::vector<int64_t> all;
    for (const Line& line : lines()) all.push_back(line.width * 1000 / title_measure().raw());
    return all;
  }

  ShapedText shaped;
  Spacing spacing;
  TitleBlock block;
};

}  // namespace banxin
