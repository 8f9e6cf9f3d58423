#include "layout/elements/labelled.h"

#include <gtest/gtest.h>

#include "layout/lines/line_edits.h"
#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

constexpr double kColumn = 156.0 / 28;
const std::string kLong = std::string(
    "关于进一步加强和改进全市政府信息公开工作并做好年度报告编制发布和统计数据报送的实施意见");

LabelledBlock list_of(const std::vector<std::string>& titles, Role role = Role::attachment_list) {
  LabelledBlock block;
  block.role = role;
  block.label = text_of("附件：", role);
  for (size_t i = 0; i < titles.size(); ++i) {
    const std::string number = titles.size() > 1 ? std::to_string(i + 1) + '.' : "";
    block.entries.push_back({text_of(number, role), text_of(titles[i], role)});
  }
  return block;
}

std::vector<SetParagraph> set(const std::vector<std::string>& titles) {
  TypesetterBench bench;
  return set_labelled(list_of(titles), bench.typesetter);
}

double left_of(const SetParagraph& set, size_t line) { return set.lines.at(line).left.mm(); }
/// Where the words begin, after the label and number.
double words_left(const SetParagraph& set, size_t heads) { return set.runs.at(heads).x.mm(); }

TEST(Labelled, TheLabelStandsTwoCharactersIn) {  // GB/T 9704 7.3.4
  const auto one = set({"甲"});
  ASSERT_EQ(one.size(), 1U);
  EXPECT_NEAR(left_of(one[0], 0), 2 * kColumn, 0.01);
  EXPECT_NEAR(words_left(one[0], 1), 5 * kColumn, 0.01) << "附件： is three characters";
}

TEST(Labelled, NumberAndWordsStandAsInFigure9) {
  const auto two = set({"甲", "乙"});
  EXPECT_NEAR(two[0].runs.at(1).x.mm(), 5 * kColumn, 0.01);
  EXPECT_NEAR(words_left(two[0], 2), 6.25 * kColumn, 0.1);
}

TEST(Labelled, LaterLinesBeginBelowTheFirstWord) {  // 7.3.4
  for (const auto& titles : {std::vector<std::string>{kLong}, {kLong, kLong}}) {
    const auto entries = set(titles);
    const size_t heads = titles.size() > 1 ? 2 : 1;
    ASSERT_GE(entries[0].lines.size(), 2U);
    const SetParagraph& first = entries[0];
    EXPECT_NEAR(first.runs.at(first.lines[1].run_begin).x.mm(), words_left(first, heads), 0.01);
    EXPECT_LE((first.lines[1].left + first.lines[1].width).mm(), 156.01);
    EXPECT_LE((first.lines[0].left + first.lines[0].width).mm(), 156.01);
  }
}

TEST(Labelled, NumbersStandBelowOneAnother) {  // 7.3.4
  std::vector<std::string> titles(12, "甲");
  titles[10] = kLong;
  const auto entries = set(titles);
  ASSERT_EQ(entries.size(), 12U);
  const double numbers = entries[0].runs.at(1).x.mm(), words = words_left(entries[0], 2);
  for (size_t i = 1; i < entries.size(); ++i) {
    EXPECT_NEAR(entries[i].runs.at(0).x.mm(), numbers, 0.01) << i;
    EXPECT_NEAR(words_left(entries[i], 1), words, 0.01) << i;
  }
  const double gap = words - numbers -
                     line_width(TypesetterBench().typesetter.set_line(
                                    Role::attachment_list, text_of("10.", Role::attachment_list)))
                         .mm();
  EXPECT_NEAR(gap, kColumn / 2, 0.01) << "[attachment] number-gap after the widest";
}

TEST(Labelled, TheWidestNumberMakesTheRoomWhereverItStands) {
  LabelledBlock block = list_of({"甲", "乙"});
  block.entries[0].number = text_of("100.", block.role);
  TypesetterBench bench;
  const auto entries = set_labelled(std::move(block), bench.typesetter);
  EXPECT_NEAR(words_left(entries[1], 1), words_left(entries[0], 2), 0.01);
  EXPECT_GT(words_left(entries[0], 2), 6.9 * kColumn);
}

TEST(Labelled, AnEntryWithoutWordsKeepsItsNumber) {
  const auto entries = set({"", "甲"});
  ASSERT_EQ(entries.size(), 2U);
  ASSERT_EQ(entries[0].lines.size(), 1U);
  EXPECT_EQ(entries[0].lines[0].run_end, 2U) << "label and number";
}

TEST(Labelled, TextReadsInItsOrder) {
  const auto entries = set({kLong, "乙"});
  std::string read;
  for (const GlyphRun& run : entries[0].runs)
    read += entries[0].text.substr(run.text_begin, run.text_end - run.text_begin);
  EXPECT_EQ(read, "附件：1." + kLong);
}

}  // namespace
}  // namespace banxin
