// 信函, 命令, 纪要 and pages turned for reading (GB/T 9704 8, 10; figures 11, 12).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "clauses/made_page.h"

namespace banxin {
namespace {

using standard::kColumn;
using standard::kLine;
using standard::kPitch;
using standard::kSevenEighths;
using testing::Contains;
using testing::ElementsAre;

constexpr double kMiddle = standard::kPaperWidth / 2;
constexpr double kTypeMiddle = (kPageLeft + kPageRight) / 2;

void add_centred(MeasuredPage& page, Role role, std::u32string_view text, double middle, double top,
                 double size, const char* font, const Ink& ink) {
  page.lines.push_back(
      made_line(role, text, middle - made_width(text, size) / 2, top, size, font, ink));
}

struct Letter {
  double mark_top = 30, rule_gap = 4, rule_bottom = 20, rule_width = 170, first_gap = kSevenEighths;
  double number_right = kPageRight, title_gap = 2 * kLine, thick = 0.9, thin = 0.25;
  double text_foot = 10;  ///< above the lower rule
};

MeasuredPage letter_page(const Letter& with = {}) {
  MeasuredPage page = made_page();
  const auto rule = [&](double top, double thickness) {
    page.rules.push_back(
        {{kMiddle - with.rule_width / 2, top, kMiddle + with.rule_width / 2, top + thickness},
         kRed,
         Role::letterhead_rule});
    return top + thickness;
  };
  add_centred(page, Role::issuer_mark, U"教育部", kMiddle, with.mark_top, 42, kTitleSong, kRed);
  const double upper =
      rule(rule(with.mark_top + points(42) + with.rule_gap, with.thick) + 0.75, with.thin);
  const double lower = standard::kPaperHeight - with.rule_bottom - with.thick;
  rule(lower, with.thick);
  rule(lower - 0.75 - with.thin, with.thin);
  const double first = upper + with.first_gap;
  page.lines.push_back(made_line(Role::copy_number, U"000001", kPageLeft, first));
  constexpr std::u32string_view kNumber = U"教〔2012〕10号";
  page.lines.push_back(
      made_line(Role::number, kNumber, with.number_right - made_width(kNumber), first));
  add_centred(page, Role::title, U"关于工作的函", kTypeMiddle,
              first + points(15.75) + with.title_gap, 21, kTitleSong, kBlack);
  page.lines.push_back(made_line(Role::body, U"你省来函收悉。", kPageLeft + 2 * kColumn,
                                 lower - 0.75 - with.thin - with.text_foot - points(15.75)));
  return page;
}

std::vector<std::string> failing(const Letter& with) {
  return failures(check({letter_page(with)}, Format::letter));
}

TEST(LetterClauses, PassALetterAsInFigure11) {
  const auto results = check({letter_page()}, Format::letter);
  EXPECT_THAT(failures(results), ElementsAre());
  EXPECT_NE(result(results, "信函: title"), nullptr);
  EXPECT_EQ(result(results, "red rule: width"), nullptr);
}

TEST(LetterClauses, FindEachDeparture) {
  EXPECT_THAT(failing({.mark_top = 35}), ElementsAre("10.1 信函: mark's upper edge"));
  EXPECT_THAT(failing({.rule_gap = 6}), ElementsAre("10.1 信函: upper double rule"));
  EXPECT_THAT(failing({.rule_bottom = 25}), ElementsAre("10.1 信函: lower double rule"));
  EXPECT_THAT(failing({.rule_width = 156}), ElementsAre("10.1 信函: double rules' width"));
  EXPECT_THAT(failing({.first_gap = 8}), ElementsAre("10.1 信函: first line"));
  EXPECT_THAT(failing({.number_right = kPageRight - kColumn}), ElementsAre("10.1 信函: 发文字号"));
  EXPECT_THAT(failing({.title_gap = kLine}), ElementsAre("10.1 信函: title"));
  EXPECT_THAT(failing({.thick = 0.25, .thin = 0.9}), ElementsAre("10.1 信函: double rules' lines"));
  EXPECT_THAT(failing({.text_foot = 2}), ElementsAre("10.1 信函: first page's foot"));
}

TEST(LetterClauses, FindAPageNumberOnTheFirstPage) {
  MeasuredPage page = letter_page();
  page.lines.push_back(made_line(Role::page_number, U"—1—", kPageRight - kColumn - points(14) * 2.5,
                                 kPageBottom + 7, 14, kSong));
  EXPECT_THAT(failures(check({page}, Format::letter)), Contains("10.1 信函: 页码"));
}

TEST(LetterClauses, FindAnImprintWithRules) {
  MeasuredPage page = letter_page();
  page.lines.push_back(made_line(Role::copies, U"抄送：各省。", kPageLeft + points(14), 240, 14));
  page.rules.push_back({{kPageLeft, 238, kPageRight, 238.35}, kBlack, Role::imprint_rule});
  EXPECT_THAT(failures(check({made_page(), page}, Format::letter)), Contains("10.1 信函: 版记"));
}

std::vector<std::string> order(double mark_top, double number_gap, double body_gap,
                               std::u32string_view number = U"第10号") {
  MeasuredPage page = made_page();
  add_centred(page, Role::issuer_mark, U"教育部令", kTypeMiddle, kPageTop + mark_top, 42,
              kTitleSong, kRed);
  const double top = kPageTop + mark_top + points(42) + number_gap;
  add_centred(page, Role::number, number, kTypeMiddle, top, 15.75, kFangsong, kBlack);
  page.lines.push_back(made_line(Role::body, U"现予公布。", kPageLeft + 2 * kColumn,
                                 top + points(15.75) + body_gap));
  page.lines.push_back(made_line(Role::page_number, U"—1—", kPageRight - kColumn - points(14) * 2.5,
                                 kPageBottom + 7, 14, kSong));
  return failures(check({page}, Format::order));
}

TEST(OrderClauses, HoldMarkNumberAndBody) {
  EXPECT_THAT(order(20, 2 * kLine, 2 * kLine), ElementsAre());
  EXPECT_THAT(order(35, 2 * kLine, 2 * kLine), ElementsAre("10.2 命令: mark's upper edge"));
  EXPECT_THAT(order(20, kLine, 2 * kLine), ElementsAre("10.2 命令: 令号 two lines below the mark"));
  EXPECT_THAT(order(20, 2 * kLine, kLine), ElementsAre("10.2 命令: body two lines below it"));
  EXPECT_THAT(order(20, 2 * kLine, 2 * kLine, U"令〔2012〕10号"),
              ElementsAre("7.2.5 发文字号: form"));
}

struct Minutes {
  double mark_top = 35, gap = kLine, left = kPageLeft + 2 * kColumn;
  double later = 3 * points(15.75);  ///< later names right of the label
  const char* label = kHei;
};

std::vector<std::string> minutes(const Minutes& with) {
  MeasuredPage page = made_page();
  add_centred(page, Role::issuer_mark, U"会议纪要", kTypeMiddle, kPageTop + with.mark_top, 42,
              kTitleSong, kRed);
  page.lines.push_back(made_line(Role::body, U"会议指出。", kPageLeft + 2 * kColumn, 150));
  const double top = 150 + points(15.75) + with.gap;
  MeasuredLine line =
      made_line(Role::attendance_label, U"出席：", with.left, top, 15.75, with.label);
  const MeasuredLine names =
      made_line(Role::attendance, U"张三", with.left + 3 * points(15.75), top);
  line.runs.push_back(names.runs.front());
  page.lines.push_back(line);
  page.lines.push_back(made_line(Role::attendance, U"李四", with.left + with.later, top + kPitch));
  page.lines.push_back(made_line(Role::page_number, U"—1—", kPageRight - kColumn - points(14) * 2.5,
                                 kPageBottom + 7, 14, kSong));
  return failures(check({page}, Format::minutes));
}

TEST(MinutesClauses, HoldMarkAndAttendance) {
  EXPECT_THAT(minutes({}), ElementsAre());
  EXPECT_THAT(minutes({.mark_top = 20}), ElementsAre("10.3 纪要: mark's upper edge"));
  EXPECT_THAT(minutes({.gap = 2 * kLine}), ElementsAre("10.3 出席: one line below the text"));
  EXPECT_THAT(minutes({.left = kPageLeft}), ElementsAre("10.3 出席: indent"));
  EXPECT_THAT(minutes({.later = 0}), ElementsAre("10.3 出席: later lines"));
  EXPECT_THAT(minutes({.label = kFangsong}), ElementsAre("10.3 出席: face of the label"));
}

/// An attachment's page turned for reading; the number's place counts on the upright sheet.
std::vector<std::string> turned(bool with_sheet, double head) {
  MeasuredPage page;
  page.width = standard::kPaperHeight;
  page.height = standard::kPaperWidth;
  page.landscape = true;
  page.lines.push_back(made_line(Role::attachment_mark, U"附件",
                                 standard::kPaperHeight - kPageBottom, head, 15.75, kHei));
  page.lines.push_back(
      made_line(Role::page_number, U"—2—", kPageLeft + kColumn, kPageBottom + 7, 14, kSong));
  page.lines.back().on_sheet = with_sheet;
  MeasuredPage first = made_page();
  first.lines.push_back(made_line(Role::body, U"特此通知。", kPageLeft + 2 * kColumn, kPageTop));
  first.lines.push_back(made_line(Role::page_number, U"—1—",
                                  kPageRight - kColumn - points(14) * 2.5, kPageBottom + 7, 14,
                                  kSong));
  return failures(check({first, page}));
}

TEST(LandscapeClauses, HoldThePageNumberInItsPlaceOnTheSheet) {
  EXPECT_THAT(turned(true, standard::kMarginLeft), ElementsAre());
  EXPECT_THAT(turned(false, standard::kMarginLeft), ElementsAre("8 landscape: 页码"));
}

TEST(LandscapeClauses, HoldTheHeadAtTheSheetsLeftEdge) {
  EXPECT_THAT(turned(true, standard::kMarginLeft + 9), Contains("8 landscape: head"));
}

}  // namespace
}  // namespace banxin
