// Places of a page that open an address (ISO 32000-1 12.5.6.5 and 12.6.4.7).
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "frame/frame.h"
#include "pdf/objects.h"

namespace banxin {

/// The address in ASCII: what a URI may not have (RFC 3986, 2) is percent-encoded as UTF-8; escapes
/// that are there stay.
std::string ascii_uri(std::string_view address);

/// Adds the page's links and returns the page's entry `/Annots[…]`, empty if there is none. Error
/// E0606 for an address too long.
std::string add_links(PdfObjects& objects, const FramePage& page, Diagnostics& diagnostics);

}  // namespace banxin
