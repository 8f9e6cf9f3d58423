// Pictures with more pixels than print can show.
#pragma once

#include <string>

#include "image/image.h"

namespace banxin {

/// Across the type area's 156 mm that is 650 dots an inch; an office's press shows 300.
inline constexpr int kMostPixelsASide = 4000;

/// By what whole number the sides are divided so that none is larger; 1 for what is small enough.
int shrinking_of(int width, int height);

/// Means of squares of `factor` pixels, weighed by their alpha. `mixed` holds rows of `components`
/// and, `with_alpha`, an alpha byte a pixel. Sets the image's sides, pixels and alpha; what is left
/// at the right and lower edge is dropped.
void shrink(const std::string& mixed, int width, int height, bool with_alpha, int factor,
            Image& image);

}  // namespace banxin
