#include "layout/elements/labelled.h"

#include <gtest/gtest.h>

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

std::vector<LabelledEntry> set(const std::vector<std::string>& titles) {
  TypesetterBench bench;
  return lay_labelled(list_of(titles), bench.typesetter);
}

/// Where the words begin, after the label and number.
double words_left(const LabelledEntry& entry, size_t line = 0) {
  return (entry.left + entry.words.lines.at(line).left).mm();
}
double head_left(const LabelledEntry& entry, size_t head) { return entry.heads.at(head).left.mm(); }

TEST(Labelled, TheLabelStandsTwoCharactersIn) {  // GB/T 9704 7.3.4
  const auto one = set({"甲"});
  ASSERT_EQ(one.size(), 1U);
  ASSERT_EQ(one[0].heads.size(), 1U);
  EXPECT_NEAR(head_left(one[0], 0), 2 * kColumn, 0.01);
  EXPECT_NEAR(words_left(one[0]), 5 * kColumn, 0.01) << "附件： is three characters";
}

TEST(Labelled, NumberAndWordsStandAsInFigure9) {
  const auto two = set({"甲", "乙"});
  EXPECT_NEAR(head_left(two[0], 1), 5 * kColumn, 0.01);
  EXPECT_NEAR(words_left(two[0]), 6.25 * kColumn, 0.1);
}

TEST(Labelled, LaterLinesBeginBelowTheFirstWord) {  // 7.3.4
  for (const auto& titles : {std::vector<std::string>{kLong}, {kLong, kLong}}) {
    const LabelledEntry first = set(titles)[0];
    ASSERT_GE(first.words.lines.size(), 2U);
    EXPECT_NEAR(words_left(first, 1), words_left(first, 0), 0.01);
    for (const LaidLine& line : first.words.lines)
      EXPECT_LE((first.left + line.left + line.width).mm(), 156.01);
  }
}

TEST(Labelled, NumbersStandBelowOneAnother) {  // 7.3.4
  std::vector<std::string> titles(12, "甲");
  titles[10] = kLong;
  const auto entries = set(titles);
  ASSERT_EQ(entries.size(), 12U);
  const double numbers = head_left(entries[0], 1), words = words_left(entries[0]);
  for (size_t i = 1; i < entries.size(); ++i) {
    EXPECT_NEAR(head_left(entries[i], 0), numbers, 0.01) << i;
    EXPECT_NEAR(words_left(entries[i]), words, 0.01) << i;
  }
  const double gap = words - numbers - entries[9].heads.at(0).text.width().mm();
  EXPECT_NEAR(gap, kColumn / 2, 0.01) << "[attachment] number-gap after the widest";
}

TEST(Labelled, TheWidestNumberMakesTheRoomWhereverItStands) {
  LabelledBlock block = list_of({"甲", "乙"});
  block.entries[0].number = text_of("100.", block.role);
  TypesetterBench bench;
  const auto entries = lay_labelled(std::move(block), bench.typesetter);
  EXPECT_NEAR(words_left(entries[1]), words_left(entries[0]), 0.01);
  EXPECT_GT(words_left(entries[0]), 6.9 * kColumn);
}

TEST(Labelled, AnEntryWithoutWordsKeepsItsNumber) {
  const auto entries = set({"", "甲"});
  ASSERT_EQ(entries.size(), 2U);
  ASSERT_EQ(entries[0].words.lines.size(), 1U);
  EXPECT_EQ(words_of(entries[0].heads.at(0).text) + words_of(entries[0].words), "附件：1.");
  EXPECT_NEAR(words_left(entries[0]), head_left(entries[1], 0), 0.01);
}

TEST(Labelled, TextReadsInItsOrder) {
  const auto entries = set({kLong, "乙"});
  std::string read;
  for (const LineHead& head : entries[0].heads) read += words_of(head.text);
  read += words_of(entries[0].words);
  EXPECT_EQ(read, "附件：1." + kLong);
}

}  // namespace
}  // namespace banxin
