// fonts/fonts.toml -> FontList: which faces serve which role.
#pragma once

#include <cstdint>

#include "base/diagnostic.h"
#include "base/font_list.h"
#include "base/source.h"

namespace banxin {

/// Reads `[[role]]` tables: `name` and `faces`, each face `{ family, file, face, style, licensed }`
/// with `family` a string or an array and at least one of `family` and `file`. All faults are
/// reported in one run (E01xx, E03xx). Files are not looked for.
FontList read_font_list(const SourceMap& sources, uint8_t file, Diagnostics& diagnostics);

}  // namespace banxin
