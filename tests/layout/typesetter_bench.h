// A typesetter with a style, the default fonts and nothing else: for what is set in boxes.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "layout/elements/box.h"
#include "layout/lines/typesetter.h"
#include "layout/title_bench.h"
#include "model/style/font_list_reader.h"
#include "tree_paths.h"

namespace banxin {

/// fonts/fonts.toml, opened once.
inline const FontBook& default_fonts() {
  static const FontBook kFonts = [] {
    const std::string folder = BANXIN_SOURCE_DIR "/fonts";
    std::ifstream file(folder + "/fonts.toml", std::ios::binary);
    SourceMap sources;
    sources.add("fonts.toml", {std::istreambuf_iterator<char>(file), {}});
    Diagnostics diagnostics;
    static const FontFolders files({folder});
    return FontBook(read_font_list(sources, 0, diagnostics), files);
  }();
  return kFonts;
}

struct TypesetterBench {
  explicit TypesetterBench(Style with = default_style()) : style(std::move(with)) {}

  std::vector<std::string> codes() {
    std::vector<std::string> all;
    for (const Diagnostic& one : typesetter.diagnostics().all()) all.push_back(one.code);
    return all;
  }

  Style style;
  Diagnostics none;
  ElementFonts element_fonts{style, default_fonts(), none};
  PageGrid grid = upright_grid(style);
  Typesetter typesetter{style, grid, default_fonts(), element_fonts};
};

inline BlockText text_of(const std::string& words, Role role) {
  BlockText text;
  text.add(words, role, Span{});
  return text;
}

inline SignOffBlock::Signer signer_of(const std::string& name, const std::string& office = {}) {
  SignOffBlock::Signer signer;
  signer.name = text_of(name, Role::signature);
  signer.office = text_of(office, Role::office);
  return signer;
}

/// A picture of which only the shape counts.
inline std::shared_ptr<const Image> picture_of(int width, int height) {
  auto image = std::make_shared<Image>();
  image->width = width;
  image->height = height;
  return image;
}

/// Lines of an element in a box.
struct Piece {
  const BoxItem* item;
  const BoxLines* lines;
  const LaidText& text() const { return *lines->text; }
};

inline std::vector<Piece> pieces_of(const Box& box, Role role) {
  std::vector<Piece> pieces;
  for (const BoxItem& item : box.items)
    if (const auto* lines = std::get_if<BoxLines>(&item.what);
        lines != nullptr && item.role == role)
      pieces.push_back({&item, lines});
  return pieces;
}
/// The box's lines of an element, from the left; they must be there.
inline Piece piece_of(const Box& box, Role role, size_t which = 0) {
  return pieces_of(box, role).at(which);
}
inline bool has_piece(const Box& box, Role role) { return !pieces_of(box, role).empty(); }
inline double left_of(const Piece& piece) {
  return (piece.item->x + piece.text().lines[0].left).mm();
}
inline double right_of(const Piece& piece) {
  return left_of(piece) + piece.text().lines[0].width.mm();
}
inline double middle_of(const Piece& piece) { return (left_of(piece) + right_of(piece)) / 2; }
inline double baseline_of(const Piece& piece) { return (piece.item->y + piece.lines->ascent).mm(); }

/// What stands in a box with its place, in order.
struct PlacedRule : BoxRule {
  Len x, y;
};
struct PlacedCircle : BoxCircle {
  Len x, y;  ///< centre
};
struct PlacedPicture : BoxPicture {
  Len x, y;
};
template <class Placed, class What>
std::vector<Placed> all_of(const Box& box) {
  std::vector<Placed> all;
  for (const BoxItem& item : box.items)
    if (const auto* what = std::get_if<What>(&item.what)) all.push_back({*what, item.x, item.y});
  return all;
}
inline std::vector<PlacedRule> rules_of(const Box& box) { return all_of<PlacedRule, BoxRule>(box); }
inline std::vector<PlacedCircle> circles_of(const Box& box) {
  return all_of<PlacedCircle, BoxCircle>(box);
}
inline std::vector<PlacedPicture> pictures_of(const Box& box) {
  return all_of<PlacedPicture, BoxPicture>(box);
}

/// The words of a line or text, as a page shows them.
inline std::string words_of(const LaidText& text) {
  std::string words;
  if (text.paragraph == nullptr) return words;
  const ShapedText& shaped = text.paragraph->text;
  for (const LaidRun& run : text.runs)
    words +=
        shaped.source.text.substr(shaped.clusters[run.begin].text,
                                  shaped.text_end(run.end - 1) - shaped.clusters[run.begin].text);
  return words;
}

}  // namespace banxin
