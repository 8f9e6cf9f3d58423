// Frames to the bytes of a PDF file.
#pragma once

#include <string>
#include <vector>

#include "base/job.h"
#include "frame/frame.h"
#include "text/font.h"

namespace banxin {

/// Writes `frame` as PDF 1.7 through libharu. `faces` is indexed by GlyphRun::face. The same input
/// gives the same bytes, whatever the pool's size. Returns an empty string, with an error in
/// `job.diagnostics`, when a limit of the format or of libharu is passed or a font cannot be
/// subset.
std::string write_pdf(const Frame& frame, const std::vector<const FontFace*>& faces,
                      const Job& job);

}  // namespace banxin
