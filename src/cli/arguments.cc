#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "base/diagnostic_codes.h"
#include "cli/versions.h"

namespace banxin {
namespace {

void add_diagnostics(CLI::App& command, Arguments& arguments) {
  command
      .add_option_function<std::string>(
          "--diagnostics",
          [&arguments](const std::string& form) { arguments.json = form == "json"; },
          "form of the messages")
      ->check(CLI::IsMember({"human", "json"}))
      ->type_name("FORM");
}

/// Empty for a code that --allow may name.
std::string why_not_allowed(const std::string& code) {
  for (const DiagnosticCode& one : kDiagnosticCodes)
    if (one.code == code)
      return code.front() == 'E' ? "an error cannot be allowed: " + code : std::string();
  return "there is no such code: " + code;
}

void add_shared_options(CLI::App& command, Arguments& arguments) {
  command.add_option("REPORT", arguments.report, "the report's TOML file; - reads standard input")
      ->required();
  command.add_option("--style", arguments.style, "a style's name under styles/, or a style file");
  command
      .add_option("--root", arguments.roots,
                  "a folder below which the report may name styles and pictures, besides its own; "
                  "may be given again")
      ->type_name("DIR")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  add_diagnostics(command, arguments);
  command
      .add_option("--allow", arguments.allow,
                  "a code of a warning that is not to be said; may be given again")
      ->type_name("CODE")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->check([](const std::string& code) { return why_not_allowed(code); });
  command.add_flag("--timings", arguments.timings, "print a line of wall and CPU time a stage");
  command.add_option("--jobs", arguments.jobs, "threads to use; one a core if left out")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
}

void add_inspect(CLI::App& app, Arguments& arguments) {
  CLI::App* inspect =
      app.add_subcommand("inspect", "measure each clause of GB/T 9704 on a finished PDF");
  inspect->add_option("FILE", arguments.report, "the PDF, of whatever program")->required();
  inspect->add_option("--format", arguments.format, "what it is; guessed by its looks if left out")
      ->check(CLI::IsMember({"document", "letter", "order", "minutes", "report"}))
      ->type_name("FORMAT");
  add_diagnostics(*inspect, arguments);
  inspect->callback([&arguments] { arguments.command = Command::inspect; });
}

void add_font_path(CLI::App& command, Arguments& arguments) {
  command
      .add_option("--font-path", arguments.font_paths,
                  "a folder with more fonts; may be given again (also: BANXIN_FONT_PATH)")
      ->type_name("DIR")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

}  // namespace

std::string Arguments::output_path() const {
  if (!output.empty()) return output;
  if (report == "-") return "-";
  return std::filesystem::path(report).replace_extension(".pdf").string();
}

std::string Arguments::fixed_path() const {
  if (!output.empty()) return output;
  if (report == "-") return "-";
  return std::filesystem::path(report).replace_extension(".fixed.toml").string();
}

std::optional<Arguments> read_arguments(int argc, char** argv, int& status) {
  Arguments arguments;
  CLI::App app("Sets reports written as TOML by GB/T 9704-2012 and writes them as PDF.", "banxin");
  app.set_version_flag("--version", [] { return describe_versions(); });
  app.require_subcommand(1);
  app.footer(
      "Exit status: 0 done, 1 the report has errors or a clause fails, 2 wrong usage, 3 the "
      "environment fails.");

  CLI::App* compile = app.add_subcommand("compile", "compile a report to PDF");
  add_shared_options(*compile, arguments);
  add_font_path(*compile, arguments);
  compile->add_option("-o,--output", arguments.output,
                      "the PDF to write; - writes standard output; left out: beside the report");
  CLI::App* check = app.add_subcommand("check", "the same errors and warnings, without a PDF");
  add_shared_options(*check, arguments);
  add_font_path(*check, arguments);
  CLI::Option* fix = check->add_flag(
      "--fix", arguments.fix,
      "write a copy in which all that is certain is mended, and print what was changed");
  check
      ->add_option("-o,--output", arguments.output,
                   "the copy that --fix writes; left out: REPORT.fixed.toml")
      ->needs(fix);
  check->add_flag("--titles", arguments.titles, "also list the three best shapes of the title");
  check->add_flag("--clauses", arguments.clauses,
                  "also measure each clause of GB/T 9704 that applies; exit status 1 if one fails");
  CLI::App* fonts =
      app.add_subcommand("fonts", "which face serves which role, and what is missing");
  add_font_path(*fonts, arguments);
  add_inspect(app, arguments);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    status = app.exit(error) == 0 ? 0 : kWrongUsage;
    return std::nullopt;
  }
  if (check->parsed()) arguments.command = Command::check;
  if (fonts->parsed()) arguments.command = Command::fonts;
  return arguments;
}

}  // namespace banxin
