// Which style a compile takes: --style, the report's own, the default.
#include <gtest/gtest.h>

#include "program/program_runner.h"
#include "program/report_texts.h"

namespace banxin {
namespace {

const std::string kFewRows = "name = \"few\"\nextends = \"gbt9704\"\n[grid]\nrows = 4\n";
const std::string kTenLines = repeated("一行。\n", 10);

std::string report_with_style(const std::string& style) {
  std::string report = report_saying(kTenLines);
  return report.insert(report.find("date"), "style = \"" + style + "\"\n");
}

Outcome compile_in(const TempFolder& folder, std::vector<std::string> options) {
  Start start;
  start.folder = folder.path();
  options.insert(options.begin(), "compile");
  return run_program(options, start);
}

TEST(StyleOption, TakesAName) {
  const TempFolder folder;
  folder.write("a.toml", report_saying(kTenLines));
  const Outcome run = compile_in(folder, {"a.toml", "--style", "gbt9704"});
  EXPECT_EQ(run.out, "a.pdf: 1 page\n") << run.err;
}

TEST(StyleOption, TakesAPathFromTheCurrentFolder) {
  const TempFolder folder;
  folder.write("reports/a.toml", report_saying(kTenLines));
  folder.write("styles/few.toml", kFewRows);
  const Outcome run = compile_in(folder, {"reports/a.toml", "--style", "styles/few.toml"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_GE(sound_pages(folder.path("reports/a.pdf")), 3);
}

TEST(StyleOption, StandsAboveTheReports) {
  const TempFolder folder;
  folder.write("a.toml", report_with_style("few.toml"));
  folder.write("few.toml", kFewRows);
  EXPECT_EQ(compile_in(folder, {"a.toml", "--style", "gbt9704"}).out, "a.pdf: 1 page\n");
}

TEST(StyleOption, ThatDoesNotExistIsTheEnvironmentsFailure) {
  const TempFolder folder;
  folder.write("a.toml", report_saying(kTenLines));
  for (const char* style : {"gbt9705", "./none.toml"}) {
    const Outcome run = compile_in(folder, {"a.toml", "--style", style});
    EXPECT_EQ(run.status, 3);
    EXPECT_TRUE(run.says("error: there is no style '" + std::string(style) + "'")) << run.err;
    EXPECT_TRUE(run.says("name a style (agency-example, court, gbt9704, word-sizes)")) << run.err;
  }
}

TEST(StyleOfTheReport, IsFoundFromTheReportsFolder) {
  const TempFolder folder;
  folder.write("reports/a.toml", report_with_style("../styles/few.toml"));
  folder.write("styles/few.toml", kFewRows);
  EXPECT_TRUE(compile_in(folder, {"reports/a.toml"}).says("[E0105]")) << "not below it";
  EXPECT_EQ(compile_in(folder, {"reports/a.toml", "--root", "styles"}).status, 0);
  EXPECT_GE(sound_pages(folder.path("reports/a.pdf")), 3);
}

TEST(StyleOfTheReport, ThatDoesNotExistIsTheReportsError) {
  const TempFolder folder;
  folder.write("a.toml", report_with_style("gbt9705"));
  const Outcome run = compile_in(folder, {"a.toml"});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(run.says("a.toml:3:9: error: there is no style 'gbt9705'")) << run.err;
}

TEST(Style, ExtendsAnotherByPath) {
  const TempFolder folder;
  folder.write("a.toml", report_with_style("styles/child.toml"));
  folder.write("styles/child.toml", "name = \"child\"\nextends = \"base/few.toml\"\n");
  folder.write("styles/base/few.toml", kFewRows);
  EXPECT_EQ(compile_in(folder, {"a.toml"}).status, 0);
  EXPECT_GE(sound_pages(folder.path("a.pdf")), 3);
}

TEST(Style, HasItsErrorsAtItsOwnPlaces) {
  const TempFolder folder;
  folder.write("a.toml", report_with_style("bad.toml"));
  folder.write("bad.toml", "name = \"bad\"\nextends = \"gbt9704\"\n[grid]\nrows = \"many\"\n");
  const Outcome run = compile_in(folder, {"a.toml"});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(run.says("bad.toml:4:8: error: ")) << run.err;
  EXPECT_TRUE(run.says("[E0302]")) << run.err;
}

}  // namespace
}  // namespace banxin
