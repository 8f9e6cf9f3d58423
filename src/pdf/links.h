// Places of a page that open an address or lead to another place (ISO 32000-1 12.5.6.5, 12.6.4.7,
// 12.3.2).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "frame/frame.h"
#include "pdf/objects.h"

namespace banxin {

/// The address in ASCII: what a URI may not have (RFC 3986, 2) is percent-encoded as UTF-8; escapes
/// that are there stay.
std::string ascii_uri(std::string_view address);

/// Adds the page's links and returns the page's entry `/Annots[…]`, empty if there is none. `pages`
/// are the file's. Error E0606 for an address too long, or a place that the document lacks.
std::string add_links(PdfObjects& objects, const Frame& frame, const FramePage& page,
                      const std::vector<Ref>& pages, Diagnostics& diagnostics);

}  // namespace banxin
