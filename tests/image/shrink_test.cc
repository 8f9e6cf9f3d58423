#include "image/shrink.h"

#include <gtest/gtest.h>

#include "image/picture_files.h"

namespace banxin {
namespace {

Image shrunk(const std::string& mixed, int width, int height, int components, bool alpha,
             int factor) {
  Image image;
  image.components = components;
  shrink(mixed, width, height, alpha, factor, image);
  return image;
}

TEST(Shrink, TakesWholeStepsAndOnlyWhatPrintCannotShow) {
  EXPECT_EQ(shrinking_of(4000, 4000), 1);
  EXPECT_EQ(shrinking_of(4001, 10), 2);
  EXPECT_EQ(shrinking_of(10, 8001), 3);
  EXPECT_EQ(shrinking_of(1, 1), 1);
}

TEST(Shrink, IsTheMeanOfEachSquare) {
  const Image image = shrunk(std::string("\x00\x10\xFF\xFF\x10\x20\xFF\xFF", 8), 4, 2, 1, false, 2);
  EXPECT_EQ(image.width, 2);
  EXPECT_EQ(image.height, 1);
  EXPECT_EQ(image.pixels, std::string("\x10\xFF", 2));
  EXPECT_EQ(image.alpha, "");
}

/// What is seen through has no colour of its own: a seal's edge stays red.
TEST(Shrink, WeighsColoursByTheirAlpha) {
  const Image image = shrunk(std::string("\xE0\xFF\x00\x00\x00\x00\x00\x00", 8), 2, 2, 1, true, 2);
  EXPECT_EQ(image.pixels, "\xE0");
  EXPECT_EQ(image.alpha, "\x3F");
}

TEST(Shrink, DropsWhatIsLeftAtTheEdgesButNoWholeSide) {
  EXPECT_EQ(shrunk(std::string(15, 'x'), 5, 3, 1, false, 2).pixels, "xx");
  const Image line = shrunk(std::string(9, 'x'), 9, 1, 1, false, 3);
  EXPECT_EQ(line.width, 3);
  EXPECT_EQ(line.height, 1);
  EXPECT_EQ(line.pixels, "xxx");
}

TEST(Shrink, APngOfTooManyPixelsIsKeptSmall) {
  std::string why;
  const auto image =
      read_image(png_file(4001, 3, PNG_FORMAT_RGB, std::string(4001 * 9, '\xC8')), why);
  ASSERT_NE(image, nullptr) << why;
  EXPECT_EQ(image->width, 2000);
  EXPECT_EQ(image->height, 1);
  EXPECT_EQ(image->pixels, std::string(6000, '\xC8'));
}

}  // namespace
}  // namespace banxin
