// What a line of the finished page looks like at its ends (GB/T 9704 5.2.3, 7.3.3; GB/T 15834;
// clreq).
#include <gtest/gtest.h>

#include <cmath>

#include "base/utf8.h"
#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/report_texts.h"

namespace banxin {
namespace {

using namespace clauses;

constexpr std::u32string_view kClosing = U"、，。；：！？）］｝》〉」』】〗〕”’％‰℃,.;:!?)]}%";
constexpr std::u32string_view kOpening = U"（［｛《〈「『【〖〔“‘￥＄№＃([{";
/// These may open a paragraph (——2026年…), but not a later line.
constexpr std::u32string_view kNeverContinues = U"…—～·";

bool is_one_of(char32_t character, std::u32string_view set) {
  return set.find(character) != std::u32string_view::npos;
}

/// All rows of body size, page after page.
std::vector<MeasuredRow> body_rows(const Document& document) {
  std::vector<MeasuredRow> rows;
  for (const MeasuredPage& page : document.pages())
    for (MeasuredRow& row : page.rows_of_size(kSize3)) rows.push_back(std::move(row));
  return rows;
}

/// Does the row go on with the paragraph of the row above? Then it has no indent.
/// 附件1 stands there too, on its page's first line (7.3.7).
bool continues(const MeasuredRow& row) {
  constexpr double kPadding = 0.5;  // a table's cell has more
  return row.left() < kLeft + kPadding && !row.text().starts_with(U"附件");
}

/// Half of a full-width mark's square hangs over the line's edge, trimmed; % and Latin marks have
/// none.
bool hangs_at_end(const MeasuredGlyph& last) {
  return is_one_of(last.character, kClosing) && !is_one_of(last.character, U"％‰℃") &&
         last.advance > 0.9 * last.size;
}

/// Where a line's text begins and ends.
double edge_left(const MeasuredRow& row) {
  const MeasuredGlyph& first = row.glyphs.front();
  return is_one_of(row.first(), kOpening) ? first.right() - first.size / 2 : first.x;
}
double edge_right(const MeasuredRow& row) {
  const MeasuredGlyph& last = row.glyphs.back();
  return hangs_at_end(last) ? last.x + last.size / 2 : last.right();
}

/// White above: the addressees begin flush left below the title (7.3.2). Or no row of the grid:
/// 份号, 密级 and 紧急程度 stand 9.6 mm apart (7.2.3).
bool stands_apart(const MeasuredRow& row, const MeasuredRow& above) {
  const double down = row.baseline - above.baseline;
  return down > 1.5 * kPitch || down < 0.93 * kPitch;
}

/// Its leftmost glyph is then the line's last, and its paragraph indents at the right.
bool runs_right_to_left(const MeasuredRow& row) {
  const std::u32string text = row.text();
  return std::any_of(text.begin(), text.end(),
                     [](char32_t c) { return c >= 0x0600 && c < 0x0700; }) &&
         std::none_of(text.begin(), text.end(),
                      [](char32_t c) { return c >= 0x4E00 && c < 0xA000; });
}

/// Checks every line that its paragraph goes on after; returns how many there are.
int expect_flush(const std::vector<MeasuredRow>& rows) {
  int full = 0;
  for (size_t i = 0; i + 1 < rows.size(); ++i) {
    if (runs_right_to_left(rows[i]) || runs_right_to_left(rows[i + 1])) continue;
    if (continues(rows[i])) {
      EXPECT_NEAR(edge_left(rows[i]), kLeft, kExact) << "row " << i;
    }
    if (!continues(rows[i + 1]) || stands_apart(rows[i + 1], rows[i])) continue;
    ++full;
    EXPECT_NEAR(edge_right(rows[i]), kRight, kExact) << "row " << i;
  }
  return full;
}

TEST(Line, Clause5_2_3_EveryFullLineOfTheCustomersReportReachesBothEdges) {
  EXPECT_GT(expect_flush(body_rows(customer_report())), 60);
}

// The same sentence, begun one character further right in each paragraph: marks, Latin words and
// numbers all come to stand at a line's end.
TEST(Line, Clause5_2_3_EveryFullLineOfMixedTextReachesBothEdges) {
  std::string text;
  for (int i = 0; i < 30; ++i)
    text +=
        han(i + 3) +
        "“互联网+政务服务”（以下简称《办法》）：共1,350条，占98.5%；Open Government Data平台http://"
        "www.example.gov.cn/a_b/"
        "c.html访问2.5万次。《条例》、《规定》（〔2018〕1号）——“三到位”……等。\n";
  const Document& document = compiled_text(head() + text_section(text));
  EXPECT_GT(expect_flush(body_rows(document)), 90);
}

TEST(Line, Clause7_3_3_ParagraphsIndentTwoCharacters) {
  int paragraphs = 0;
  for (const MeasuredRow& row : body_rows(customer_report())) {
    if (continues(row) || row.left() > kLeft + 4 * kColumn) continue;  // a line, the sign-off
    ++paragraphs;
    EXPECT_NEAR(edge_left(row), kLeft + 2 * kColumn, kExact);
  }
  EXPECT_GT(paragraphs, 20);
}

TEST(Line, NoHanCharactersOverlap) {
  for (const MeasuredRow& row : body_rows(customer_report())) {
    for (size_t i = 1; i < row.glyphs.size(); ++i) {
      const MeasuredGlyph& left = row.glyphs[i - 1];
      const MeasuredGlyph& right = row.glyphs[i];
      if (left.character < U'一' || right.character < U'一') continue;
      if (left.character > U'鿿' || right.character > U'鿿') continue;
      EXPECT_GT(right.x, left.right() - 0.01);
    }
  }
}

class LineOfEveryReport : public testing::TestWithParam<std::filesystem::path> {
 protected:
  std::vector<MeasuredRow> rows_of_every_size() const {
    std::vector<MeasuredRow> rows;
    for (const MeasuredPage& page : compiled(GetParam()).pages())
      for (MeasuredRow& row : page.text_rows()) rows.push_back(std::move(row));
    return rows;
  }
};

TEST_P(LineOfEveryReport, Clause5_2_3_ReachesBothEdgesIfItsParagraphGoesOn) {
  expect_flush(body_rows(compiled(GetParam())));
}

TEST_P(LineOfEveryReport, NeverBeginsWithAClosingMark) {
  for (const MeasuredRow& row : rows_of_every_size()) {
    if (runs_right_to_left(row)) continue;
    EXPECT_FALSE(is_one_of(row.first(), kClosing))
        << std::hex << static_cast<unsigned>(row.first());
    if (continues(row)) {
      EXPECT_FALSE(is_one_of(row.first(), kNeverContinues));
    }
  }
}

TEST_P(LineOfEveryReport, NeverEndsWithAnOpeningMark) {
  for (const MeasuredRow& row : rows_of_every_size())
    EXPECT_FALSE(is_one_of(row.last(), kOpening)) << std::hex << static_cast<unsigned>(row.last());
}

TEST_P(LineOfEveryReport, NeverBreaksInsideANumber) {
  constexpr std::u32string_view kDigits = U"0123456789";
  const std::vector<MeasuredRow> rows = rows_of_every_size();
  for (size_t i = 0; i + 1 < rows.size(); ++i) {
    const bool parted = is_one_of(rows[i].last(), kDigits) && continues(rows[i + 1]) &&
                        is_one_of(rows[i + 1].first(), kDigits);
    EXPECT_FALSE(parted) << "row " << i;
  }
}

TEST_P(LineOfEveryReport, NoParagraphEndsInALoneMark) {
  for (const MeasuredRow& row : body_rows(compiled(GetParam())))
    EXPECT_FALSE(row.glyphs.size() == 1 && is_one_of(row.first(), kClosing));
}

TEST_P(LineOfEveryReport, StaysWithinTheTypeArea) {
  for (const MeasuredRow& row : body_rows(compiled(GetParam()))) {
    EXPECT_GT(edge_left(row), kLeft - kExact);
    EXPECT_LT(edge_right(row), kRight + kExact);
  }
}

INSTANTIATE_TEST_SUITE_P(, LineOfEveryReport, testing::ValuesIn(compiling_reports()),
                         [](const auto& one) { return test_name_of(one.param); });

/// What no line may end inside (chinese-text.md, Where a line may break).
class Unbroken : public testing::TestWithParam<const char*> {};

std::u32string characters_of(std::string_view text) {
  std::u32string result;
  for (size_t at = 0; at < text.size(); at += utf8_length(text, at)) result += utf8_at(text, at);
  return result;
}

// In one paragraph after another it comes one character later, past the line's end.
TEST_P(Unbroken, StandsOnOneLineWhereverItComes) {
  constexpr int kParagraphs = 32;
  std::string text;
  for (int i = 0; i < kParagraphs; ++i) text += han(i + 5) + GetParam() + han(30) + "。\n";
  int whole = 0;
  for (const MeasuredRow& row : body_rows(compiled_text(head() + text_section(text))))
    whole += row.text().find(characters_of(GetParam())) != std::u32string::npos ? 1 : 0;
  EXPECT_EQ(whole, kParagraphs);
}

INSTANTIATE_TEST_SUITE_P(, Unbroken,
                         testing::Values("——", "……", "100%", "3.14", "-5", "20℃", "1,350",
                                         "〔2018〕1号", "￥500", "№7", "5‰", "1-2", "12:30"));

}  // namespace
}  // namespace banxin
