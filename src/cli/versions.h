// What `banxin --version` says.
#pragma once

#include <string>

namespace banxin {

/// The program's version and those of the libraries that it runs with, a line each.
std::string describe_versions();

}  // namespace banxin
