#include "compile.h"

#include <fmt/core.h>

#include <initializer_list>
#include <new>
#include <set>
#include <string_view>
#include <utility>

#include "assets/read_assets.h"
#include "assets/read_tables.h"
#include "conformance/measure_frame.h"
#include "image/jpeg_reader.h"
#include "image/png_reader.h"
#include "layout/layout.h"
#include "layout/pages/preprinted.h"
#include "lint/lint.h"
#include "model/report/not_set_yet.h"
#include "model/report/report_reader.h"
#include "model/report/table_kinds.h"
#include "named_files.h"
#include "pdf/deflate.h"
#include "pdf/hash.h"
#include "pdf/objects.h"
#include "pdf/writer.h"
#include "style_files.h"
#include "text/library_versions.h"
#include "toml/toml_parser.h"

namespace banxin {
namespace {

using StylePointer = std::shared_ptr<const Style>;

Expectation expectation_of(const Report& report, const Frame& frame) {
  Expectation expectation;
  expectation.copyfitted = frame.lines_moved;
  expectation.format = report.document.format;
  if (report.closing) expectation.closing = report.closing->mode;
  return expectation;
}

std::set<FaceId> faces_of(const Frame& frame) {
  std::set<FaceId> faces;
  for (const FramePage& page : frame.pages)
    for (const FrameItem& item : page.items)
      if (const GlyphRun* run = item.text()) faces.insert(run->face);
  return faces;
}

/// One compile. run() is the list of its stages, a member function each.
class Compile {
 public:
  Compile(Session& session, const CompileOptions& options, std::string folder, Compilation& result)
      : session_(session),
        options_(options),
        folder_(std::move(folder)),
        roots_(options.roots),
        result_(result),
        job_{session.pool(),   result.timers,  result.diagnostics,
             options.progress, options.limits, options.stop} {
    roots_.push_back(folder_);
  }

  /// All that is wrong with report, pictures and style is said before fonts and layout are asked.
  void run(Input&& input, bool to_pdf) {
    const Report report = read(std::move(input));
    const Assets assets = read_assets(report);
    const StylePointer style = read_style(report);
    const FontBook* fonts = find_fonts();
    if (result_.diagnostics.has_errors()) return;
    lay_out(report, assets, *style, *fonts);
    list_titles(report, *style, *fonts);
    check_clauses(report, *fonts);
    describe(*fonts);
    // The clauses judge the whole page, its printed head with it.
    if (report.output && to_pdf) fit_to_preprinted(*report.output, *style, result_.frame);
    if (to_pdf) write_pdf(*fonts);
  }

 private:
  Report read(Input&& input) {
    const Timers::Scope scope = begin("read-report");
    const uint8_t file = result_.sources.add(std::move(input.name), std::move(input.text));
    Report report = read_report(result_.sources, file, result_.diagnostics);
    lint(report, result_.diagnostics);
    return report;
  }

  Assets read_assets(const Report& report) {
    const Timers::Scope scope = begin("read-report");
    NamedFiles files(session_.world(), roots_);
    Assets assets = banxin::read_assets(
        report, files, folder_, {options_.limits.picture_bytes, options_.limits.pictures_memory},
        result_.diagnostics);
    read_tables(report, files, folder_, options_.limits.table_bytes, result_.sources, assets,
                result_.diagnostics);
    remember(files.paths_read());
    return assets;
  }

  StylePointer read_style(const Report& report) {
    const Timers::Scope scope = begin("read-style");
    StyleFiles files(session_.world(), roots_, options_.limits.style_bytes, result_.sources);
    const bool asked = options_.style.empty() && !report.document.style.empty();
    const std::string named = asked ? report.document.style : options_.style;
    const std::string wanted = named.empty() ? "gbt9704" : named;
    const auto file = asked ? files.load_named(wanted, folder_) : files.load_chosen(wanted);
    if (!file) {
      say_no_style(wanted, files, asked ? report.document.style_span : Span{}, asked);
      return nullptr;
    }
    StylePointer style = session_.styles().read(result_.sources, *file, files, result_.diagnostics);
    remember(files.paths_read());
    warn_not_set_yet(report, style->format(report.document.format), result_.diagnostics);
    check_table_kinds(report, style->table_kinds(), result_.diagnostics);
    return style;
  }

  void say_no_style(const std::string& wanted, const StyleFiles& files, Span span, bool asked) {
    const ReadFailure& failure = files.failure();
    std::string help = failure.help;
    if (help.empty())
      help = files.known().empty()
                 ? std::string(kInstallWhole)
                 : fmt::format("name a style ({}) or the path of a style file", files.known());
    result_.diagnostics.error(failure.code.empty() ? "E0316" : failure.code, span,
                              fmt::format("there is no style '{}': {}", wanted, failure.why), help,
                              asked ? Blame::report : Blame::machine);
  }

  const FontBook* find_fonts() {
    const Timers::Scope scope = begin("find-fonts");
    const FontBook* fonts = session_.fonts(result_.sources, result_.diagnostics);
    if (fonts == nullptr) return nullptr;
    for (const UnusedFace& face : fonts->passed_over())
      result_.diagnostics.warning(
          "W0409", Span{}, fmt::format("{} cannot serve: {}", face.file.path, face.why),
          "remove or replace the font file: until then the next face of its role is used");
    return fonts;
  }

  void lay_out(const Report& report, const Assets& assets, const Style& style,
               const FontBook& fonts) {
    try {
      result_.frame = banxin::lay_out(report, assets, style, fonts, job_);
    } catch (const FontUnreadable& failure) {
      result_.diagnostics.error("E0404", Span{}, failure.what(),
                                "remove or replace the font file, or run tools/fetch-fonts",
                                Blame::machine);
    } catch (const std::bad_alloc&) {
      result_.diagnostics.error("E0515", Span{}, "not enough memory to lay out the report",
                                "split the report, or allow the program more memory",
                                Blame::machine);
    }
  }

  void list_titles(const Report& report, const Style& style, const FontBook& fonts) {
    if (options_.titles == 0 || result_.diagnostics.has_errors()) return;
    result_.titles = banxin::list_titles(report, style, fonts, options_.titles);
  }

  void check_clauses(const Report& report, const FontBook& fonts) {
    if (!options_.clauses || result_.diagnostics.has_errors()) return;
    job_.check();
    result_.clauses = banxin::check_clauses(measure_frame(result_.frame, fonts.opened()),
                                            expectation_of(report, result_.frame));
  }

  void describe(const FontBook& fonts) {
    for (const FaceId face : faces_of(result_.frame)) warn_of_licence(fonts.face(face));
    for (const FontFace* face : fonts.opened())
      if (face != nullptr) result_.files_read.push_back(face->path());
    result_.page_count = result_.frame.pages.size();
    result_.frame.metadata.producer = version();
    if (const auto time = session_.world().build_time()) result_.frame.metadata.created = time;
  }

  void warn_of_licence(const FontFace& face) {
    const std::string_view what = face.embedding() == Embedding::restricted ? "embedding it"
                                  : face.allows_bitmaps_only() ? "embedding its outlines"
                                  : face.forbids_subsetting()  ? "embedding a part of it alone"
                                                               : "";
    if (what.empty()) return;
    result_.diagnostics.warning(
        "W0405", Span{}, fmt::format("the licence bits of {} forbid {}", face.family(), what),
        "ask its maker for a licence to embed, or use another font");
  }

  void write_pdf(const FontBook& fonts) {
    if (result_.diagnostics.has_errors()) return;
    result_.pdf = banxin::write_pdf(result_.frame, fonts.opened(), job_);
    result_.frame.pages.clear();
  }

  Timers::Scope begin(std::string_view stage) {
    job_.check();
    return Timers::Scope(result_.timers, stage);
  }

  void remember(const std::vector<std::string>& paths) {
    result_.files_read.insert(result_.files_read.end(), paths.begin(), paths.end());
  }

  Session& session_;
  const CompileOptions& options_;
  const std::string folder_;
  std::vector<std::string> roots_;  ///< below which what the report names must lie
  Compilation& result_;
  const Job job_;
};

Outcome outcome_of(const Diagnostics& diagnostics) {
  if (!diagnostics.has_errors()) return Outcome::done;
  return diagnostics.has_blame_on(Blame::machine) ? Outcome::environment_fails
                                                  : Outcome::report_errors;
}

std::unique_ptr<Compilation> run(Session& session, Input&& input, const CompileOptions& options,
                                 bool to_pdf) {
  auto result = std::make_unique<Compilation>();
  bool cancelled = false;
  try {
    Compile(session, options, input.folder, *result).run(std::move(input), to_pdf);
  } catch (const Cancelled&) {
    cancelled = true;
  }
  result->diagnostics.allow(options.allow);
  result->diagnostics.sort();
  result->outcome = cancelled ? Outcome::cancelled : outcome_of(result->diagnostics);
  if (result->outcome != Outcome::done) result->pdf.clear();
  return result;
}

std::string fmt_version() {
  return fmt::format("{}.{}.{}", FMT_VERSION / 10'000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
}

}  // namespace

std::string version() { return "banxin " BANXIN_VERSION; }

std::string library_versions() {
  const std::initializer_list<std::pair<std::string_view, std::string>> libraries = {
      {"tomlplusplus", toml_parser_version()},
      {"ICU", icu_version()},
      {"HarfBuzz", harfbuzz_version()},
      {"FreeType", freetype_version()},
      {"libharu", libharu_version()},
      {"libdeflate", libdeflate_version()},
      {"xxHash", xxhash_version()},
      {"libpng", libpng_version()},
      {"libjpeg-turbo", libjpeg_version()},
      {"fmt", fmt_version()},
  };
  std::string lines;
  for (const auto& [name, version] : libraries)
    lines += fmt::format("{}{} {}", lines.empty() ? "" : "\n", name, version);
  return lines;
}

std::unique_ptr<Compilation> compile(Session& session, Input input, const CompileOptions& options) {
  return run(session, std::move(input), options, true);
}

std::unique_ptr<Compilation> check(Session& session, Input input, const CompileOptions& options) {
  return run(session, std::move(input), options, false);
}

}  // namespace banxin
