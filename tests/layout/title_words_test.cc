#include "layout/blocks/title_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/blocks/title_context.h"
#include "layout/blocks/title_spaces.h"
#include "layout/blocks/word_counts.h"
#include "layout/title_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string words_of(const std::string& title, const std::vector<std::string>& names = {}) {
  const Characters text = read_characters(title);
  std::string all;
  for (const TitleWord& word : find_title_words(text, default_style().title, names).words)
    all +=
        (all.empty() ? "" : "|") +
        title.substr(text.offsets[word.begin], text.offsets[word.end] - text.offsets[word.begin]);
  return all;
}

TEST(TitleWords, TheLexiconHoldsNamesTogether) {
  EXPECT_EQ(words_of("国务院办公厅关于印发"), "国务院办公厅|关于|印发");
  EXPECT_EQ(words_of("广东省政府公告"), "广东省|政府|公告");  // ICU has 广东|省政府
}

TEST(TitleWords, AShortNameMustBeginAndEndAWord) {
  TitleStyle style;
  style.lexicon = {"人大"};
  const Characters text = read_characters("工人大会");
  EXPECT_EQ(find_title_words(text, style, {}).words.size(), 2U);
}

TEST(TitleWords, SuffixesPrefixesAndKindsStayWithTheirNeighbours) {
  EXPECT_EQ(words_of("事项的通知"), "事项的通知");
  EXPECT_EQ(words_of("在海南"), "在海南");
  EXPECT_EQ(words_of("第4626号提案"), "第4626号|提案");
}

TEST(TitleWords, MarksStayWithTheirWords) {
  EXPECT_EQ(words_of("山西、安徽省（试点）"), "山西、|安徽省|（试点）");
}

TEST(TitleWords, NamesOfTheDocumentCountAsWords) {
  EXPECT_EQ(words_of("博鳌乐城国际", {"博鳌乐城"}), "博鳌乐城|国际");
}

TEST(TitleWords, APlaceAndItsInstitutionAreOne) {
  EXPECT_EQ(words_of("云岭市第一人民医院新建"), "云岭市第一人民医院|新建");
  EXPECT_EQ(words_of("云岭市住房和城乡建设局关于"), "云岭市住房和城乡建设局|关于");
  EXPECT_EQ(words_of("湖北省巴东县地质灾害"), "湖北省|巴东县|地质灾害");  // ICU has 巴|东县
}

TEST(TitleWords, EtCeteraKeepsWhatItCounts) {
  EXPECT_EQ(words_of("沈阳等6个城市"), "沈阳等6个|城市");
  EXPECT_EQ(words_of("教育部等五部门关于"), "教育部等五部门|关于");
}

TEST(TitleWords, AYearIsNoSuffixOfAnotherWord) {
  EXPECT_EQ(words_of("关于年产50万吨"), "关于|年产|50万吨");
}

TEST(TitleSpaces, StrayOnesAreDroppedAndIssuersStayApart) {
  const auto cleaned = [](std::string text) {
    RichText words;
    words.text = std::move(text);
    words.runs.resize(1);
    words.runs[0].end = static_cast<uint32_t>(words.text.size());
    std::vector<TitleLine> lines;
    drop_stray_spaces(words, lines);
    EXPECT_EQ(words.runs[0].end, words.text.size());
    return words.text;
  };
  EXPECT_EQ(cleaned("关于猎捕工具 和方法的通告"), "关于猎捕工具和方法的通告");
  EXPECT_EQ(cleaned("市委办公室 市政府办公室关于 通知"), "市委办公室 市政府办公室关于通知");
  EXPECT_EQ(cleaned("关于 GB 9704 的通知"), "关于 GB 9704 的通知");
}

TEST(TitleSpaces, LinesOfTheAuthorKeepTheirPlaces) {
  RichText words;
  words.text = "关于 印发 办法";
  std::vector<TitleLine> lines(2);
  lines[1].begin = 14;  // 办
  drop_stray_spaces(words, lines);
  EXPECT_EQ(words.text.substr(lines[1].begin), "办法");
}

TEST(TitleContext, GathersNamesAndPhrasesThatComeAgain) {
  Report report;
  report.closing.emplace().signatures.emplace_back().name.text = "巴东县人民政府";
  RichText text;
  text.text = "支持创新。支持创新，支持创新；相关举措";
  report.sections.emplace_back().paragraphs.push_back(text);
  const TitleContext context =
      find_title_context(report, "关于推广第二批支持创新相关改革举措的通知", default_style().title);
  EXPECT_THAT(context.names, ElementsAre("巴东县人民政府"));
  EXPECT_THAT(context.phrases, ElementsAre("支持创新"));
}

TEST(TitleContext, SeveralTitlesHaveEachTheirOwnPhrases) {
  Report report;
  RichText text;
  text.text = "支持创新。支持创新";
  report.sections.emplace_back().paragraphs.push_back(text);
  const auto contexts = find_title_contexts(
      report, {"关于支持创新改革的通知", "名单", "支持创新相关举措"}, default_style().title);
  ASSERT_EQ(contexts.size(), 3U);
  EXPECT_THAT(contexts[0].phrases, ElementsAre("支持创新"));
  EXPECT_THAT(contexts[1].phrases, IsEmpty());
  EXPECT_THAT(contexts[2].phrases, ElementsAre("支持创新"));
}

TEST(TitleContext, OnceIsChance) {
  Report report;
  RichText text;
  text.text = "支持创新";
  report.sections.emplace_back().paragraphs.push_back(text);
  EXPECT_THAT(find_title_context(report, "支持创新", default_style().title).phrases, IsEmpty());
}

TEST(WordCounts, CountsOverlapsAndWordsWithinWords) {
  WordCounts counts({U"信息", U"政府信息", U"息公", U"aa", U"缺"});
  counts.read("政府信息公开，信息。aaaa");
  counts.read("政府");
  counts.read("信息");  // texts do not run on
  EXPECT_THAT(counts.counts(), ElementsAre(3, 1, 1, 3, 0));
}

}  // namespace
}  // namespace banxin
