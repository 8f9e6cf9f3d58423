#include "assets/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "growth.h"
#include "model/read_helpers.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

using Words = std::vector<std::vector<std::string>>;

struct ReadCsv {
  explicit ReadCsv(std::string text) {
    const uint8_t file = sources.add("t.csv", std::move(text));
    rows = read_csv(sources, file, diagnostics);
  }
  std::vector<std::string> messages() { return lines_of(diagnostics, sources); }
  Words words() const {
    Words all;
    for (const auto& row : rows) {
      all.emplace_back();
      for (const Cell& cell : row) all.back().push_back(cell.text.text);
    }
    return all;
  }

  SourceMap sources;
  Diagnostics diagnostics;
  CellRows rows;
};

TEST(Csv, IsReadAsRfc4180HasIt) {
  const std::vector<std::pair<std::string, Words>> all = {
      {"", {}},
      {"a", {{"a"}}},
      {"a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
      {"a,b\n1,2", {{"a", "b"}, {"1", "2"}}},
      {"a,b\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
      {",\n,", {{"", ""}, {"", ""}}},
      {"a,,c\n,2,\n", {{"a", "", "c"}, {"", "2", ""}}},
      {" a , b ", {{" a ", " b "}}},
      {"\"a\",\"\"\n", {{"a", ""}}},
      {"\"a,b\",c\n", {{"a,b", "c"}}},
      {"\"a\"\"b\",\"\"\"\"\n", {{"a\"b", "\""}}},
      {"\"a\nb\",c\n", {{"a\nb", "c"}}},
      {"\"a\r\nb\",c\r\n", {{"a\nb", "c"}}},
      {"一、总计,80\n“其他”,1\n", {{"一、总计", "80"}, {"“其他”", "1"}}}};
  for (const auto& [text, words] : all) {
    ReadCsv read(text);
    EXPECT_EQ(read.words(), words) << text;
    EXPECT_THAT(read.messages(), IsEmpty()) << text;
  }
}

TEST(Csv, AnEmptyLineAtTheEndIsNoRow) {
  EXPECT_EQ(ReadCsv("a,b\n\n").words(), (Words{{"a", "b"}}));
  EXPECT_EQ(ReadCsv("a,b\r\n\r\n").words(), (Words{{"a", "b"}}));
}

TEST(Csv, AnEmptyCellInQuotesIsARowWhereverItStands) {
  EXPECT_EQ(ReadCsv("\"\"\na\n").words(), (Words{{""}, {"a"}}));
  EXPECT_EQ(ReadCsv("a\n\"\"\n").words(), (Words{{"a"}, {""}}));
}

TEST(Csv, WhatLooksLikeFormulasOrMarksIsText) {
  ReadCsv read("=SUM(A1:A9),**甲**,[^n],@{t1},^2^,\\n,[a](http://b)\n");
  EXPECT_EQ(read.words(),
            (Words{{"=SUM(A1:A9)", "**甲**", "[^n]", "@{t1}", "^2^", "\\n", "[a](http://b)"}}));
  for (const Cell& cell : read.rows.at(0)) {
    ASSERT_EQ(cell.text.runs.size(), 1U) << cell.text.text;
    const TextRun& run = cell.text.runs[0];
    EXPECT_EQ(run.begin, 0U);
    EXPECT_EQ(run.end, cell.text.text.size());
    EXPECT_FALSE(run.strong);
    EXPECT_EQ(run.script, ScriptPosition::none);
    EXPECT_EQ(run.link, -1);
    EXPECT_EQ(run.footnote, -1);
    EXPECT_EQ(run.reference, -1);
  }
}

TEST(Csv, ACellKnowsWhereItStands) {
  ReadCsv read("甲,\"a\nb\"\n乙,丙\n");
  const SourceFile& file = read.sources.file(0);
  const auto place = [&](const Cell& cell) {
    return std::to_string(file.line_of(cell.text.span.offset)) + ':' +
           std::to_string(file.column_of(cell.text.span.offset));
  };
  EXPECT_EQ(place(read.rows[0][1]), "1:3");
  EXPECT_EQ(place(read.rows[1][0]), "3:1") << "a line break in quotes is one of the file's";
  EXPECT_EQ(place(read.rows[1][1]), "3:3");
}

TEST(Csv, ARowOfAnotherLengthIsAnErrorAtItsLine) {
  ReadCsv read("a,b,c\n1,2,3\n4,5\n\"x\ny\",7,8,9\n1,2,3\n");
  EXPECT_THAT(read.messages(),
              ElementsAre(StartsWith("E0215 3:1 row 3 fills 2"), StartsWith("E0215 4:1 row 4")));
  EXPECT_THAT(ReadCsv("a,b\n\n1,2\n").messages(), ElementsAre(StartsWith("E0215 2:1 ")));
}

TEST(Csv, AQuoteIsClosedAndEndsItsCell) {
  const std::vector<std::pair<const char*, const char*>> all = {
      {"a,b\n1,\"2\n3,4\n", "E0261 2:3 "},  {"\"", "E0261 1:1 "},
      {"a\n\"b\"\"", "E0261 2:1 "},         {"a,b\n甲,\"乙\"丙\n", "E0261 2:6 "},
      {"a,b\n\"x\ny\"z,1\n", "E0261 3:3 "}, {"a,b\n\"1\" ,2\n", "E0261 2:4 "}};
  for (const auto& [text, place] : all)
    EXPECT_THAT(ReadCsv(text).messages(), ElementsAre(StartsWith(place))) << text;
}

TEST(Csv, AQuoteWithinACellThatIsNotInQuotesIsAnError) {
  EXPECT_THAT(ReadCsv("a,b\n甲\"乙,1\n").messages(), ElementsAre(StartsWith("E0261 2:2 ")));
}

TEST(Csv, AMarkBeforeTheTextIsNoPartOfIt) {
  ReadCsv read(csv_text("\xEF\xBB\xBF甲,乙\n").value());
  EXPECT_EQ(read.words(), (Words{{"甲", "乙"}}));
  ReadCsv open("\xEF\xBB\xBF\"甲\n");
  ASSERT_EQ(open.diagnostics.all().size(), 1U);
  EXPECT_EQ(open.diagnostics.all()[0].span.offset, 3U) << "messages know of the mark";
  EXPECT_EQ(ReadCsv("\xEF\xBB\xBF").words(), Words{});
}

TEST(Csv, Gb18030IsFoundByItself) {
  // 二字节、四字节: 甲,一 and U+20000.
  EXPECT_EQ(csv_text("\xBC\xD7,\xD2\xBB\n"), "甲,一\n");
  EXPECT_EQ(csv_text("\x95\x32\x82\x36,1"), "\U00020000,1");
  EXPECT_EQ(ReadCsv(csv_text("\x84\x31\x95\x33\xBC\xD7,1").value()).words(), (Words{{"甲", "1"}}))
      << "with its own mark";
  EXPECT_EQ(csv_text("甲,乙"), "甲,乙");
  EXPECT_EQ(csv_text(""), "");
}

TEST(Csv, NeitherUtf8NorGb18030IsNoText) {
  for (const char* bytes : {"\xFF\xFE\x32\x75,", "\xBC", "a\x81\x30,b", "\xBC\xD7\xFF"})
    EXPECT_EQ(csv_text(bytes), std::nullopt) << bytes;
}

TEST(Csv, TakesTimeByItsSize) {
  const auto work = [](int rows) {
    std::string text;
    for (int i = 0; i < rows; ++i) text += "\xBC\xD7,\"a \"\"\nb\"," + std::to_string(i) + ",,\r\n";
    EXPECT_EQ(ReadCsv(csv_text(text).value()).rows.size(), static_cast<size_t>(rows));
  };
  EXPECT_TRUE(grows_gently(work, 2000));
  // One cell of all the file.
  EXPECT_TRUE(grows_gently(
      [](int size) { ReadCsv("\"" + std::string(static_cast<size_t>(size) * 100, '\n') + "\""); },
      2000));
}

}  // namespace
}  // namespace banxin
