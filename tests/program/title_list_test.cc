// `banxin check --titles`: the shapes of a title to choose from.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "program/program_runner.h"

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string kTitle = "[document]\ntitle = \"沙依巴克区2017年政府信息公开工作年度报告\"\n";
const std::string kBody = "[[section]]\ntext = \"正文。\"\n";

Outcome check(const std::string& report, std::vector<std::string> options) {
  const TempFolder folder;
  options.insert(options.begin(), {"check", folder.write("a.toml", report)});
  return run_program(options);
}

TEST(TitleList, ShowsTheLinesCentredTheOneTakenFirst) {
  const Outcome run = check(kTitle + kBody, {"--titles"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("taken: 8.5 + 12 characters, cost 1740\n"
                                  "       沙依巴克区2017年\n"
                                  "    政府信息公开工作年度报告\n"
                                  "2nd: "));
  EXPECT_THAT(run.out, HasSubstr("\n3rd: "));
}

TEST(TitleList, ShowsTheAuthorsLinesFirst) {
  const Outcome run =
      check(kTitle + "title-lines = [\"沙依巴克区\", \"2017年政府信息公开工作年度报告\"]\n" + kBody,
            {"--titles"});
  EXPECT_THAT(run.out, StartsWith("taken: 5 + 15.3 characters, as title-lines has it\n"));
}

TEST(TitleList, ComesAsMessagesInJson) {
  const Outcome run = check(kTitle + kBody, {"--titles", "--diagnostics", "json"});
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("I0503"));
  EXPECT_THAT(run.err, HasSubstr("沙依巴克区2017年|政府信息公开工作年度报告"));
}

// Of all messages, those of the title come where it stands.
TEST(TitleList, StandsAmongTheMessagesInTheirOrder) {
  const Outcome run =
      check(kTitle + "\n[[section]]\nheading = \"一\"\n[[section]]\nheading = \"二\"\n",
            {"--titles", "--diagnostics", "json"});
  static const std::regex kLine("\"line\":([0-9]+)");
  std::vector<int> lines;
  for (std::sregex_iterator match(run.err.begin(), run.err.end(), kLine), end; match != end;
       ++match)
    lines.push_back(std::stoi((*match)[1]));
  EXPECT_GT(lines.size(), 3U) << run.err;
  EXPECT_TRUE(std::is_sorted(lines.begin(), lines.end())) << run.err;
}

TEST(TitleList, IsSilentUnlessAskedFor) { EXPECT_EQ(check(kTitle + kBody, {}).out, ""); }

TEST(TitleList, IsEmptyWhereTheReportHasErrors) {
  const Outcome run = check(kTitle + "title-lines = [\"别的\"]\n" + kBody, {"--titles"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(run.says("[E0222]"));
}

}  // namespace
}  // namespace banxin
