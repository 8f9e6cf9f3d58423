// Fonts by path or from bytes, without a world.
#pragma once

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

}  // namespace banxin
