// 附件 on pages of their own (GB/T 9704 7.3.7).
#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/followed.h"
#include "conformance/part_texts.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kThirdRow = kTop + 2 * kPitch + kSize3 / 2;  // its middle

std::string body() {
  return letterhead_head() + heading_section(1, "正文事项", "如下。") +
         closing({"区人民政府办公室"});
}

/// Two that are bound with the document, a third that is bound apart, and an imprint.
std::string three_attachments() {
  return body() + attachment("甲类名单") + attachment_section(han_rows(30), "甲类事项") +
         attachment("乙类名单") + attachment_section("名单如下。", "乙类事项") +
         attachment("丙类名单", "bound = \"apart\"") + attachment_section(han_rows(30)) + imprint();
}

const Document& three() { return compiled_text(three_attachments()); }

MeasuredRow first_row(const Document& document, int page) {
  return document.page(page).text_rows().at(0);
}
/// The titles on attachments' pages; the document's own stands on page 1.
MeasuredRow title_row(const Document& document, int page = 2) {
  return document.page(page).rows_of_size(kSize2).at(0);
}
double middle(const MeasuredRow& row) { return (row.top() + row.bottom()) / 2; }

std::string one_attachment() {
  return body() + attachment("甲类名单") + attachment_section(han_rows(3));
}

const Followed kFollowed[] = {
    {"MarkStandsFlushLeft", one_attachment(), "element.attachment-mark.first-indent = \"1 em\"",
     kLeft, kLeft + kColumn, [](const Document& d) { return first_row(d, 2).left(); }},
    {"MarkIsSize3", one_attachment(), "element.attachment-mark.size = \"4号\"", kSize3, kSize4,
     [](const Document& d) { return first_row(d, 2).size; }},
    {"TitleStandsOnTheThirdRow", one_attachment(), "attachment.title-row = 4", kThirdRow,
     kThirdRow + kPitch, [](const Document& d) { return middle(title_row(d)); }},
    {"TitleIsCentred", one_attachment(), "element.attachment-title.align = \"left\"",
     (kLeft + kRight) / 2, kLeft + 2 * kSize2,
     [](const Document& d) { return (title_row(d).left() + title_row(d).right()) / 2; }},
    {"TextStandsOneLineBelowTheTitle", one_attachment(), "element.attachment-title.gap-below = 2",
     kLine, 2 * kLine,
     [](const Document& d) {
       return d.page(2).rows_of_size(kSize3).at(1).top() - title_row(d).bottom();
     }},
};

class AttachmentFollow : public FollowedTest {};
TEST_P(AttachmentFollow, MeasurementIsTheClausesByDefault) { expect_the_clauses(); }
TEST_P(AttachmentFollow, MeasurementFollowsTheStyle) { expect_the_styles(); }
INSTANTIATE_TEST_SUITE_P(, AttachmentFollow, testing::ValuesIn(kFollowed), name_of_followed);

TEST(Attachment, Clause7_3_7_EachBeginsAPageWithItsMarkOnTheFirstLine) {
  const char32_t* const marks[] = {U"附件1", U"附件2"};
  for (const int i : {0, 1}) {
    const int page = page_with(three(), i == 0 ? U"甲类事项" : U"乙类事项");
    const MeasuredRow row = first_row(three(), page);
    EXPECT_EQ(row.text(), marks[i]);
    EXPECT_NEAR(row.top(), kTop, kExact);
    for (const MeasuredGlyph& glyph : row.glyphs)
      EXPECT_EQ(glyph.face, glyph.character < 128 ? "NotoSansCJKsc-Medium" : "FandolHei-Regular");
  }
}

TEST(Attachment, Clause7_3_7_TheOnlyOneHasNoNumber) {
  EXPECT_EQ(first_row(compiled_text(one_attachment()), 2).text(), U"附件");
}

TEST(Attachment, Clause7_3_7_NumberAndTitleAreThoseOfTheList) {
  const std::u32string titles[] = {U"甲类名单", U"乙类名单", U"丙类名单"};
  std::vector<std::u32string> found;
  for (const MeasuredPage& page : three().pages()) {
    const std::vector<MeasuredRow> rows = page.rows_of_size(kSize2);
    if (&page != &three().page(1) && !rows.empty()) found.push_back(rows[0].text());
  }
  ASSERT_EQ(found.size(), 3U);
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(found[i], titles[i]);
    const std::u32string entry = U"." + titles[i];
    EXPECT_NE(row_with(three().page(1), entry).text().find(static_cast<char32_t>(U'1' + i)),
              std::u32string::npos);
  }
}

TEST(Attachment, Clause7_3_7_TitleIsSize2TitleSong) {
  const MeasuredRow row = title_row(three());
  for (const MeasuredGlyph& glyph : row.glyphs) EXPECT_EQ(glyph.face, "FandolSong-Bold");
}

TEST(Attachment, Clause7_3_7_HeadingsAreNumberedAnew) {
  EXPECT_EQ(row_with(three(), U"正文事项").text(), U"一、正文事项");
  EXPECT_EQ(row_with(three(), U"甲类事项").text(), U"一、甲类事项");
  EXPECT_EQ(row_with(three(), U"乙类事项").text(), U"一、乙类事项");
}

TEST(Attachment, Clause7_3_7_IsSetLikeTheBody) {
  const std::vector<MeasuredRow> rows = three().page(3).text_rows();
  ASSERT_GE(rows.size(), 10U);
  for (size_t i = 0; i < 10; ++i) {
    EXPECT_NEAR(rows[i].top(), kTop + static_cast<double>(i) * kPitch, kExact);
    EXPECT_EQ(rows[i].glyphs.size(), kColumns);
    EXPECT_EQ(rows[i].glyphs.front().face, "FandolFang-Regular");
  }
}

TEST(Attachment, Clause5_2_3_ItsFullFirstPageReachesTheFoot) {
  const std::vector<MeasuredRow> rows = three().page(2).text_rows();
  EXPECT_NEAR(rows.back().bottom(), kBottom, kExact);
  const double pitch = rows.back().top() - rows.at(rows.size() - 2).top();
  EXPECT_NEAR(pitch, kPitch, 0.02 * kPitch + 0.01);
}

TEST(Attachment, Clause7_3_7_ThoseBoundTogetherStandBeforeTheImprintAndContinueTheCount) {
  const int first = page_with(three(), U"甲类事项");
  const int second = page_with(three(), U"乙类事项");
  const int imprint_page = page_with(three(), U"抄送：");
  EXPECT_EQ(first, 2);
  EXPECT_EQ(second, 4);
  EXPECT_EQ(imprint_page, 4);
  EXPECT_EQ(three().page(second).number_row().text(), U"—4—");
}

TEST(Attachment, Clause7_3_7_OneBoundApartFollowsTheImprintAndIsCountedAnew) {
  const int page = page_with(three(), U"10号附件3");
  EXPECT_EQ(page, 5);
  EXPECT_EQ(first_row(three(), page).text(), U"国办发〔2012〕10号附件3");
  EXPECT_EQ(three().page(page).number_row().text(), U"—1—");
  EXPECT_EQ(three().page(page + 1).number_row().text(), U"—2—");
  // 7.5: its first page is an odd one.
  EXPECT_NEAR(three().page(page).number_row().right(), three().page(1).number_row().right(),
              kExact);
}

TEST(Attachment, Clause7_3_7_MarkOfOneBoundApartIsSetLikeTheOthers) {
  const MeasuredRow row = first_row(three(), 5);
  EXPECT_NEAR(row.top(), kTop, kExact);
  EXPECT_NEAR(row.left(), kLeft, kExact);
  EXPECT_NEAR(row.size, kSize3, kExact);
  EXPECT_EQ(row.glyphs.front().face, "FandolHei-Regular");
  EXPECT_NEAR(middle(title_row(three(), 5)), kThirdRow, kExact);
}

// A long name has two lines; the first stands where a short one's would.
TEST(Attachment, Clause7_3_7_ALongTitlesFirstLineStandsOnTheThirdRow) {
  const Document& document = compiled_text(
      body() + attachment("甲类单位值班人员名单及其联系方式以及有关部门的安排情况汇总表") +
      attachment_section(han_rows(3)));
  const std::vector<MeasuredRow> rows = document.page(2).rows_of_size(kSize2);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_NEAR(middle(rows[0]), kThirdRow, kExact);
  EXPECT_NEAR(document.page(2).rows_of_size(kSize3).at(1).top() - rows[1].bottom(), kLine, kExact);
}

}  // namespace
}  // namespace banxin
