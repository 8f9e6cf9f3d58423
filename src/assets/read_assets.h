// The files that a report names, read once each.
#pragma once

#include <string>

#include "assets/assets.h"
#include "base/diagnostic.h"
#include "model/report/report.h"
#include "named_files.h"

namespace banxin {

/// What pictures may take.
struct PictureLimits {
  size_t file_bytes = 0;  ///< a file: E0107
  size_t memory = 0;      ///< all of them as they are kept: E0236
};

/// Reads the picture of each Impression, its name relative to `folder`; a file that is named twice
/// once, one beyond the limits not at all. Errors, at each place that names the file: E0226
/// (or NamedFiles' own) where it cannot be read, E0227 where it is not a sound PNG or JPEG.
Assets read_assets(const Report& report, NamedFiles& files, const std::string& folder,
                   const PictureLimits& limits, Diagnostics& diagnostics);

}  // namespace banxin
