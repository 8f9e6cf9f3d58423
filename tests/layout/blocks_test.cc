#include "layout/blocks/blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/document_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Report read(const std::string& text) {
  SourceMap sources;
  sources.add("report.toml", text);
  Diagnostics diagnostics;
  return read_report(sources, 0, diagnostics);
}

std::string attachment(const std::string& title, const std::string& more = {}) {
  return "[[attachment]]\ntitle = \"" + title + "\"\n" + more +
         "[[attachment.section]]\nheading = \"甲\"\ntext = \"文\"\n";
}

/// The blocks of one kind.
template <class Kind>
std::vector<Kind> blocks_of(const std::vector<LayoutBlock>& blocks) {
  std::vector<Kind> found;
  for (const LayoutBlock& block : blocks)
    if (const auto* one = std::get_if<Kind>(&block)) found.push_back(*one);
  return found;
}

std::vector<std::string> attachment_words(const Report& report, size_t index) {
  std::vector<std::string> words;
  for (const LayoutBlock& block : build_attachment(report, index, {}, default_style(), {})) {
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&block))
      words.push_back(paragraph->text.text);
    if (const auto* title = std::get_if<TitleBlock>(&block)) words.push_back(title->text.text);
  }
  return words;
}

std::vector<std::string> listed(const Report& report) {
  std::vector<std::string> all;
  for (const auto& list : blocks_of<LabelledBlock>(build_blocks(report, {}, default_style())))
    for (const auto& entry : list.entries)
      all.push_back(list.label.text + '|' + entry.number.text + '|' + entry.text.text);
  return all;
}

// 10.2: a 命令 has no title in print, unless the style gives orders one.
TEST(Blocks, ATitleStandsWhereTheStylesRowOfTheFormatHasOne) {
  Report report = read(official("", section("文")));
  for (const bool title : {false, true}) {
    Style style = default_style();
    style.formats[static_cast<size_t>(Format::order)].title = title;
    report.document.format = Format::order;
    EXPECT_EQ(blocks_of<TitleBlock>(build_blocks(report, {}, style)).size(), title ? 1U : 0U);
  }
}

// Every word that no author writes is the style's: one in another language says its own.
TEST(Blocks, WordsAndNumbersOfListsAreTheStyles) {
  const Report report =
      read(official("",
                    "[[section]]\ntext = \"文\"\n[closing]\nmode = \"unsealed\"\nnote = \"(注)\"\n"
                    "[attendance]\npresent = [\"甲\", \"乙\"]\nobservers = [\"丙、丁\", \"戊\"]\n" +
                        attachment("名单") + attachment("表")));
  Style style = default_style();
  style.words.attachment_list = "Annexes: ";
  style.words.attachment = "Annex ";
  style.words.present = "Present: ";
  style.words.observers = "";
  style.words.name_separator = " and ";
  style.words.group_separator = "; ";
  style.words.note_open = "[";
  style.words.note_close = "]";
  style.numbering.attachment = "{一}) ";
  std::vector<std::string> said;
  for (const LayoutBlock& block : build_blocks(report, {}, style)) {
    if (const auto* list = std::get_if<LabelledBlock>(&block))
      for (const auto& entry : list->entries)
        said.push_back(list->label.text + '|' + entry.number.text + '|' + entry.text.text);
    if (const auto* text = std::get_if<ParagraphBlock>(&block); text && text->role == Role::note)
      said.push_back(text->text.text);
  }
  EXPECT_THAT(said, ElementsAre("Annexes: |一) |名单", "Annexes: |二) |表", "Present: ||甲 and 乙",
                                "||丙、丁; 戊", "[注]"));
  const auto blocks = build_attachment(report, 1, {}, style, {});
  EXPECT_EQ(std::get<ParagraphBlock>(blocks.front()).text.text, "Annex 2");
}

TEST(Blocks, OneAttachmentHasNoNumber) {  // GB/T 9704 7.3.4, 7.3.7
  const Report report = read(official("", section("文") + attachment("名单")));
  EXPECT_THAT(listed(report), ElementsAre("附件：||名单"));
  EXPECT_THAT(attachment_words(report, 0), ElementsAre("附件", "名单", "一、甲", "文"));
}

TEST(Blocks, SeveralAttachmentsAreNumberedAndTheirHeadingsAnew) {  // 7.3.4, 7.3.7
  const Report report = read(official("", "[[section]]\nheading = \"正文\"\ntext = \"文\"\n" +
                                              attachment("名单") + attachment("图")));
  EXPECT_THAT(listed(report), ElementsAre("附件：|1.|名单", "附件：|2.|图"));
  EXPECT_THAT(attachment_words(report, 1), ElementsAre("附件2", "图", "一、甲", "文"));
}

TEST(Blocks, AnAttachmentApartBeginsWithTheDocumentsNumber) {  // 7.3.7
  const Report report =
      read(official("number = \"测办发〔2012〕5号\"",
                    section("文") + attachment("名单", "bound = \"apart\"\n") + attachment("图")));
  EXPECT_EQ(attachment_words(report, 0).front(), "测办发〔2012〕5号附件1");
  EXPECT_EQ(attachment_words(report, 1).front(), "附件2");
}

TEST(Blocks, AnAttachmentsHeadingsStandBelowItInTheOutline) {
  const Report report = read(official("", section("文") + attachment("名单")));
  const auto blocks = build_attachment(report, 0, {}, default_style(), {});
  const TitleBlock title = blocks_of<TitleBlock>(blocks).at(0);
  EXPECT_EQ(title.outline_level, 1);
  EXPECT_EQ(title.outline_title, "附件 名单");
  EXPECT_EQ(blocks_of<ParagraphBlock>(blocks).at(1).outline_level, 2);
}

TEST(Blocks, AttendanceIsOneBlockAfterAnother) {  // 10.3
  const Report report = read("[document]\ntitle = \"题\"\n" + section("文") +
                             "[attendance]\npresent = [\"赵\", \"钱\"]\nobservers = [\"孙\"]\n");
  EXPECT_THAT(listed(report), ElementsAre("出席：||赵、钱", "列席：||孙"));
  const auto lists = blocks_of<LabelledBlock>(build_blocks(report, {}, default_style()));
  EXPECT_FALSE(lists[0].follows);
  EXPECT_TRUE(lists[1].follows);
}

TEST(Blocks, AttendanceBelowTheAttachmentsListKeepsItsGap) {
  const Report report = read("[document]\ntitle = \"题\"\n" + section("文") + attachment("名单") +
                             "[attendance]\npresent = [\"赵\"]\n");
  const auto lists = blocks_of<LabelledBlock>(build_blocks(report, {}, default_style()));
  ASSERT_EQ(lists.size(), 2U);
  EXPECT_FALSE(lists[1].follows);
}

TEST(Blocks, TheNoteStandsAfterTheSignOff) {  // 7.3.6
  const Report report = read("[document]\ntitle = \"题\"\ndate = 2012-07-01\n" + section("文") +
                             "[closing]\nsignatures = [{ name = \"甲\" }]\nnote = \"公开\"\n");
  const auto blocks = build_blocks(report, {}, default_style());
  ASSERT_GE(blocks.size(), 2U);
  EXPECT_TRUE(std::holds_alternative<SignOffBlock>(blocks[blocks.size() - 2]));
  const auto& note = std::get<ParagraphBlock>(blocks.back());
  EXPECT_EQ(note.text.text, "（公开）");
  EXPECT_TRUE(note.keep_with_previous);
}

TEST(Blocks, AClosingWithoutNamesAndDateIsNoSignOff) {
  const Report report =
      read("[document]\ntitle = \"题\"\n" + section("文") + "[closing]\nnote = \"公开\"\n");
  EXPECT_THAT(blocks_of<SignOffBlock>(build_blocks(report, {}, default_style())), IsEmpty());
}

TEST(Blocks, DatesHaveNoLeadingZeros) {  // 7.3.5.4
  WordsStyle words = default_style().words;
  EXPECT_EQ(format_date({2012, 7, 1, {}}, words), "2012年7月1日");
  words.date = "{day}/{month} {year}";
  EXPECT_EQ(format_date({2012, 7, 1, {}}, words), "1/7 2012");
}

}  // namespace
}  // namespace banxin
