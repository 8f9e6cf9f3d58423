// What is printed stands in styles/*.toml: no Han literal in src but those that are listed here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "program/program_runner.h"
#include "tree_paths.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

struct Allowance {
  const char* where;  ///< a file, or a folder and all below it
  const char* why;
};

/// None of these is ever set on a page.
const Allowance kAllowances[] = {
    {"base/diagnostic_codes.h", "what codes mean, for FORMAT.md"},
    {"base/open_serial.cc", "how an author may write a number"},
    {"base/written_date.cc", "how an author may write a date"},
    {"conformance/", "the standard's words, sought in a document that may be another program's"},
    {"layout/blocks/numbering.cc", "Han numerals: what {一} stands for"},
    {"layout/blocks/title_spaces.cc", "the word before which a space parts issuers"},
    {"layout/blocks/title_words.cc", "what tells years, places, bodies and lists in a title apart"},
    {"layout/blocks/word_lists.cc", "marks that an author may have written already"},
    {"layout/titles/title_seams.cc", "a mark in a title's text before which a line may end"},
    {"base/decimal.cc", "full-width digits, and marks that stand for no number in a table's cell"},
    {"layout/lines/level_number.cc", "the numbers that may open a paragraph, set or typed"},
    {"lint/", "what an author may have typed, and the right form of it"},
    {"model/report/attachment_checks.cc", "marks that an author may have written already"},
    {"model/report/letterhead_checks.cc", "how an author may write a number"},
    {"model/report/table_relations.cc", "the number of the circular that a form is from"},
    {"model/report/report_reader.cc", "the words that secrecy and urgency may have"},
    {"model/style/style_values.cc", "places for numbers, and names of sizes in help lines"},
    {"text/", "classes of characters: what breaks, and where"},
    {"toml/suggest.cc", "Chinese names of keys, to suggest the key meant"},
    {"toml/toml_errors.cc", "full-width characters typed for ASCII ones"},
};

/// CJK symbols and punctuation, Han, full-width forms, and the star of secrecy.
bool is_printed_mark(std::string_view utf8, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(utf8[i]); };
  if (at + 2 >= utf8.size() || byte(at) < 0xE2 || byte(at) > 0xEF) return false;
  const unsigned code =
      (byte(at) & 0x0FU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU);
  return code == 0x2605 || (code >= 0x3000 && code <= 0x9FFF) || code >= 0xFF00;
}

bool has_printed_mark(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at)
    if (is_printed_mark(text, at)) return true;
  return false;
}

/// The literals of strings and characters in a source, which has no raw ones.
std::vector<std::string> literals_of(const std::string& source) {
  std::vector<std::string> all;
  for (size_t at = 0; at < source.size(); ++at) {
    if (source.compare(at, 2, "//") == 0) {
      at = std::min(source.find('\n', at), source.size());
      continue;
    }
    const char quote = source[at];
    const bool digit_mark = quote == '\'' && at > 0 && std::isdigit(source[at - 1]);  // 10'000
    if ((quote != '"' && quote != '\'') || digit_mark) continue;
    std::string literal;
    for (++at; at < source.size() && source[at] != quote; ++at) {
      if (source[at] == '\\') ++at;
      literal += source[at];
    }
    all.push_back(std::move(literal));
  }
  return all;
}

const Allowance* allowance_of(const std::string& path) {
  for (const Allowance& one : kAllowances) {
    const std::string_view where = one.where;
    if (where.ends_with('/') ? path.starts_with(where) : path == where) return &one;
  }
  return nullptr;
}

TEST(PrintedWords, LiteralsAreFoundOutsideComments) {
  EXPECT_THAT(literals_of("a(\"附\\\"件\"); // \"not\"\nint b = 10'000; c = U'。';"),
              testing::ElementsAre("附\"件", "。"));
  EXPECT_TRUE(has_printed_mark("a★"));
  EXPECT_TRUE(has_printed_mark("："));
  EXPECT_FALSE(has_printed_mark("a – b … ·"));
}

TEST(PrintedWords, StandInTheStyleAndNotInTheProgram) {
  std::set<const Allowance*> used;
  const fs::path root = BANXIN_SOURCE_DIR "/src";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string kind = entry.path().extension().string();
    if (kind != ".h" && kind != ".cc") continue;
    const std::string path = fs::relative(entry.path(), root).string();
    const Allowance* allowed = allowance_of(path);
    for (const std::string& literal : literals_of(read_whole(entry.path()))) {
      if (!has_printed_mark(literal)) continue;
      EXPECT_NE(allowed, nullptr) << path << ": \"" << literal << "\" belongs in [words]";
      used.insert(allowed);
    }
  }
  for (const Allowance& one : kAllowances)
    EXPECT_TRUE(used.contains(&one)) << one.where << " needs no allowance";
}

}  // namespace
}  // namespace banxin
