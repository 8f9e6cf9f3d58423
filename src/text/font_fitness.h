// Whether a font file can be embedded as outlines, before anything of it is read.
#pragma once

#include <string>

#include "base/font_files.h"

namespace banxin {

/// Why a face cannot serve, as an office's clerk can act on it, or nothing: no font (a web font is
/// none), damaged (OpenType, Table Directory: a table beyond the file's end), without outlines or
/// without a character map. Reads the directory alone.
std::string why_unfit(const FileBytes& file, unsigned index);

}  // namespace banxin
