// 附件说明 below the body (GB/T 9704 7.3.4), 附注 (7.3.6) and 出席, 请假, 列席 (10.3).
#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/followed.h"
#include "conformance/ink.h"
#include "conformance/part_texts.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr double kIndent = kLeft + 2 * kColumn;  // 左空二字
const char* const kLongName = "甲类单位值班人员名单及其联系方式以及有关部门的安排情况汇总表";

std::string with_list(size_t count, const std::string& name = "甲类名单") {
  std::string toml = head("date = 2012-07-01") + text_section(han_rows(3));
  for (size_t i = 0; i < count; ++i) toml += listed_attachment(name);
  return toml;
}

std::string with_note(const std::string& mode, const std::string& signature) {
  return head("date = 2012-07-01") + text_section(han_rows(3)) + closing_in(mode, {signature}) +
         "note = \"此件公开发布\"\n";
}

std::string names(int count) {
  std::string array = "[";
  for (int i = 0; i < count; ++i) array += "\"张三丰\", ";
  return array + "]";
}

std::string with_attendance(const std::string& more = "") {
  return head("date = 2012-07-01") + text_section(han_rows(3)) +
         "\n[attendance]\npresent = " + names(12) + "\nexcused = " + names(1) +
         "\nobservers = " + names(2) + "\n" + more;
}

/// Rows of page 1 from the body's third row on: those of the list.
std::vector<MeasuredRow> rows_below_body(const Document& document) {
  std::vector<MeasuredRow> rows = document.page(1).rows_of_size(kSize3);
  rows.erase(rows.begin(), rows.begin() + 3);
  return rows;
}

double body_foot(const Document& document) {
  return document.page(1).rows_of_size(kSize3).at(2).bottom();
}

double name_left(const MeasuredRow& row) { return glyph_of(row, U'甲').x; }

const std::string kUnsealed = with_note("unsealed", "name = \"区人民政府办公室\"");

double note_drop(const Document& document) {
  return row_with(document, U"此件公开发布").top() - row_with(document, U"2012年7月1日").top();
}

const Followed kFollowed[] = {
    {"ListStandsOneLineBelowTheBody", with_list(1), "element.attachment-list.gap-above = 2", kLine,
     2 * kLine, [](const Document& d) { return rows_below_body(d)[0].top() - body_foot(d); }},
    {"ListIsTwoCharactersIn", with_list(1), "element.attachment-list.indent-left = \"3 em\"",
     kIndent, kIndent + kColumn, [](const Document& d) { return rows_below_body(d)[0].left(); }},
    {"ListsNameStandsHalfACharacterFromItsNumber", with_list(2), "attachment.number-gap = \"1 em\"",
     0.5 * kColumn, kColumn,
     [](const Document& d) {
       const MeasuredRow row = rows_below_body(d)[0];
       return name_left(row) - glyph_of(row, U'.').right();
     }},
    {"NoteIsTwoCharactersIn", kUnsealed, "element.note.first-indent = \"3 em\"",
     kIndent + kColumn / 2, kIndent + 1.5 * kColumn,  // after half a bracket
     [](const Document& d) { return glyph_of(row_with(d, U"此件公开发布"), U'此').x; }},
    {"NoteStandsOnTheLineBelowTheDate", kUnsealed, "element.note.gap-above = 1", kPitch,
     kSize3 + kLine, note_drop},
    {"AttendanceStandsOneLineBelowTheBody", with_attendance(), "element.attendance.gap-above = 2",
     kLine, 2 * kLine,
     [](const Document& d) { return rows_below_body(d)[0].top() - body_foot(d); }},
    {"AttendanceIsTwoCharactersIn", with_attendance(), "element.attendance.indent-left = \"3 em\"",
     kIndent, kIndent + kColumn, [](const Document& d) { return rows_below_body(d)[0].left(); }},
};

class ListFollow : public FollowedTest {};
TEST_P(ListFollow, MeasurementIsTheClausesByDefault) { expect_the_clauses(); }
TEST_P(ListFollow, MeasurementFollowsTheStyle) { expect_the_styles(); }
INSTANTIATE_TEST_SUITE_P(, ListFollow, testing::ValuesIn(kFollowed), name_of_followed);

TEST(AttachmentList, Clause7_3_4_OneAttachmentHasNoNumber) {
  EXPECT_EQ(rows_below_body(compiled_text(with_list(1)))[0].text(), U"附件：甲类名单");
}

TEST(AttachmentList, Clause7_3_4_SeveralAreNumberedAndNoMarkFollowsTheName) {
  const std::vector<MeasuredRow> rows = rows_below_body(compiled_text(with_list(2)));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].text(), U"附件：1.甲类名单");
  EXPECT_EQ(rows[1].text(), U"2.甲类名单");
}

TEST(AttachmentList, Clause7_3_4_IsSize3Fangsong) {
  const MeasuredRow row = rows_below_body(compiled_text(with_list(1)))[0];
  for (const MeasuredGlyph& glyph : row.glyphs) {
    EXPECT_NEAR(glyph.size, kSize3, kExact);
    EXPECT_EQ(glyph.face, "FandolFang-Regular");
  }
}

// Ten and more too: the numbers begin on one edge and the names on another.
TEST(AttachmentList, Clause7_3_4_NumbersAndNamesAreAligned) {
  const std::vector<MeasuredRow> rows = rows_below_body(compiled_text(with_list(12)));
  ASSERT_EQ(rows.size(), 12U);
  for (size_t i = 0; i < rows.size(); ++i) {
    const size_t number = i == 0 ? 3 : 0;  // after 附件：
    EXPECT_NEAR(rows[i].glyphs[number].x, rows[1].left(), kExact) << i + 1;
    EXPECT_NEAR(name_left(rows[i]), name_left(rows[0]), kExact) << i + 1;
    EXPECT_GT(name_left(rows[i]), glyph_of(rows[i], U'.').right()) << i + 1;
    EXPECT_NEAR(rows[i].top() - rows[0].top(), kPitch * static_cast<double>(i), kExact) << i + 1;
  }
}

TEST(AttachmentList, Clause7_3_4_ALongNamesLaterLinesBeginBelowItsFirstCharacter) {
  for (const size_t count : {1, 2, 7}) {
    const std::vector<MeasuredRow> rows =
        rows_below_body(compiled_text(with_list(count, kLongName)));
    ASSERT_EQ(rows.size(), 2 * count);
    for (size_t i = 0; i < rows.size(); i += 2) {
      // It ends between two words, not at the edge.
      EXPECT_LT(rows[i].right(), kRight + kExact);
      EXPECT_GT(rows[i].right(), kRight - 4 * kColumn);
      EXPECT_NEAR(rows[i + 1].left(), name_left(rows[i]), kExact) << count << " attachments";
    }
  }
}

// A seal's foot or a name's size may not move it: on the grid it is the next line.
TEST(Note, Clause7_3_6_StandsOnTheLineBelowASealedAndASignedDateToo) {
  EXPECT_NEAR(note_drop(compiled_text(with_note("sealed", "name = \"区政府\""))), kPitch, kExact);
  EXPECT_NEAR(note_drop(compiled_text(with_note("signed", "name = \"张三丰\""))), kPitch, kExact);
}

TEST(Note, Clause7_3_6_StandsInBracketsTwoCharactersIn) {
  const Document& document = compiled_text(kUnsealed);
  const MeasuredRow row = row_with(document, U"此件公开发布");
  EXPECT_EQ(row.text(), U"（此件公开发布）");
  const Area ink =
      ink_in(document.pdf(), 1, {0, row.top(), kPaperWidth, row.bottom() + 0.5}).value();
  EXPECT_GE(ink.left, kIndent);
  EXPECT_LT(ink.left, kIndent + kColumn / 2);
}

TEST(Attendance, Clause10_3_LabelIsHeiAndTheNamesAreFangsong) {
  const MeasuredRow row = row_with(compiled_text(with_attendance()), U"出席：");
  // 黑体's own marks are too light: they come from a face as dark as its Han.
  for (size_t i = 0; i < row.glyphs.size(); ++i)
    EXPECT_EQ(row.glyphs[i].face, i < 2   ? "FandolHei-Regular"
                                  : i < 3 ? "NotoSansCJKsc-Medium"
                                          : "FandolFang-Regular");
}

TEST(Attendance, Clause10_3_LaterLinesBeginBelowTheFirstName) {
  const std::vector<MeasuredRow> rows = rows_below_body(compiled_text(with_attendance()));
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_NEAR(rows[1].left(), rows[0].glyphs[3].x, kExact);
}

TEST(Attendance, Clause10_3_AbsentAndObserversFollowOnTheNextLines) {
  const std::vector<MeasuredRow> rows = rows_below_body(compiled_text(with_attendance()));
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[2].text(), U"请假：张三丰");
  EXPECT_EQ(rows[3].text(), U"列席：张三丰、张三丰");
  for (size_t i = 1; i < rows.size(); ++i)
    EXPECT_NEAR(rows[i].top() - rows[i - 1].top(), kPitch, kExact);
  for (const size_t i : {2, 3}) EXPECT_NEAR(rows[i].left(), rows[0].left(), kExact);
}

TEST(Attendance, Clause10_3_StandsOneLineBelowTheAttachmentList) {
  const Document& document = compiled_text(with_attendance(listed_attachment("甲类名单")));
  EXPECT_NEAR(row_with(document, U"出席：").top() - row_with(document, U"附件：").bottom(), kLine,
              kExact);
}

}  // namespace
}  // namespace banxin
