#include "layout/blocks/word_lists.h"

#include <gtest/gtest.h>

#include "layout/rich_words.h"
#include "layout/title_bench.h"

namespace banxin {
namespace {

std::string copies(const std::vector<std::string>& names) {
  return join_names(rich_list(names), Role::copies, {"，", "，", "。"}).text;
}
std::string bracketed(const std::string& words) {
  return in_brackets(rich(words), Role::note, default_style().words).text;
}

/// Runs cover the text one after the other, and none is empty.
void expect_whole(const BlockText& text) {
  uint32_t at = 0;
  for (const BlockRun& run : text.runs) {
    EXPECT_EQ(run.begin, at);
    EXPECT_GT(run.end, run.begin);
    at = run.end;
  }
  EXPECT_EQ(at, text.text.size());
}

TEST(WordLists, CopiesArePartedByCommasAndEndInAFullStop) {  // GB/T 9704 7.4.2
  EXPECT_EQ(copies({"甲", "乙、丙", "丁"}), "甲，乙、丙，丁。");
  EXPECT_EQ(copies({"甲。"}), "甲。");
  EXPECT_EQ(copies({"甲."}), "甲。");
  EXPECT_EQ(copies({"甲；", "乙"}), "甲；乙。");
  EXPECT_EQ(copies({}), "");
}

TEST(WordLists, NamesWithoutAnEndingGetNone) {  // 10.3
  EXPECT_EQ(join_names(rich_list({"甲", "乙"}), Role::attendance, {"、", "，", {}}).text, "甲、乙");
  EXPECT_EQ(join_names(rich_list({"甲、乙", "丙"}), Role::attendance, {"、", "，", {}}).text,
            "甲、乙，丙");
}

TEST(WordLists, ANoteStandsInBrackets) {  // 7.3.6
  EXPECT_EQ(bracketed("此件公开发布"), "（此件公开发布）");
  EXPECT_EQ(bracketed("（此件公开发布）"), "（此件公开发布）");
  EXPECT_EQ(bracketed("(此件公开发布)"), "（此件公开发布）");
}

TEST(WordLists, AMissingBracketIsAdded) {
  EXPECT_EQ(bracketed("（此件"), "（此件）");
  EXPECT_EQ(bracketed("此件）"), "（此件）");
  EXPECT_EQ(bracketed("（此件)"), "（此件）");
  EXPECT_EQ(bracketed("(此件"), "（此件）");
}

TEST(WordLists, BracketsWithinANoteAreNotThoseAroundIt) {
  EXPECT_EQ(bracketed("联系人：甲（电话：1）"), "（联系人：甲（电话：1））");
  EXPECT_EQ(bracketed("（一）甲"), "（（一）甲）");
  EXPECT_EQ(bracketed("（一）甲（二）"), "（（一）甲（二））");
  EXPECT_EQ(bracketed("（甲（乙））"), "（甲（乙））");
  EXPECT_EQ(bracketed("（甲（乙）"), "（甲（乙））");
  EXPECT_EQ(bracketed("(a)b"), "（(a)b）");
}

TEST(WordLists, RunsCoverWhatIsWritten) {
  RichText emphasised = rich("(abc)");
  emphasised.runs.push_back(emphasised.runs[0]);
  emphasised.runs[0].end = emphasised.runs[1].begin = 2;
  expect_whole(in_brackets(emphasised, Role::note, default_style().words));
  for (const char* words : {"甲", "(甲)", "（甲)", "(甲", "甲)", "()"})
    expect_whole(in_brackets(rich(words), Role::note, default_style().words));
  expect_whole(join_names(rich_list({"甲.", "."}), Role::copies, {"，", "，", "。"}));
}

TEST(WordLists, ARunStillPointsAtWhatItsAuthorWrote) {
  const BlockText text = in_brackets(rich("(ab)"), Role::note, default_style().words);
  ASSERT_EQ(text.runs.size(), 3U);
  EXPECT_EQ(text.text.substr(text.runs[1].begin, 2), "ab");
  EXPECT_EQ(text.runs[1].span.offset, 1001U) << "without the bracket";
}

}  // namespace
}  // namespace banxin
