#include "frame/frame_dump.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tree_paths.h"

namespace banxin {
namespace {

using testing::HasSubstr;

TEST(FrameDump, TellsOfCirclesPicturesAndLandscapePages) {
  Frame frame;
  FramePage page;
  page.width = Len::from_mm(297);
  page.height = Len::from_mm(210);
  page.landscape = true;
  page.circles.push_back(
      {Len::from_mm(100), Len::from_mm(50), Len::from_mm(45), Len::from_mm(1), {}, Role::seal});
  page.images.push_back({Len::from_mm(10), Len::from_mm(20), Len::from_mm(30), Len::from_mm(40), 7,
                         true, Role::stamp});
  page.images.push_back({Len(), Len(), Len::from_mm(1), Len::from_mm(1), 0, false, Role::seal});
  frame.pages.push_back(page);
  EXPECT_EQ(dump_frame(frame, {}),
            "page 0 297.00 x 210.00 landscape\n"
            "  seal circle around 100.00,50.00 45.00 wide, line 1.00\n"
            "  stamp picture 7 at 10.00,20.00 30.00 x 40.00 multiplied\n"
            "  seal picture 0 at 0.00,0.00 1.00 x 1.00\n");
}

TEST(FrameDump, TellsOfTurnedText) {
  std::string why;
  const auto face = FontFace::open(BANXIN_SOURCE_DIR "/fonts/LiberationSerif-Regular.ttf", 0, &why);
  ASSERT_NE(face, nullptr) << why;
  Frame frame;
  frame.pages.emplace_back();
  GlyphRun run;
  run.size = Len::from_pt(14);
  frame.pages[0].runs.push_back(run);
  run.quarter_turns = 3;
  frame.pages[0].runs.push_back(run);
  const std::string dump = dump_frame(frame, {face.get()});
  EXPECT_THAT(dump, HasSubstr("14 at 0.00,0.00 to 0.00 @? \n"));
  EXPECT_THAT(dump, HasSubstr("14 at 0.00,0.00 to 0.00 turned 270 @? \n"));
}

TEST(FrameDump, TellsOfColoursEachGlyphsPlaceAndSpans) {
  std::string why;
  const auto face = FontFace::open(BANXIN_SOURCE_DIR "/fonts/LiberationSerif-Regular.ttf", 0, &why);
  ASSERT_NE(face, nullptr) << why;
  Frame frame;
  FramePage& page = frame.pages.emplace_back();
  page.text = "ab";
  page.glyphs = {{1, 0, 0, 0},
                 {2, static_cast<int32_t>(Len::from_mm(2.5).raw()),
                  static_cast<int32_t>(Len::from_mm(1).raw()), 1}};
  GlyphRun run;
  run.size = Len::from_pt(14);
  run.glyph_end = run.text_end = 2;
  run.color = {Color::Space::cmyk, {0, 800, 800, 0}};
  run.span = Span::of(0, 120, 2);
  page.runs.push_back(run);
  page.rules.push_back({{}, {}, {}, {}, {Color::Space::gray, {500}}, Role::rule});
  const std::string dump = dump_frame(frame, {face.get()});
  EXPECT_THAT(dump, HasSubstr("14 cmyk 0 800 800 0 at 0.00,0.00 to 0.00 @120+2 ab\n"
                              "    0.00 2.50^1.00\n"));
  EXPECT_THAT(dump, HasSubstr("rule at 0.00,0.00 0.00 x 0.00 gray 500\n"));
}

}  // namespace
}  // namespace banxin
