// What the user asks for on the command line, and the exit status that answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "program/program_runner.h"
#include "program/report_texts.h"
#include "tree_paths.h"

namespace banxin {
namespace {

using testing::HasSubstr;

TEST(ExitStatus, Is0WhenDone) {
  const TempFolder folder;
  const Outcome run = run_program({"compile", minimal_report(), "-o", folder.path("a.pdf")});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.out, folder.path("a.pdf") + ": 1 page\n");
}

TEST(ExitStatus, Is0WithWarnings) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("正文。", "[cover]\n"));
  const Outcome run = run_program({"compile", report});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(run.says("[W0290]"));
  EXPECT_TRUE(run.says("\n1 warning\n"));
  EXPECT_TRUE(folder.has("a.pdf"));
}

TEST(ExitStatus, Is1WhenTheReportHasErrors) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("正文。", "[nothing]\n"));
  EXPECT_EQ(run_program({"compile", report}).status, 1);
  EXPECT_EQ(run_program({"check", report}).status, 1);
}

TEST(ExitStatus, Is2ForWrongUsage) {
  const std::vector<std::vector<std::string>> calls = {
      {},
      {"compil", "a.toml"},
      {"compile"},
      {"compile", "--bad", "a.toml"},
      {"compile", "a.toml", "b.toml"},
      {"compile", "--diagnostics", "xml", "a.toml"},
      {"compile", "--jobs", "0", "a.toml"},
      {"compile", "--jobs", "many", "a.toml"},
      {"check", "a.toml", "-o", "a.pdf"},
      {"fonts", "a.toml"},
  };
  for (const auto& call : calls) {
    const Outcome run = run_program(call);
    EXPECT_EQ(run.status, 2) << testing::PrintToString(call);
    EXPECT_TRUE(run.says("--help"));
    EXPECT_EQ(run.out, "");
  }
}

TEST(ExitStatus, Is3ForAReportThatCannotBeRead) {
  const TempFolder folder;
  for (const std::string& report : {folder.path("absent.toml"), folder.path()}) {
    const Outcome run = run_program({"compile", report});
    EXPECT_EQ(run.status, 3);
    EXPECT_TRUE(run.says("cannot read " + report)) << run.err;
  }
}

TEST(Help, NamesCommandsOptionsAndExitStatuses) {
  const Outcome all = run_program({"--help"});
  EXPECT_EQ(all.status, 0);
  for (const char* word : {"compile", "check", "fonts", "--version", "Exit status: 0 done"})
    EXPECT_THAT(all.out, HasSubstr(word));
  const Outcome compile = run_program({"compile", "--help"});
  EXPECT_EQ(compile.status, 0);
  for (const char* word : {"--style", "--font-path", "--diagnostics", "{human,json}", "--timings",
                           "--jobs", "-o,--output", "BANXIN_FONT_PATH"})
    EXPECT_THAT(compile.out, HasSubstr(word));
}

TEST(Version, NamesTheLibraries) {
  const Outcome run = run_program({"--version"});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(std::regex_search(run.out, std::regex("^banxin [0-9]+\\.[0-9]+\\.[0-9]+\n")));
  for (const char* library : {"tomlplusplus", "ICU", "HarfBuzz", "FreeType", "libharu",
                              "libdeflate", "fmt", "libpng", "libjpeg-turbo", "CLI11"})
    EXPECT_TRUE(std::regex_search(run.out, std::regex(std::string(library) + " [0-9]+\\.[0-9]")))
        << library << " in\n"
        << run.out;
}

TEST(Timings, HaveALineAStage) {
  const Outcome run = run_program({"check", "--timings", minimal_report()});
  EXPECT_EQ(run.status, 0);
  for (const char* stage :
       {"read-report", "read-style", "find-fonts", "set-lines", "pages", "total"})
    EXPECT_TRUE(std::regex_search(
        run.err, std::regex(std::string(stage) + " +[0-9]+\\.[0-9]{2} ms +[0-9]+\\.[0-9]{2} ms\n")))
        << stage << " in\n"
        << run.err;
  EXPECT_TRUE(run.says("peak-memory"));
}

TEST(Jobs, DoNotChangeABit) {
  const std::string report = BANXIN_SOURCE_DIR "/samples/shayibak-2017/report.toml";
  const Outcome one = run_program({"compile", report, "--jobs", "1", "-o", "-"});
  const Outcome eight = run_program({"compile", report, "--jobs", "8", "-o", "-"});
  EXPECT_EQ(one.status, 0);
  EXPECT_TRUE(one.out == eight.out);
}

}  // namespace
}  // namespace banxin
