// Places within the document that links and the outline lead to (ISO 32000-1 12.3.2).
#pragma once

#include <string>
#include <vector>

#include "frame/frame.h"
#include "pdf/objects.h"

namespace banxin {

/// `/Dest[…]`, in whole points, which are finer than any screen; empty if the frame has no such
/// destination or the destination no such page. `pages` are the file's.
std::string destination_entry(const Frame& frame, uint32_t destination,
                              const std::vector<Ref>& pages);

}  // namespace banxin
