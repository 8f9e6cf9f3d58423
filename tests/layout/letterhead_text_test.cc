#include "layout/blocks/letterhead_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/title_bench.h"

namespace banxin {
namespace {

RichText words(const std::string& text) {
  RichText rich;
  rich.text = text;
  TextRun run;
  run.end = static_cast<uint32_t>(text.size());
  rich.runs.push_back(run);
  return rich;
}

Report official() {
  Report report;
  report.document.format = Format::document;
  report.document.number = words("国办发〔2012〕5号");
  report.header.emplace();
  return report;
}

const Style& style() { return default_style(); }

TEST(LetterheadText, IsNothingInReportsAndWithoutHeaderAndNumber) {
  Report report = official();
  report.document.format = Format::report;
  EXPECT_FALSE(build_letterhead(report, style()));
  Report bare;
  bare.document.format = Format::document;
  EXPECT_FALSE(build_letterhead(bare, style()));
}

TEST(LetterheadText, PeriodFollowsItsStar) {  // GB/T 9704 7.2.2
  for (const char* period : {"1年", "★1年"}) {
    Report report = official();
    report.header->secrecy = words("机密");
    report.header->retention = words(period);
    report.header->urgency = words("特急");
    const auto block = build_letterhead(report, style());
    ASSERT_EQ(block->lines.size(), 2U);
    EXPECT_EQ(block->lines[0].text.text, "机密★1年");
    EXPECT_FALSE(block->lines[0].spaced);
    EXPECT_FALSE(block->lines[1].spaced);
  }
}

TEST(LetterheadText, UrgencyIsSpacedWhereSecrecyIs) {  // 7.2.3
  Report report = official();
  report.header->urgency = words("特急");
  EXPECT_FALSE(build_letterhead(report, style())->lines.at(0).spaced);
  report.header->secrecy = words("机密");
  const auto block = build_letterhead(report, style());
  EXPECT_TRUE(block->lines.at(0).spaced);
  EXPECT_TRUE(block->lines.at(1).spaced);
}

TEST(LetterheadText, OneIssuerHasItsSuffixWithIt) {  // 7.2.4
  Report report = official();
  report.header->issuers = {words("国务院")};
  EXPECT_EQ(build_letterhead(report, style())->issuers.at(0).text, "国务院文件");
  report.header->mark_suffix.emplace();
  EXPECT_EQ(build_letterhead(report, style())->issuers.at(0).text, "国务院");
  report.header->mark_suffix = words("通报");
  report.header->issuers.push_back(words("教育部"));
  const auto block = build_letterhead(report, style());
  EXPECT_EQ(block->issuers.at(0).text, "国务院");
  EXPECT_EQ(block->suffix.text, "通报");
}

/// The mark of one issuer in a format.
std::string mark_in(Format format, const std::string& issuer) {
  Report report = official();
  report.document.format = format;
  report.header->issuers = {words(issuer)};
  const auto block = build_letterhead(report, style());
  EXPECT_EQ(block->format, format);
  return block->issuers.at(0).text;
}

TEST(LetterheadText, SuffixIsTheFormats) {  // 7.2.4, 10
  EXPECT_EQ(mark_in(Format::document, "教育部"), "教育部文件");
  EXPECT_EQ(mark_in(Format::order, "教育部"), "教育部令");
  EXPECT_EQ(mark_in(Format::minutes, "教育部"), "教育部纪要");
  EXPECT_EQ(mark_in(Format::letter, "教育部"), "教育部");
}

TEST(LetterheadText, SuffixThatTheAuthorWroteIsNotDoubled) {
  EXPECT_EQ(mark_in(Format::order, "教育部命令"), "教育部命令");
  EXPECT_EQ(mark_in(Format::minutes, "教育部会议纪要"), "教育部会议纪要");
  Report report = official();
  report.document.format = Format::order;
  report.header->issuers = {words("教育部令")};
  report.header->mark_suffix = words("令");
  EXPECT_EQ(build_letterhead(report, style())->issuers.at(0).text, "教育部令令");
}

TEST(LetterheadText, SuffixOfJointIssuersStandsBesideThem) {  // 10.2
  Report report = official();
  report.document.format = Format::order;
  report.header->issuers = {words("教育部"), words("财政部")};
  const auto block = build_letterhead(report, style());
  EXPECT_EQ(block->issuers.at(0).text, "教育部");
  EXPECT_EQ(block->suffix.text, "令");
}

TEST(LetterheadText, SignersStandInAllButAnOrder) {  // 7.2.6, 10.2
  for (const Format format : {Format::document, Format::minutes, Format::letter, Format::order}) {
    Report report = official();
    report.document.format = format;
    report.header->signers = {words("张建国")};
    const bool has_them = format != Format::order;
    EXPECT_EQ(build_letterhead(report, style())->signers.size(), has_them ? 1U : 0U);
  }
}

// A format is a row of the style: an agency's orders may have signers, its letters 函.
TEST(LetterheadText, FormatsAreTheStyles) {
  Style own = style();
  own.formats[static_cast<size_t>(Format::order)].signers = true;
  own.formats[static_cast<size_t>(Format::letter)].suffix = "函";
  Report report = official();
  report.header->signers = {words("张建国")};
  report.header->issuers = {words("教育部")};
  report.document.format = Format::order;
  EXPECT_EQ(build_letterhead(report, own)->signers.size(), 1U);
  report.document.format = Format::letter;
  EXPECT_EQ(build_letterhead(report, own)->issuers.at(0).text, "教育部函");
  EXPECT_EQ(build_letterhead(report, own)->signers.size(), 1U);
}

TEST(LetterheadText, WordsAreTheStyles) {
  Style own = style();
  own.words.signers = "签发 ";
  own.words.secrecy_star = "☆";
  Report report = official();
  report.header->signers = {words("张建国")};
  report.header->secrecy = words("机密");
  report.header->retention = words("1年");
  EXPECT_EQ(build_letterhead(report, own)->signer_label.text, "签发 ");
  EXPECT_EQ(build_letterhead(report, own)->lines.at(0).text.text, "机密☆1年");
}

TEST(LetterheadText, SignersHaveALabel) {  // 7.2.6
  Report report = official();
  report.header->signers = {words("张建国"), words("李卫东")};
  const auto block = build_letterhead(report, style());
  EXPECT_EQ(block->signer_label.text, "签发人：");
  EXPECT_EQ(block->signers.size(), 2U);
}

std::string joined(const std::vector<std::string>& names) {
  std::vector<RichText> addressees;
  for (const std::string& name : names) addressees.push_back(words(name));
  return join_addressees(addressees, default_style().words).text;
}

TEST(Addressees, NamesAreJoinedAndEndInAFullWidthColon) {  // 7.3.2
  EXPECT_EQ(joined({"市教育局", "市财政局"}), "市教育局、市财政局：");
  EXPECT_EQ(joined({"各省、自治区人民政府", "国务院各部委"}),
            "各省、自治区人民政府，国务院各部委：");
  EXPECT_EQ(joined({"市教育局，", "市财政局："}), "市教育局，市财政局：");
  EXPECT_EQ(joined({"市教育局:"}), "市教育局：");
  EXPECT_EQ(joined({}), "");
}

}  // namespace
}  // namespace banxin
