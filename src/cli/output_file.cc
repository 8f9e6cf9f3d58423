#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

namespace banxin {
namespace {

std::string write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return std::strerror(written < 0 ? errno : EIO);
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return {};
}

std::string write_straight(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return std::strerror(errno);
  std::string why = write_all(file, bytes);
  if (::close(file) != 0 && why.empty()) why = std::strerror(errno);
  return why;
}

/// umask() can only be read by setting it, for the whole process: another thread might make a file
/// meanwhile (proc(5)).
mode_t current_umask() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    unsigned mask = 0;
    if (word == "Umask:" && status >> std::oct >> mask) return static_cast<mode_t>(mask);
  }
  return 077;  // unknown: the safe one
}

/// The rights that the file had, or those that a new file gets.
mode_t rights_of(const std::string& path) {
  struct stat old {};
  if (::stat(path.c_str(), &old) == 0) return old.st_mode & 07777;
  return 0666 & ~current_umask();
}

std::string replace_file(const std::string& path, std::string_view bytes) {
  std::string temporary = path + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return std::strerror(errno);
  std::string why = write_all(file, bytes);
  // A full disk may show only here.
  if (why.empty() && (::fchmod(file, rights_of(path)) != 0 || ::fsync(file) != 0))
    why = std::strerror(errno);
  if (::close(file) != 0 && why.empty()) why = std::strerror(errno);
  if (why.empty() && ::rename(temporary.c_str(), path.c_str()) != 0) why = std::strerror(errno);
  if (!why.empty()) ::unlink(temporary.c_str());
  return why;
}

}  // namespace

std::string input_overwritten(const std::string& output, const std::vector<std::string>& inputs) {
  if (output == "-") return {};
  for (const std::string& input : inputs) {
    std::error_code failed;
    // By device and inode, through links.
    if (std::filesystem::equivalent(output, input, failed) && !failed) return input;
  }
  return {};
}

std::string write_output(const std::string& path, std::string_view bytes) {
  if (path == "-") return write_all(STDOUT_FILENO, bytes);
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (std::filesystem::is_directory(status)) return "is a folder";
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
    return write_straight(path, bytes);
  // A link stays a link: what it points to is replaced.
  const auto target = std::filesystem::weakly_canonical(path, failed);
  return replace_file(failed ? path : target.string(), bytes);
}

}  // namespace banxin
