// Running the program and the measuring tools, and a place for what they write.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

struct CommandResult {
  int status = 0;  ///< exit status; -1: killed
  std::string output;
  std::string messages;  ///< standard error
};

/// Runs a program found on the path with arguments taken as they are.
CommandResult run(const std::vector<std::string>& command);
/// The same, and throws if the command fails: a tool that is missing must not pass for a finding.
std::string output_of(const std::vector<std::string>& command);

/// This test program's own directory, removed at its end.
const std::filesystem::path& scratch_directory();

std::string read_bytes(const std::filesystem::path& path);
void write_bytes(const std::filesystem::path& path, std::string_view bytes);

/// Lines without their ends; no empty one for a final line end.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace banxin
