#include "layout/pages/on_paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

class OnPaper : public testing::Test {
 protected:
  OnPaper() {
    FramePage& page = frame_.pages.emplace_back();
    page.width = Len::from_mm(210);
    page.height = Len::from_mm(297);
    page.glyphs.resize(1);
  }

  /// Text 50 mm wide and 10 mm high.
  size_t errors_of_text(double x, double y, std::optional<Transform> turned = std::nullopt) {
    GlyphRun run;
    run.size = Len::from_mm(10);
    run.x = Len::from_mm(x);
    run.y = Len::from_mm(y);
    run.width = Len::from_mm(50);
    run.glyph_end = 1;
    FramePage& page = frame_.pages[0];
    page.items = {{run, Role::body, Span::of(0, 7, 1)}};
    if (turned) {
      page.transforms = {*turned};
      page.items[0].transform = 1;
    }
    Diagnostics diagnostics;
    check_on_paper(frame_, diagnostics);
    for (const Diagnostic& one : diagnostics.all()) {
      EXPECT_EQ(one.code, "E0518");
      EXPECT_EQ(one.span.offset, 7U);
    }
    return diagnostics.count(Severity::error);
  }

  Frame frame_;
};

TEST_F(OnPaper, TextThatReachesTheEdgeStandsOnIt) {
  EXPECT_EQ(errors_of_text(0, 8.8), 0U);
  EXPECT_EQ(errors_of_text(160, 295.8), 0U);
}

TEST_F(OnPaper, TextBesideAnyEdgeIsAnError) {
  EXPECT_EQ(errors_of_text(-0.1, 100), 1U);
  EXPECT_EQ(errors_of_text(160.1, 100), 1U);
  EXPECT_EQ(errors_of_text(100, 8.7), 1U);
  EXPECT_EQ(errors_of_text(100, 295.9), 1U);
}

TEST_F(OnPaper, TurnedTextIsMeasuredWhereItIsTurnedTo) {
  // A quarter turn to the left about the page's corner, then down by 200 mm.
  Transform turned;
  turned.a = turned.d = 0;
  turned.b = -Transform::kOne;
  turned.c = Transform::kOne;
  turned.y = Len::from_mm(200);
  EXPECT_EQ(errors_of_text(100, 100, turned), 0U);
  EXPECT_EQ(errors_of_text(160, 100, turned), 1U) << "above the paper";
}

/// A page with one text 50 mm wide and 10 mm high; what is said of it.
std::vector<std::string> said_of_text(double x, double baseline, Role role = Role::body,
                                      Format format = Format::document) {
  TypesetterBench bench;
  Frame frame;
  FramePage& page = frame.pages.emplace_back();
  page.width = Len::from_mm(210);
  page.height = Len::from_mm(297);
  page.glyphs.resize(1);
  GlyphRun run;
  run.size = Len::from_mm(10);
  run.x = Len::from_mm(x);
  run.y = Len::from_mm(baseline);
  run.width = Len::from_mm(50);
  run.glyph_end = 1;
  page.items = {{run, role, Span::of(0, 7, 1)}, {run, role, Span::of(0, 7, 1)}};
  Diagnostics diagnostics;
  check_in_type_area(frame, bench.style, format, diagnostics);
  std::vector<std::string> codes;
  for (const Diagnostic& one : diagnostics.all()) codes.push_back(one.code);
  return codes;
}

TEST(InTypeArea, TextOutsideIsWarnedOfOnce) {  // GB/T 9704 5.2.1
  using testing::ElementsAre;
  using testing::IsEmpty;
  EXPECT_THAT(said_of_text(28, 100), IsEmpty());
  EXPECT_THAT(said_of_text(134 + 5, 100), IsEmpty()) << "a mark's white";
  EXPECT_THAT(said_of_text(134 + 6, 100), ElementsAre("W0519"));
  EXPECT_THAT(said_of_text(20, 100), ElementsAre("W0519"));
  EXPECT_THAT(said_of_text(28, 260), IsEmpty());
  EXPECT_THAT(said_of_text(28, 270), ElementsAre("W0519"));
  EXPECT_THAT(said_of_text(28, 275, Role::page_number), IsEmpty()) << "7.5";
  EXPECT_THAT(said_of_text(28, 270, Role::body, Format::letter), IsEmpty()) << "10.1";
}

}  // namespace
}  // namespace banxin
