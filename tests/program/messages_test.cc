// Messages as the user sees them: places, carets, JSON.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "program/program_runner.h"
#include "program/report_texts.h"

namespace banxin {
namespace {

// Three errors and a warning, each on a line of its own; in the third, Han characters stand before
// the place.
const std::string kReport =
    "[document]\n"
    "titel = \"关于国庆节放假安排的通知\"\n"
    "title = \"关于国庆节放假安排的通知\"\n"
    "date = \"2026-09-18\"\n"
    "[cover]\n"
    "[index]\n"
    "entries = [[\"索引号\", \"一\"], [\"发布机构\"]]\n";

Outcome check(const std::string& report, std::vector<std::string> options = {}) {
  const TempFolder folder;
  Start start;
  start.folder = folder.path();
  folder.write("报告.toml", report);
  options.insert(options.begin(), {"check", "报告.toml"});
  return run_program(options, start);
}

std::vector<nlohmann::json> json_of(const Outcome& run) {
  std::vector<nlohmann::json> objects;
  std::istringstream lines(run.err);
  for (std::string line; std::getline(lines, line);) objects.push_back(nlohmann::json::parse(line));
  return objects;
}

TEST(Messages, OfAllErrorsComeInOneRun) {
  const Outcome run = check(kReport);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(
      run.says("报告.toml:2:1: error: unknown key 'titel' in [document]; "
               "did you mean 'title'? [E0201]\n"))
      << run.err;
  EXPECT_TRUE(run.says("报告.toml:4:8: error: ")) << run.err;
  EXPECT_TRUE(run.says("[E0206]"));
  EXPECT_TRUE(run.says("报告.toml:5:1: warning: ")) << run.err;
  EXPECT_TRUE(run.says("报告.toml:7:26: error: ")) << run.err;
  EXPECT_TRUE(run.says("\n3 errors, 1 warning\n")) << run.err;
}

TEST(Messages, HaveTheCaretUnderWideCharacters) {
  const Outcome run = check(kReport);
  // Four Han characters stand before the pair: 25 characters, 29 cells, after an indent of two.
  EXPECT_TRUE(run.says("\n  entries = [[\"索引号\", \"一\"], [\"发布机构\"]]\n" +
                       std::string(2 + 29, ' ') + std::string(12, '^') + "\n"))
      << run.err;
}

TEST(Messages, HaveNoColourInAPipe) {
  EXPECT_EQ(check(kReport).err.find('\x1b'), std::string::npos);
}

TEST(Messages, AreJsonOnRequest) {
  const Outcome run = check(kReport, {"--diagnostics", "json"});
  EXPECT_EQ(run.status, 1);
  const auto objects = json_of(run);
  ASSERT_EQ(objects.size(), 4U) << run.err;
  const nlohmann::json& first = objects[0];
  EXPECT_EQ(first["severity"], "error");
  EXPECT_EQ(first["code"], "E0201");
  EXPECT_EQ(first["message"], "unknown key 'titel' in [document]; did you mean 'title'?");
  EXPECT_EQ(first["file"], "报告.toml");
  EXPECT_EQ(first["line"], 2);
  EXPECT_EQ(first["column"], 1);
  EXPECT_EQ(first["length"], 5);
  EXPECT_TRUE(first["help"].is_string());
  EXPECT_EQ(objects[2]["severity"], "warning");
  EXPECT_EQ(objects[3]["column"], 26);
  EXPECT_EQ(objects[3]["length"], 8);
}

TEST(Messages, WithoutAPlaceHaveNullsInJson) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("正文。"));
  const Outcome run = run_program({"check", report, "--diagnostics", "json", "--style", "nothing"});
  EXPECT_EQ(run.status, 3);
  const auto objects = json_of(run);
  ASSERT_EQ(objects.size(), 1U) << run.err;
  for (const char* key : {"file", "line", "column", "length"})
    EXPECT_TRUE(objects[0].at(key).is_null()) << key;
}

TEST(Messages, InJsonHoldWhatCompileKeepsQuietAbout) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", report_saying("朱镕基"));
  const Outcome run = run_program({"compile", report, "--diagnostics", "json"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "");
  const auto objects = json_of(run);
  ASSERT_EQ(objects.size(), 1U) << run.err;
  EXPECT_EQ(objects[0]["severity"], "info");
  EXPECT_EQ(objects[0]["code"], "I0403");
}

TEST(Messages, OfCheckAndCompileAreTheSame) {
  const TempFolder folder;
  const auto report = folder.write("a.toml", kReport);
  EXPECT_EQ(run_program({"check", report}).err, run_program({"compile", report}).err);
}

TEST(Messages, CannotSteerTheTerminal) {
  const Outcome run = check("[document]\ntitle = \"a\" \x7f\x1b[2J \xe2\x80\xae \n");
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(run.err.find("\xe2\x80\xae"), std::string::npos);
  const Outcome escaped = check(report_saying("甲\xc2\x9b乙"));
  EXPECT_EQ(escaped.err.find("\xc2\x9b"), std::string::npos) << escaped.err;
  const Outcome key = check("[document]\ntitle = \"a\"\n\"\\u001b[2J\" = 1\n");
  EXPECT_EQ(key.err.find('\x1b'), std::string::npos) << key.err;
}

}  // namespace
}  // namespace banxin
