// Where the PDF goes, and that it appears whole or not at all.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <regex>

#include "program/program_runner.h"
#include "program/report_texts.h"
#include "tree_paths.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

const std::string kWrong = report_saying("正文。", "[nothing]\n");

TEST(Output, StandsBesideTheReportIfNotNamed) {
  const TempFolder folder;
  folder.write("sub/年报.v2.toml", report_saying("正文。"));
  Start start;
  start.folder = folder.path();
  EXPECT_EQ(run_program({"compile", "sub/年报.v2.toml"}, start).status, 0);
  EXPECT_EQ(sound_pages(folder.path("sub/年报.v2.pdf")), 1);
}

TEST(Output, HasTheNameGiven) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("正文。"));
  EXPECT_EQ(run_program({"compile", report, "-o", folder.path("b.pdf")}).status, 0);
  EXPECT_EQ(run_program({"compile", report, "--output", folder.path("c")}).status, 0);
  EXPECT_EQ(folder.names(), (Names{"a.toml", "b.pdf", "c"}));
}

TEST(Output, GoesThroughPipes) {
  const TempFolder folder;
  Start start;
  start.input = report_saying("正文。");
  for (const Names& call : {Names{"compile", "-"}, Names{"compile", "-", "-o", "-"}}) {
    const Outcome run = run_program(call, start);
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(sound_pages(folder.write("piped.pdf", run.out)), 1);
  }
  EXPECT_EQ(run_program({"compile", "-", "-o", folder.path("b.pdf")}, start).status, 0);
  EXPECT_EQ(folder.read("b.pdf"), folder.read("piped.pdf"));
}

TEST(Output, NamesStandardInputInMessages) {
  Start start;
  start.input = kWrong;
  const Outcome run = run_program({"compile", "-"}, start);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(run.says("<stdin>:9:2: error:")) << run.err;
}

TEST(Output, AnErrorLeavesTheOlderPdfAlone) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", kWrong);
  const std::string older = "%PDF, an older one\n";
  folder.write("a.pdf", older);
  EXPECT_EQ(run_program({"compile", report}).status, 1);
  EXPECT_EQ(folder.read("a.pdf"), older);
  EXPECT_EQ(folder.names(), (Names{"a.pdf", "a.toml"}));
}

TEST(Output, ReplacesAnOlderPdfAndKeepsItsRights) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("正文。"));
  const auto pdf = folder.write("a.pdf", "older");
  fs::permissions(pdf, fs::perms(0640));
  EXPECT_EQ(run_program({"compile", report}).status, 0);
  EXPECT_EQ(sound_pages(pdf), 1);
  EXPECT_EQ(fs::status(pdf).permissions(), fs::perms(0640));
  EXPECT_EQ(folder.names(), (Names{"a.pdf", "a.toml"}));
}

TEST(Output, KeepsALinkALink) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("正文。"));
  const auto target = folder.write("real/b.pdf", "older");
  fs::create_symlink("real/b.pdf", folder.path("a.pdf"));
  EXPECT_EQ(run_program({"compile", report}).status, 0);
  EXPECT_TRUE(fs::is_symlink(folder.path("a.pdf")));
  EXPECT_EQ(sound_pages(target), 1);
}

TEST(Output, ThatCannotBeWrittenIs3) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("正文。"));
  for (const std::string& output :
       {folder.path("absent/a.pdf"), folder.path(), std::string("/dev/full")}) {
    const Outcome run = run_program({"compile", report, "-o", output});
    EXPECT_EQ(run.status, 3);
    EXPECT_TRUE(run.says("cannot write " + output)) << run.err;
  }
  EXPECT_EQ(folder.names(), Names{"a.toml"});
}

TEST(Output, AFullPipeIs3) {
  const Outcome run =
      run_shell(std::string(BANXIN_PROGRAM) + " compile -o - " + minimal_report() + " >/dev/full");
  EXPECT_EQ(run.status, 3);
  EXPECT_TRUE(run.says("No space left on device")) << run.err;
}

TEST(Output, BearsTheTimeOfSourceDateEpochOnly) {
  Start dated;
  dated.environment = {{"SOURCE_DATE_EPOCH", "86400"}};
  const Outcome with = run_program({"compile", minimal_report(), "-o", "-"}, dated);
  const Outcome without = run_program({"compile", minimal_report(), "-o", "-"});
  EXPECT_NE(with.out.find("D:19700102"), std::string::npos);
  EXPECT_EQ(without.out.find("D:19700102"), std::string::npos);
  EXPECT_TRUE(with.out == run_program({"compile", minimal_report(), "-o", "-"}, dated).out);
  EXPECT_TRUE(without.out == run_program({"compile", minimal_report(), "-o", "-"}).out);
}

// The same file by device and inode, through whatever links: its loss would be the user's.
TEST(Output, OverAFileThatWasReadIsRefused) {
  const TempFolder folder;
  const std::string report = folder.write("a.toml", read_whole(minimal_report()));
  const std::string style = folder.write("s.toml", "name = \"s\"\nextends = \"gbt9704\"\n");
  const std::string report_bytes = folder.read("a.toml"), style_bytes = folder.read("s.toml");
  std::filesystem::create_symlink(report, folder.path("link.pdf"));
  std::filesystem::create_hard_link(report, folder.path("hard.pdf"));
  for (const std::string& output :
       {report, style, folder.path("link.pdf"), folder.path("hard.pdf")}) {
    const Outcome run = run_program({"compile", report, "--style", style, "-o", output});
    EXPECT_EQ(run.status, 2) << output;
    EXPECT_TRUE(run.says("would overwrite")) << run.err;
    EXPECT_EQ(folder.read("a.toml"), report_bytes) << output;
    EXPECT_EQ(folder.read("s.toml"), style_bytes) << output;
  }
}

TEST(Output, HasTheRightsThatTheUsersMaskLeaves) {
  const TempFolder folder;
  const std::string report = folder.write("a.toml", read_whole(minimal_report()));
  for (const char* mask : {"022", "027", "077"}) {
    const std::string pdf = folder.path(std::string(mask) + ".pdf");
    EXPECT_EQ(run_shell(std::string("umask ") + mask + "; " BANXIN_PROGRAM " compile " + report +
                        " -o " + pdf)
                  .status,
              0);
    const auto rights = static_cast<unsigned>(std::filesystem::status(pdf).permissions());
    EXPECT_EQ(rights, 0666U & ~std::stoul(mask, nullptr, 8)) << mask;
  }
}

}  // namespace
}  // namespace banxin
