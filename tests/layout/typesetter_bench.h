// A typesetter with a style, the default fonts and nothing else: for what is set in boxes.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "layout/lines/typesetter.h"
#include "layout/pages/flow.h"
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
    return FontBook(read_font_list(sources, 0, diagnostics), {folder});
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
  Typesetter typesetter{style, default_fonts(), element_fonts};
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

/// The box's line of an element, from the left; it must be there.
inline const Box::Piece& piece_of(const Box& box, Role role, size_t which = 0) {
  for (const Box::Piece& piece : box.pieces)
    if (piece.paragraph.runs.front().role == role && which-- == 0) return piece;
  throw std::out_of_range(std::string(name_of(role)));
}
inline bool has_piece(const Box& box, Role role) {
  for (const Box::Piece& piece : box.pieces)
    if (piece.paragraph.runs.front().role == role) return true;
  return false;
}
inline double left_of(const Box::Piece& piece) { return piece.paragraph.lines[0].left.mm(); }
inline double right_of(const Box::Piece& piece) {
  return (piece.paragraph.lines[0].left + piece.paragraph.lines[0].width).mm();
}
inline double middle_of(const Box::Piece& piece) { return (left_of(piece) + right_of(piece)) / 2; }
inline double baseline_of(const Box::Piece& piece) { return (piece.y + piece.ascent).mm(); }

}  // namespace banxin
