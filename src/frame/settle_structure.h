// The structure tree of a frame whose pages are made.
#pragma once

#include "frame/frame.h"

namespace banxin {

/// Leaves in Frame::structure what the pages show, in the order in which they do. Linear in the
/// frame.
void settle_structure(Frame& frame);

}  // namespace banxin
