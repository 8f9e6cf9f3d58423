// Headings: faces, sizes, numbers, run-in headings, and none alone at a page's foot (GB/T
// 9704 7.3.3).
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/report_texts.h"
#include "conformance/shell.h"

namespace banxin {
namespace {

using namespace clauses;

struct Level {
  int level;
  const char* face;
  std::u32string number;
};

const std::vector<Level>& levels() {
  static const std::vector<Level> all = {{1, "FandolHei-Regular", U"一、"},
                                         {2, "FandolKai-Regular", U"（一）"},
                                         {3, "FandolFang-Regular", U"1."},
                                         {4, "FandolFang-Regular", U"（1）"}};
  return all;
}

const Document& all_levels() {
  std::string toml = head();
  for (const Level& one : levels()) toml += heading_section(one.level, "工作情况", han(10) + "。");
  return compiled_text(toml);
}

void PrintTo(const Level& one, std::ostream* stream) { *stream << "level " << one.level; }

/// A level cannot stand without those above it.
std::string down_to(int level) {
  std::string toml = head() + text_section("前言。");
  for (int above = 1; above < level; ++above) toml += heading_section(above, "上级标题", "");
  return toml;
}

/// A second page with that many rows of body, then a heading.
const Document& heading_below(int rows, int level) {
  return compiled_text(down_to(level) + page_break() + text_block(han_rows(rows)) +
                       heading_section(level, "工作情况", han_rows(3)));
}

bool is_han(const MeasuredGlyph& glyph) {
  return glyph.character >= U'一' && glyph.character <= U'鿿';
}

/// The row that begins with `start`; none: an empty row, which the test then finds.
MeasuredRow row_that_begins(const Document& document, const std::u32string& start) {
  for (const MeasuredPage& page : document.pages())
    for (MeasuredRow& row : page.text_rows())
      if (row.text().starts_with(start)) return std::move(row);
  return {};
}

class Heading : public testing::TestWithParam<Level> {};

TEST_P(Heading, Clause7_3_3_HasItsLevelsNumberFaceAndSize3) {
  const MeasuredRow row = row_that_begins(all_levels(), GetParam().number + U"工作情况");
  ASSERT_FALSE(row.glyphs.empty());
  EXPECT_EQ(row.text(), GetParam().number + U"工作情况");
  for (const MeasuredGlyph& glyph : row.glyphs) {
    EXPECT_NEAR(glyph.size, kSize3, 0.005);
    if (!is_han(glyph)) continue;
    EXPECT_EQ(glyph.face, GetParam().face);
  }
}

TEST_P(Heading, Clause7_3_3_IndentsTwoCharacters) {
  const MeasuredRow row = row_that_begins(all_levels(), GetParam().number);
  ASSERT_FALSE(row.glyphs.empty());
  // An opening bracket's empty half hangs over the indent.
  const MeasuredGlyph& first = row.glyphs.front();
  const double edge = first.character == U'（' ? first.x + first.size / 2 : first.x;
  EXPECT_NEAR(edge, kLeft + 2 * kColumn, kExact);
}

TEST_P(Heading, Clause7_3_3_RunInHeadingGoesOnInTheBodysFaceOnTheSameLine) {
  const std::string toml =
      down_to(GetParam().level) + run_in_section(GetParam().level, "加强领导。", "按照要求办理。");
  const MeasuredRow row = row_that_begins(compiled_text(toml), GetParam().number + U"加强领导");
  ASSERT_NE(row.text().find(U"加强领导。按照要求办理。"), std::u32string::npos);
  const size_t body = row.text().find(U"按照");
  for (size_t i = 0; i < row.glyphs.size(); ++i) {
    if (!is_han(row.glyphs[i])) continue;
    EXPECT_EQ(row.glyphs[i].face, i < body ? GetParam().face : "FandolFang-Regular") << i;
  }
}

// Twenty-one rows leave one free at the foot; the heading would stand alone on it.
TEST_P(Heading, NeverStandsAloneAtAPagesFoot) {
  const Document& document = heading_below(kRows - 1, GetParam().level);
  ASSERT_EQ(document.pages().size(), 3U);
  EXPECT_EQ(document.page(2).text_rows().size(), kRows - 1);
  EXPECT_TRUE(document.page(3).text_rows().front().text().ends_with(U"工作情况"));
}

// The counterpart: with a row for its text the heading stays.
TEST_P(Heading, StaysWhereALineOfItsTextFollows) {
  const std::vector<MeasuredRow> rows =
      heading_below(kRows - 2, GetParam().level).page(2).text_rows();
  ASSERT_EQ(rows.size(), kRows);
  EXPECT_TRUE(rows[kRows - 2].text().ends_with(U"工作情况"));
}

INSTANTIATE_TEST_SUITE_P(, Heading, testing::ValuesIn(levels()),
                         [](const auto& one) { return "Level" + std::to_string(one.param.level); });

TEST(Headings, StandTogetherWithTheFirstLineOfTheirText) {
  const std::string toml = head() + text_section("前言。") + page_break() +
                           text_block(han_rows(kRows - 2)) + heading_section(1, "工作情况", "") +
                           heading_section(2, "主要成绩", han_rows(3));
  const Document& document = compiled_text(toml);
  ASSERT_EQ(document.pages().size(), 3U);
  EXPECT_EQ(document.page(2).text_rows().size(), kRows - 2);
  EXPECT_EQ(document.page(3).text_rows().front().text(), U"一、工作情况");
}

class HeadingOfEveryReport : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(HeadingOfEveryReport, Clause7_3_3_NoneIsBold) {
  for (const MeasuredPage& page : compiled(GetParam()).pages())
    for (const MeasuredRow& row : page.rows_of_size(kSize3))
      for (const MeasuredGlyph& glyph : row.glyphs)
        EXPECT_EQ(glyph.face.find("Bold"), std::string::npos) << glyph.face;
  // Nor thickened by an outline (text rendering mode 2).
  const std::string trace = output_of({"mutool", "trace", compiled(GetParam()).pdf().string()});
  EXPECT_EQ(trace.find("<stroke_text"), std::string::npos);
}

TEST_P(HeadingOfEveryReport, NoneStandsAloneAtAPagesFoot) {
  const auto& pages = compiled(GetParam()).pages();
  for (size_t i = 0; i + 1 < pages.size(); ++i) {
    const std::vector<MeasuredRow> rows = pages[i].text_rows();
    if (rows.empty()) continue;
    const auto heading_face = [](const MeasuredGlyph& glyph) {
      return glyph.face == "FandolHei-Regular" || glyph.face == "FandolKai-Regular";
    };
    const auto& last = rows.back().glyphs;
    EXPECT_FALSE(std::all_of(last.begin(), last.end(), heading_face)) << "page " << i + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(, HeadingOfEveryReport, testing::ValuesIn(compiling_reports()),
                         [](const auto& one) { return test_name_of(one.param); });

}  // namespace
}  // namespace banxin
