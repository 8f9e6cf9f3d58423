// The arrows between the folders of src, and one door for each dependency.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "program/program_runner.h"
#include "tree_paths.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

/// What a file of ours may include beside its own folder: whole folders ("base/") and single
/// headers. A part is a folder of src, one of the rooms of layout or of model, or a file in src
/// itself without its ending.
struct Rule {
  std::string part;
  std::vector<std::string> may_include;
};

/// The types that a report and a style are read into.
const std::string kReport = "model/report/report.h", kStyle = "model/style/style.h";
const std::string kAssets = "assets/assets.h", kPlaces = "model/report/cell_places.h";

const std::vector<Rule> kRules = {
    {"base", {}},
    {"toml", {"base/"}},
    {"image", {"base/"}},
    {"messages", {"base/"}},
    // What the style's row of its format leaves out of a report is warned of.
    {"model/report", {"base/", "toml/", "model/style/format_style.h"}},
    {"model/style", {"base/", "toml/"}},
    {"text", {"base/"}},
    {"frame", {"base/", "image/image.h", "text/font.h"}},
    {"assets", {"base/", "image/", "model/report/", "named_files.h"}},
    // Layout's rooms: an arrow runs only from a later one to an earlier one.
    {"layout/blocks", {"base/", kAssets, "frame/", kReport, kPlaces, kStyle, "text/"}},
    {"layout/lines", {"base/", "frame/", kReport, kStyle, "text/", "layout/blocks/"}},
    {"layout/titles",
     {"base/", "frame/", kReport, kStyle, "text/", "layout/blocks/", "layout/lines/"}},
    {"layout/elements",
     {"base/", "frame/", kReport, kPlaces, kStyle, "text/", "layout/blocks/", "layout/lines/",
      "layout/titles/"}},
    {"layout/pages",
     {"base/", kAssets, "frame/", kReport, kStyle, "text/", "layout/blocks/", "layout/lines/",
      "layout/titles/", "layout/elements/"}},
    {"layout", {"base/", kAssets, "frame/", kReport, kStyle, "text/", "layout/"}},
    {"lint", {"base/", kReport}},
    {"pdf", {"base/", "frame/", "image/image.h", "text/font.h", "text/font_info.h"}},
    {"conformance/clauses",
     {"base/", kReport, kStyle, "conformance/measured.h", "conformance/face_kind.h",
      "conformance/inference/text_forms.h"}},
    {"conformance/inference",
     {"base/", kReport, "conformance/measured.h", "conformance/face_kind.h",
      "conformance/clauses/"}},
    {"conformance", {"base/", "frame/", "messages/", "conformance/", "text/font.h"}},
    // Files of src itself: the pipeline, what is kept between compiles, the outside world.
    {"compile",
     {"base/", "assets/", "image/", "toml/", "model/", "text/", "frame/", "layout/", "pdf/",
      "conformance/", "lint/", "named_files.h", "session.h", "style_files.h", "world.h"}},
    {"session", {"base/", "model/style/font_list_reader.h", "text/", "style_cache.h", "world.h"}},
    {"style_cache", {"base/", "model/style/", "style_files.h"}},
    {"style_files", {"base/", "named_files.h", "world.h"}},
    {"named_files", {"world.h"}},
    {"world", {"base/", "toml/"}},
    // A program of its own: MuPDF in it is under the AGPL.
    {"inspect",
     {"base/", "messages/", "conformance/clause_report.h", "conformance/face_kind.h",
      "conformance/inference/guess_roles.h", "conformance/measured.h"}},
    // The ways in see the compiler, and the fonts that it shows.
    {"cli",
     {"base/", "messages/", "compile.h", "conformance/clause_report.h", "session.h", "world.h",
      "text/font_book.h", "text/font_info.h"}},
};

/// What only one file may have: all else goes through that file's header.
struct Door {
  std::string name, pattern, file;
};

const std::vector<Door> kDoors = {
    {"libharu", "#include <hpdf.*\\.h>", "pdf/objects.cc"},
    {"ICU's break iterators", "#include <unicode/(brkiter|ubrk)\\.h>", "text/breaks.cc"},
    {"HarfBuzz's shaping", "\\bhb_shape(_full)?\\(", "text/shape.cc"},
    {"HarfBuzz's subsetter", "#include <hb-subset\\.h>", "pdf/subset.cc"},
    {"libdeflate", "#include <libdeflate\\.h>", "pdf/deflate.cc"},
    {"xxHash", "#include <xxhash\\.h>", "pdf/hash.cc"},
    {"libpng", "#include <png\\.h>", "image/png_reader.cc"},
    {"libjpeg", "#include <(jpeglib|turbojpeg)\\.h>", "image/jpeg_reader.cc"},
    {"toml++", "#include <toml(\\+\\+/toml)?\\.h(pp)?>", "toml/toml_parser.cc"},
    {"CLI11", "#include <CLI/(CLI|App)\\.hpp>", "cli/arguments.cc"},
    {"MuPDF", "#include <mupdf/.*>", "inspect/mupdf.h"},
    {"nlohmann_json", "#include <nlohmann/.*>", "messages/render_diagnostics.cc"},
};

struct Source {
  std::string path;  ///< below src
  std::string text;  ///< without comments of whole lines

  /// The folder, or the name of a file that stands in none.
  std::string part() const {
    const fs::path name(path);
    return name.has_parent_path() ? name.parent_path().string() : name.stem().string();
  }
};

std::vector<Source> sources() {
  static const std::regex kComment("(^|\n)\\s*//[^\n]*");
  std::vector<Source> all;
  const fs::path root = BANXIN_SOURCE_DIR "/src";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string kind = entry.path().extension().string();
    if (kind != ".h" && kind != ".cc") continue;
    all.push_back({fs::relative(entry.path(), root).string(),
                   std::regex_replace(read_whole(entry.path()), kComment, "$1")});
  }
  return all;
}

std::vector<std::string> own_includes(const std::string& text) {
  static const std::regex kInclude("#include \"([^\"]+)\"");
  std::vector<std::string> names;
  for (std::sregex_iterator match(text.begin(), text.end(), kInclude), end; match != end; ++match)
    names.push_back((*match)[1]);
  return names;
}

bool allowed(const Rule& rule, const std::string& name) {
  if (fs::path(name).parent_path() == rule.part || fs::path(name).stem() == rule.part) return true;
  return std::any_of(rule.may_include.begin(), rule.may_include.end(), [&](const auto& permitted) {
    return permitted.back() == '/' ? name.starts_with(permitted) : name == permitted;
  });
}

TEST(IncludeRules, HaveNoArrowThatTheTableLacks) {
  for (const Source& source : sources()) {
    const auto rule = std::find_if(kRules.begin(), kRules.end(),
                                   [&](const Rule& one) { return one.part == source.part(); });
    ASSERT_NE(rule, kRules.end()) << source.path << ": no rule names this part of src";
    for (const std::string& name : own_includes(source.text))
      EXPECT_TRUE(allowed(*rule, name)) << source.path << " may not include " << name;
  }
}

TEST(IncludeRules, NamePartsThatExist) {
  const auto all = sources();
  for (const Rule& rule : kRules)
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Source& source) {
      return source.part() == rule.part;
    })) << rule.part;
}

TEST(IncludeRules, GiveEachDependencyOneDoor) {
  const auto all = sources();
  for (const Door& door : kDoors) {
    const std::regex pattern(door.pattern);
    std::vector<std::string> found;
    for (const Source& source : all)
      if (std::regex_search(source.text, pattern)) found.push_back(source.path);
    EXPECT_EQ(found, std::vector<std::string>{door.file}) << door.name;
  }
}

}  // namespace
}  // namespace banxin
