// The picture files that a report names.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "model/report/report.h"
#include "named_files.h"

namespace banxin {

/// Reads the file of each Impression, relative to `folder`; a file that is named twice once.
/// Errors, at each place that names the file: E0226 (or NamedFiles' own) where it cannot be read,
/// E0227 where it is not a sound PNG or JPEG.
void read_images(NamedFiles& files, const std::string& folder, Report& report,
                 Diagnostics& diagnostics);

}  // namespace banxin
