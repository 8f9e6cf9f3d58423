// The headings of the reader's side panel (ISO 32000-1 12.3.3).
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "frame/frame.h"
#include "pdf/objects.h"

namespace banxin {

/// Adds the tree and returns its root; nothing if `frame` has no outline. A level that is skipped
/// nests one deeper only. Errors: E0605 a title too long, or a page that does not exist.
std::optional<Ref> add_outline(PdfObjects& objects, const Frame& frame,
                               const std::vector<Ref>& pages, Diagnostics& diagnostics);

}  // namespace banxin
