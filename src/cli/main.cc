// banxin on the command line.
#include <fmt/core.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include "cli/arguments.h"
#include "cli/font_table.h"
#include "cli/inspect_program.h"
#include "cli/mapped_font_guard.h"
#include "cli/mend.h"
#include "cli/output_file.h"
#include "cli/progress_bar.h"
#include "cli/title_list.h"
#include "compile.h"
#include "conformance/clause_report.h"
#include "messages/render_diagnostics.h"

namespace banxin {
namespace {

constexpr size_t kTitlesListed = 3;
constexpr int kEnvironmentFails = static_cast<int>(Outcome::environment_fails);

int fail(const std::string& message, int status) {
  std::cerr << "banxin: " << message << "\n";
  return status;
}

void print_diagnostics(const Arguments& arguments, const Compilation& result) {
  if (arguments.json) {
    std::cerr << render_json(result.diagnostics, result.sources);
    return;
  }
  const bool color = isatty(STDERR_FILENO) != 0;
  // `compile` keeps quiet about what is only worth knowing; `check` and programs hear it all.
  std::cerr << (arguments.command == Command::check
                    ? render_human(result.diagnostics, result.sources, color)
                    : render_human(result.diagnostics.without(Severity::info), result.sources,
                                   color));
}

void print_timings(const Compilation& result) {
  double wall = 0;
  double cpu = 0;
  const auto line = [](const char* name, double wall_ms, double cpu_ms) {
    (void)std::fprintf(stderr, "%-12s %10.2f ms %10.2f ms\n", name, wall_ms, cpu_ms);
  };
  for (const Timers::Stage& stage : result.timers.stages()) {
    line(stage.name.c_str(), stage.wall_ms, stage.cpu_ms);
    wall += stage.wall_ms;
    cpu += stage.cpu_ms;
  }
  line("total", wall, cpu);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  (void)std::fprintf(stderr, "%-12s %10.1f MB\n", "peak-memory",
                     static_cast<double>(usage.ru_maxrss) / 1024);
}

std::optional<Input> read_input(const Arguments& arguments, const World& world) {
  if (arguments.report == "-") return Input{"<stdin>", read_stream(std::cin), ""};
  std::string why;
  auto text = world.read_file(arguments.report, why);
  if (!text) {
    fail(fmt::format("cannot read {}: {}", arguments.report, why), kEnvironmentFails);
    return std::nullopt;
  }
  return Input{arguments.report, std::move(*text),
               std::filesystem::path(arguments.report).parent_path().string()};
}

int write_result(const Arguments& arguments, const Compilation& result) {
  const std::string path = arguments.output_path();
  std::vector<std::string> inputs = result.files_read;
  inputs.push_back(arguments.report);
  if (const std::string input = input_overwritten(path, inputs); !input.empty())
    return fail(
        fmt::format("the PDF would overwrite {}, which it is made of: name another with -o", input),
        kWrongUsage);
  const std::string why = write_output(path, result.pdf);
  if (!why.empty()) return fail(fmt::format("cannot write {}: {}", path, why), kEnvironmentFails);
  if (path != "-" && !arguments.json)
    std::cout << path << ": " << result.page_count
              << (result.page_count == 1 ? " page\n" : " pages\n");
  return 0;
}

/// What is certain, in a copy: the report itself stays as its author wrote it.
int write_fixed(const Arguments& arguments, const Compilation& result) {
  const MendedText mended = mend(result.sources.file(0).text(), result.diagnostics.edits());
  if (mended.changes == 0) {
    std::cout << "nothing to mend without a doubt\n";
    return 0;
  }
  const std::string path = arguments.fixed_path();
  const std::vector<std::string> inputs = {arguments.report};
  if (!input_overwritten(path, inputs).empty())
    return fail("the copy would overwrite the report: name another with -o", kWrongUsage);
  const std::string why = write_output(path, mended.text);
  if (!why.empty()) return fail(fmt::format("cannot write {}: {}", path, why), kEnvironmentFails);
  if (path != "-")
    std::cout << mended.diff << path << ": " << mended.changes
              << (mended.changes == 1 ? " change\n" : " changes\n");
  return 0;
}

/// One of its clauses failing is a fault of the report, or of its style.
int print_clauses(const Arguments& arguments, const std::vector<ClauseResult>& clauses) {
  if (!arguments.clauses) return 0;
  std::cout << (arguments.json ? render_clauses_json(clauses) : render_clauses(clauses));
  return any_fails(clauses) ? static_cast<int>(Outcome::report_errors) : 0;
}

/// A folder with fonts that is none gives no font, and no other word of it.
void warn_of_font_paths(const Arguments& arguments, Diagnostics& diagnostics) {
  std::error_code unknown;
  for (const std::string& path : arguments.font_paths)
    if (!std::filesystem::is_directory(path, unknown))
      diagnostics.warning("W0408", Span{}, fmt::format("--font-path {} is no folder", path),
                          "name a folder with .ttf, .otf or .ttc files");
}

int run_report(const Arguments& arguments) {
  const bool to_terminal = arguments.command == Command::compile &&
                           arguments.output_path() == "-" && isatty(STDOUT_FILENO) != 0;
  if (to_terminal) return fail("a PDF is not for the terminal: name a file with -o", kWrongUsage);
  const SystemWorld world(arguments.font_paths);
  auto input = read_input(arguments, world);
  if (!input) return kEnvironmentFails;

  ProgressBar bar(stderr);
  CompileOptions options;
  options.style = arguments.style;
  options.titles = arguments.titles ? kTitlesListed : 0;
  options.clauses = arguments.clauses;
  options.roots = arguments.roots;
  options.allow = arguments.allow;
  options.progress = [&](size_t done, size_t all) { bar.show(done, all); };
  Session session(world, arguments.jobs);
  const auto result = arguments.command == Command::check
                          ? check(session, std::move(*input), options)
                          : compile(session, std::move(*input), options);
  bar.wipe();
  if (arguments.json) {
    add_title_infos(result->titles, result->diagnostics);
    result->diagnostics.sort();
  }
  warn_of_font_paths(arguments, result->diagnostics);
  print_diagnostics(arguments, *result);
  if (!arguments.json) std::cout << describe_titles(result->titles);
  if (arguments.timings) print_timings(*result);
  if (arguments.fix)
    if (const int status = write_fixed(arguments, *result); status != 0) return status;
  if (result->outcome != Outcome::done) return static_cast<int>(result->outcome);
  if (arguments.command == Command::compile) return write_result(arguments, *result);
  return print_clauses(arguments, result->clauses);
}

int run_fonts(const Arguments& arguments) {
  const SystemWorld world(arguments.font_paths);
  Session session(world, 1);
  SourceMap sources;
  Diagnostics diagnostics;
  const FontBook* fonts = session.fonts(sources, diagnostics);
  if (fonts == nullptr) {
    std::cerr << render_human(diagnostics, sources, isatty(STDERR_FILENO) != 0);
    return kEnvironmentFails;
  }
  warn_of_font_paths(arguments, diagnostics);
  std::cerr << render_human(diagnostics, sources, isatty(STDERR_FILENO) != 0);
  std::cout << describe_fonts(*fonts);
  return every_role_served(*fonts) ? 0 : kEnvironmentFails;
}

}  // namespace
}  // namespace banxin

int main(int argc, char** argv) {
  using namespace banxin;
  try {
    int status = 0;
    const auto arguments = read_arguments(argc, argv, status);
    if (!arguments) return status;
    if (arguments->command == Command::inspect)
      return fail(run_inspect(*arguments), kEnvironmentFails);
    guard_mapped_fonts(arguments->json);
    return arguments->command == Command::fonts ? run_fonts(*arguments) : run_report(*arguments);
  } catch (const std::exception& failure) {
    return fail(failure.what(), kEnvironmentFails);
  }
}
