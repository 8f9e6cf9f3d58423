#include "layout/pages/page_frames.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <list>

#include "frame/frame_parts.h"
#include "layout/typesetter_bench.h"
#include "test_job.h"

namespace banxin {
namespace {

using testing::ElementsAre;

/// Boxes with a picture each, on pages of their own.
struct Pictured {
  explicit Pictured(const std::vector<std::shared_ptr<const Image>>& pictures) {
    part.style = &bench.style;
    for (const auto& picture : pictures) {
      Box& box = boxes.emplace_back();
      box.add_picture(Role::seal, Len::from_mm(5), Len::from_mm(7),
                      {picture, Len::from_mm(1), Len::from_mm(1)});
      box.add_circle(Role::seal, Len::from_mm(11), Len::from_mm(13), {});
      FlowItem item;
      item.what = FlowBox{&box, Len(), Len()};
      PlannedPage page;
      page.body.items = {{static_cast<uint32_t>(part.flow.size()), Len::from_mm(100)}};
      part.pages.push_back(page);
      part.flow.items.push_back(item);
    }
    for (const PlannedPage& plan : part.pages)
      bound.push_back({&part, &plan, static_cast<int>(bound.size()) + 1, true, nullptr});
  }

  std::vector<FramePage> pages() {
    TestJob test(2);
    return make_pages(document, bound,
                      {bench.style, bench.grid, default_fonts(), bench.element_fonts, {}, test.job},
                      collect_images(bound));
  }

  TypesetterBench bench;
  std::list<Box> boxes;
  LaidDocument document{std::deque<Part>(1)};
  Part& part = document.parts.front();
  std::vector<BoundPage> bound;
};

TEST(PageFrames, APictureUsedTwiceIsListedOnce) {
  const auto a = picture_of(1, 1), b = picture_of(1, 1);
  Pictured made({a, b, a});
  EXPECT_THAT(collect_images(made.bound), ElementsAre(a, b));
  const std::vector<FramePage> pages = made.pages();
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(pictures_on(pages[0]).at(0).image, 0U);
  EXPECT_EQ(pictures_on(pages[1]).at(0).image, 1U);
  EXPECT_EQ(pictures_on(pages[2]).at(0).image, 0U);
}

TEST(PageFrames, PicturesAndCirclesStandWhereTheirBoxDoes) {
  const std::vector<FramePage> pages = Pictured({picture_of(1, 1)}).pages();
  const FramePicture picture = pictures_on(pages.at(0)).at(0);
  EXPECT_EQ(picture.x, Len::from_mm(28) + Len::from_mm(5));
  EXPECT_EQ(picture.y, Len::from_mm(37) + Len::from_mm(100) + Len::from_mm(7));
  const FramePath seal = paths_of(pages[0]).at(0);
  EXPECT_EQ(seal.x + seal.width / 2, Len::from_mm(28) + Len::from_mm(11));
  EXPECT_EQ(seal.y + seal.height / 2, Len::from_mm(37) + Len::from_mm(100) + Len::from_mm(13));
}

}  // namespace
}  // namespace banxin
