#include "cli/inspect_program.h"

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace banxin {

std::string run_inspect(const Arguments& arguments) {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  const std::string program = (self.parent_path() / "banxin-inspect").string();
  const std::string format = arguments.format.empty() ? "auto" : arguments.format;
  const char* const form = arguments.json ? "json" : "human";
  execl(program.c_str(), "banxin-inspect", arguments.report.c_str(), format.c_str(), form,
        static_cast<char*>(nullptr));
  return fmt::format("cannot run {}: {}; it is built where libmupdf-dev is installed", program,
                     std::strerror(errno));
}

}  // namespace banxin
