// One fault a page, for sub-rules whose elements no report need have: the row fails, and no other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "clauses/made_page.h"

namespace banxin {
namespace {

using namespace standard;
using testing::Contains;
using testing::Not;

/// Which rows fail on a page with these lines below the text, and not without the fault.
std::vector<std::string> failing(const std::vector<MeasuredLine>& lines,
                                 Format format = Format::document) {
  MeasuredPage page = made_text_page();
  for (const MeasuredLine& line : lines) page.lines.push_back(line);
  return failures(check({page}, format));
}

MeasuredLine at(Role role, std::u32string_view text, double from_left, double top,
                const char* font = kFangsong, double size = 15.75) {
  return made_line(role, text, kPageLeft + from_left, top, size, font);
}

TEST(FurtherClauses, TextStandsInsideTheTypeArea) {  // 5.2.1
  const std::string row = "5.2.1 text inside the type area";
  EXPECT_THAT(failing({at(Role::body, U"正文", 0, 100)}), Not(Contains(row)));
  EXPECT_THAT(failing({at(Role::note, U"正文", -5, 100)}), Contains(row));
  EXPECT_THAT(failing({at(Role::page_number, U"—1—", 100, 268)}), Not(Contains(row)));
}

TEST(FurtherClauses, TheDateStandsOnTheLineBelowTheName) {  // 7.3.5.2
  const std::string row = "7.3.5.2 unsealed: date on the next line";
  const auto signed_at = [&](double step) {
    return failing({at(Role::signature, U"某某局办公室", 100, 100),
                    at(Role::date, U"2012年7月1日", 111, 100 + step)});
  };
  EXPECT_THAT(signed_at(kPitch), Not(Contains(row)));
  EXPECT_THAT(signed_at(2 * kPitch), Contains(row));
}

TEST(FurtherClauses, TheAttachmentListCountsWithFullStops) {  // 7.3.4
  const std::string row = "7.3.4 附件说明: numbers";
  EXPECT_THAT(failing({at(Role::attachment_list, U"附件：1.名单", 11.14, 100)}),
              Not(Contains(row)));
  EXPECT_THAT(failing({at(Role::attachment_list, U"附件：1、名单", 11.14, 100)}), Contains(row));
  EXPECT_THAT(failing({at(Role::attachment_list, U"附件：2026年计划", 11.14, 100)}),
              Not(Contains(row)));
}

TEST(FurtherClauses, ElementsHaveTheBodysSizeAndFace) {  // 7.3.2, 7.3.4, 7.3.6
  EXPECT_THAT(failing({at(Role::addressees, U"各县人民政府：", 0, 100, kHei)}),
              Contains("7.3.2 主送机关: face"));
  EXPECT_THAT(failing({at(Role::addressees, U"各县人民政府：", 0, 100, kFangsong, 14)}),
              Contains("7.3.2 主送机关: size"));
  EXPECT_THAT(failing({at(Role::attachment_list, U"附件：名单", 11.14, 100, kKai)}),
              Contains("7.3.4 附件说明: face"));
  EXPECT_THAT(failing({at(Role::note, U"（此件公开）", 11.14, 100, kHei, 14)}),
              testing::AllOf(Contains("7.3.6 附注: face"), Contains("7.3.6 附注: size")));
}

TEST(FurtherClauses, TheSealsOfARowStandOnOneLine) {  // 7.3.5.1
  const std::string row = "7.3.5.1 seals: in line";
  const auto sealed = [&](double lower) {
    MeasuredPage page = made_text_page();
    page.circles.push_back({{60, 100, 105, 145}, kRed, Role::seal});
    page.circles.push_back({{110, 100 + lower, 155, 145 + lower}, kRed, Role::seal});
    page.lines.push_back(made_line(Role::signature, U"某某局", 75, 128));
    page.lines.push_back(made_line(Role::signature, U"某某厅", 124, 128));
    page.lines.push_back(made_line(Role::date, U"2012年7月1日", 118, 138));
    return failures(check({page}));
  };
  EXPECT_THAT(sealed(0), Not(Contains(row)));
  EXPECT_THAT(sealed(3), Contains(row));
}

TEST(FurtherClauses, ANameForAStampIsRed) {  // 7.3.5.3
  const std::string row = "7.3.5.3 stamp: colour";
  const auto signed_in = [&](const Ink& ink) {
    return failing({at(Role::office, U"部　长", 60, 105),
                    made_line(Role::signed_name, U"张三", 120, 100, 42, kKai, ink),
                    at(Role::date, U"2012年7月1日", 100, 130)});
  };
  EXPECT_THAT(signed_in(kRed), Not(Contains(row)));
  EXPECT_THAT(signed_in(kBlack), Contains(row));
}

TEST(FurtherClauses, WhoAttendedStandsInOrder) {  // 10.3
  const std::string row = "10.3 出席, 请假, 列席: order";
  const auto listed = [&](std::u32string_view first, std::u32string_view second) {
    return failing({at(Role::attendance_label, first, 11.14, 100, kHei),
                    at(Role::attendance_label, second, 11.14, 100 + kPitch, kHei)},
                   Format::minutes);
  };
  EXPECT_THAT(listed(U"出席：", U"列席："), Not(Contains(row)));
  EXPECT_THAT(listed(U"列席：", U"请假："), Contains(row));
}

TEST(FurtherClauses, ALetterHasOneIssuersMark) {  // 10.1
  const std::string row = "10.1 信函: lead issuer's mark";
  const auto mark = [](std::u32string_view name, double top) {
    return made_line(Role::issuer_mark, name, 70, top, 30, kTitleSong, kRed);
  };
  EXPECT_THAT(failing({mark(U"教育部", 40)}, Format::letter), Not(Contains(row)));
  EXPECT_THAT(failing({mark(U"教育部", 40), mark(U"财政部", 55)}, Format::letter), Contains(row));
}

TEST(FurtherClauses, TheImprintsAddresseesStandAboveTheCopiesWithoutARule) {  // 7.4.2, 7.4.3
  const auto imprint = [](double rule) {
    MeasuredPage page = made_text_page();
    const auto add = [&](Role role, std::u32string_view text, double top) {
      page.lines.push_back(made_line(role, text, kPageLeft + 5, top, 14));
    };
    add(Role::copies, U"主送：各县。", 220);
    add(Role::copies, U"抄送：市委。", 230);
    add(Role::printed_by, U"市政府", 245);
    for (const double y : {215.0, rule, 262.0})
      page.rules.push_back({{kPageLeft, y, kPageRight, y + 0.35}, kBlack, Role::imprint_rule});
    return failures(check({page}));
  };
  EXPECT_THAT(imprint(240), Not(Contains("7.4.2 主送 above 抄送")));
  EXPECT_THAT(imprint(240), Not(Contains("7.4.3 rule above 印发机关")));
  EXPECT_THAT(imprint(228), Contains("7.4.2 主送 above 抄送"));
  EXPECT_THAT(imprint(228), Contains("7.4.3 rule above 印发机关"));
}

TEST(FurtherClauses, DashesOfPageNumbersAreOneSquareLong) {  // 7.5
  const std::string row = "7.5 页码: dashes";
  EXPECT_THAT(failing({at(Role::page_number, U"—1—", 130, 269, kSong, 14)}), Not(Contains(row)));
  EXPECT_THAT(failing({at(Role::page_number, U"-1-", 130, 269, kSong, 14)}), Contains(row));
}

TEST(FurtherClauses, TextHasFullWidthMarksAndHalfWidthDigits) {  // 9
  EXPECT_THAT(failing({at(Role::body, U"甲，乙10", 11.14, 100)}),
              Not(Contains("9 marks (GB/T 15834)")));
  EXPECT_THAT(failing({at(Role::body, U"甲,乙", 11.14, 100)}), Contains("9 marks (GB/T 15834)"));
  EXPECT_THAT(failing({at(Role::body, U"甲１０", 11.14, 100)}), Contains("9 digits (GB/T 15835)"));
}

TEST(FurtherClauses, SignersStandTwoARow) {  // 7.2.6
  const std::string row = "7.2.6 签发人: two a row";
  std::vector<MeasuredLine> lines = {at(Role::signer_label, U"签发人：张三", 60, 60),
                                     at(Role::signer, U"李四", 100, 60, kKai)};
  EXPECT_THAT(failing(lines), Not(Contains(row)));
  lines.push_back(at(Role::signer, U"王五", 120, 60, kKai));
  EXPECT_THAT(failing(lines), Contains(row));
}

}  // namespace
}  // namespace banxin
