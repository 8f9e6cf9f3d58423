// The number that opens a paragraph: 一、 （一） 1. （1） ① 第三条, set by the program or typed
// (GB/T 9704 7.3.3).
#pragma once

#include <cstddef>

#include "text/shaped_text.h"

namespace banxin {

/// The cluster after the number and the white typed behind it; 0 where the paragraph opens with
/// none. Down to there nothing gives or takes: numbers below one another stand at one place.
size_t level_number_end(const ShapedText& text);

}  // namespace banxin
