// No room for the sign-off (GB/T 9704 7.3.5.5): every length of body that fills a page or nearly
// so, with each kind of sign-off, a list of attachments and an imprint.
#include <gtest/gtest.h>

#include <algorithm>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/part_texts.h"
#include "conformance/report_texts.h"
#include "conformance/tail_checks.h"

namespace banxin {
namespace {

using namespace clauses;

/// `rows` rows in paragraphs of some rows; their last lines are of all lengths.
std::string paragraphs(int rows) {
  const int sizes[] = {5, 3, 7, 4};
  std::string text;
  for (int i = 0; rows > 0; ++i) {
    const int size = std::min(rows, sizes[i % 4]);
    text += han(size * 28 - 2 - i * 5 % 20) + "\n";
    rows -= size;
  }
  return text_section(text);
}

struct Tail {
  const char* name;
  std::string end;
};
void PrintTo(const Tail& tail, std::ostream* stream) { *stream << tail.name; }

const std::string kUnsealed = closing({"区人民政府办公室"});
const std::string kSealed = closing_in("sealed", {"name = \"区政府\", seal = \"circle\""});
const std::string kJoint =
    closing_in("sealed", std::vector<std::string>(5, "name = \"区政府\", seal = \"circle\""));
const std::string kSigned = closing_in("signed", {"name = \"张三丰\", office = \"局长\""});
const std::string kListed = listed_attachment("名单") + listed_attachment("表格");

const Tail kTails[] = {
    {"Unsealed", kUnsealed},
    {"Sealed", kSealed},
    {"Joint", kJoint},
    {"Signed", kSigned},
    {"UnsealedWithList", kUnsealed + kListed},
    {"SealedWithList", kSealed + kListed},
    {"UnsealedWithImprint", kUnsealed + imprint()},
    {"SealedWithImprint", kSealed + imprint()},
    {"SealedWithListAndImprint", kSealed + kListed + imprint()},
};

class Tails : public testing::TestWithParam<Tail> {};

TEST_P(Tails, Clause7_3_5_5_PageOfTheSignOffCarriesTextAndI0510SaysWhatMoved) {
  const std::pair<int, int> nearly_full[] = {{5, 11}, {27, 32}, {50, 54}};
  for (const auto& [first, last] : nearly_full)
    for (int rows = first; rows <= last; ++rows) {
      SCOPED_TRACE(std::to_string(rows) + " rows");
      const Document& document =
          compiled_with_notes(letterhead_head() + paragraphs(rows) + GetParam().end);
      expect_all_of(document);
      expect_full_pages(document);
    }
}

INSTANTIATE_TEST_SUITE_P(, Tails, testing::ValuesIn(kTails),
                         [](const auto& one) { return std::string(one.param.name); });

/// A page of so many rows before an unsealed sign-off; its last paragraph has `last` characters on
/// its sixth line.
const Document& page_before_sign_off(int rows, int last, const std::string& style) {
  const std::string text = han_rows(rows - 6) + "\n" + han(5 * kColumns - 2 + last);
  return compiled_with_notes(head("date = 2012-07-01") + text_section("前言。") + page_break() +
                                 text_section(text) + kUnsealed,
                             style);
}

/// The lines may not move: only the characters can.
const char* const kRowsStay = "tail.tighter = 0.0\ntail.looser = 0.0";

TEST(Tracking, Clause7_3_5_5_ALineLessWithACharacterMoreALine) {
  const Document& document = page_before_sign_off(20, 3, kRowsStay);
  EXPECT_NEAR(tracking_said(document.messages()).value_or(0), 0.964, 0.0001);  // 29 fit
  EXPECT_EQ(body_of(document.page(2)).size(), 19U);
  expect_all_of(document);
}

TEST(Tracking, Clause7_3_5_5_ALineMoreWithACharacterLessALine) {
  const Document& document = page_before_sign_off(22, 26, kRowsStay);
  EXPECT_NEAR(tracking_said(document.messages()).value_or(0), 27.0 / 26, 0.0001);
  EXPECT_EQ(body_of(document.page(2)).size(), 22U);
  EXPECT_EQ(body_of(document.page(3)).size(), 1U);
  expect_all_of(document);
}

TEST(Tracking, Clause7_3_5_5_LinesThatMoveTooAreReportedTwice) {
  const Document& document = page_before_sign_off(21, 3, "tail.looser = 0.0");
  EXPECT_TRUE(tracking_said(document.messages()));
  EXPECT_EQ(pitches_said(document.messages()).size(), 1U);
  EXPECT_EQ(document.pages().size(), 2U);
  expect_all_of(document);
}

// 156 mm hold 27 characters at 3.7 % more: a style that allows less moves nothing.
TEST(Tracking, Clause7_3_5_5_IsNeverMoreThanTheStyleAllows) {
  const std::string style = std::string(kRowsStay) + "\ntail.tracking = 0.03";
  for (const int last : {3, 26}) {
    const Document& document = page_before_sign_off(last == 3 ? 20 : 22, last, style);
    EXPECT_FALSE(tracking_said(document.messages()));
    expect_tracking_said(document);
  }
}

// What the tail solver says of a page that the addressees leave is not true of the page that is.
TEST(CopyfitReport, Clause7_3_2_AddresseesThatMoveLeaveNoReportBehind) {
  std::string given = "\"各区人民政府\"", many = given;
  for (int i = 1; i < 60; ++i) many += ", " + given;
  for (int rows = 17; rows <= 33; ++rows) {
    std::string toml = letterhead_head();
    toml.replace(toml.find(given), given.size(), many);
    SCOPED_TRACE(std::to_string(rows) + " rows");
    expect_what_is_said(compiled_with_notes(toml + paragraphs(rows) + kUnsealed));
  }
}

// Two rows of white on the page before the sign-off: its row less and one of the page before fill
// both. After 31 rows that is the first page, below its letterhead.
TEST(CopyfitReport, Clause7_3_5_5_ARowLessOnSeveralPagesFillsThem) {
  for (const int rows : {31, 53}) {
    const Document& document = compiled_with_notes(letterhead_head() + paragraphs(rows) + kSealed);
    ASSERT_EQ(pitches_said(document.messages()).size(), 1U) << rows << " rows";
    const Said said = pitches_said(document.messages())[0];
    EXPECT_EQ(said.last, said.first + 1);
    for (const int page : {said.first, said.last})
      EXPECT_NEAR(document.page(page).text_rows().back().bottom(), kBottom, kExact);
    EXPECT_EQ(body_of(document.page(said.last)).size(), 21U);
    EXPECT_EQ(body_of(document.page(said.last + 1)).size(), 1U);
  }
}

// An attachment's lines move too; its pages are counted as the reader counts them.
TEST(CopyfitReport, Clause7_4_LinesThatMakeRoomForTheImprintAreReportedOnTheirPage) {
  size_t moved = 0;
  for (int rows = 15; rows <= 18; ++rows) {
    const Document& document =
        compiled_with_notes(head("date = 2012-07-01") + text_section(han_rows(3)) + kUnsealed +
                            attachment("名单") + attachment_section(han_rows(rows)) + imprint());
    SCOPED_TRACE(std::to_string(rows) + " rows");
    expect_what_is_said(document);
    expect_nothing_overlaps(document.page(2));
    moved += pitches_said(document.messages()).size();
  }
  EXPECT_GE(moved, 1U);
}

}  // namespace
}  // namespace banxin
