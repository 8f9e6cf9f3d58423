#include "frame/frame_dump.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "font_bytes.h"
#include "frame/frame_parts.h"
#include "tree_paths.h"

namespace banxin {
namespace {

using testing::HasSubstr;

const FontFace& latin() {
  static const auto face = [] {
    std::string why;
    return open_font_file(BANXIN_SOURCE_DIR "/fonts/LiberationSerif-Regular.ttf", 0, &why);
  }();
  return *face;
}

std::string dump(const Frame& frame) { return dump_frame(frame, {&latin()}); }

TEST(FrameDump, TellsOfPathsPicturesAndLandscapePages) {
  Frame frame;
  FramePage& page = frame.pages.emplace_back();
  page.width = Len::from_mm(297);
  page.height = Len::from_mm(210);
  page.landscape = true;
  const Color gray{Color::Space::gray, {500}};
  page.items.push_back(rectangle(Role::rule, Len(), Len(), Len::from_mm(9), Len::from_mm(1), gray));
  page.items.push_back(circle(page, Role::seal, {Len::from_mm(100), Len::from_mm(50)},
                              Len::from_mm(45), Len::from_mm(1), {}));
  FramePicture picture{
      Len::from_mm(10), Len::from_mm(20), Len::from_mm(30), Len::from_mm(40), 7, true};
  page.items.push_back({picture, Role::stamp, Span::of(0, 5, 2), 3});
  const std::string text = dump(frame);
  EXPECT_THAT(text, HasSubstr("page 0 297.00 x 210.00 landscape\n"
                              "  rule at 0.00,0.00 9.00 x 1.00 gray 500\n"
                              "  seal path at 77.50,27.50 45.00 x 45.00 open, line 1.00\n"
                              "    from 122.00,50.00 by 122.00,37.85 112.15,28.00 to "));
  EXPECT_THAT(text, HasSubstr("  stamp picture 7 at 10.00,20.00 30.00 x 40.00 multiplied @5+2 "
                              "<3>\n"));
}

TEST(FrameDump, TellsOfTurnedText) {
  Frame frame;
  FramePage& page = frame.pages.emplace_back();
  GlyphRun run;
  run.size = Len::from_pt(14);
  page.items.push_back({run, Role::body, {}});
  page.items.push_back({run, Role::body, {}});
  turn_last(page, 3);
  EXPECT_THAT(dump(frame), HasSubstr("14 at 0.00,0.00 to 0.00 @? \n"));
  EXPECT_THAT(dump(frame), HasSubstr("14 at 0.00,0.00 to 0.00 turned 0 -1 1 0 at 0.00,0.00 @? \n"));
}

TEST(FrameDump, TellsOfColoursEachGlyphsPlaceAndSpans) {
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
  page.items.push_back({run, Role::body, Span::of(0, 120, 2), 4});
  EXPECT_THAT(dump(frame), HasSubstr("14 cmyk 0 800 800 0 at 0.00,0.00 to 0.00 @120+2 <4> ab\n"
                                     "    0.00 2.50^1.00\n"));
}

TEST(FrameDump, TellsOfLinksDestinationsAndTheStructure) {
  Frame frame;
  FramePage& page = frame.pages.emplace_back();
  page.links.push_back({Len(), Len(), Len(), Len(), uint32_t{0}, Span::of(0, 9, 4), 2});
  frame.destinations = {{0, Len::from_mm(37)}};
  frame.outline = {{2, "题", 0, Span::of(0, 1, 2)}};
  const StructureId paragraph = frame.structure.add(StructureTree::kRoot, StructureTag::p);
  frame.structure.node(frame.structure.add(paragraph, StructureTag::figure)).alternative = "印章";
  EXPECT_EQ(dump(frame),
            "page 0 0.00 x 0.00\n"
            "  link at 0.00,0.00 0.00 x 0.00 @9+4 <2> to 0\n"
            "destination 0 page 1 at 37.00\n"
            "outline 2 to 0 @1+2 题\n"
            "Document <0>\n"
            "  P <1>\n"
            "    Figure <2> “印章”\n");
}

}  // namespace
}  // namespace banxin
