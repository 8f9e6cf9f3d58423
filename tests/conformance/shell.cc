#include "conformance/shell.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace banxin {
namespace {

std::string quoted(const std::string& argument) {
  std::string result = "'";
  for (char c : argument) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string joined(const std::vector<std::string>& command) {
  std::string line;
  for (const std::string& argument : command) line += quoted(argument) + " ";
  return line;
}

struct ScratchDirectory {
  ScratchDirectory() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "banxin-conformance-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path = pattern;
  }
  ~ScratchDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  std::filesystem::path path;
};

}  // namespace

CommandResult run(const std::vector<std::string>& command) {
  // Kept apart: tools warn on standard error of what is no finding (mutool: no ICC support).
  const std::string messages = (scratch_directory() / "messages").string();
  FILE* pipe = popen((joined(command) + "2>" + quoted(messages)).c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command.front());
  CommandResult result;
  char buffer[65536];
  while (size_t size = fread(buffer, 1, sizeof buffer, pipe)) result.output.append(buffer, size);
  const int status = pclose(pipe);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  result.messages = read_bytes(messages);
  return result;
}

std::string output_of(const std::vector<std::string>& command) {
  CommandResult result = run(command);
  if (result.status != 0)
    throw std::runtime_error(joined(command) + "ended with " + std::to_string(result.status) +
                             "\n" + result.messages);
  return std::move(result.output);
}

const std::filesystem::path& scratch_directory() {
  static const ScratchDirectory directory;
  return directory.path;
}

std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream stream(path, std::ios::binary);
  if (!(stream << bytes)) throw std::runtime_error("cannot write " + path.string());
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace banxin
