#include "model/report/inline_marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/read_helpers.h"
#include "model/report/bare_address.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Runs as "text", with *…* for bold, ^…^ and _…_ for marks, <…|address> for links.
std::string shown(const RichText& text) {
  std::string out;
  for (const TextRun& run : text.runs) {
    std::string bytes = text.text.substr(run.begin, run.end - run.begin);
    if (run.footnote >= 0) bytes = "[^" + std::to_string(run.footnote) + ']';
    if (run.reference >= 0) bytes = "@{" + text.references.at(run.reference) + '}';
    if (run.script == ScriptPosition::superscript) bytes = '^' + bytes + '^';
    if (run.script == ScriptPosition::subscript) bytes = '_' + bytes + '_';
    if (run.strong) bytes = '*' + bytes + '*';
    if (run.link >= 0) bytes = '<' + bytes + '|' + text.links.at(run.link) + '>';
    out += '(' + bytes + ')';
  }
  return out;
}

struct Inline {
  explicit Inline(const std::string& written, uint32_t warnings = 0) {
    DecodedString source;
    source.add_verbatim(written, 0);
    InlineContext context{0, diagnostics, {{"one", 0}}};
    text = parse_inline(source, 0, written.size(), context);
    EXPECT_EQ(diagnostics.count(Severity::warning), warnings) << written;
  }
  Diagnostics diagnostics;
  RichText text;
};

TEST(InlineMarks, AreResolved) {
  EXPECT_EQ(shown(Inline("我区**加强**领导").text), "(我区)(*加强*)(领导)");
  EXPECT_EQ(shown(Inline("m^{2}、CO_{2}").text), "(m)(^2^)(、CO)(_2_)");
  EXPECT_EQ(shown(Inline("见[网站](http://a.cn/x)。").text), "(见)(<网站|http://a.cn/x>)(。)");
  EXPECT_EQ(shown(Inline("见@{tab-1}[^one]。").text), "(见)(@{tab-1})([^0])(。)");
  EXPECT_EQ(shown(Inline("**粗[字](a@b.cn)体**").text), "(*粗*)(<*字*|mailto:a@b.cn>)(*体*)");
}

TEST(InlineMarks, GiveWayToABackslash) {
  EXPECT_EQ(shown(Inline("a\\*\\*b\\\\c\\[d]").text), "(a)(*)(*b)(\\c)([d])");
  EXPECT_EQ(shown(Inline("a\\版").text), "(a\\版)");
}

TEST(InlineMarks, BracketsBeforeWhatIsNoAddressMakeNoLink) {
  for (const char* plain : {"云政发[2026](18)号", "[附件1](另行印发)", "[甲](乙)与[丙](丁)"})
    EXPECT_EQ(shown(Inline(plain, plain[0] == '[' && plain[4] == ']' ? 2 : 1).text),
              '(' + std::string(plain) + ')');
  for (const char* link : {"a.pdf", "#one", "/x", "mailto:a", "http://云岭.政务/甲"})
    EXPECT_EQ(Inline("[字](" + std::string(link) + ")").text.text, "字") << link;
}

TEST(InlineMarks, AreNoneWhereTheyAreSwitchedOff) {
  Diagnostics diagnostics;
  DecodedString source;
  const std::string written = "**粗**[字](a.cn)@{x}[^y]\\*";
  source.add_verbatim(written, 0);
  InlineContext context{0, diagnostics};
  context.on = false;
  EXPECT_EQ(parse_inline(source, 0, written.size(), context).text, written);
  EXPECT_TRUE(diagnostics.all().empty());
}

TEST(InlineMarks, ParagraphsLoseTheWhiteAndTheInvisibleAroundThem) {
  Diagnostics diagnostics;
  DecodedString source;
  const std::string written =
      "\u00A0\u00A0甲　乙\u200B\n\u2003\uFEFF丙\u3000\u2060\n\u00AD\n雨\U000E0101";
  source.add_verbatim(written, 0);
  InlineContext context{0, diagnostics};
  std::vector<std::string> texts;
  for (const RichText& one : parse_paragraphs(source, context)) texts.push_back(one.text);
  EXPECT_THAT(texts, ElementsAre("甲　乙", "丙", "雨\U000E0101"));
}

TEST(InlineMarks, LeaveOrdinarySignsAlone) {
  for (const char* plain :
       {"国发[2015]1号", "138****5678", "a_b ^ c} {d", "3 * 4", "x@y", "](", "[]", "第[1"})
    EXPECT_EQ(Inline(plain).text.text, plain);
}

TEST(InlineMarks, AreWarnedOfWhereTheyDoNotClose) {
  for (const char* open :
       {"a**b", "m^{2", "CO_{2", "见[字](http://a.cn", "[^na me]", "@{a b}", "^{a_{b}"}) {
    const Inline text(open, 1);
    EXPECT_EQ(text.diagnostics.all()[0].code, "W0221");
    EXPECT_EQ(text.text.text, std::string(open) == "^{a_{b}" ? "a_{b" : open);
  }
}

TEST(InlineMarks, LinkBareAddresses) {
  EXPECT_EQ(shown(Inline("网址http://www.gov.cn/a?b=1。下").text),
            "(网址)(<http://www.gov.cn/a?b=1|http://www.gov.cn/a?b=1>)(。下)");
  EXPECT_EQ(shown(Inline("(WWW.gov.cn/).").text), "(()(<WWW.gov.cn/|http://WWW.gov.cn/>)().)");
  EXPECT_EQ(shown(Inline("邮箱abc.d@gov.cn，").text),
            "(邮箱)(<abc.d@gov.cn|mailto:abc.d@gov.cn>)(，)");
  EXPECT_EQ(shown(Inline("**https://a.cn**").text), "(<*https://a.cn*|https://a.cn>)");
  EXPECT_EQ(shown(Inline("xhttp://a.cn www. http:// a@b").text), "(xhttp://a.cn www. http:// a@b)");
}

TEST(BareAddress, EndsBeforeTrailingPunctuation) {
  for (const char* end : {".", ",", ";", ":", "!", "?", ")", "。", "的", "”", " x", ".)"})
    EXPECT_EQ(web_address_end(std::string("ftp://a.cn/b") + end, 0), 12U) << end;
}

TEST(InlineMarks, RunsStandWhereTheirSpansSay) {
  const ReadText read(with_title(
      "[[section]]\ntext = \"\"\"\n　　一**二**\\u4E09四\\\\*五 \\\n  六。\n\n第二 \n\"\"\"\n"));
  const std::string& source = read.sources.file(0).text();
  const auto& paragraphs = read.report.sections.at(0).paragraphs;
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_EQ(paragraphs[0].text, "一二三四*五 六。");
  EXPECT_EQ(paragraphs[1].text, "第二");
  uint32_t covered = 0;
  for (const TextRun& run : paragraphs[0].runs) {
    EXPECT_EQ(run.begin, covered);
    covered = run.end;
    const std::string bytes = paragraphs[0].text.substr(run.begin, run.end - run.begin);
    const std::string written = source.substr(run.span.offset, run.span.length);
    EXPECT_EQ(written, bytes == "三" ? "\\u4E09" : bytes);
  }
  EXPECT_EQ(covered, paragraphs[0].text.size());
}

TEST(InlineMarks, RefuseControlCharacters) {
  ReadText read(with_title("[[section]]\nheading = \"a\\u0007b\"\n"));
  EXPECT_THAT(read.codes(), ElementsAre("W0220", "E0209"));
  EXPECT_EQ(read.report.sections[0].heading.text, "ab");
}

TEST(Paragraphs, AreTheLinesThatAreNotEmpty) {
  const ReadText read(section_text("　　一\n\n  二　\n\t\n　\n三"));
  std::vector<std::string> texts;
  for (const RichText& one : read.report.sections.at(0).paragraphs) texts.push_back(one.text);
  EXPECT_THAT(texts, ElementsAre("一", "二", "三"));
}

TEST(Paragraphs, AreTheSameWithCrlf) {
  const ReadText read(
      "[document]\r\ntitle = \"报告\"\r\n[[section]]\r\ntext = \"\"\"\r\n一\r\n二 \\\r\n  "
      "三\r\n\"\"\"\r\n");
  EXPECT_THAT(read.diagnostics.all(), IsEmpty());
  ASSERT_EQ(read.report.sections.at(0).paragraphs.size(), 2U);
  EXPECT_EQ(read.report.sections[0].paragraphs[1].text, "二 三");
}

}  // namespace
}  // namespace banxin
