// What every input may expect of the program, however hostile: it works, or it says what is wrong.
#pragma once

#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <string_view>

#include "program/program_runner.h"

namespace banxin {

/// Far beyond what any input here needs; what grows with the square of its input runs into it.
inline constexpr int kHostileCpuSeconds = 25;

/// Compiles `report` in `folder` and expects a whole PDF. Returns its number of pages.
inline int pages_of_hostile(const TempFolder& folder, std::string_view report,
                            std::vector<std::string> options = {}) {
  Start start;
  start.folder = folder.path();
  start.cpu_seconds = kHostileCpuSeconds;
  folder.write("a.toml", report);
  options.insert(options.begin(), {"compile", "a.toml"});
  const Outcome run = run_program(options, start);
  EXPECT_EQ(run.status, 0) << run.err.substr(0, 2000);
  if (run.status != 0) return 0;
  const int pages = sound_pages(folder.path("a.pdf"));
  EXPECT_GT(pages, 0) << "the PDF is not sound";
  return pages;
}

inline int pages_of_hostile(std::string_view report, std::vector<std::string> options = {}) {
  const TempFolder folder;
  return pages_of_hostile(folder, report, std::move(options));
}

/// Compiles `report` and expects exit status 1, the message `code` and no PDF. The message has a
/// place, unless it is about what a PDF as a whole can hold (E06…).
inline void expect_refused(const TempFolder& folder, std::string_view report,
                           const std::string& code, std::vector<std::string> options = {}) {
  Start start;
  start.folder = folder.path();
  start.cpu_seconds = kHostileCpuSeconds;
  folder.write("a.toml", report);
  const auto before = folder.names();
  options.insert(options.begin(), {"compile", "a.toml"});
  const Outcome run = run_program(options, start);
  EXPECT_EQ(run.status, 1) << run.err.substr(0, 2000);
  const std::string place = code.starts_with("E06") ? "" : "[a-z]+\\.toml:[0-9]+:[0-9]+: ";
  const std::regex message(place + "error: [^\n]* \\[" + code + "\\]");
  EXPECT_TRUE(std::regex_search(run.err.substr(0, 20'000), message)) << code << " expected in\n"
                                                                     << run.err.substr(0, 2000);
  EXPECT_EQ(folder.names(), before) << "an error leaves no file";
}

inline void expect_refused(std::string_view report, const std::string& code) {
  const TempFolder folder;
  expect_refused(folder, report, code);
}

}  // namespace banxin
