// `banxin check --fix`: a copy with what is certain, the report untouched; and --allow.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/program_runner.h"

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kTyped =
    "# a comment, \"quoted\"\n[document]\ntitle = \"通知\"  # 标题\n[[section]]\n"
    "heading = \"(一)总体\"\ntext = \"\"\"\n要求,做到\\\"到位\\\",\n3月--4月,\n\"\"\"\n";

TEST(Fix, WritesACopyWithWhatIsCertainAndLeavesTheReportAlone) {
  const TempFolder folder;
  const std::string report = folder.write("a.toml", kTyped);
  const Outcome run = run_program({"check", "--fix", report});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(read_whole(report), kTyped);
  const std::string fixed = read_whole(folder.path("a.fixed.toml"));
  EXPECT_EQ(fixed,
            "# a comment, \"quoted\"\n[document]\ntitle = \"通知\"  # 标题\n[[section]]\n"
            "heading = \"总体\"\ntext = \"\"\"\n要求，做到“到位”，\n3月--4月，\n\"\"\"\n");
  EXPECT_THAT(run.out, HasSubstr("@@ line 5\n-heading = \"(一)总体\"\n+heading = \"总体\"\n"));
  EXPECT_THAT(run.out, HasSubstr("+要求，做到“到位”，\n"));
  EXPECT_THAT(run.out, Not(HasSubstr("comment")));
  const Outcome again = run_program({"check", "--fix", folder.path("a.fixed.toml")});
  EXPECT_THAT(again.out, HasSubstr("nothing to mend without a doubt\n"));
  EXPECT_FALSE(std::filesystem::exists(folder.path("a.fixed.fixed.toml")));
}

TEST(Fix, WritesWhereItIsTold) {
  const TempFolder folder;
  const std::string report = folder.write("a.toml", kTyped);
  EXPECT_EQ(run_program({"check", "--fix", "-o", folder.path("b.toml"), report}).status, 0);
  EXPECT_TRUE(std::filesystem::exists(folder.path("b.toml")));
  EXPECT_EQ(run_program({"check", "--fix", "-o", report, report}).status, 2);
  EXPECT_EQ(read_whole(report), kTyped);
}

TEST(Fix, MendsEveryPlaceThoughMessagesAreCounted) {
  const TempFolder folder;
  std::string many = "[document]\ntitle = \"题\"\n[[section]]\ntext = '''\n";
  for (int i = 0; i < 300; ++i) many += "要求,落实。\n";
  const std::string report = folder.write("a.toml", many + "'''\n");
  EXPECT_EQ(run_program({"check", "--fix", report}).status, 0);
  EXPECT_THAT(read_whole(folder.path("a.fixed.toml")), Not(HasSubstr(",")));
}

TEST(Allow, KeepsAWarningQuietButNoError) {
  const TempFolder folder;
  const std::string report = folder.write("a.toml", kTyped);
  EXPECT_THAT(run_program({"check", report}).err, HasSubstr("[W0251]"));
  const Outcome run = run_program({"check", "--allow", "W0251", "--allow", "W0240", report});
  EXPECT_THAT(run.err, Not(HasSubstr("[W0251]")));
  EXPECT_THAT(run.err, Not(HasSubstr("[W0240]")));
  EXPECT_THAT(run.err, HasSubstr("[W0241]"));
  EXPECT_EQ(run_program({"check", "--allow", "E0201", report}).status, 2);
  EXPECT_EQ(run_program({"check", "--allow", "W9999", report}).status, 2);
}

}  // namespace
}  // namespace banxin
