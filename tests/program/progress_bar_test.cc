// The progress bar: on a terminal, after half a second; never in a pipe.
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "program/program_runner.h"
#include "program/report_texts.h"

namespace banxin {
namespace {

const std::string kNoTerminal = "cannot open a terminal";

/// What a terminal is sent while the program runs in it.
std::string on_terminal(const std::vector<std::string>& arguments) {
  const TempFolder home;
  Start start;
  start.folder = home.path();
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child < 0) return kNoTerminal;
  if (child == 0) become_program(arguments, start);
  std::string seen;
  char buffer[4096];
  // A terminal whose last user is gone answers with an error, not with an end.
  for (ssize_t size = 1; size > 0;) {
    size = ::read(terminal, buffer, sizeof buffer);
    if (size > 0) seen.append(buffer, static_cast<size_t>(size));
  }
  ::waitpid(child, nullptr, 0);
  ::close(terminal);
  return seen;
}

/// Takes well over half a second; a paragraph is one step of the bar.
std::string long_report(const TempFolder& folder) {
  return folder.write("long.toml", report_saying(repeated(repeated("长文", 300) + "\n", 8000)));
}

TEST(ProgressBar, ShowsOnATerminal) {
  const TempFolder folder;
  const std::string seen = on_terminal({"compile", "--jobs", "1", long_report(folder)});
  if (seen == kNoTerminal) GTEST_SKIP() << "this machine opens no pseudo-terminals";
  EXPECT_NE(seen.find("\r["), std::string::npos) << seen;
  EXPECT_NE(seen.find(" of 8002 paragraphs"), std::string::npos) << seen;
  // It wipes itself before the result is printed.
  const size_t wiped = seen.rfind("\r\x1b[K");
  ASSERT_NE(wiped, std::string::npos) << seen;
  EXPECT_EQ(seen.find("paragraphs", wiped), std::string::npos);
  EXPECT_NE(seen.find("pages", wiped), std::string::npos);
}

TEST(ProgressBar, IsNotForShortCompiles) {
  const TempFolder folder;
  const std::string seen = on_terminal({"compile", minimal_report(), "-o", folder.path("a.pdf")});
  if (seen == kNoTerminal) GTEST_SKIP() << "this machine opens no pseudo-terminals";
  EXPECT_EQ(seen, folder.path("a.pdf") + ": 1 page\r\n");
}

TEST(ProgressBar, IsNotForPipes) {
  const TempFolder folder;
  const Outcome run = run_program({"compile", "--jobs", "1", long_report(folder)});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
}

TEST(Terminal, GetsColoursAndNoPdf) {
  const TempFolder folder;
  const auto wrong = folder.write("a.toml", report_saying("正文。", "[nothing]\n"));
  const std::string messages = on_terminal({"check", wrong});
  if (messages == kNoTerminal) GTEST_SKIP() << "this machine opens no pseudo-terminals";
  EXPECT_NE(messages.find("\x1b[1;31merror:"), std::string::npos);
  const std::string seen = on_terminal({"compile", minimal_report(), "-o", "-"});
  EXPECT_NE(seen.find("a PDF is not for the terminal"), std::string::npos);
  EXPECT_EQ(seen.find("%PDF"), std::string::npos);
}

}  // namespace
}  // namespace banxin
