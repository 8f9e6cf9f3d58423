// What an approval system or a reader laid over the pages: no part of the document.
#pragma once

#include <cstddef>
#include <vector>

#include "inspect/pdf_content.h"

namespace banxin {

/// Takes away what was laid over the pages, so that nothing of it is measured: see-through, slanted
/// and annotating text, large light text (watermarks), and coloured text with the frame of its own
/// colour around it (a received-stamp, 收文章). Gives the number of characters taken.
size_t take_overlays(std::vector<PdfPage>& pages);

}  // namespace banxin
