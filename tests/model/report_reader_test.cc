#include "model/report/report_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "model/read_helpers.h"
#include "model/report/not_set_yet.h"
#include "tree_paths.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kEverything = R"([document]
format = "order"
title = "标题"
subtitle = "副题"
number = "第1号"
addressees = ["甲", "乙"]
date = 2018-02-28
language = "zh-Hans"
style = "own"
keywords = ["a", "b"]
subject = "主题"
[header]
copy-number = "000001"
secrecy = "机密"
retention = "1年"
urgency = "特急"
issuers = ["甲"]
mark-suffix = "令"
signers = ["丙"]
[index]
entries = [["索引号", "1"], ["分类", ""]]
columns = 1
[cover]
[contents]
depth = 2
[[section]]
heading = "一"
label = "s1"
text = "见@{t1}[^n]"
[[section]]
level = 2
heading = "二"
run-in = true
numbered = false
[[section.block]]
type = "table"
caption = "表"
unit = "件"
label = "t1"
columns = [{ width = 2 }, { align = "right" }]
header-rows = 1
rows = [["a", { text = "b", rowspan = 2, valign = "top", align = "left", header = true }], [12.50]]
[[section.block]]
type = "list"
ordered = true
items = ["x", "y"]
[[section.block]]
type = "text"
text = "块"
[[section.block]]
type = "quote"
text = "引"
[[section.block]]
type = "page-break"
[[section.block]]
type = "figure"
image = "a.png"
width = 0.5
caption = "图"
[[section.block]]
type = "chart"
kind = "pie"
caption = "图"
labels = ["甲", "乙"]
series = [{ name = "n", values = [1, 2.5] }]
[closing]
signatures = [{ name = "甲", office = "长", seal = "s.png", stamp = "t.png" }]
mode = "signed"
note = "附注"
[attendance]
present = ["甲"]
excused = ["乙"]
observers = ["丙"]
[[attachment]]
title = "附件"
landscape = true
[[attachment.section]]
text = "附"
[imprint]
copies-to = ["丁"]
printed-by = "办"
printed-on = 2018-03-01
[footnotes]
n = "注"
[output]
profile = "print"
watermark = "稿"
attach-source = true
)";

TEST(ReadReport, HoldsAllThatTheFormatNames) {
  ReadText read(kEverything);
  // A closing has one mode, so not all of a signature is set.
  EXPECT_THAT(read.messages(), ElementsAre("W0229 67:50 a seal is set in mode 'sealed' only"));
  const Report& r = read.report;
  EXPECT_EQ(r.document.format, Format::order);
  EXPECT_EQ(r.document.title.text, "标题");
  EXPECT_EQ(r.document.subtitle.at(0).text, "副题");
  EXPECT_EQ(r.document.number.text, "第1号");
  EXPECT_EQ(r.document.addressees.at(1).text, "乙");
  EXPECT_EQ(r.document.date->day, 28);
  EXPECT_EQ(r.document.style, "own");
  EXPECT_TRUE(r.document.style_span.known());
  EXPECT_THAT(r.document.keywords, ElementsAre("a", "b"));
  EXPECT_EQ(r.document.subject, "主题");
  EXPECT_EQ(r.header->copy_number.text, "000001");
  EXPECT_EQ(r.header->secrecy.text, "机密");
  EXPECT_EQ(r.header->retention.text, "1年");
  EXPECT_EQ(r.header->urgency.text, "特急");
  EXPECT_EQ(r.header->issuers.at(0).text, "甲");
  EXPECT_EQ(r.header->mark_suffix->text, "令");
  EXPECT_EQ(r.header->signers.at(0).text, "丙");
  EXPECT_EQ(r.index->entries.at(0).label.text, "索引号");
  EXPECT_EQ(r.index->entries.at(1).value.text, "");
  EXPECT_EQ(r.index->columns, 1);
  EXPECT_TRUE(r.cover);
  EXPECT_EQ(r.contents->depth, 2);
  EXPECT_EQ(r.sections.at(0).label, "s1");
  EXPECT_EQ(r.sections.at(0).paragraphs.at(0).references.at(0), "t1");
  EXPECT_EQ(r.sections.at(1).level, 2);
  EXPECT_TRUE(r.sections.at(1).run_in);
  EXPECT_FALSE(r.sections.at(1).numbered);
  EXPECT_EQ(r.closing->mode, ClosingMode::signed_);
  EXPECT_EQ(r.closing->signatures.at(0).office.text, "长");
  EXPECT_EQ(r.closing->signatures.at(0).seal.file, "s.png");
  EXPECT_EQ(r.closing->signatures.at(0).stamp.file, "t.png");
  EXPECT_EQ(r.closing->note.text, "附注");
  EXPECT_EQ(r.attendance->excused.at(0).text, "乙");
  EXPECT_EQ(r.attendance->present.at(0).text, "甲");
  EXPECT_EQ(r.attendance->observers.at(0).text, "丙");
  EXPECT_TRUE(r.attachments.at(0).landscape);
  EXPECT_EQ(r.attachments.at(0).sections.at(0).paragraphs.at(0).text, "附");
  EXPECT_EQ(r.imprint->copies_to.at(0).text, "丁");
  EXPECT_EQ(r.imprint->printed_on->month, 3);
  EXPECT_EQ(r.footnotes.at(0).text.text, "注");
  EXPECT_EQ(r.output->profile, "print");
  EXPECT_EQ(r.output->watermark.text, "稿");
  EXPECT_TRUE(r.output->attach_source);
}

TEST(ReadReport, HoldsAllBlocks) {
  const ReadText read(kEverything);
  const auto& blocks = read.report.sections.at(1).blocks;
  ASSERT_EQ(blocks.size(), 7U);
  EXPECT_EQ(blocks[0].label, "t1");
  const auto& table = std::get<TableBlock>(blocks[0].content);
  EXPECT_EQ(table.columns.at(0).share, 2);
  EXPECT_EQ(table.columns.at(1).align, CellAlign::right);
  EXPECT_EQ(table.header_rows, 1);
  const Cell& cell = table.rows.at(0).at(1);
  EXPECT_EQ(cell.rowspan, 2);
  EXPECT_EQ(cell.valign, CellVAlign::top);
  EXPECT_EQ(cell.align, CellAlign::left);
  EXPECT_TRUE(cell.header);
  EXPECT_EQ(table.rows.at(1).at(0).text.text, "12.50");
  EXPECT_TRUE(std::get<ListBlock>(blocks[1].content).ordered);
  EXPECT_EQ(std::get<TextBlock>(blocks[2].content).paragraphs.at(0).text, "块");
  EXPECT_EQ(std::get<QuoteBlock>(blocks[3].content).paragraphs.at(0).text, "引");
  EXPECT_TRUE(std::holds_alternative<PageBreakBlock>(blocks[4].content));
  EXPECT_EQ(std::get<FigureBlock>(blocks[5].content).width, 0.5);
  EXPECT_EQ(std::get<ChartBlock>(blocks[6].content).series.at(0).values.at(1), 2.5);
}

TEST(NotSetYet, NamesEachThingOnce) {
  ReadText read(kEverything);
  Diagnostics warnings;
  FormatStyle no_signers;
  no_signers.signers = false;
  warn_not_set_yet(read.report, no_signers, warnings);
  std::vector<std::string> things;
  for (const Diagnostic& one : warnings.all()) {
    EXPECT_TRUE(one.span.known()) << one.message;
    things.push_back(one.message.substr(0, one.message.find(" is not set yet")));
  }
  EXPECT_THAT(things, testing::UnorderedElementsAre(
                          "a signer in this format", "[cover]", "[contents]",
                          "profile, watermark or attach-source of [output]", "a footnote mark",
                          "a figure", "a chart", "[footnotes]"));
}

TEST(NotSetYet, IsSilentAboutWhatIsSet) {
  ReadText read(
      with_title("subtitle = \"x\"\ndate = 2018-01-01\n[index]\nentries = [[\"a\", \"b\"]]\n"
                 "[[section]]\nheading = \"一\"\ntext = \"**a**^{2}http://a.cn\"\n"
                 "[closing]\nsignatures = [{ name = \"甲\" }]\nmode = \"unsealed\"\n"));
  warn_not_set_yet(read.report, FormatStyle{}, read.diagnostics);
  EXPECT_THAT(read.messages(), IsEmpty());
}

TEST(ReportReader, TheHelpForAnArrayOfTablesNamesItsWholePath) {
  ReadText read(with_title("[closing]\nsignatures = \"甲\"\n"));
  ASSERT_EQ(read.diagnostics.all().size(), 1U);
  EXPECT_EQ(read.diagnostics.all()[0].help,
            "write signatures = [{ … }], or tables with double brackets: [[closing.signatures]]");
}

struct Fault {
  const char* name;
  const char* text;    ///< after a valid [document]
  const char* line;    ///< "code place message"
  const char* marked;  ///< the bytes under the caret
};

class ReportFault : public testing::TestWithParam<Fault> {};

TEST_P(ReportFault, IsReportedOnceAtItsPlace) {
  ReadText read(with_title(GetParam().text));
  EXPECT_THAT(read.messages(), ElementsAre(GetParam().line));
  EXPECT_EQ(read.marked(), GetParam().marked);
}

INSTANTIATE_TEST_SUITE_P(
    Report, ReportFault,
    testing::Values(
        Fault{"unknown_key", "titel = \"x\"\n",
              "E0201 3:1 unknown key 'titel' in [document]; did you mean 'title'?", "titel"},
        Fault{"chinese_key", "\"成文日期\" = 2018-01-01\n",
              "E0201 3:1 unknown key '成文日期' in [document]; did you mean 'date'?",
              "\"成文日期\""},
        Fault{"unknown_table", "[clossing]\n",
              "E0201 3:2 unknown key 'clossing' in the file; did you mean 'closing'?", "clossing"},
        Fault{"wrong_type", "number = 12\n", "E0202 3:10 expected a string, found an integer",
              "12"},
        Fault{"not_a_table", "[[index]]\n", "E0202 3:1 expected a table, found an array",
              "[[index]]"},
        Fault{"not_an_array", "[section]\n", "E0202 3:1 expected an array of tables, found a table",
              "[section]"},
        Fault{"mixed_array", "keywords = [\"a\", 3]\n",
              "E0202 3:18 expected a string, found an integer", "3"},
        Fault{"string_date", "date = \"2018-02-28\"\n", "E0206 3:8 expected a date, found a string",
              "\"2018-02-28\""},
        Fault{"date_time", "date = 2018-02-28T10:00:00\n",
              "E0202 3:8 expected a date, found a date with a time", "2018-02-28T10:00:00"},
        Fault{"format", "format = \"reprot\"\n",
              "E0205 3:10 unknown format 'reprot'; did you mean 'report'?", "\"reprot\""},
        Fault{"level_range", "[[section]]\nlevel = 6\ntext = \"x\"\n",
              "E0204 4:9 level must be 1 to 5, not 6", "6"},
        Fault{"level_skips",
              "[[section]]\nheading=\"a\"\n[[section]]\nlevel = "
              "3\nheading=\"b\"\ntext=\"c\"\n[[section]]\ntext=\"x\"\n",
              "W0210 6:9 the heading skips from level 1 to 3", "3"},
        Fault{"first_level", "[[section]]\nlevel = 2\nheading=\"b\"\ntext=\"c\"\n",
              "W0210 4:9 the first heading has level 2", "2"},
        Fault{"index_columns", "[index]\nentries = []\ncolumns = 0\n",
              "E0204 5:11 columns must be 1 to 4, not 0", "0"},
        Fault{"index_entry", "[index]\nentries = [[\"a\"]]\n",
              "E0218 4:12 an entry of the index has a label and a value, not 1 parts", "[\"a\"]"},
        Fault{"label_twice",
              "[[section]]\nlabel=\"x\"\ntext=\"a\"\n[[section]]\nlabel=\"x\"\ntext=\"a\"\n",
              "E0211 7:7 label 'x' is given twice", "\"x\""},
        Fault{"no_label", "[[section]]\ntext = \"见@{x}\"\n", "E0212 4:10 there is no label 'x'",
              "@{x}"},
        Fault{"no_footnote", "[[section]]\ntext = \"见[^x]\"\n",
              "E0213 4:10 there is no footnote 'x'", "[^x]"},
        Fault{"unused_footnote", "[footnotes]\nx = \"a\"\n",
              "W0219 4:1 nothing refers to footnote 'x'", "x"},
        Fault{"empty_section", "[[section]]\nheading = \"a\"\n",
              "W0220 3:1 this section has no content", "[[section]]"},
        Fault{"heading_break", "[[section]]\nheading = \"a\\nb\"\ntext=\"x\"\n",
              "E0208 4:11 a line break does not belong in this text", "\"a\\nb\""},
        Fault{"no_items", "[[section]]\n[[section.block]]\ntype = \"list\"\nitems = []\n",
              "E0214 6:9 the list has no items", "[]"},
        Fault{"no_type", "[[section]]\n[[section.block]]\ntext = \"a\"\n",
              "E0203 4:1 key 'type' is missing in [[section.block]]", "[[section.block]]"},
        Fault{"bad_type", "[[section]]\n[[section.block]]\ntype = \"tabel\"\nx = 1\n",
              "E0205 5:8 unknown type 'tabel'; did you mean 'table'?", "\"tabel\""},
        Fault{"block_key",
              "[[section]]\n[[section.block]]\ntype = \"text\"\ntext = \"x\"\nitems = [\"a\"]\n",
              "E0201 7:1 unknown key 'items' in [[section.block]] of type 'text'", "items"},
        Fault{"no_rows", "[[section]]\n[[section.block]]\ntype = \"table\"\n",
              "E0203 4:1 key 'rows' is missing in [[section.block]] of type 'table'",
              "[[section.block]]"},
        Fault{"both_rows",
              "[[section]]\n[[section.block]]\ntype = \"table\"\nrows = [[\"a\"]]\nsource = "
              "\"a.csv\"\n",
              "E0217 7:1 the table has both rows and a source", "source"},
        Fault{"short_row",
              "[[section]]\n[[section.block]]\ntype = \"table\"\nrows = [[\"a\", \"b\"], [1]]\n",
              "E0215 6:21 row 2 fills 1 column; the table has 2", "[1]"},
        Fault{"long_row",
              "[[section]]\n[[section.block]]\ntype = \"table\"\ncolumns = [{}]\nrows = [[\"a\", "
              "\"b\"]]\n",
              "E0215 7:9 row 1 fills 2 columns; the table has 1", "[\"a\", \"b\"]"},
        Fault{"covered_row",
              "[[section]]\n[[section.block]]\ntype = \"table\"\nrows = [[{ rowspan = 2 }, \"b\"], "
              "[1, 2]]\n",
              "E0215 6:33 row 2 fills 2 columns and 1 covered from above; the table has 2",
              "[1, 2]"},
        Fault{"overlap",
              "[[section]]\n[[section.block]]\ntype = \"table\"\nrows = [[1, { rowspan = 2 }, 3], "
              "[{ colspan = 2 }]]\n",
              "E0216 6:35 this cell of row 2 meets one that reaches down from a row above",
              "{ colspan = 2 }"},
        Fault{"below_last",
              "[[section]]\n[[section.block]]\ntype = \"table\"\nrows = [[{ rowspan = 3, colspan = "
              "2 }], []]\n",
              "E0216 6:10 this cell reaches below the table's last row",
              "{ rowspan = 3, colspan = 2 }"},
        Fault{"chart_kind",
              "[[section]]\n[[section.block]]\ntype = \"chart\"\nkind = \"bars\"\nseries = []\n",
              "E0205 6:8 unknown kind 'bars'; did you mean 'bar'?", "\"bars\""},
        Fault{"mode", "[closing]\nmode = \"unseald\"\n",
              "E0205 4:8 unknown mode 'unseald'; did you mean 'unsealed'?", "\"unseald\""},
        Fault{"signature", "[closing]\nsignatures = [{ rank = \"city\" }]\n",
              "E0203 4:15 key 'name' is missing in a signature", "{ rank = \"city\" }"},
        Fault{"secrecy_with_period", "[header]\nsecrecy = \"机密★1年\"\n",
              "E0205 4:11 the level of secrecy has its period with it", "\"机密★1年\""},
        Fault{"secrecy", "[header]\nsecrecy = \"密\"\n", "E0205 4:11 unknown secrecy '密'",
              "\"密\""},
        Fault{"attachment", "[[attachment]]\ntitle = \"a\"\n",
              "W0220 3:1 this attachment has no content", "[[attachment]]"},
        Fault{"depth", "[contents]\ndepth = 9\n", "E0204 4:9 depth must be 1 to 4, not 9", "9"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(ReadReport, NeedsATitle) {
  EXPECT_THAT(ReadText("").messages(),
              ElementsAre("E0203 1:1 key 'document' is missing in the file"));
  EXPECT_THAT(ReadText("[document]\n").messages(),
              ElementsAre("E0203 1:1 key 'title' is missing in [document]"));
  EXPECT_THAT(ReadText("[document]\ntitle = \" \"\n").messages(),
              ElementsAre("E0207 2:9 title is empty"));
}

TEST(ReadReport, ReportsAllInOneRunWithoutCascades) {
  ReadText read("[document]\ntitle = “报告”\ntitel = 1\n[[section]]\nlevel = 9\ntext = 见\n");
  EXPECT_THAT(read.codes(), ElementsAre("E0112", "E0201", "E0204", "E0111"));
}

TEST(ReadReport, ReadsLargeFiles) {
  std::string paragraph;
  for (int i = 0; i < 1'000'000; ++i) paragraph += "字";
  const ReadText one(section_text(paragraph));
  EXPECT_EQ(one.report.sections.at(0).paragraphs.at(0).text.size(), 3'000'000U);
  std::string sections;
  for (int i = 0; i < 10'000; ++i) sections += "[[section]]\nheading = \"节\"\ntext = \"文\"\n";
  EXPECT_EQ(ReadText(with_title(sections)).report.sections.size(), 10'000U);
}

TEST(ReadReport, ReadsTheTestDocuments) {
  for (const auto& entry :
       std::filesystem::directory_iterator(BANXIN_SOURCE_DIR "/tests/documents")) {
    if (entry.path().extension() != ".toml") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    ReadText read({std::istreambuf_iterator<char>(file), {}});
    EXPECT_THAT(read.messages(), IsEmpty()) << entry.path();
  }
}

}  // namespace
}  // namespace banxin
