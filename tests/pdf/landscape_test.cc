// Turned text, and pages that are turned for reading (GB/T 9704 8).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf_tools.h"
#include "rendering.h"

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Len kSize = Len::from_pt(16);
constexpr double kNear = 0.15;

const FontFace& fang() {
  static const auto face = open_font("FandolFang-Regular.otf");
  return *face;
}

Written write_page(const FramePage& page) {
  Frame frame;
  frame.pages.push_back(page);
  return write(frame, {&fang()});
}

FramePage landscape_page() {
  FramePage page = a4_page();
  std::swap(page.width, page.height);
  page.landscape = true;
  return page;
}

FrameItem mark_at(double x, double y, double width, double height) {
  return rectangle(Role::rule, Len::from_mm(x), Len::from_mm(y), Len::from_mm(width),
                   Len::from_mm(height), {});
}

/// The same file with the sheet as it leaves the printer.
std::string not_turned(const std::string& bytes) {
  return std::regex_replace(bytes, std::regex("/Rotate 90"), "/Rotate 0 ");
}

struct Glyph {
  double x = 0, y = 0;  ///< mm from the page's upper left corner as read
};

/// The origins of the page's glyphs as MuPDF shows them.
std::vector<Glyph> glyphs_of(const PdfFile& file) {
  std::vector<Glyph> glyphs;
  for (const auto& found : all_matches(file.run("mutool draw -q -F stext %"),
                                       "<char quad=\"[^\"]*\" x=\"([-0-9.]+)\" y=\"([-0-9.]+)\""))
    glyphs.push_back({std::stod(found[1]) * 25.4 / 72, std::stod(found[2]) * 25.4 / 72});
  return glyphs;
}

TEST(TurnedText, RunsClockwiseFromItsOrigin) {
  const double steps[4][2] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
  for (int turns = 0; turns < 4; ++turns) {
    FramePage page = a4_page();
    add_line(page, fang(), 0, "公文格式", Len::from_mm(100), Len::from_mm(150), kSize,
             Len::from_mm(6));
    turn_last(page, turns);
    PdfFile file(write_page(page).bytes);
    const auto glyphs = glyphs_of(file);
    ASSERT_EQ(glyphs.size(), 4U) << turns;
    for (size_t i = 0; i < 4; ++i) {
      EXPECT_NEAR(glyphs[i].x, 100 + steps[turns][0] * 6 * static_cast<double>(i), 0.02) << turns;
      EXPECT_NEAR(glyphs[i].y, 150 + steps[turns][1] * 6 * static_cast<double>(i), 0.02) << turns;
    }
  }
}

TEST(TurnedText, StandsOnItsBaseline) {
  // Most of 一 lies above its baseline; turned by 90 degrees, that is to the right of it.
  FramePage page = a4_page();
  add_line(page, fang(), 0, "一", Len::from_mm(100), Len::from_mm(150), Len::from_mm(30));
  turn_last(page, 1);
  PdfFile file(write_page(page).bytes);
  for (const std::string& painter : kPainters) {
    const InkBox ink = Rendering(file, painter).ink();
    EXPECT_GT(ink.left, 105) << painter;
    EXPECT_LT(ink.right, 120) << painter;
    EXPECT_GT(ink.top, 150) << painter;
    EXPECT_LT(ink.bottom, 180) << painter;
    EXPECT_GT(ink.height(), ink.width()) << painter;
  }
}

TEST(TurnedText, DoesNotTurnWhatFollows) {
  FramePage page = a4_page();
  add_line(page, fang(), 0, "前", Len::from_mm(28), Len::from_mm(50), kSize);
  add_line(page, fang(), 0, "转", Len::from_mm(100), Len::from_mm(150), kSize);
  turn_last(page, 3);
  add_line(page, fang(), 0, "转", Len::from_mm(100), Len::from_mm(130), kSize);
  turn_last(page, 1);
  add_line(page, fang(), 0, "后文", Len::from_mm(28), Len::from_mm(60), kSize, Len::from_mm(6));
  PdfFile file(write_page(page).bytes);
  const auto glyphs = glyphs_of(file);
  ASSERT_EQ(glyphs.size(), 5U);
  EXPECT_NEAR(glyphs[2].y, 130, 0.02);
  EXPECT_NEAR(glyphs[3].x, 28, 0.02);
  EXPECT_NEAR(glyphs[3].y, 60, 0.02);
  EXPECT_NEAR(glyphs[4].x, 34, 0.02);
  EXPECT_NEAR(glyphs[4].y, 60, 0.02);
}

TEST(TurnedText, TakesAnyTransform) {
  FramePage page = a4_page();
  add_line(page, fang(), 0, "公文", Len(), Len(), kSize, Len::from_mm(6));
  // 30 degrees clockwise, half as large.
  const auto part = [](double of) { return static_cast<int32_t>(of * Transform::kOne); };
  const double cosine = 0.8660254 / 2, sine = 0.25;
  page.transforms.push_back(
      {part(cosine), part(sine), part(-sine), part(cosine), Len::from_mm(100), Len::from_mm(150)});
  page.items.back().transform = 1;
  const auto glyphs = glyphs_of(PdfFile(write_page(page).bytes));
  ASSERT_EQ(glyphs.size(), 2U);
  EXPECT_NEAR(glyphs[0].x, 100, 0.02);
  EXPECT_NEAR(glyphs[1].x, 100 + 6 * cosine, 0.02);
  EXPECT_NEAR(glyphs[1].y, 150 + 6 * sine, 0.02);
}

TEST(TurnedText, ByATransformThatThePageLacksIsAnError) {
  FramePage page = a4_page();
  add_line(page, fang(), 0, "转", Len(), Len(), kSize);
  page.items.back().transform = 2;
  const Written written = write_page(page);
  EXPECT_TRUE(written.bytes.empty());
  ASSERT_EQ(written.diagnostics.all().size(), 1U);
  EXPECT_EQ(written.diagnostics.all()[0].code, "E0603");
}

TEST(LandscapePage, IsAnUprightSheetTurnedForReading) {
  Frame frame;
  frame.pages = {a4_page(), landscape_page()};
  PdfFile file(write(frame, {}).bytes);
  const std::string info = file.run("pdfinfo -box -f 1 -l 2 %");
  EXPECT_EQ(all_matches(info, "Page +2 rot: +90\n").size(), 1U) << info;
  EXPECT_EQ(all_matches(info, "Page +1 rot: +0\n").size(), 1U) << info;
  for (const char* box : {"MediaBox", "TrimBox"})
    EXPECT_EQ(
        all_matches(info, "Page +2 " + std::string(box) + ": +0.00 +0.00 +595.28 +841.89").size(),
        1U)
        << info;
  EXPECT_THAT(file.run("mutool show % pages/2"), Not(HasSubstr("/MediaBox"))) << "inherited";
  EXPECT_THAT(file.run("qpdf --check %"), HasSubstr("No syntax or stream encoding errors"));
}

TEST(LandscapePage, HasItsContentWhereItIsRead) {
  FramePage page = landscape_page();
  page.items.push_back(mark_at(37, 28, 225, 1));
  add_line(page, fang(), 0, "横排表格", Len::from_mm(40), Len::from_mm(60), kSize, Len::from_mm(6));
  PdfFile file(write_page(page).bytes);
  for (const std::string& painter : kPainters) {
    const Rendering seen(file, painter);
    EXPECT_NEAR(seen.width(), 297, 0.2) << painter;
    const InkBox ink = seen.ink();
    EXPECT_NEAR(ink.left, 37, kNear) << painter;
    EXPECT_NEAR(ink.top, 28, kNear) << painter;
    EXPECT_NEAR(ink.right, 262, kNear) << painter;
  }
  const auto glyphs = glyphs_of(file);
  ASSERT_EQ(glyphs.size(), 4U);
  for (size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(glyphs[i].x, 40 + 6 * static_cast<double>(i), 0.02);
    EXPECT_NEAR(glyphs[i].y, 60, 0.02);
  }
  EXPECT_EQ(without_breaks(file.run("pdftotext % -")), "横排表格");
}

TEST(LandscapePage, HasItsUpperEdgeAtTheSheetsLeft) {
  FramePage page = landscape_page();
  page.items.push_back(mark_at(0, 0, 297, 5));
  PdfFile sheet(not_turned(write_page(page).bytes));
  for (const std::string& painter : kPainters) {
    const InkBox ink = Rendering(sheet, painter).ink();
    EXPECT_NEAR(ink.left, 0, kNear) << painter;
    EXPECT_NEAR(ink.right, 5, kNear) << painter;
    EXPECT_NEAR(ink.height(), 297, 2 * kNear) << painter;
  }
}

TEST(LandscapePage, HasATurnedPageNumberUprightOnTheSheet) {
  // A quarter clockwise in reading undoes the quarter that the sheet was turned for reading.
  FramePage page = landscape_page();
  add_line(page, fang(), 0, "一二", Len::from_mm(20), Len::from_mm(160), kSize, Len::from_mm(6));
  turn_last(page, 1);
  const std::string bytes = write_page(page).bytes;
  PdfFile file(bytes);
  const auto read = glyphs_of(file);
  ASSERT_EQ(read.size(), 2U);
  EXPECT_NEAR(read[1].x - read[0].x, 0, 0.02);
  EXPECT_NEAR(read[1].y - read[0].y, 6, 0.02);
  PdfFile sheet(not_turned(bytes));
  const auto printed = glyphs_of(sheet);
  ASSERT_EQ(printed.size(), 2U);
  EXPECT_NEAR(printed[0].x, 160, 0.02);
  EXPECT_NEAR(printed[1].x, 166, 0.02);
  EXPECT_NEAR(printed[0].y, 297 - 20, 0.02);
  EXPECT_NEAR(printed[1].y, 297 - 20, 0.02);
}

TEST(LandscapePage, HasItsLinksWhereTheyAreRead) {
  FramePage page = landscape_page();
  page.links.push_back({Len::from_pt(100),
                        Len::from_pt(50),
                        Len::from_pt(60),
                        Len::from_pt(20),
                        "http://www.gov.cn/",
                        {}});
  PdfFile file(write_page(page).bytes);
  EXPECT_THAT(file.run("mutool show % pages/1/Annots/1/Rect"), HasSubstr("[ 50 100 70 160 ]"));
}

TEST(LandscapePage, HasItsHeadingsWhereTheyAreRead) {
  Frame frame;
  frame.pages = {a4_page(), landscape_page()};
  frame.destinations = {{0, Len::from_pt(200)}, {1, Len::from_pt(200)}};
  frame.outline = {{1, "upright", 0, {}}, {1, "turned", 1, {}}};
  PdfFile file(write(frame, {}).bytes);
  EXPECT_THAT(file.run("mutool show % trailer/Root/Outlines/First/Dest"),
              HasSubstr("/XYZ null 642 null"));
  EXPECT_THAT(file.run("mutool show % trailer/Root/Outlines/Last/Dest"),
              HasSubstr("/XYZ 200 0 null"));
}

}  // namespace
}  // namespace banxin
