// What the README and the references beside the source say, against the program.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "base/diagnostic_codes.h"
#include "program/program_runner.h"
#include "program/report_texts.h"
#include "tree_paths.h"

namespace banxin {
namespace {

const std::string kReadme = read_whole(BANXIN_SOURCE_DIR "/README.md");
const std::string kFormat = read_whole(BANXIN_SOURCE_DIR "/src/model/FORMAT.md");
const std::string kStyles = read_whole(BANXIN_SOURCE_DIR "/styles/README.md");

/// The fenced pieces of TOML in a text.
std::vector<std::string> toml_in(const std::string& text) {
  std::vector<std::string> pieces;
  const std::string open = "```toml\n", close = "\n```\n";
  for (size_t at = text.find(open); at != text.npos; at = text.find(open, at)) {
    at += open.size();
    const size_t end = text.find(close, at);
    pieces.push_back(text.substr(at, end + 1 - at));
  }
  return pieces;
}

TEST(Readme, QuotesTheMinimalReport) {
  const auto pieces = toml_in(kReadme);
  ASSERT_FALSE(pieces.empty());
  EXPECT_EQ(pieces.front(), read_whole(minimal_report()));
}

TEST(Readme, QuotesAReportThatCompiles) {
  const TempFolder folder;
  const auto report = folder.write("report.toml", toml_in(kReadme).front());
  const Outcome run = run_program({"compile", report});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(sound_pages(folder.path("report.pdf")), 1);
}

TEST(Readme, NamesEveryFolderOfTheSource) {
  for (const auto& entry : std::filesystem::directory_iterator(BANXIN_SOURCE_DIR "/src")) {
    if (!entry.is_directory()) continue;
    const std::string quoted = "`src/" + entry.path().filename().string() + "`";
    EXPECT_NE(kReadme.find(quoted), kReadme.npos) << quoted;
  }
}

void expect_links_work(const std::filesystem::path& folder, const std::string& text) {
  static const std::regex kLink("\\]\\(([^)#:]+)\\)");
  for (std::sregex_iterator match(text.begin(), text.end(), kLink), end; match != end; ++match) {
    const std::string target = (*match)[1];
    if (target == "address") continue;  // the mark itself is being explained
    EXPECT_TRUE(std::filesystem::exists(folder / target)) << target;
  }
}

TEST(References, LinkToFilesThatExist) {
  expect_links_work(BANXIN_SOURCE_DIR, kReadme);
  expect_links_work(BANXIN_SOURCE_DIR "/src/model", kFormat);
  expect_links_work(BANXIN_SOURCE_DIR "/styles", kStyles);
}

/// Pieces that are whole reports, or only tables that follow a [document].
TEST(FormatReference, HasExamplesWithoutErrors) {
  for (const std::string& piece : toml_in(kFormat)) {
    const TempFolder folder;
    const bool whole = piece.find("[document]") != piece.npos;
    const auto report =
        folder.write("a.toml", whole ? piece : "[document]\ntitle = \"题\"\n" + piece);
    const Outcome run = run_program({"check", report});
    EXPECT_EQ(run.status, 0) << piece << run.err;
  }
}

TEST(FormatReference, ListsEveryDiagnosticCode) {
  const std::regex row("\\| `([EWI][0-9]{4})` \\| ([^|]*) \\|");
  std::map<std::string, std::string> listed, registered;
  for (std::sregex_iterator match(kFormat.begin(), kFormat.end(), row), end; match != end; ++match)
    listed[(*match)[1]] = (*match)[2];
  for (const DiagnosticCode& one : kDiagnosticCodes)
    registered[std::string(one.code)] = std::string(one.meaning);
  EXPECT_EQ(listed, registered) << "src/base/diagnostic_codes.h says otherwise";
}

/// A key of ours as a message lists it: `known here: 'title', 'date' or 'style'`.
std::set<std::string> keys_known_in(const std::string& report) {
  const TempFolder folder;
  const Outcome run = run_program({"check", folder.write("a.toml", report)});
  const size_t begin = run.err.find("known here: ");
  const std::string line = run.err.substr(begin, run.err.find('\n', begin) - begin);
  static const std::regex kKey("'([a-z-]+)'");
  std::set<std::string> keys;
  for (std::sregex_iterator match(line.begin(), line.end(), kKey), end; match != end; ++match)
    keys.insert((*match)[1]);
  return keys;
}

TEST(FormatReference, NamesEveryKeyThatTheProgramKnows) {
  const std::string section = "[document]\ntitle = \"题\"\n[[section]]\n";
  std::vector<std::string> reports = {"zzzz = 1\n[document]\ntitle = \"题\"\n"};
  for (const char* table : {"[document]", "[header]", "[index]", "[contents]", "[[section]]",
                            "[closing]", "[attendance]", "[[attachment]]", "[imprint]", "[output]"})
    reports.push_back(std::string(table) + "\nzzzz = 1\n");
  for (const char* type : {"text", "list", "table", "figure", "chart", "quote", "page-break"})
    reports.push_back(section + "[[section.block]]\ntype = \"" + type + "\"\nzzzz = 1\n");
  for (const std::string& report : reports) {
    const auto keys = keys_known_in(report);
    EXPECT_FALSE(keys.empty()) << report;
    for (const std::string& key : keys)
      EXPECT_TRUE(std::regex_search(kFormat, std::regex("[`\\[.]" + key + "[`\\]]")))
          << key << " of\n"
          << report;
  }
}

TEST(StyleReference, NamesEveryKeyOfTheDefaultStyle) {
  const std::string style = read_whole(BANXIN_SOURCE_DIR "/styles/gbt9704.toml");
  static const std::regex kKey("\n(?:\\[(?:element\\.)?)?([a-z][a-z0-9-]*)(?: =|\\])");
  for (std::sregex_iterator match(style.begin(), style.end(), kKey), end; match != end; ++match)
    EXPECT_TRUE(std::regex_search(kStyles, std::regex("[`\\[]" + (*match)[1].str() + "[`\\]]")))
        << (*match)[1];
}

TEST(StyleReference, HasExamplesThatWork) {
  const auto pieces = toml_in(kStyles);
  EXPECT_FALSE(pieces.empty());
  for (const std::string& piece : pieces) {
    const TempFolder folder;
    const auto style = folder.write("own.toml", piece);
    const Outcome run = run_program({"check", minimal_report(), "--style", style});
    EXPECT_EQ(run.status, 0) << piece << run.err;
  }
}

}  // namespace
}  // namespace banxin
