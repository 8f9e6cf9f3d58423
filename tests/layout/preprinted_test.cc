// 套打: what a sheet with a red head needs printed.
#include "layout/pages/preprinted.h"

#include <gtest/gtest.h>

#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

class Preprinted : public testing::Test {
 protected:
  Preprinted() {
    const Color red = bench_.style.element(Role::issuer_mark).color;
    const Color black = bench_.style.element(Role::body).color;
    FramePage& page = frame_.pages.emplace_back();
    GlyphRun mark;
    mark.color = red;
    GlyphRun text;
    text.color = black;
    text.x = Len::from_mm(28);
    text.y = Len::from_mm(100);
    page.items.push_back({mark, Role::issuer_mark, {}, kArtifact});
    page.items.push_back(
        rectangle(Role::letterhead_rule, {}, {}, Len::from_mm(156), Len::from_mm(0.6), red));
    page.items.push_back({text, Role::body, {}, kArtifact});
    page.items.push_back(circle(page, Role::seal, {Len::from_mm(50), Len::from_mm(50)},
                                Len::from_mm(45), Len::from_mm(1), red));
    page.items.push_back(
        rectangle(Role::imprint_rule, {}, {}, Len::from_mm(156), Len::from_mm(0.35), black));
    page.items.push_back({FramePicture{}, Role::seal, {}, kArtifact});
  }

  std::vector<Role> roles() const {
    std::vector<Role> found;
    for (const FrameItem& item : frame_.pages[0].items) found.push_back(item.role);
    return found;
  }

  TypesetterBench bench_;
  Frame frame_;
};

TEST_F(Preprinted, RedIsLeftOutPicturesAndBlackStay) {
  Output output;
  output.preprinted = true;
  fit_to_preprinted(output, bench_.style, frame_);
  EXPECT_EQ(roles(), (std::vector<Role>{Role::body, Role::imprint_rule, Role::seal}));
  EXPECT_EQ(frame_.pages[0].items[0].text()->x, Len::from_mm(28)) << "all else in its place";
}

TEST_F(Preprinted, AnOffsetMovesEverythingAndLeavesNothingOut) {
  Output output;
  output.offset_x = 1.5;
  output.offset_y = -0.5;
  const FramePoint step = frame_.pages[0].steps.at(0).end;
  fit_to_preprinted(output, bench_.style, frame_);
  EXPECT_EQ(roles().size(), 6U);
  const GlyphRun& text = *frame_.pages[0].items[2].text();
  EXPECT_NEAR(text.x.mm(), 29.5, 0.001);
  EXPECT_NEAR(text.y.mm(), 99.5, 0.001);
  EXPECT_NEAR(frame_.pages[0].steps[0].end.x.mm(), step.x.mm() + 1.5, 0.001);
  EXPECT_NEAR(frame_.pages[0].items[5].picture()->y.mm(), -0.5, 0.001);
}

}  // namespace
}  // namespace banxin
