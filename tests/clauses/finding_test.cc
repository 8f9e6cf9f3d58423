// What is measured, and how it is said.
#include "conformance/clauses/finding.h"

#include <gtest/gtest.h>

#include "conformance/clause_report.h"
#include "conformance/face_kind.h"
#include "conformance/inference/text_forms.h"
#include "conformance/measured.h"

namespace banxin {
namespace {

TEST(Measures, AreNothingWithoutAValue) {
  EXPECT_FALSE(Measures::near(35, 0.5).finding().has_value());
}

TEST(Measures, AllowWhatIsAllowedAndNoMore) {
  const auto verdict = [](double value) {
    Measures measures = Measures::near(35, 0.5);
    measures.add(value, 1);
    return measures.finding()->verdict;
  };
  EXPECT_EQ(verdict(35.5), Verdict::ok);
  EXPECT_EQ(verdict(34.5), Verdict::ok);
  EXPECT_EQ(verdict(35.51), Verdict::fails);
  EXPECT_EQ(verdict(34.49), Verdict::fails);
}

TEST(Measures, ShowTheWorstValueAndWhereItIs) {
  Measures measures = Measures::near(0, 0.5);
  measures.add(0.1, 1);
  measures.add(-3, 4);
  measures.add(2, 5);
  const auto finding = measures.finding();
  EXPECT_EQ(finding->measured, "-3 mm, worst of 3");
  EXPECT_EQ(finding->page, 4);
  EXPECT_EQ(finding->required, "0 ± 0.5 mm");
}

TEST(Measures, SayWhatTheWorstValueWasAllowed) {
  Measures measures = Measures::near(10, 0.5);
  measures.add(10.9, 2, 1);
  EXPECT_EQ(measures.finding()->verdict, Verdict::ok);
  EXPECT_EQ(measures.finding()->required, "10 ± 1 mm");
}

TEST(Facts, LetTheFirstFailureStand) {
  Facts facts("red");
  facts.add(true, "red", 1);
  facts.add(Verdict::unclear, "RGB 255 0 0", 2);
  facts.add(false, "K100", 3);
  facts.add(false, "K50", 4);
  EXPECT_EQ(facts.finding()->measured, "K100");
  EXPECT_EQ(facts.finding()->verdict, Verdict::fails);
}

TEST(ClauseReport, AlignsColumnsByCellsAndNamesTheClausesForceAndWhatPeopleMustCheck) {
  const std::string text =
      render_clauses({{"7.2.1", "份号", {"six", "1", Verdict::ok, 1}, Force::generally},
                      {"7.2.4", "mark", {"35", "40", Verdict::fails, 0}}});
  const std::string table =
      "clause        required  measured  page  force      verdict\n"
      "7.2.1   份号  six       1         p. 1  generally  ok\n"
      "7.2.4   mark  35        40              shall      FAILS\n"
      "2 requirements, 1 failed\n";
  EXPECT_TRUE(text.starts_with(table)) << text;
  const std::string rest = text.substr(table.size());
  EXPECT_TRUE(rest.starts_with("For a person to check: paper")) << rest;
}

TEST(ClauseReport, KeepsControlCharactersOfAPdfFromTheTerminal) {
  const std::string text = render_clauses({{"7.5", "", {"", "\x1b[2J", Verdict::ok, 1}}});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

TEST(ClauseReport, GivesAnObjectARequirement) {
  EXPECT_EQ(render_clauses_json({{"5.1", "paper", {"a", "b \"c\"", Verdict::unclear, 0}}}),
            "{\"clause\":\"5.1\",\"title\":\"paper\",\"force\":\"shall\",\"required\":\"a\","
            "\"measured\":\"b "
            "\\\"c\\\"\",\"verdict\":\"unclear\",\"page\":null}\n");
}

TEST(FaceKind, KnowsTheNamesOfWordProcessorsAndFoundries) {
  for (const char* name :
       {"仿宋_GB2312", "FangSong", "FZFSK--GBK1-0", "STFangsong", "FandolFang-Regular"})
    EXPECT_EQ(face_kind(name), FaceKind::fangsong) << name;
  for (const char* name : {"方正小标宋简体", "FZXBSJW--GB1-0", "FZXiaoBiaoSong-B05", "STZhongsong"})
    EXPECT_EQ(face_kind(name), FaceKind::title_song) << name;
  for (const char* name : {"SimHei", "黑体", "FZHTJW--GB1-0"})
    EXPECT_EQ(face_kind(name), FaceKind::hei) << name;
  for (const char* name : {"KaiTi_GB2312", "楷体", "FZKTJW--GB1-0"})
    EXPECT_EQ(face_kind(name), FaceKind::kai) << name;
  for (const char* name : {"SimSun", "宋体", "FZSSJW--GB1-0", "FandolSong-Regular"})
    EXPECT_EQ(face_kind(name), FaceKind::song) << name;
  EXPECT_EQ(face_kind("F1"), FaceKind::unknown);
}

TEST(FaceKind, CountsBoldOnlyWhereTheFaceIsNotSoByNature) {
  EXPECT_TRUE(is_bold("SimSun,Bold"));
  EXPECT_TRUE(is_bold("LiberationSerif-Bold"));
  EXPECT_FALSE(is_bold("FandolSong-Bold"));
  EXPECT_FALSE(is_bold("FandolHei-Regular"));
}

TEST(TextForms, FollowTheirClauses) {
  EXPECT_TRUE(is_document_number(U"国办发〔2012〕10号"));
  for (const char32_t* text : {U"国办发[2012]10号", U"国办发〔2012〕010号", U"国办发〔2012〕第10号",
                               U"国办发〔12〕10号", U"〔2012〕10号", U"国办发〔2012〕10"})
    EXPECT_FALSE(is_document_number(text)) << to_utf8(text);
  EXPECT_TRUE(is_date(U"2012年7月1日"));
  for (const char32_t* text :
       {U"2012年07月01日", U"二〇一二年七月一日", U"12年7月1日", U"2012年7月"})
    EXPECT_FALSE(is_date(text)) << to_utf8(text);
  EXPECT_TRUE(is_secrecy(U"机密★1年"));
  EXPECT_TRUE(is_secrecy(U"绝密"));
  EXPECT_FALSE(is_secrecy(U"机密1年"));
  EXPECT_TRUE(is_copy_number(U"000001"));
  EXPECT_FALSE(is_copy_number(U"001"));
}

TEST(TextForms, TellALevelByItsNumber) {
  EXPECT_EQ(numbered_level(U"一、总体要求"), 1);
  EXPECT_EQ(numbered_level(U"（二）原则"), 2);
  EXPECT_EQ(numbered_level(U"3.目标"), 3);
  EXPECT_EQ(numbered_level(U"（4）任务"), 4);
  EXPECT_EQ(numbered_level(U"1、总体要求"), -1);
  EXPECT_EQ(numbered_level(U"(一)原则"), -1);
  for (const char32_t* text : {U"三农工作", U"3.5万人", U"2012年", U"第一", U"（见附件）"})
    EXPECT_EQ(numbered_level(text), 0) << to_utf8(text);
}

}  // namespace
}  // namespace banxin
