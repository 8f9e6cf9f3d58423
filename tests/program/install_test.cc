// `cmake --install` puts in place all that the program needs.
#include <gtest/gtest.h>

#include <regex>
#include <string>

#include "program/program_runner.h"
#include "program/report_texts.h"
#include "tree_paths.h"

namespace banxin {
namespace {

// A newcomer runs tools/run and then `cmake --install`: whatever is installed must be built by
// then.
TEST(Install, ToolsBuildMakesEveryProgramThatIsInstalled) {
  const std::regex by_default(R"(target=\$\{2:-([a-z]+)\})");
  const std::string tool = read_whole(BANXIN_SOURCE_DIR "/tools/build");
  std::smatch target;
  ASSERT_TRUE(std::regex_search(tool, target, by_default));
  const Outcome inputs = run_shell("ninja -C '" BANXIN_BINARY_DIR "' -t query " + target.str(1));
  ASSERT_EQ(inputs.status, 0) << inputs.err;

  const std::string script = read_whole(BANXIN_BINARY_DIR "/cmake_install.cmake");
  const std::regex installed(R"re(TYPE EXECUTABLE FILES "[^"]*/([^"/]+)")re");
  int programs = 0;
  for (std::sregex_iterator at(script.begin(), script.end(), installed), end; at != end; ++at) {
    ++programs;
    EXPECT_NE(inputs.out.find(" " + at->str(1) + "\n"), std::string::npos) << at->str(1);
  }
  EXPECT_GE(programs, 1);
}

TEST(Install, NeedsNothingOfTheSourceTree) {
  const TempFolder prefix, work;
  const Outcome install = run_shell("DESTDIR= cmake --install '" BANXIN_BINARY_DIR "' --prefix '" +
                                    prefix.path() + "'");
  ASSERT_EQ(install.status, 0) << install.err;
  for (const char* file : {"bin/banxin", "share/banxin/styles/gbt9704.toml",
                           "share/banxin/fonts/fonts.toml", "share/man/man1/banxin.1"})
    EXPECT_TRUE(prefix.has(file)) << file;

  Start start;
  start.program = prefix.path("bin/banxin");
  start.folder = work.path();
  work.write("年报.toml", report_saying("正文。"));
  const Outcome run = run_program({"compile", "年报.toml"}, start);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "年报.pdf: 1 page\n");
  EXPECT_EQ(sound_pages(work.path("年报.pdf")), 1);
  const Outcome fonts = run_program({"fonts"}, start);
  EXPECT_EQ(fonts.status, 0);
  EXPECT_EQ(fonts.out.find(BANXIN_SOURCE_DIR), std::string::npos) << fonts.out;
  EXPECT_NE(fonts.out.find(prefix.path("share/banxin/fonts/")), std::string::npos) << fonts.out;
}

}  // namespace
}  // namespace banxin
