// The measurements can fail: each is taken of the default style, where it is the clause's value,
// and of a style that asks for something else, where it must be that.
#include <gtest/gtest.h>

#include <functional>
#include <ostream>

#include "conformance/clauses.h"
#include "conformance/documents.h"
#include "conformance/ink.h"
#include "conformance/report_texts.h"
#include "conformance/shell.h"

namespace banxin {
namespace {

using namespace clauses;

struct Followed {
  const char* name;
  const char* style;
  double by_clause;
  double by_style;
  std::function<double(const Document&)> measure;
  double tolerance = kExact;
};

void PrintTo(const Followed& one, std::ostream* stream) { *stream << one.name; }

/// A report with everything that is measured: an index, headings, a full page, a sign-off.
std::string report() {
  return head("date = 2018-01-10") + "[index]\nentries = [[\"索引号\", \"0102\"]]\n" +
         heading_section(1, "概述", han_rows(50) + "。") + closing({"沙依巴克区人民政府办公室"});
}

std::vector<MeasuredRow> full_page(const Document& document) {
  return document.page(2).text_rows();
}

MeasuredRow from_the_end(const Document& document, size_t back) {
  const std::vector<MeasuredRow> rows = document.pages().back().text_rows();
  return rows.at(rows.size() - back);
}

/// The number's ink on page 2: dash, digit, dash.
std::vector<Interval> number_ink(const Document& document) {
  return ink_columns(document.pdf(), 2, {0, kBottom + 3, kPaperWidth, kBottom + 20}, 2.0);
}

double number_top(const Document& document) {
  const Interval dash = number_ink(document).front();
  return ink_in(document.pdf(), 2, {dash.begin, kBottom + 3, dash.end, kBottom + 20}).value().top;
}

MeasuredRow title_row(const Document& document) {
  const std::vector<MeasuredRow> rows = document.page(1).text_rows();
  for (const MeasuredRow& row : rows)
    if (row.text() == U"年度工作报告") return row;
  return {};
}

const Followed kFollowed[] = {
    {"PaperWidth", "page.width = \"215 mm\"", 210, 215,
     [](const Document& d) { return d.page(1).width; }},
    {"LeftMargin", "page.margin-left = \"30 mm\"", 28, 30,
     [](const Document& d) { return full_page(d).front().left(); }},
    {"MirroredMargin", "page.mirrored = true", 28, 26,
     [](const Document& d) { return full_page(d).front().left(); }},
    {"TopMargin", "page.margin-top = \"33 mm\"", 37, 33,
     [](const Document& d) { return full_page(d).front().top(); }},
    {"TypeWidth", "page.type-width = \"160 mm\"", 184, 188,
     [](const Document& d) { return full_page(d).front().right(); }, 0.1},
    {"TypeHeight", "page.type-height = \"220 mm\"", 262, 257,
     [](const Document& d) { return full_page(d).back().bottom(); }},
    {"Rows", "grid.rows = 20", 22, 20,
     [](const Document& d) { return static_cast<double>(full_page(d).size()); }},
    {"Columns", "grid.columns = 26", 28, 26,
     [](const Document& d) { return static_cast<double>(full_page(d).front().glyphs.size()); }},
    {"FirstIndent", "element.body.first-indent = \"3 em\"", 2, 3,
     [](const Document& d) {
       return (d.page(1).rows_of_size(kSize3).at(1).left() - kLeft) / kColumn;
     }},
    {"TitleSize", "element.title.size = \"24 pt\"", 21, 24,
     [](const Document& d) { return title_row(d).size * 72 / 25.4; }},
    {"TitleMiddle", "element.title.align = \"left\"", kLeft + 78, kLeft + 3 * kSize2,
     [](const Document& d) { return (title_row(d).left() + title_row(d).right()) / 2; }},
    {"GapBelowTheTitle", "element.title.gap-below = 2", kLine, 2 * kLine,
     [](const Document& d) {
       return d.page(1).rows_of_size(kSize3).front().top() - title_row(d).bottom();
     },
     kGapGive + kExact},
    {"IndexRule", "index.rule = \"0.5 mm\"", 0.25, 0.5,
     [](const Document& d) { return d.page(1).rules.front().thickness(); }, 0.01},
    {"SignOffGap", "grid.line = \"8 mm\"", kLine, 8,
     [](const Document& d) { return from_the_end(d, 2).top() - from_the_end(d, 3).bottom(); }},
    {"SignOffInset", "closing.inset = \"4 em\"", kRight - 2 * kColumn, kRight - 4 * kColumn,
     [](const Document& d) { return from_the_end(d, 2).right(); }},
    {"DateOffset", "closing.date-offset = \"1 em\"", 2 * kColumn, kColumn,
     [](const Document& d) { return from_the_end(d, 1).left() - from_the_end(d, 2).left(); }},
    {"PageNumberDrop", "page-number.drop = \"9 mm\"", kBottom + 7, kBottom + 9, number_top},
    {"PageNumberInset", "page-number.inset = \"2 em\"", kLeft + kColumn, kLeft + 2 * kColumn,
     [](const Document& d) { return number_ink(d).at(0).begin; }},
    {"PageNumberGap", "page-number.gap = \"3 mm\"", 4.3, 3,
     [](const Document& d) { return number_ink(d).at(1).begin - number_ink(d).at(0).end; }},
};

class StyleFollow : public testing::TestWithParam<Followed> {};

TEST_P(StyleFollow, MeasurementIsTheClausesByDefault) {
  EXPECT_NEAR(GetParam().measure(compiled_text(report())), GetParam().by_clause,
              GetParam().tolerance);
}

TEST_P(StyleFollow, MeasurementFollowsTheStyle) {
  EXPECT_NEAR(GetParam().measure(compiled_text(report(), GetParam().style)), GetParam().by_style,
              GetParam().tolerance);
}

INSTANTIATE_TEST_SUITE_P(, StyleFollow, testing::ValuesIn(kFollowed),
                         [](const auto& one) { return std::string(one.param.name); });

std::string face_of_heading(const Document& document) {
  for (const MeasuredRow& row : document.page(1).text_rows())
    if (row.text().starts_with(U"一、")) return row.glyphs.front().face;
  return "none";
}

TEST(StyleFollows, FacesAreTheStyles) {
  const Document& kai = compiled_text(report(), "element.heading-1.font = \"kai\"");
  EXPECT_EQ(face_of_heading(compiled_text(report())), "FandolHei-Regular");
  EXPECT_EQ(face_of_heading(kai), "FandolKai-Regular");
}

TEST(StyleFollows, AColourIsSeen) {
  const Document& red = compiled_text(
      report(), "[colors]\nink = { cmyk = [0, 80, 80, 0] }\n[element.title]\ncolor = \"ink\"");
  const std::string trace = output_of({"mutool", "trace", red.pdf().string()});
  EXPECT_NE(trace.find("colorspace=\"DeviceCMYK\" color=\"0 .8 .8 0\""), std::string::npos);
}

TEST(StyleFollows, CustomersReportTakesAnotherStyle) {
  const Document& other = customer_report_in("grid.rows = 18");
  EXPECT_EQ(other.page(2).text_rows().size(), 18U);
  EXPECT_GT(other.pages().size(), customer_report().pages().size());
}

}  // namespace
}  // namespace banxin
