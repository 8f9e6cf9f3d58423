// The command line: what the user asks for.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace banxin {

enum class Command { compile, check, fonts, inspect };

struct Arguments {
  Command command = Command::compile;
  std::string report;  ///< a path, or `-` for standard input; for inspect: the PDF's
  std::string output;  ///< a path, or `-` for standard output; empty: beside the report
  std::string style;
  std::vector<std::string> font_paths;
  std::vector<std::string> roots;  ///< below which a report may name files, besides its folder
  std::string format;              ///< inspect: what the PDF is; empty: to be guessed
  std::vector<std::string> allow;  ///< codes of warnings that are not to be said
  bool fix = false;                ///< write a mended copy of the report
  bool json = false;
  bool timings = false;
  bool titles = false;   ///< list the title's shapes
  bool clauses = false;  ///< print what each clause of GB/T 9704 measures
  unsigned jobs = 0;

  /// The output named, or the report's name with .pdf for its ending.
  std::string output_path() const;
  /// The output named, or the report's name with .fixed.toml for its ending.
  std::string fixed_path() const;
};

/// Exit status of a wrong command line.
inline constexpr int kWrongUsage = 2;

/// Reads the command line. Nothing, with the exit status in `status`, when there is nothing more to
/// do: --help and
/// --version (0), a wrong call (2); what is to be said has then been printed.
std::optional<Arguments> read_arguments(int argc, char** argv, int& status);

}  // namespace banxin
