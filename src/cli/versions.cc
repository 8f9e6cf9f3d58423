#include "cli/versions.h"

#include <CLI/Version.hpp>

#include "compile.h"

namespace banxin {

std::string describe_versions() {
  return version() + "\n" + library_versions() + "\nCLI11 " CLI11_VERSION;
}

}  // namespace banxin
