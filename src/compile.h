// The compiler: a report's text in, a PDF's bytes out. Start reading here.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "base/thread_pool.h"
#include "base/timers.h"
#include "conformance/clauses/clause_table.h"
#include "layout/layout.h"
#include "layout/titles/title_choices.h"
#include "text/font_book.h"
#include "world.h"

namespace banxin {

/// What became of a compile; the numbers are the program's exit status.
enum class Outcome : int { done = 0, report_errors = 1, environment_fails = 3 };

struct CompileOptions {
  std::string
      style;  ///< a name under styles/ or a path; empty: what the report asks for, else gbt9704
  unsigned jobs = 0;     ///< threads; 0: one a core
  size_t titles = 0;     ///< how many shapes of the title to list
  bool clauses = false;  ///< hold the pages against GB/T 9704
  /// Folders below which a report may name styles and pictures, besides its own.
  std::vector<std::string> roots = {};
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
  /// Styles, pictures and fonts that were read: what is written must not be one of them.
  std::vector<std::string> files_read;
  Diagnostics diagnostics;  ///< sorted
  Timers timers;
};

/// Keeps fonts between compiles. One compile at a time.
class Compiler {
 public:
  explicit Compiler(const World& world, CompileOptions options = {});

  /// Compiles to PDF.
  std::unique_ptr<Compilation> compile(Input input, const Progress& progress = {});
  /// The same errors and warnings, and the frame, without a PDF.
  std::unique_ptr<Compilation> check(Input input, const Progress& progress = {});

  /// The font list as found on this machine; null, with the reason in `diagnostics`, if it cannot
  /// be read.
  const FontBook* fonts(SourceMap& sources, Diagnostics& diagnostics);

 private:
  bool set(Compilation& result, Input input, const Progress& progress);
  Style read_style(const Report& report, const std::string& folder, Compilation& result) const;
  std::vector<std::string> roots_of(const std::string& folder) const;
  static void conclude(Compilation& result);

  const World& world_;
  CompileOptions options_;
  ThreadPool pool_;
  std::unique_ptr<FontBook> fonts_;
};

/// `banxin 0.1.0`.
std::string version();

/// The libraries at work and their versions, a line each.
std::string library_versions();

}  // namespace banxin
