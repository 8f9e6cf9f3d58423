// banxin-inspect, the program beside this one that reads PDFs.
#pragma once

#include <string>

#include "cli/arguments.h"

namespace banxin {

/// Becomes that program. Comes back only with the reason why it cannot.
std::string run_inspect(const Arguments& arguments);

}  // namespace banxin
