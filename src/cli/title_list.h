// What `banxin check --titles` says.
#pragma once

#include <string>
#include <vector>

#include "compile.h"

namespace banxin {

/// Each shape as its lines, centred, with their widths in characters and the shape's cost; the one
/// taken first.
std::string describe_titles(const std::vector<TitleChoice>& titles);

/// The same as messages, one a shape (I0503), for programs.
void add_title_infos(const std::vector<TitleChoice>& titles, Diagnostics& diagnostics);

}  // namespace banxin
