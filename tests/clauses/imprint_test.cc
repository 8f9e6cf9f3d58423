// 版记, 附件 and 附注 (GB/T 9704 7.3.4, 7.3.6, 7.3.7, 7.4).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "clauses/made_page.h"

namespace banxin {
namespace {

using standard::kCharacter4;
using standard::kColumn;
using standard::kLine;
using standard::kPitch;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;

struct Imprint {
  double width = standard::kTypeWidth, thick = 0.35, thin = 0.25, bottom = kPageBottom;
  double inset = kCharacter4, size = 14;
  std::u32string copies = U"抄送：各省人民政府。";
  std::u32string printed_on = U"2012年7月1日印发";
};

MeasuredPage imprint_page(const Imprint& with = {}) {
  MeasuredPage page = made_page();
  const auto rule = [&](double bottom, double thickness) {
    page.rules.push_back({{kPageLeft, bottom - thickness, kPageLeft + with.width, bottom},
                          kBlack,
                          Role::imprint_rule});
  };
  rule(with.bottom - 19, with.thick);
  rule(with.bottom - 9, with.thin);
  rule(with.bottom, with.thick);
  const auto add = [&](Role role, std::u32string_view text, double left, double top) {
    page.lines.push_back(made_line(role, text, left, top, with.size));
  };
  add(Role::copies, with.copies, kPageLeft + with.inset, with.bottom - 16);
  add(Role::printed_by, U"国务院办公厅", kPageLeft + with.inset, with.bottom - 7);
  add(Role::printed_on, with.printed_on,
      kPageRight - with.inset - made_width(with.printed_on, with.size), with.bottom - 7);
  return page;
}

std::vector<std::string> failing(const Imprint& with) {
  return failures(check({made_page(), imprint_page(with)}));
}

TEST(ImprintClauses, PassAnImprintAsInFigure4) {
  const auto results = check({made_page(), imprint_page()});
  EXPECT_THAT(failures(results), ElementsAre());
  EXPECT_NE(result(results, "版记: rules between"), nullptr);
}

TEST(ImprintClauses, FindEachDeparture) {
  EXPECT_THAT(failing({.width = 150}), Contains("7.4.1 版记: rules' width"));
  EXPECT_THAT(failing({.thick = 0.25}), ElementsAre("7.4.1 版记: first and last rule"));
  EXPECT_THAT(failing({.thin = 0.35}), ElementsAre("7.4.1 版记: rules between"));
  EXPECT_THAT(failing({.bottom = kPageBottom - 3}), ElementsAre("7.4.1 版记: last rule's place"));
  EXPECT_THAT(failing({.inset = 0}),
              AllOf(Contains("7.4.2 抄送: left"), Contains("7.4.3 印发机关: left"),
                    Contains("7.4.3 印发日期: right")));
  EXPECT_THAT(failing({.size = 12}), Contains("7.4.2 抄送: size"));
  EXPECT_THAT(failing({.copies = U"抄送：各省人民政府"}), ElementsAre("7.4.2 抄送: full stop"));
  EXPECT_THAT(failing({.printed_on = U"2012年07月01日印发"}), ElementsAre("7.4.3 印发日期: form"));
}

TEST(ImprintClauses, FindAnOddPage) {
  EXPECT_THAT(failures(check({imprint_page()})), ElementsAre("7.4.1 版记: page"));
}

TEST(ImprintClauses, FindALaterLineThatIsNotAlignedWithTheFirstName) {
  MeasuredPage page = imprint_page();
  const MeasuredLine first = page.lines.front();
  const double name = first.left() + 3 * points(14);
  page.lines[0].runs[0].characters.back().character = U'，';
  page.lines.insert(page.lines.begin() + 1,
                    made_line(Role::copies, U"各市人民政府。", name, first.top() + 1.5, 14));
  EXPECT_THAT(failures(check({made_page(), page})), ElementsAre());
  page.lines[1] = made_line(Role::copies, U"各市人民政府。", first.left(), first.top() + 1.5, 14);
  EXPECT_THAT(failures(check({made_page(), page})), ElementsAre("7.4.2 抄送: later lines"));
}

// ---- 附件 ----

constexpr double kTextTop = 100;
const double kListTop = kTextTop + points(15.75) + kLine;

MeasuredPage list_page(double gap, std::u32string_view first, std::u32string_view second,
                       double second_left) {
  MeasuredPage page = made_text_page();
  const double left = kPageLeft + 2 * kColumn;
  page.lines.push_back(made_line(Role::body, U"特此通知。", left, kTextTop));
  page.lines.push_back(made_line(Role::attachment_list, first, left, kListTop + gap));
  page.lines.push_back(
      made_line(Role::attachment_list, second, second_left, kListTop + gap + kPitch));
  page.lines.push_back(
      made_line(Role::page_number, U"—1—", kPageRight - kColumn - 12, kPageBottom + 7, 14, kSong));
  return page;
}

MeasuredPage attachment_page(double left, double title_offset, std::u32string_view title) {
  MeasuredPage page = made_page();
  page.lines.push_back(made_line(Role::attachment_mark, U"附件1", left, kPageTop, 15.75, kHei));
  const double middle = kPageTop + 2 * kPitch + points(15.75) / 2 + title_offset;
  page.lines.push_back(made_line(Role::attachment_title, title,
                                 (kPageLeft + kPageRight - made_width(title, 21)) / 2,
                                 middle - points(21) / 2, 21, kTitleSong));
  page.lines.push_back(
      made_line(Role::page_number, U"—2—", kPageLeft + kColumn, kPageBottom + 7, 14, kSong));
  return page;
}

const double kNumbers = kPageLeft + 2 * kColumn + 3 * points(15.75);

std::vector<MeasuredPage> with_attachment(double gap = 0, std::u32string_view second = U"2.分工",
                                          double second_left = kNumbers) {
  return {list_page(gap, U"附件：1.方案", second, second_left),
          attachment_page(kPageLeft, 0, U"方案")};
}

TEST(AttachmentClauses, PassAListAndItsAttachment) {
  const auto results = check(with_attachment());
  EXPECT_THAT(failures(results), ElementsAre());
  EXPECT_NE(result(results, "附件标题: as in the list"), nullptr);
}

TEST(AttachmentClauses, FindEachDepartureOfTheList) {
  EXPECT_THAT(failures(check(with_attachment(8))),
              ElementsAre("7.3.4 附件说明: one line below the body"));
  EXPECT_THAT(failures(check(with_attachment(0, U"2.分工。"))),
              ElementsAre("7.3.4 附件说明: ends"));
  EXPECT_THAT(failures(check(with_attachment(0, U"2.分工", kPageLeft + 2 * kColumn))),
              ElementsAre("7.3.4 附件说明: aligned"));
}

TEST(AttachmentClauses, AlignALongNamesSecondLineWithItsFirstCharacter) {
  const double name = kNumbers + made_width(U"1.");
  EXPECT_THAT(failures(check({list_page(0, U"附件：1.工作", U"方案", name),
                              attachment_page(kPageLeft, 0, U"工作方案")})),
              ElementsAre());
  EXPECT_THAT(failures(check({list_page(0, U"附件：1.工作", U"方案", kNumbers),
                              attachment_page(kPageLeft, 0, U"工作方案")})),
              ElementsAre("7.3.4 附件说明: aligned"));
}

TEST(AttachmentClauses, FindEachDepartureOfTheAttachment) {
  const MeasuredPage list = with_attachment().front();
  EXPECT_THAT(failures(check({list, attachment_page(kPageLeft, kPitch, U"方案")})),
              ElementsAre("7.3.7 附件标题: third line"));
  EXPECT_THAT(failures(check({list, attachment_page(kPageLeft, 0, U"分工方案")})),
              ElementsAre("7.3.7 附件标题: as in the list"));
  MeasuredPage late = attachment_page(kPageLeft, 0, U"方案");
  late.lines.insert(late.lines.begin(),
                    made_line(Role::body, U"又，", kPageLeft + 2 * kColumn, 20));
  EXPECT_THAT(failures(check({list, late})), Contains("7.3.7 附件: place"));
}

TEST(AttachmentClauses, FindAMarkBelowTheFirstLine) {
  MeasuredPage lower = attachment_page(kPageLeft, 0, U"方案");
  lower.lines.front() =
      made_line(Role::attachment_mark, U"附件1", kPageLeft, kPageTop + kPitch, 15.75, kHei);
  EXPECT_THAT(failures(check({with_attachment().front(), lower})), Contains("7.3.7 附件: place"));
}

TEST(NoteClauses, HoldBracketsIndentAndLine) {
  const auto failing = [](std::u32string_view text, double left, double below) {
    MeasuredPage page = with_attachment().front();
    page.lines.insert(page.lines.end() - 1,
                      made_line(Role::date, U"2012年7月1日",
                                kPageRight - 2 * kColumn - made_width(U"2012年7月1日"), 150));
    page.lines.insert(page.lines.end() - 1, made_line(Role::note, text, left, 150 + below));
    return failures(check({page}));
  };
  const double left = kPageLeft + 2 * kColumn;
  EXPECT_THAT(failing(U"（此件公开发布）", left, kPitch), ElementsAre());
  EXPECT_THAT(failing(U"此件公开发布", left, kPitch), ElementsAre("7.3.6 附注: brackets"));
  EXPECT_THAT(failing(U"（此件公开发布）", kPageLeft, kPitch), ElementsAre("7.3.6 附注: indent"));
  EXPECT_THAT(failing(U"（此件公开发布）", left, 2 * kPitch),
              ElementsAre("7.3.6 附注: line below the date"));
}

}  // namespace
}  // namespace banxin
