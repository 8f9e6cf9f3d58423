#include "assets/read_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "compile.h"
#include "memory_world.h"
#include "model/read_helpers.h"

namespace banxin {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr size_t kMost = size_t{1} << 20;

/// A block whose `source` is on its third line, its value at column 10.
std::string table_of(const std::string& source, const std::string& more = {}) {
  return "[[section.block]]\ntype = \"table\"\nsource = \"" + source + "\"\n" + more;
}

/// A report with these blocks, of /reports, and what its tables' files say.
struct ReadTables {
  explicit ReadTables(const std::string& blocks, MemoryWorld::Files files, size_t most = kMost)
      : read(with_title("[[section]]\n" + blocks)), world(std::move(files)) {
    NamedFiles named(world, {"reports"});
    read_tables(read.report, named, "reports", most, read.sources, assets, read.diagnostics);
  }
  /// "E0260 file 6:10 message"
  std::vector<std::string> messages() {
    std::vector<std::string> lines;
    read.diagnostics.sort();
    for (const Diagnostic& one : read.diagnostics.all()) {
      const SourceFile& file = read.sources.file(one.span.file);
      lines.push_back(one.code + ' ' + file.name() + ' ' +
                      std::to_string(file.line_of(one.span.offset)) + ':' +
                      std::to_string(file.column_of(one.span.offset)) + ' ' + one.message);
    }
    return lines;
  }
  const TableBlock& table(size_t block = 0) const {
    return std::get<TableBlock>(read.report.sections.at(0).blocks.at(block).content);
  }

  ReadText read;
  const MemoryWorld world;
  Assets assets;
};

TEST(ReadTables, HaveTheRowsOfTheirFileFromTheReportsFolder) {
  ReadTables read(table_of("data/t.csv", "header-rows = 1\ncolumns = [{}, {}]\n"),
                  {{"/reports/data/t.csv", "甲,乙\n1,2\n"}});
  EXPECT_THAT(read.messages(), IsEmpty());
  const CellRows& rows = read.assets.rows_of(read.table());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].at(1).text.text, "2");
  EXPECT_EQ(read.read.sources.file(rows[1].at(1).text.span.file).name(), "reports/data/t.csv");
}

TEST(ReadTables, AFileIsReadOnceAndItsFaultSaidOnce) {
  ReadTables read(table_of("t.csv") + table_of("t.csv") + table_of("none.csv"),
                  {{"/reports/t.csv", "1,2\n3\n"}});
  EXPECT_THAT(read.messages(), ElementsAre(StartsWith("E0260 report.toml 12:10"),
                                           StartsWith("E0215 reports/t.csv 2:1")));
  EXPECT_THAT(read.world.read, ElementsAre("/reports/t.csv", "/reports/none.csv"));
}

TEST(ReadTables, ThatCannotBeReadAreAnErrorWhereTheyAreNamed) {
  const std::vector<std::pair<const char*, const char*>> all = {
      {"none.csv", "E0260 report.toml 6:10 the table cannot be read: reports/none.csv: not there"},
      {"empty.csv", "E0260 report.toml 6:10 the CSV file holds no rows"},
      {"mark.csv", "E0260 report.toml 6:10 the CSV file holds no rows"},
      {"utf16.csv", "E0260 report.toml 6:10 reports/utf16.csv is neither UTF-8 nor GB 18030"},
      {"../t.csv", "E0105 report.toml 6:10 the table cannot be read: t.csv: it lies outside"},
      {"/etc/passwd", "E0105 report.toml 6:10 "},
      {"folder", "E0106 report.toml 6:10 "},
      {"large.csv", "E0107 report.toml 6:10 "}};
  for (const auto& [source, message] : all) {
    ReadTables read(table_of(source), {{"/reports/empty.csv", ""},
                                       {"/reports/mark.csv", "\xEF\xBB\xBF"},
                                       {"/reports/utf16.csv", "\xFF\xFE\x32\x75"},
                                       {"/t.csv", "1\n"},
                                       {"/etc/passwd", "1\n"},
                                       {"/reports/folder/t.csv", "1\n"},
                                       {"/reports/large.csv", std::string(kMost + 1, '1')}});
    EXPECT_THAT(read.messages(), ElementsAre(StartsWith(message))) << source;
    EXPECT_NE(read.read.diagnostics.all().at(0).help, "") << source;
  }
}

TEST(ReadTables, AFileMayBeAsLargeAsTheLimit) {
  const MemoryWorld::Files files = {{"/reports/t.csv", "12345,67\n"}};
  EXPECT_THAT(ReadTables(table_of("t.csv"), files, 9).messages(), IsEmpty());
  EXPECT_THAT(ReadTables(table_of("t.csv"), files, 8).messages(),
              ElementsAre(StartsWith("E0107 report.toml 6:10")));
}

TEST(ReadTables, AFileFitsTheTablesColumnsAndHeadRows) {
  const MemoryWorld::Files files = {{"/reports/t.csv", "a,b\n1,2\n"}};
  const std::vector<std::pair<const char*, const char*>> all = {
      {"columns = [{}, {}, {}]\n", "E0215 report.toml 6:10 the file has 2 columns, the table 3"},
      {"columns = [{}]\n", "E0215 report.toml 6:10 the file has 2 columns, the table 1"},
      {"header-rows = 3\n", "E0216 report.toml 6:10 the file has 2 rows"}};
  for (const auto& [more, message] : all)
    EXPECT_THAT(ReadTables(table_of("t.csv", more), files).messages(),
                ElementsAre(StartsWith(message)))
        << more;
  EXPECT_THAT(
      ReadTables(table_of("t.csv", "header-rows = 2\ncolumns = [{}, {}]\n"), files).messages(),
      IsEmpty());
}

TEST(ReadTables, EachTableThatTheFileDoesNotFitIsAnError) {
  ReadTables read(table_of("t.csv") + table_of("t.csv", "columns = [{}]\n") +
                      table_of("t.csv", "header-rows = 9\n"),
                  {{"/reports/t.csv", "a,b\n1,2\n"}});
  EXPECT_THAT(read.messages(), ElementsAre(StartsWith("E0215 report.toml 9:10"),
                                           StartsWith("E0216 report.toml 13:10")));
}

TEST(ReadTables, RelationsAreCheckedOnTheFilesRows) {
  const std::string check = "header-rows = 1\ncheck = \"columns 4 = 2 + 3\"\n";
  ReadTables right(table_of("t.csv", check),
                   {{"/reports/t.csv", "项,甲,乙,计\na,1,2,3\nb,4,5,9\n"}});
  EXPECT_THAT(right.messages(), ElementsAre(StartsWith("I0265 report.toml 4:")));
  ReadTables wrong(table_of("t.csv", check),
                   {{"/reports/t.csv", "项,甲,乙,计\na,1,2,3\nb,4,5,8\n"}});
  EXPECT_THAT(wrong.messages(), ElementsAre(AllOf(StartsWith("E0263 reports/t.csv 3:"),
                                                  HasSubstr("4 + 5 = 9"), HasSubstr("8"))));
}

TEST(ReadTables, AWrongSumInOneTableHidesNoneInAnother) {
  const std::string check = "check = \"columns 3 = 1 + 2\"\n";
  ReadTables read(table_of("a.csv", check) + table_of("b.csv", check),
                  {{"/reports/a.csv", "1,2,4\n"}, {"/reports/b.csv", "2,3,6\n"}});
  EXPECT_THAT(read.messages(), ElementsAre(StartsWith("E0263 reports/a.csv 1:"),
                                           StartsWith("E0263 reports/b.csv 1:")));
}

TEST(ReadTables, ThoseOfAttachmentsAreReadToo) {
  ReadTables read(
      "text = \"甲\"\n[[attachment]]\ntitle = \"表\"\n[[attachment.section]]\n"
      "[[attachment.section.block]]\ntype = \"table\"\nsource = \"none.csv\"\n",
      {{"/reports/t.csv", "1\n"}});
  EXPECT_THAT(read.messages(), ElementsAre(StartsWith("E0260 report.toml 10:10")));
}

/// What a whole compile says of its one table; the machine has neither styles nor fonts.
std::string said_of_table(const std::string& source, const CompileOptions& options) {
  static const MemoryWorld world(MemoryWorld::Files{
      {"/reports/t.csv", "12345,67\n"}, {"/shared/t.csv", "1,2\n"}, {"/other/t.csv", "1,2\n"}});
  Session session(world, 1);
  const auto result = check(
      session, {"/reports/report.toml", with_title("[[section]]\n" + table_of(source)), "/reports"},
      options);
  std::string codes;
  for (const Diagnostic& one : result->diagnostics.all())
    if (one.message.find("t.csv") != std::string::npos) codes += one.code;
  return codes;
}

TEST(ReadTables, ACompileMayLimitTheirSizeAndAllowOtherFolders) {
  CompileOptions options;
  options.limits.table_bytes = 9;
  options.roots = {"/shared"};
  EXPECT_EQ(said_of_table("t.csv", options), "");
  EXPECT_EQ(said_of_table("../shared/t.csv", options), "");
  EXPECT_EQ(said_of_table("../other/t.csv", options), "E0105");
  EXPECT_EQ(said_of_table("not.csv", options), "E0260");
  options.limits.table_bytes = 8;
  EXPECT_EQ(said_of_table("t.csv", options), "E0107");
}

}  // namespace
}  // namespace banxin
