// The compiler: a report's text in, a PDF's bytes out. Start reading here.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/job.h"
#include "base/progress.h"
#include "base/source.h"
#include "base/timers.h"
#include "conformance/clauses/clause_table.h"
#include "frame/frame.h"
#include "layout/titles/title_choices.h"
#include "session.h"

namespace banxin {

/// What became of a compile; the numbers are the program's exit status.
enum class Outcome : int { done = 0, report_errors = 1, environment_fails = 3, cancelled = 4 };

struct CompileOptions {
  std::string
      style;  ///< a name under styles/ or a path; empty: what the report asks for, else gbt9704
  size_t titles = 0;     ///< how many shapes of the title to list
  bool clauses = false;  ///< hold the pages against GB/T 9704
  /// Folders below which a report may name styles and pictures, besides its own.
  std::vector<std::string> roots = {};
  Limits limits = {};
  Progress progress = {};
  std::vector<std::string> allow = {};  ///< codes of warnings and infos that are not to be said
  std::stop_token stop = {};            ///< asked between and within stages
};

/// A report to compile. `folder` is what paths in the report are relative to.
struct Input {
  std::string name;  ///< as messages give it
  std::string text;
  std::string folder;
};

struct Compilation {
  Outcome outcome = Outcome::done;
  std::string pdf;  ///< empty unless done and asked for
  Frame frame;      ///< without pages once they are written to `pdf`
  size_t page_count = 0;
  std::vector<TitleChoice> titles;    ///< CompileOptions::titles of them, the one taken first
  std::vector<ClauseResult> clauses;  ///< if asked for, and there are no errors
  SourceMap sources;
  /// Styles and pictures that were read, and the session's fonts: what is written must not be one
  /// of them.
  std::vector<std::string> files_read;
  Diagnostics diagnostics;  ///< sorted
  Timers timers;
};

/// Compiles to PDF. Any number of compiles may run in a session at once, each on a thread of the
/// caller's; the same input gives the same bytes whatever else runs.
std::unique_ptr<Compilation> compile(Session& session, Input input,
                                     const CompileOptions& options = {});

/// The same errors and warnings, and the frame, without a PDF.
std::unique_ptr<Compilation> check(Session& session, Input input,
                                   const CompileOptions& options = {});

/// `banxin 0.1.0`.
std::string version();

/// The libraries at work and their versions, a line each.
std::string library_versions();

}  // namespace banxin
