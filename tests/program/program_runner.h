// The finished program run as a user runs it, in a folder of its own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tree_paths.h"

namespace banxin {

/// A folder for one test; gone with the object.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::string path(std::string_view name = "") const;
  /// Writes a file, with the folders above it, and returns its path.
  std::string write(std::string_view name, std::string_view bytes) const;
  std::string read(std::string_view name) const;
  bool has(std::string_view name) const;
  /// Names of the files in it, sorted.
  std::vector<std::string> names() const;

 private:
  std::filesystem::path path_;
};

struct Outcome {
  int status = -1;  ///< exit status; 128 and the signal's number if one ended it
  std::string out, err;

  bool says(std::string_view text) const { return err.find(text) != std::string::npos; }
};

/// How the program is started. Nothing of the tester's own environment changes what it does.
struct Start {
  std::string program = BANXIN_PROGRAM;
  std::string folder;  ///< current folder; empty: a new one
  std::string input;   ///< standard input
  std::vector<std::pair<std::string, std::string>> environment;
  int cpu_seconds = 60;  ///< a run that needs more is ended by SIGXCPU
};

Outcome run_program(const std::vector<std::string>& arguments, const Start& start = {});

/// Any other command, by the shell.
Outcome run_shell(const std::string& command);

/// Replaces this process, a forked child, by the program.
[[noreturn]] void become_program(const std::vector<std::string>& arguments, const Start& start);

std::string read_whole(const std::filesystem::path& path);

/// How many pages `qpdf` counts; -1 if it finds anything wrong with the file.
int sound_pages(const std::string& pdf);

}  // namespace banxin
