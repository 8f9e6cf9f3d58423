#include "image/image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/picture_files.h"

namespace banxin {
namespace {

using testing::HasSubstr;

std::shared_ptr<const Image> read(const std::string& bytes) {
  std::string why;
  auto image = read_image(bytes, why);
  EXPECT_EQ(why, "");
  return image;
}

std::string why_not(const std::string& bytes) {
  std::string why;
  EXPECT_EQ(read_image(bytes, why), nullptr);
  return why;
}

/// Eight by eight pixels whose bytes all differ from their neighbours', so that they do not pack.
std::string noise(size_t bytes) {
  std::string out(bytes, '\0');
  uint32_t state = 12345;
  for (char& c : out) c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  return out;
}

/// Writes a big-endian number over four bytes of a file.
void put(std::string& bytes, size_t at, uint32_t value) {
  for (int i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (24 - 8 * i));
}

/// What a PNG ends its chunks with.
uint32_t crc_of(const std::string& bytes) {
  uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

constexpr size_t kIhdr = 8, kIhdrSize = 25;

/// A PNG whose head tells of these sides.
std::string png_saying(uint32_t width, uint32_t height) {
  std::string bytes = png_file(1, 1, PNG_FORMAT_GRAY, "x");
  put(bytes, kIhdr + 8, width);
  put(bytes, kIhdr + 12, height);
  put(bytes, kIhdr + 21, crc_of(bytes.substr(kIhdr + 4, 17)));
  return bytes;
}

TEST(Png, KeepsItsPixels) {
  const std::string pixels = noise(8 * 4 * 3);
  const auto image = read(png_file(8, 4, PNG_FORMAT_RGB, pixels));
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->width, 8);
  EXPECT_EQ(image->height, 4);
  EXPECT_EQ(image->components, 3);
  EXPECT_EQ(image->pixels, pixels);
  EXPECT_EQ(image->alpha, "");
  EXPECT_EQ(image->jpeg, "");
}

TEST(Png, InGrayStaysGray) {
  const auto image = read(png_file(3, 1, PNG_FORMAT_GRAY, "abc"));
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->components, 1);
  EXPECT_EQ(image->pixels, "abc");
}

TEST(Png, HasItsAlphaApart) {
  const auto color = read(png_file(2, 1, PNG_FORMAT_RGBA, "rgb\x80RGB\xFF"));
  ASSERT_NE(color, nullptr);
  EXPECT_EQ(color->pixels, "rgbRGB");
  EXPECT_EQ(color->alpha, "\x80\xFF");
  const auto gray = read(png_file(2, 1, PNG_FORMAT_GA,
                                  "a\x80"
                                  "b\x40"));
  ASSERT_NE(gray, nullptr);
  EXPECT_EQ(gray->components, 1);
  EXPECT_EQ(gray->pixels, "ab");
  EXPECT_EQ(gray->alpha, "\x80\x40");
}

TEST(Png, LosesAnAlphaThatIsOpaqueEverywhere) {
  const auto image = read(png_file(2, 1, PNG_FORMAT_RGBA, "rgb\xFFRGB\xFF"));
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->pixels, "rgbRGB");
  EXPECT_EQ(image->alpha, "");
}

TEST(Png, CutAnywhereBeforeItsEndIsNeverPixels) {
  const std::string whole = png_file(8, 8, PNG_FORMAT_RGB, noise(192));
  constexpr size_t kEnd = 12;  // IEND, without which all pixels are there
  for (size_t size = 0; size < whole.size() - kEnd - 4; ++size)
    EXPECT_NE(why_not(whole.substr(0, size)), "") << size;
}

TEST(Png, WithAnyByteOfItsPixelsChangedIsDamaged) {
  const std::string whole = png_file(8, 8, PNG_FORMAT_RGB, noise(192));
  const size_t data = whole.find("IDAT");
  ASSERT_NE(data, whole.npos);
  for (size_t at = data; at < whole.size() - 12; ++at) {
    std::string changed = whole;
    changed[at] ^= 0x55;
    EXPECT_THAT(why_not(changed), HasSubstr("the PNG is damaged: ")) << at;
  }
}

TEST(Png, WithAFaultInWhatIsNotPixelsIsRead) {
  std::string bytes = png_file(3, 1, PNG_FORMAT_GRAY, "abc");
  const std::string profile = "iCCPgray profile that is none";
  std::string chunk(4, '\0');
  put(chunk, 0, static_cast<uint32_t>(profile.size() - 4));
  chunk += profile + std::string(4, '\0');
  put(chunk, chunk.size() - 4, crc_of(profile));
  bytes.insert(kIhdr + kIhdrSize, chunk);
  const auto image = read(bytes);
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->pixels, "abc");
}

TEST(Png, OfNoPixelsOrTooManyIsRefusedBeforeMemoryIsTaken) {
  EXPECT_THAT(why_not(png_saying(0, 5)), HasSubstr("the PNG is damaged: "));
  EXPECT_EQ(why_not(png_saying(8001, 8001)), "it has 8001 x 8001 pixels, more than 64 million");
  EXPECT_NE(why_not(png_saying(0x7FFFFFFF, 0x7FFFFFFF)), "");
}

TEST(Jpeg, StaysAsItIsAndSaysItsSize) {
  for (const bool progressive : {false, true}) {
    JpegKind kind;
    kind.progressive = progressive;
    const std::string file = jpeg_file(9, 5, noise(9 * 5 * 3), kind);
    const auto image = read(file);
    ASSERT_NE(image, nullptr);
    EXPECT_EQ(image->width, 9);
    EXPECT_EQ(image->height, 5);
    EXPECT_EQ(image->components, 3);
    EXPECT_FALSE(image->inverted);
    EXPECT_EQ(image->jpeg, file);
    EXPECT_EQ(image->pixels, "");
  }
}

TEST(Jpeg, InGrayIsGray) {
  const auto image = read(jpeg_file(8, 8, noise(64), {JCS_GRAYSCALE}));
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->components, 1);
}

TEST(Jpeg, InCmykIsInvertedIfAdobeWroteIt) {
  for (const bool by_adobe : {false, true}) {
    const auto image = read(jpeg_file(8, 8, noise(256), {JCS_CMYK, by_adobe}));
    ASSERT_NE(image, nullptr);
    EXPECT_EQ(image->components, 4);
    EXPECT_EQ(image->inverted, by_adobe);
  }
}

TEST(Jpeg, CutAnywhereIsDamaged) {
  const std::string whole = jpeg_file(16, 16, noise(768));
  ASSERT_NE(read(whole), nullptr);
  for (size_t size = 4; size < whole.size(); ++size)
    EXPECT_THAT(why_not(whole.substr(0, size)), HasSubstr("the JPEG is damaged: ")) << size;
}

TEST(Jpeg, CutBehindAThumbnailIsDamagedThoughTheThumbnailHasAnEnd) {
  std::string whole = jpeg_file(16, 16, noise(768));
  // An APP1 segment that ends as an embedded picture does; its length counts itself.
  whole.insert(2, std::string("\xFF\xE1\x00\x06", 4) + "ab\xFF\xD9");
  ASSERT_NE(read(whole), nullptr);
  EXPECT_THAT(why_not(whole.substr(0, whole.size() - 2)), HasSubstr("its end is missing"));
}

/// Half of its data and then an end: a viewer shows a gray half.
TEST(Jpeg, OfWhichRowsAreMissingIsDamaged) {
  const std::string whole = jpeg_file(64, 64, noise(64 * 64 * 3));
  const size_t scan = whole.find("\xFF\xDA");
  ASSERT_NE(scan, whole.npos);
  const std::string half = whole.substr(0, scan + (whole.size() - scan) / 2) + "\xFF\xD9";
  EXPECT_THAT(why_not(half), HasSubstr("the JPEG is damaged: a part of it cannot be read"));
}

/// Exif's Orientation in either byte order: the picture is as wide and high as it is looked at.
TEST(Jpeg, IsTurnedAsItsExifSays) {
  const std::string whole = jpeg_file(16, 8, noise(16 * 8 * 3));
  for (const bool big : {false, true})
    for (char orientation = 1; orientation <= 9; ++orientation) {
      std::string exif("Exif\0\0", 6);
      exif += big ? std::string("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19)
                  : std::string("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18);
      exif += orientation;
      exif += std::string("\0\0\0\0\0\0\0", big ? 6 : 7);
      const size_t length = exif.size() + 2;
      std::string file = whole;
      file.insert(2, std::string("\xFF\xE1", 2) + static_cast<char>(length >> 8) +
                         static_cast<char>(length & 255) + exif);
      const auto image = read(file);
      ASSERT_NE(image, nullptr);
      EXPECT_EQ(image->orientation, orientation > 8 ? 1 : orientation) << big;
      const bool across = orientation >= 5 && orientation <= 8;
      EXPECT_EQ(image->width, across ? 8 : 16) << int{orientation};
      EXPECT_EQ(image->height, across ? 16 : 8);
      EXPECT_EQ(image->stored_width(), 16);
    }
}

TEST(Jpeg, OfTooManyPixelsIsRefused) {
  std::string file = jpeg_file(8, 8, noise(192));
  const size_t frame = file.find("\xFF\xC0");
  ASSERT_NE(frame, file.npos);
  put(file, frame + 5, 0xFFDCFFDC);  // 65500 x 65500
  EXPECT_EQ(why_not(file), "it has 65500 x 65500 pixels, more than 64 million");
  put(file, frame + 5, 8);  // no rows
  EXPECT_THAT(why_not(file), HasSubstr("the JPEG is damaged: "));
}

TEST(Jpeg, OfAKindThatPdfLacksIsRefused) {
  JpegKind kind;
  kind.arithmetic = true;
  EXPECT_THAT(why_not(jpeg_file(8, 8, noise(192), kind)), HasSubstr("arithmetic"));
}

TEST(Picture, OfAnotherKindIsNamedSo) {
  EXPECT_EQ(why_not(""), "the file is empty");
  EXPECT_EQ(why_not("GIF89a"), "it is a GIF, neither a PNG nor a JPEG");
  EXPECT_EQ(why_not("BM1234"), "it is a BMP, neither a PNG nor a JPEG");
  EXPECT_EQ(why_not(std::string("II*\0x", 5)), "it is a TIFF, neither a PNG nor a JPEG");
  EXPECT_EQ(why_not("RIFFxxxxWEBP"), "it is a WebP, neither a PNG nor a JPEG");
  EXPECT_EQ(why_not("\x89PNG"), "it is neither a PNG nor a JPEG");
}

}  // namespace
}  // namespace banxin
