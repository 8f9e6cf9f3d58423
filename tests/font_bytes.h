// Fonts by path or from bytes, without a world.
#pragma once

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "base/font_files.h"
#include "text/font.h"

namespace banxin {

/// A copy of bytes, kept as a file's are.
inline FileBytes held_bytes(std::string_view bytes) {
  const auto held = std::make_shared<const std::string>(bytes);
  return {*held, held};
}

/// FontFace::open on a file of the machine.
inline std::unique_ptr<FontFace> open_font_file(const std::string& path, unsigned index,
                                                std::string* why) {
  std::string unreadable;
  const auto file = FontFolders({}).map_file(path, unreadable);
  if (file) return FontFace::open(*file, index, path, why);
  if (why != nullptr) *why = unreadable;
  return nullptr;
}

/// The bytes of a font file of one face, its name table emptied.
inline std::string without_names(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const size_t entry = bytes.find("name");
  size_t table = 0;
  for (size_t i = 8; i < 12; ++i) table = table << 8 | static_cast<unsigned char>(bytes[entry + i]);
  bytes[table + 2] = bytes[table + 3] = 0;
  return bytes;
}

/// The bytes of a TrueType file with 32-bit places of glyphs, one of which is emptied.
inline std::string with_empty_glyph(const std::string& path, uint32_t glyph) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const size_t entry = bytes.find("loca");
  size_t table = 0;
  for (size_t i = 8; i < 12; ++i) table = table << 8 | static_cast<unsigned char>(bytes[entry + i]);
  const size_t at = table + size_t{4} * glyph;
  bytes.replace(at, 4, bytes.substr(at + 4, 4));  // it ends where it begins
  return bytes;
}

}  // namespace banxin
