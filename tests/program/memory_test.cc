// Memory that runs short: the whole text or exit status 3, never a page without its words.
#include <gtest/gtest.h>

#include "program/hostile.h"
#include "program/report_texts.h"
#include "tree_paths.h"

namespace banxin {
namespace {

TEST(ShortMemory, LosesNoText) {  // HarfBuzz fails without an exception
  if (std::string_view(BANXIN_SANITIZED_BY) != "")
    GTEST_SKIP() << "a sanitizer's shadow memory does not fit";
  const TempFolder folder;
  const std::string report = folder.write("a.toml", report_saying(repeated("字", 200'000)));
  const std::string pdf = folder.path("a.pdf");
  ASSERT_EQ(run_program({"compile", report, "--jobs", "1"}).status, 0);
  const int whole = sound_pages(pdf);
  ASSERT_GT(whole, 300);
  int refused = 0, done = 0;
  for (int megabytes = 60; megabytes <= 420; megabytes += 24) {
    std::filesystem::remove(pdf);
    // What never ends is ended by the kernel: ICU's own conversion did not end.
    const Outcome run = run_shell("ulimit -t 60; ulimit -v " + std::to_string(megabytes * 1024) +
                                  "; " BANXIN_PROGRAM " compile --jobs 1 " + report);
    if (run.status == 0) {
      EXPECT_EQ(sound_pages(pdf), whole) << megabytes << " MB";
      ++done;
    } else {
      EXPECT_FALSE(folder.has("a.pdf")) << megabytes << " MB";
      EXPECT_TRUE(run.status == 3 || run.status == 127) << megabytes << " MB: " << run.err;
      ++refused;
    }
  }
  EXPECT_GT(refused, 0) << "else this tests nothing";
  EXPECT_GT(done, 0);
}

}  // namespace
}  // namespace banxin
