// What clerks type: each kind is found with its right form, and what is right is left alone.
#include "lint/lint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "lint/linted_text.h"
#include "lint/text_rules.h"
#include "model/read_helpers.h"

namespace banxin {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// A report linted, and its text with every edit made.
struct Linted {
  explicit Linted(const std::string& toml) : read(toml) {
    Diagnostics said;
    lint(read.report, said);
    for (const Diagnostic& one : said.all()) codes.push_back(one.code);
    for (const Diagnostic& one : said.all()) {
      EXPECT_FALSE(one.help.empty()) << one.code;
      EXPECT_TRUE(one.span.known()) << one.code;
    }
    std::vector<TextEdit> edits = said.edits();
    std::sort(edits.begin(), edits.end(),
              [](const TextEdit& a, const TextEdit& b) { return a.span.offset > b.span.offset; });
    mended = toml;
    for (const TextEdit& edit : edits)
      mended.replace(edit.span.offset, edit.span.length, edit.text);
  }

  ReadText read;
  std::vector<std::string> codes;
  std::string mended;
};

std::string with_text(const std::string& text) {
  return "[document]\ntitle = \"题\"\n[[section]]\ntext = '''\n" + text + "\n'''\n";
}

struct Case {
  const char* typed;
  const char* code;
  const char* right;  ///< unchanged where it is not certain
};

class TypedText : public testing::TestWithParam<Case> {};

TEST_P(TypedText, IsSaidAndMendedWhereCertain) {
  const Case& one = GetParam();
  const Linted linted(with_text(one.typed));
  EXPECT_THAT(linted.codes, ElementsAre(one.code)) << one.typed;
  EXPECT_EQ(linted.mended, with_text(one.right));
  if (std::string_view(one.typed) == one.right) return;
  EXPECT_THAT(Linted(linted.mended).codes, IsEmpty()) << "mended once is mended";
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, TypedText,
    testing::Values(
        Case{"要求,现将有关事项通知如下:各单位", "W0240", "要求，现将有关事项通知如下：各单位"},
        Case{"落实到位.", "W0240", "落实到位。"}, Case{"共有3个,其中", "W0240", "共有3个，其中"},
        Case{"通知(云政发〔2026〕1号)要求", "W0240", "通知（云政发〔2026〕1号）要求"},
        Case{"做到\"四个到位\"即可", "W0241", "做到“四个到位”即可"},
        Case{"做到\"四个到位即可", "W0241", "做到\"四个到位即可"},
        Case{"重点工作--专项整治", "W0242", "重点工作——专项整治"},
        Case{"3月--4月", "W0242", "3月--4月"}, Case{"资料...请准备", "W0243", "资料……请准备"},
        Case{"准备。。。", "W0243", "准备……"}, Case{"２０２６年３月", "W0244", "2026年3月"},
        Case{"Ａ类企业", "W0244", "A类企业"}, Case{"二○二六年", "W0245", "二〇二六年"},
        Case{"二O二六年", "W0245", "二〇二六年"}, Case{"二〇二○年", "W0245", "二〇二〇年"},
        Case{"⼈⼤代表", "W0246", "人大代表"}, Case{"第⼆⻚", "W0246", "第二页"},
        Case{"郎\uF92C", "W0246", "郎郎"}, Case{"王\uE863", "W0247", "王䶮"},
        Case{"\uF0B7检查", "W0247", "·检查"}, Case{"王\uE000", "W0247", "王\uE000"},
        Case{"中\u200B文", "W0248", "中文"}, Case{"图\uFFFC示", "W0258", "图\uFFFC示"},
        Case{"汉\uFFFD字", "W0258", "汉\uFFFD字"},
        Case{"组长：韩正　　副总理", "W0249", "组长：韩正　　副总理"},
        Case{"甲乙\t丙", "W0249", "甲乙\t丙"}, Case{"甲&nbsp;乙", "W0250", "甲 乙"},
        Case{"甲<br/>乙", "W0250", "甲<br/>乙"}));

TEST(Lint, LeavesWhatIsRightAlone) {
  for (const char* text :
       {"要求，现将有关事项通知如下：各单位。", "GDP增长5.8%，完成投资3.6亿元。",
        "10:30至11:00召开。", "见http://www.gov.cn/a.html,b", "iPhone (Apple) 公司", "（一）自查",
        "a<b且c>d", "3.5万", "张　三", "图A-1", "二〇二六年", "合　　计", "COVID-19", "凉、兀、﨑",
        "“四个到位”……", "R&D经费", "C++语言"})
    EXPECT_THAT(Linted(with_text(text)).codes, IsEmpty()) << text;
}

TEST(Lint, NumbersThatTheProgramSetsStandTwice) {
  const Linted linted(
      "[document]\ntitle = \"题\"\n[[section]]\nheading = \"一、总体\"\ntext = \"x\"\n"
      "[[section]]\nlevel = 2\nheading = \"(二) 督导\"\ntext = \"x\"\n"
      "[[section]]\nlevel = 3\nheading = \"1、方式\"\ntext = \"x\"\n"
      "[[section]]\nlevel = 4\nheading = \"（1）方式\"\ntext = \"x\"\n"
      "[[section]]\nnumbered = false\nheading = \"一、本来\"\ntext = \"x\"\n"
      "[[section]]\ndivision = \"chapter\"\nheading = \"第一章　总则\"\n"
      "[[section]]\ndivision = \"article\"\ntext = \"第一条 为了规范\"\n"
      "[[section.block]]\ntype = \"list\"\nordered = true\nitems = [\"1.甲\", \"③乙\", "
      "\"2026年\"]\n");
  EXPECT_EQ(std::count(linted.codes.begin(), linted.codes.end(), "W0251"), 8);
  for (const char* right : {"\"总体\"", "\"方式\"", "\"一、本来\"", "\"总则\"", "\"为了规范\"",
                            "\"甲\", \"乙\", \"2026年\""})
    EXPECT_NE(linted.mended.find(right), std::string::npos) << right << "\n" << linted.mended;
}

TEST(Lint, LabelsAndEndMarks) {
  const Linted linted(
      "[document]\ntitle = \"关于检查的通知。\"\naddressees = [\"主送：各县\"]\n"
      "[[section]]\ntext = \"x\"\n[attendance]\npresent = [\"出席：甲\"]\n"
      "[[attachment]]\ntitle = \"附件1：名单\"\n[[attachment.section]]\ntext = \"x\"\n"
      "[imprint]\ncopies-to = [\"抄送：市委；\", \"纪委。\"]\n"
      "contacts = [{ phone = \"电话：1234\" }]\n");
  EXPECT_EQ(std::count(linted.codes.begin(), linted.codes.end(), "W0252"), 5);
  EXPECT_EQ(std::count(linted.codes.begin(), linted.codes.end(), "W0253"), 2);
  for (const char* right : {"\"关于检查的通知\"", "\"各县\"", "\"甲\"", "\"名单\"",
                            "[\"市委\", \"纪委。\"]", "\"1234\""})
    EXPECT_NE(linted.mended.find(right), std::string::npos) << right << "\n" << linted.mended;
}

TEST(Lint, ATitleThatTitleLinesSpellIsNotChangedAlone) {
  const std::string toml =
      "[document]\ntitle = \"关于⼈事的通知\"\ntitle-lines = [\"关于⼈事\", \"的通知\"]\n"
      "[[section]]\ntext = \"x\"\n";
  const Linted linted(toml);
  EXPECT_THAT(linted.codes, Contains("W0246"));
  EXPECT_EQ(linted.mended, toml);
}

TEST(Lint, ThingsThatContradictOneAnother) {
  const std::string head =
      "[document]\nformat = \"document\"\ntitle = \"题\"\nnumber = \"云政发〔2025〕1号\"\n"
      "date = 2026-03-02\n[[section]]\ntext = \"见附件3。\"\n";
  EXPECT_THAT(Linted(head + "[closing]\nsignatures = [{ name = \"2026年3月2日\" }]\n"
                            "[imprint]\nprinted-on = 2026-03-01\n[[attachment]]\ntitle = \"甲\"\n"
                            "bound = \"apart\"\n")
                  .codes,
              testing::UnorderedElementsAre("W0254", "W0255", "W0256", "W0257"));
}

/// The quick look passes over no text that a rule says something of.
TEST(Lint, TheQuickLookMissesNothing) {
  static constexpr std::u32string_view kAlphabet =
      U"中文年月一二〇○0123aO,.;:?!()\"-&<>/ "
      U"\t　。，、（）“”…—１Ａ⼈⻚\uE863\uF0B7\u200B\u00A0\uFEFF·％";
  std::mt19937 random(20261127);
  size_t quick = 0;
  for (int n = 0; n < 20'000; ++n) {
    std::u32string words;
    const size_t length = 1 + random() % 7;
    for (size_t i = 0; i < length; ++i) words += kAlphabet[random() % kAlphabet.size()];
    RichText text;
    text.text = utf8_of(words);
    TextRun run;
    run.end = static_cast<uint32_t>(text.text.size());
    run.span = Span::of(0, 0, run.end);
    text.runs = {run};
    if (may_be_mistyped(text.text)) continue;
    ++quick;
    Diagnostics said;
    const LintedText linted(text);
    lint_marks(linted, said);
    lint_lookalikes(linted, said);
    EXPECT_THAT(said.all(), IsEmpty()) << text.text << " " << said.all().front().code;
  }
  EXPECT_GT(quick, 500U);
}

}  // namespace
}  // namespace banxin
