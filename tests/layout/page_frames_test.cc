#include "layout/pages/page_frames.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <list>

#include "base/thread_pool.h"
#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;

/// Boxes with a picture each, on pages of their own.
struct Pictured {
  explicit Pictured(const std::vector<std::shared_ptr<const Image>>& pictures) {
    part.style = &bench.style;
    for (const auto& picture : pictures) {
      Box& box = boxes.emplace_back();
      FrameImage place;
      place.x = Len::from_mm(5);
      place.y = Len::from_mm(7);
      box.pictures.push_back({place, picture});
      FrameCircle circle;
      circle.x = Len::from_mm(11);
      circle.y = Len::from_mm(13);
      box.circles.push_back(circle);
      FlowItem item;
      item.box = &box;
      part.pages.push_back({{{static_cast<uint32_t>(part.flow.size()), Len::from_mm(100)}}, {}});
      part.flow.push_back(item);
    }
    for (const PlannedPage& plan : part.pages)
      bound.push_back({&part, &plan, static_cast<int>(bound.size()) + 1, true, nullptr});
  }

  std::vector<FramePage> pages() {
    ThreadPool pool(2);
    return make_pages(bound, bench.style, default_fonts(), bench.element_fonts,
                      collect_images(bound), pool);
  }

  TypesetterBench bench;
  std::list<Box> boxes;
  SetPart part;
  std::vector<BoundPage> bound;
};

TEST(PageFrames, APictureUsedTwiceIsListedOnce) {
  const auto a = picture_of(1, 1), b = picture_of(1, 1);
  Pictured made({a, b, a});
  EXPECT_THAT(collect_images(made.bound), ElementsAre(a, b));
  const std::vector<FramePage> pages = made.pages();
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(pages[0].images.at(0).image, 0U);
  EXPECT_EQ(pages[1].images.at(0).image, 1U);
  EXPECT_EQ(pages[2].images.at(0).image, 0U);
}

TEST(PageFrames, PicturesAndCirclesStandWhereTheirBoxDoes) {
  const std::vector<FramePage> pages = Pictured({picture_of(1, 1)}).pages();
  const FrameImage& picture = pages.at(0).images.at(0);
  EXPECT_EQ(picture.x, Len::from_mm(28) + Len::from_mm(5));
  EXPECT_EQ(picture.y, Len::from_mm(37) + Len::from_mm(100) + Len::from_mm(7));
  const FrameCircle& circle = pages[0].circles.at(0);
  EXPECT_EQ(circle.x, Len::from_mm(28) + Len::from_mm(11));
  EXPECT_EQ(circle.y, Len::from_mm(37) + Len::from_mm(100) + Len::from_mm(13));
}

}  // namespace
}  // namespace banxin
