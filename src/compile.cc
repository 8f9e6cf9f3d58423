#include "compile.h"

#include <algorithm>
#include <exception>
#include <new>
#include <string_view>
#include <utility>

#include "conformance/measure_frame.h"
#include "image/jpeg_reader.h"
#include "image/png_reader.h"
#include "model/report/not_set_yet.h"
#include "model/report/report_reader.h"
#include "model/style/font_list_reader.h"
#include "model/style/style_reader.h"
#include "named_files.h"
#include "pdf/deflate.h"
#include "pdf/hash.h"
#include "pdf/objects.h"
#include "pdf/writer.h"
#include "report_images.h"
#include "style_files.h"
#include "text/library_versions.h"
#include "toml/toml_parser.h"

namespace banxin {
namespace {

const std::string kInstallWhole =
    "install banxin with its share folder, or run it from its source tree";

void warn_of_licences(const FontBook& fonts, Diagnostics& diagnostics) {
  for (const FontFace* face : fonts.opened())
    if (face != nullptr && face->embedding() == Embedding::restricted)
      diagnostics.warning("W0405", Span{},
                          "the licence bits of " + face->family() + " forbid embedding it",
                          "ask its maker for a licence to embed, or use another font");
}

Expectation expectation_of(const Report& report) {
  Expectation expectation;
  expectation.format = report.document.format;
  if (report.closing) expectation.closing = report.closing->mode;
  return expectation;
}

}  // namespace

std::string version() { return "banxin " BANXIN_VERSION; }

std::string library_versions() {
  return "tomlplusplus " + toml_parser_version() + "\nICU " + icu_version() + "\nHarfBuzz " +
         harfbuzz_version() + "\nFreeType " + freetype_version() + "\nlibharu " +
         libharu_version() + "\nlibdeflate " + libdeflate_version() + "\nxxHash " +
         xxhash_version() + "\nlibpng " + libpng_version() + "\nlibjpeg-turbo " + libjpeg_version();
}

Compiler::Compiler(const World& world, CompileOptions options)
    : world_(world), options_(std::move(options)), pool_(options_.jobs) {}

std::unique_ptr<Compilation> Compiler::compile(Input input, const Progress& progress) {
  auto result = std::make_unique<Compilation>();
  if (set(*result, std::move(input), progress)) {
    result->pdf =
        write_pdf(result->frame, fonts_->opened(), pool_, result->timers, result->diagnostics);
    result->frame.pages.clear();
  }
  conclude(*result);
  return result;
}

std::unique_ptr<Compilation> Compiler::check(Input input, const Progress& progress) {
  auto result = std::make_unique<Compilation>();
  set(*result, std::move(input), progress);
  conclude(*result);
  return result;
}

bool Compiler::set(Compilation& result, Input input, const Progress& progress) {
  Diagnostics& diagnostics = result.diagnostics;
  Report report;
  {
    const Timers::Scope scope(result.timers, "read-report");
    const uint8_t file = result.sources.add(std::move(input.name), std::move(input.text));
    report = read_report(result.sources, file, diagnostics);
    NamedFiles pictures(world_, roots_of(input.folder));
    read_images(pictures, input.folder, report, diagnostics);
    result.files_read = pictures.paths_read();
  }
  Style style;
  {
    const Timers::Scope scope(result.timers, "read-style");
    style = read_style(report, input.folder, result);
    warn_not_set_yet(report, style.format(report.document.format), diagnostics);
  }
  {
    const Timers::Scope scope(result.timers, "find-fonts");
    if (fonts(result.sources, diagnostics) == nullptr) return false;
  }
  if (diagnostics.has_errors()) return false;
  try {
    result.frame = lay_out(report, style, *fonts_, pool_, result.timers, progress, diagnostics);
    if (options_.titles > 0) result.titles = list_titles(report, style, *fonts_, options_.titles);
  } catch (const FontUnreadable& failure) {
    diagnostics.error("E0404", Span{}, failure.what(),
                      "remove or replace the font file, or run tools/fetch-fonts", Blame::machine);
  } catch (const std::bad_alloc&) {
    diagnostics.error("E0515", Span{}, "not enough memory to lay out the report",
                      "split the report, or allow the program more memory", Blame::machine);
  }
  if (options_.clauses && !diagnostics.has_errors())
    result.clauses =
        check_clauses(measure_frame(result.frame, fonts_->opened()), expectation_of(report));
  warn_of_licences(*fonts_, diagnostics);
  for (const FontFace* face : fonts_->opened())
    if (face != nullptr) result.files_read.push_back(face->path());
  result.page_count = result.frame.pages.size();
  result.frame.metadata.producer = version();
  if (const auto time = world_.build_time()) result.frame.metadata.created = time;
  return !diagnostics.has_errors();
}

Style Compiler::read_style(const Report& report, const std::string& folder,
                           Compilation& result) const {
  StyleFiles files(world_, roots_of(folder), result.sources);
  const bool asked = options_.style.empty() && !report.document.style.empty();
  const std::string named = asked ? report.document.style : options_.style;
  const std::string wanted = named.empty() ? "gbt9704" : named;
  const auto file = asked ? files.load_named(wanted, folder) : files.load_chosen(wanted);
  if (!file) {
    const ReadFailure& failure = files.failure();
    const std::string help = !failure.help.empty()   ? failure.help
                             : files.known().empty() ? kInstallWhole
                                                     : "name a style (" + files.known() +
                                                           ") or the path of a style file";
    result.diagnostics.error(failure.code.empty() ? "E0316" : failure.code,
                             asked ? report.document.style_span : Span{},
                             "there is no style '" + wanted + "': " + failure.why, help,
                             asked ? Blame::report : Blame::machine);
    return {};
  }
  Style style = banxin::read_style(
      result.sources, *file,
      [&](std::string_view name, uint8_t from) { return files.load_for(name, from); },
      result.diagnostics);
  result.files_read.insert(result.files_read.end(), files.paths_read().begin(),
                           files.paths_read().end());
  return style;
}

std::vector<std::string> Compiler::roots_of(const std::string& folder) const {
  std::vector<std::string> roots = options_.roots;
  roots.push_back(folder);
  return roots;
}

const FontBook* Compiler::fonts(SourceMap& sources, Diagnostics& diagnostics) {
  if (fonts_) return fonts_.get();
  const std::string path = world_.share_folder() + "/fonts/fonts.toml";
  std::string why;
  auto text = world_.read_file(path, why);
  if (!text) {
    diagnostics.error("E0100", Span{}, path + ": " + why, kInstallWhole, Blame::machine);
    return nullptr;
  }
  const uint8_t file = sources.add(path, std::move(*text));
  Diagnostics of_the_list;
  FontList list = read_font_list(sources, file, of_the_list);
  const bool readable = !of_the_list.has_errors();
  diagnostics.append(std::move(of_the_list));
  if (!readable) return nullptr;
  fonts_ = std::make_unique<FontBook>(std::move(list), world_.font_folders());
  return fonts_.get();
}

void Compiler::conclude(Compilation& result) {
  result.diagnostics.sort();
  if (!result.diagnostics.has_errors()) return;
  result.pdf.clear();
  result.outcome = result.diagnostics.has_blame_on(Blame::machine) ? Outcome::environment_fails
                                                                   : Outcome::report_errors;
}

}  // namespace banxin
