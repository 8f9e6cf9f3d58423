#include "layout/titles/title_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "growth.h"
#include "layout/title_bench.h"
#include "layout/title_table.h"
#include "layout/titles/title_choices.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(TitleLines, AShortTitleStandsOnOneLine) {
  EXPECT_EQ(MadeTitle("关于印发办法的通知").broken(), "关于印发办法的通知");
  EXPECT_EQ(MadeTitle("题").broken(), "题");
  EXPECT_EQ(MadeTitle("").broken(), "");
}

TEST(TitleLines, AnnualReportKeepsYearAndReportWhole) {  // XeLaTeX and Typst part them
  EXPECT_EQ(MadeTitle("沙依巴克区2017年政府信息公开工作年度报告").broken(),
            "沙依巴克区2017年|政府信息公开工作年度报告");
}

TEST(TitleLines, BracketsThatFitStayWhole) {
  const std::string broken =
      MadeTitle(
          "国务院关于在海南博鳌乐城国际医疗旅游先行区暂时调整实施《中华人民共和国药品管理法实施"
          "条例》有关规定的决定")
          .broken();
  EXPECT_THAT(broken, HasSubstr("《中华人民共和国药品管理法实施条例》"));
  EXPECT_THAT(broken, HasSubstr("医疗旅游先行区"));
}

TEST(TitleLines, BracketsWiderThanALineBreakBetweenWords) {
  const std::string broken =
      MadeTitle("关于印发《新疆维吾尔自治区乌鲁木齐市政府网站集约化试点工作实施方案》的通知")
          .broken();
  EXPECT_THAT(broken, Not(HasSubstr("《|")));
  EXPECT_THAT(broken, Not(HasSubstr("|》")));
  EXPECT_EQ(MadeTitle(without_bars(broken)).shapes(1)[0].cost.splits, 0);
}

TEST(TitleLines, TitlesInBracketsMayTakeTheTypeArea) {
  EXPECT_EQ(
      MadeTitle("云岭市人民代表大会常务委员会关于修改《云岭市城市市容和环境卫生管理条例》的决定")
          .broken(),
      "云岭市人民代表大会常务委员会关于修改|《云岭市城市市容和环境卫生管理条例》的决定");
}

TEST(TitleLines, AYearAfterAboutOrALinkEndsNoLine) {
  const std::string broken =
      MadeTitle("平潭综合实验区社会事业局关于2022年法治工作情况暨2023年工作要点的报告").broken();
  EXPECT_EQ(broken, "平潭综合实验区社会事业局|关于2022年法治工作情况|暨2023年工作要点的报告");
}

TEST(TitleLines, IssuersBreakAtTheirTypedSpaces) {
  const std::string broken =
      MadeTitle(
          "云岭市住房和城乡建设局　云岭市自然资源和规划局　云岭市财政局　国家税务总局云岭市税务局"
          "关于促进房地产市场平稳健康发展的通知")
          .broken();
  for (const char* whole :
       {"云岭市住房和城乡建设局", "云岭市自然资源和规划局", "国家税务总局云岭市税务局|关于促进"})
    EXPECT_THAT(broken, HasSubstr(whole));
}

TEST(TitleLines, IssuersThatALineHoldsStandOnOne) {
  EXPECT_THAT(MadeTitle("国家医保局　财政部　国家税务总局关于做好2024年城乡居民基本医疗保障"
                        "有关工作的通知")
                  .broken(),
              HasSubstr("国家医保局　财政部　国家税务总局|"));
}

TEST(TitleLines, NamesOfTheDocumentAreWords) {
  // The dictionary leaves such names in single characters.
  const std::string title = "关于表彰先进集体和先进个人暨成立哈巴河喀纳木斯的决定";
  TitleContext context;
  context.names = {"哈巴河喀纳木斯"};
  EXPECT_THAT(MadeTitle(title, context).broken(), HasSubstr("哈巴河喀纳木斯"));
}

TEST(TitleLines, PhrasesOfTheBodyKeepTogether) {
  const std::string title = "国务院办公厅关于推广第二批支持创新相关改革举措的通知";
  TitleContext context;
  context.phrases = {"支持创新"};
  EXPECT_EQ(MadeTitle(title, context).broken(),
            "国务院办公厅关于推广|第二批支持创新相关改革举措的通知");
}

TEST(TitleLines, AWordWiderThanALineIsPartedAtItsSeams) {
  Style style = default_style();
  style.title.lexicon = {"新疆维吾尔自治区人民政府办公厅秘书处文印室"};
  const MadeTitle made(style.title.lexicon[0]);
  const auto shapes = title_shapes(made.text(), title_measures(), style.title, 1);
  ASSERT_EQ(shapes.size(), 1U);
  EXPECT_EQ(shapes[0].cost.splits, title_cost::kInName);
}

TEST(TitleLines, AForcedBreakIsTaken) {
  EXPECT_EQ(MadeTitle("关于印发\u2028办法的通知").lines().size(), 2U);
}

TEST(TitleLines, AWordWithoutPlacesToBreakIsBrokenAnyhow) {
  EXPECT_GT(MadeTitle(std::string(200, 'a')).lines().size(), 4U);
}

TEST(TitleLines, TimeGrowsNoFasterThanTheTitle) {
  const std::pair<const char*, int> hostile[] = {
      {"长", 500},   {"word ", 100}, {"关于某某事项的通知", 50},
      {"《〈", 200}, {"《》", 200},  {"\u200B", 500},
      {"i ", 200},   {"、", 500}};
  for (const auto& [piece, times] : hostile) {
    const auto break_it = [&, piece = piece](int size) {
      std::string title;
      for (int i = 0; i < size; ++i) title += piece;
      EXPECT_GT(MadeTitle(title).lines().size(), 0U);
    };
    EXPECT_TRUE(grows_gently(break_it, times)) << piece;
  }
}

// ---- title-lines ----------------------------------------------------------------------------

TitleLine line_at(uint32_t begin) { return {begin, Span::of(0, begin, 1)}; }

TEST(GivenTitleLines, AreTakenAsTheyAre) {
  MadeTitle made("关于印发办法的通知");
  made.block.lines = {line_at(0), line_at(3), line_at(12)};
  Diagnostics diagnostics;
  const auto lines = given_title_lines(made.text(), kEm * 21, diagnostics);
  EXPECT_THAT(line_texts(made.shaped, lines), ElementsAre("关", "于印发", "办法的通知"));
  EXPECT_THAT(diagnostics.all(), IsEmpty());
}

TEST(GivenTitleLines, AreWarnedOfIfTooWide) {
  MadeTitle made("国务院办公厅关于加强三级公立医院绩效考核工作的意见");
  made.block.lines = {line_at(0), line_at(66)};
  Diagnostics diagnostics;
  const auto lines = given_title_lines(made.text(), kEm * 21, diagnostics);
  EXPECT_EQ(lines.size(), 2U);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].code, "W0502");
  EXPECT_EQ(diagnostics.all()[0].span, Span::of(0, 0, 1));
}

// ---- what check --titles lists ----------------------------------------------------------------

std::vector<TitleChoice> choices(const MadeTitle& made, size_t count) {
  return list_title_choices(made.text(), title_measures(), default_style(), count);
}

TEST(TitleChoices, TheOneTakenComesFirst) {
  MadeTitle made("沙依巴克区2017年政府信息公开工作年度报告");
  made.block.text.runs.resize(1);
  const auto all = choices(made, 3);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].lines[0].text + "|" + all[0].lines[1].text, made.broken());
  EXPECT_LE(all[0].looks, all[1].looks);
  EXPECT_LE(all[1].looks, all[2].looks);
}

TEST(TitleChoices, TheAuthorsComesFirst) {
  MadeTitle made("关于印发办法的通知");
  made.block.text.runs.resize(1);
  made.block.lines = {line_at(0), line_at(12)};
  const auto all = choices(made, 2);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(all[0].given);
  EXPECT_FALSE(all[1].given);
}

}  // namespace
}  // namespace banxin
