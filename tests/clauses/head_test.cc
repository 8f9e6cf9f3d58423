// Letterheads, titles, headings and margins on pages made by hand (GB/T 9704 5.2.1, 7.2.4, 7.3.1,
// 7.3.3, 7.3.5.5, 7.5).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "clauses/made_page.h"

namespace banxin {
namespace {

using standard::kColumn;
using standard::kPitch;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

constexpr double kTypeMiddle = (kPageLeft + kPageRight) / 2;

void number(MeasuredPage& page, int number) {
  const std::u32string text = U"—" + std::u32string(1, static_cast<char32_t>(U'0' + number)) + U"—";
  const double left =
      number % 2 == 1 ? kPageRight - kColumn - made_width(text, 14) : kPageLeft + kColumn;
  page.lines.push_back(made_line(Role::page_number, text, left, kPageBottom + 7, 14, kSong));
}

MeasuredPage marked_page(const std::vector<std::u32string>& names, double size = 42) {
  MeasuredPage page = made_page();
  double top = kPageTop + 35;
  for (const std::u32string& name : names) {
    page.lines.push_back(made_line(Role::issuer_mark, name,
                                   kTypeMiddle - made_width(name, size) / 2, top, size, kTitleSong,
                                   kRed));
    top += 20;
  }
  page.lines.push_back(made_line(Role::body, U"特此通知。", kPageLeft + 2 * kColumn, 200));
  number(page, 1);
  return page;
}

TEST(MarkClauses, HoldJointIssuersToOneWidth) {
  EXPECT_THAT(failures(check({marked_page({U"教育部", U"财政部"})})), ElementsAre());
  EXPECT_THAT(failures(check({marked_page({U"教育部门", U"财政局"})})),
              ElementsAre("7.2.4 joint issuers: equal width"));
}

TEST(MarkClauses, FindAMarkWiderThanTheTypeArea) {
  EXPECT_THAT(failures(check({marked_page({U"乌鲁木齐市沙依巴克区人民政府"})})),
              ElementsAre("7.2.4 发文机关标志: width"));
}

std::vector<std::string> titled(const std::vector<std::u32string>& lines) {
  MeasuredPage page = made_page();
  double top = kPageTop;
  for (const std::u32string& line : lines) {
    page.lines.push_back(
        made_line(Role::title, line, kTypeMiddle - made_width(line, 21) / 2, top, 21, kTitleSong));
    top += 12.26;
  }
  page.lines.push_back(made_line(Role::body, U"各单位工作。", kPageLeft + 2 * kColumn, top + 10));
  number(page, 1);
  return failures(check({page}, Format::report));
}

TEST(TitleClauses, TellTrapeziumAndLozengeFromHourglassAndRectangle) {
  EXPECT_THAT(titled({U"一二三四五六", U"一二三四"}), ElementsAre());
  EXPECT_THAT(titled({U"一二三四", U"一二三四五六"}), ElementsAre());
  EXPECT_THAT(titled({U"一二三四", U"一二三四五六", U"一二三"}), ElementsAre());
  EXPECT_THAT(titled({U"一二三四五六", U"一二三", U"一二三四五"}),
              ElementsAre("7.3.1 标题: shape"));
  EXPECT_THAT(titled({U"一二三四", U"一二三四"}), ElementsAre("7.3.1 标题: shape"));
}

/// Two pages of two lines each, the even one so far from the first's place.
std::vector<std::string> shifted(double shift) {
  std::vector<MeasuredPage> pages;
  for (int i = 1; i <= 2; ++i) {
    MeasuredPage page = made_page();
    const double by = i == 2 ? shift : 0;
    std::u32string full(28, U'字');
    for (int row = 0; row < 3; ++row) {
      MeasuredLine line = made_line(Role::body, full, kPageLeft + by, kPageTop + row * kPitch);
      for (size_t c = 0; c < full.size(); ++c) {
        MeasuredCharacter& one = line.runs.front().characters[c];
        one.left = kPageLeft + by + static_cast<double>(c) * kColumn;
        one.right = one.left + points(15.75);
      }
      line.begins_paragraph = false;
      page.lines.push_back(line);
    }
    const double left =
        i == 1 ? kPageRight - kColumn - made_width(U"—1—", 14) : kPageLeft + by + kColumn;
    page.lines.push_back(
        made_line(Role::page_number, i == 1 ? U"—1—" : U"—2—", left, kPageBottom + 7, 14, kSong));
    pages.push_back(page);
  }
  return failures(check(pages, Format::report));
}

TEST(MarginClauses, LetEvenPagesHaveTheirBindingMarginOnTheRight) {
  constexpr double kMirrored =
      standard::kPaperWidth - 2 * standard::kMarginLeft - standard::kTypeWidth;
  EXPECT_THAT(shifted(kMirrored), Not(Contains("5.2.1 binding margin (订口)")));
  EXPECT_THAT(shifted(kMirrored), Not(Contains("7.3.3 later lines")));
}

TEST(MarginClauses, FindEvenPagesElsewhere) {
  EXPECT_THAT(shifted(6), Contains("5.2.1 binding margin (订口)"));
}

TEST(HeadingClauses, FindBoldOnes) {
  MeasuredPage page = made_text_page();
  page.lines.push_back(made_line(Role::heading_1, U"一、总体要求", kPageLeft + 2 * kColumn,
                                 kPageTop + kPitch, 15.75, kHei));
  number(page, 1);
  EXPECT_THAT(failures(check({page})), ElementsAre());
  page.lines[1].runs.front().bold = true;
  EXPECT_THAT(failures(check({page})), ElementsAre("7.3.3 headings: weight"));
}

std::vector<std::string> dated(bool with_text, std::u32string_view said) {
  MeasuredPage first = made_text_page();
  number(first, 1);
  MeasuredPage second = made_page();
  second.lines.push_back(
      made_line(with_text ? Role::body : Role::note, said, kPageLeft + 2 * kColumn, kPageTop));
  second.lines.push_back(made_line(Role::date, U"2012年7月1日",
                                   kPageRight - 2 * kColumn - made_width(U"2012年7月1日"),
                                   kPageTop + 3 * kPitch));
  number(second, 2);
  return failures(check({first, second}));
}

TEST(SignOffClauses, HoldTheDateOnAPageWithText) {
  EXPECT_THAT(dated(true, U"特此通知。"), ElementsAre());
  EXPECT_THAT(dated(false, U"（此件公开）"), Contains("7.3.5.5 sign-off's page"));
  EXPECT_THAT(dated(false, U"（此页无正文）"), Contains("7.3.5.5 此页无正文"));
}

TEST(PageNumberClauses, FindAPageWithTextThatHasNone) {
  MeasuredPage bare = made_text_page();
  MeasuredPage numbered = made_text_page();
  number(numbered, 2);
  EXPECT_THAT(failures(check({bare, numbered})), ElementsAre("7.5 页码: where"));
  EXPECT_THAT(failures(check({made_page(), numbered})), ElementsAre("7.3.3 first page"));
}

}  // namespace
}  // namespace banxin
