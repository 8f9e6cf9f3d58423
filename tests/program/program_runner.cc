#include "program/program_runner.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace banxin {
namespace {

namespace fs = std::filesystem;

int status_of(int waited) {
  return WIFEXITED(waited) ? WEXITSTATUS(waited) : 128 + WTERMSIG(waited);
}

void redirect(const std::string& path, int flags, int descriptor) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, descriptor) < 0) std::_Exit(126);
  ::close(file);
}

void set_environment(const Start& start, const std::string& home) {
  for (const char* name : {"BANXIN_FONT_PATH", "XDG_DATA_HOME", "SOURCE_DATE_EPOCH"})
    ::unsetenv(name);
  ::setenv("HOME", home.c_str(), 1);
  for (const auto& [name, value] : start.environment) ::setenv(name.c_str(), value.c_str(), 1);
}

}  // namespace

TempFolder::TempFolder() {
  std::string pattern = (fs::temp_directory_path() / "banxin-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string TempFolder::path(std::string_view name) const {
  return name.empty() ? path_.string() : (path_ / name).string();
}

std::string TempFolder::write(std::string_view name, std::string_view bytes) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file.string();
}

std::string TempFolder::read(std::string_view name) const { return read_whole(path_ / name); }

bool TempFolder::has(std::string_view name) const { return fs::exists(path_ / name); }

std::vector<std::string> TempFolder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path_))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

void become_program(const std::vector<std::string>& arguments, const Start& start) {
  std::vector<char*> pointers = {const_cast<char*>(start.program.c_str())};
  for (const std::string& one : arguments) pointers.push_back(const_cast<char*>(one.c_str()));
  pointers.push_back(nullptr);
  const auto seconds = static_cast<rlim_t>(start.cpu_seconds);
  const rlimit limit{seconds, seconds + 5};
  ::setrlimit(RLIMIT_CPU, &limit);
  if (!start.folder.empty() && ::chdir(start.folder.c_str()) != 0) std::_Exit(126);
  set_environment(start, start.folder.empty() ? "/nonexistent" : start.folder);
  ::execv(start.program.c_str(), pointers.data());
  std::_Exit(127);
}

Outcome run_program(const std::vector<std::string>& arguments, const Start& start) {
  const TempFolder streams;
  const std::string input = streams.write("in", start.input);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    redirect(input, O_RDONLY, STDIN_FILENO);
    redirect(streams.path("out"), O_WRONLY | O_CREAT, STDOUT_FILENO);
    redirect(streams.path("err"), O_WRONLY | O_CREAT, STDERR_FILENO);
    Start inside = start;
    if (inside.folder.empty()) inside.folder = streams.path();
    become_program(arguments, inside);
  }
  int waited = 0;
  ::waitpid(child, &waited, 0);
  return {status_of(waited), streams.read("out"), streams.read("err")};
}

Outcome run_shell(const std::string& command) {
  const TempFolder streams;
  const std::string line =
      "( " + command + " ) >" + streams.path("out") + " 2>" + streams.path("err") + " </dev/null";
  const int waited = std::system(line.c_str());
  return {status_of(waited), streams.read("out"), streams.read("err")};
}

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int sound_pages(const std::string& pdf) {
  if (run_shell("qpdf --check '" + pdf + "'").status != 0) return -1;
  const Outcome pages = run_shell("qpdf --show-npages '" + pdf + "'");
  return pages.status == 0 ? std::atoi(pages.out.c_str()) : -1;
}

}  // namespace banxin
