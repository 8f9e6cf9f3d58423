#include "cli/versions.h"

#include <fmt/core.h>

#include <CLI/Version.hpp>

#include "compile.h"

namespace banxin {

std::string describe_versions() {
  return fmt::format("{}\n{}\nCLI11 {}", version(), library_versions(), CLI11_VERSION);
}

}  // namespace banxin
