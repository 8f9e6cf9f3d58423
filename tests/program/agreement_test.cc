// `banxin inspect` against `banxin check --clauses` over random reports: what the report says of a
// document, its PDF says too, or that it is unclear. BANXIN_RANDOM=FIRST-COUNT tries others than
// the fixed seeds.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <sstream>

#include "program/program_runner.h"
#include "property/random_report.h"
#include "property/random_seeds.h"

#ifdef BANXIN_INSPECT

namespace banxin {
namespace {

struct Row {
  std::string measured, verdict;
};

/// Of each requirement by clause and title.
std::map<std::string, Row> rows_of(const std::string& json_lines) {
  static const std::regex kRow(
      "\"clause\":\"(.*?)\",\"title\":\"(.*?)\".*\"measured\":\"(.*?)\",\"verdict\":\"(.*?)\"");
  std::map<std::string, Row> rows;
  std::istringstream stream(json_lines);
  std::smatch match;
  for (std::string line; std::getline(stream, line);)
    if (std::regex_search(line, match, kRow))
      rows[match[1].str() + " " + match[2].str()] = {match[3], match[4]};
  return rows;
}

/// A row that the report lacks cannot contradict.
void expect_agreement(const std::map<std::string, Row>& checked,
                      const std::map<std::string, Row>& inspected, const std::string& which) {
  for (const auto& [name, row] : inspected) {
    const auto other = checked.find(name);
    const std::string verdict = other == checked.end() ? "none" : other->second.verdict;
    if (row.verdict == "fails" && verdict != "fails")
      ADD_FAILURE() << which << "inspect fails " << name << ": " << row.measured << "; check has "
                    << verdict;
    if (row.verdict == "ok" && verdict == "fails")
      ADD_FAILURE() << which << "check fails " << name << ": " << other->second.measured
                    << "; inspect has it ok";
  }
}

TEST(Agreement, InspectSaysWhatCheckSaysOfRandomReports) {
  const Seeds tried = random_seeds({1, 40});
  for (uint32_t seed = tried.first; seed < tried.first + tried.count; ++seed) {
    const TempFolder folder;
    const std::string report = folder.write("a.toml", random_report(seed));
    const std::string pdf = folder.path("a.pdf");
    const std::string which = "seed " + std::to_string(seed) + ": ";
    const Outcome compiled = run_program({"compile", report, "-o", pdf});
    ASSERT_EQ(compiled.status, 0) << which << compiled.err;
    const Outcome checked = run_program({"check", "--clauses", "--diagnostics", "json", report});
    const Outcome inspected = run_program({"inspect", "--diagnostics", "json", pdf});
    ASSERT_FALSE(inspected.out.empty()) << which << inspected.err;
    expect_agreement(rows_of(checked.out), rows_of(inspected.out), which);
  }
}

}  // namespace
}  // namespace banxin

#endif
