// Pictures and circles in the finished PDF.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "image/picture_files.h"
#include "pdf_tools.h"
#include "rendering.h"

namespace banxin {
namespace {

using testing::HasSubstr;

constexpr double kNear = 0.15;  // a pixel and a half: edges fall between pixels
const Color kRed = {Color::Space::cmyk, {0, 1000, 1000, 0}};

std::string repeat(const std::string& pixel, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += pixel;
  return out;
}

/// Four by four pixels.
std::shared_ptr<Image> image_of(int components, const std::string& pixel) {
  auto image = std::make_shared<Image>();
  image->width = image->height = 4;
  image->components = components;
  image->pixels = repeat(pixel, 16);
  return image;
}
std::shared_ptr<Image> red_image() { return image_of(3, std::string("\xE0\x00\x00", 3)); }

std::shared_ptr<const Image> from_file(const std::string& bytes) {
  std::string why;
  auto image = read_image(bytes, why);
  if (image == nullptr) throw std::runtime_error(why);
  return image;
}

FramePicture picture_at(double x, double y, double width, double height, uint32_t image = 0) {
  FramePicture place;
  place.x = Len::from_mm(x);
  place.y = Len::from_mm(y);
  place.width = Len::from_mm(width);
  place.height = Len::from_mm(height);
  place.image = image;
  return place;
}

/// A page of these pictures.
Frame frame_of(std::vector<std::shared_ptr<const Image>> images,
               const std::vector<FramePicture>& places) {
  Frame frame;
  frame.images = std::move(images);
  frame.pages.push_back(a4_page());
  for (const FramePicture& place : places) frame.pages[0].items.push_back({place, Role::seal, {}});
  return frame;
}

void add_circle(FramePage& page, double x, double y, double diameter, double line) {
  page.items.push_back(circle(page, Role::seal, {Len::from_mm(x), Len::from_mm(y)},
                              Len::from_mm(diameter), Len::from_mm(line), kRed));
}

/// Puts a black bar 20 mm high below the pictures, in the middle of where they stand.
void add_black_bar(FramePage& page) {
  page.items.insert(page.items.begin(), rectangle(Role::rule, Len::from_mm(60), Len::from_mm(100),
                                                  Len::from_mm(60), Len::from_mm(20), {}));
}

size_t images_in(const PdfFile& file) {
  return all_matches(file.run("qpdf --qdf --object-streams=disable % -"), "/Subtype /Image").size();
}

void expect_sound(const PdfFile& file) {
  EXPECT_THAT(file.run("qpdf --check %"), HasSubstr("No syntax or stream encoding errors"));
  EXPECT_EQ(file.status(), 0);
}

TEST(Pictures, FillTheirPlaceToTheMillimetre) {
  PdfFile file(write(frame_of({red_image()}, {picture_at(70, 110, 45, 42)}), {}).bytes);
  expect_sound(file);
  for (const std::string& painter : kPainters) {
    const InkBox ink = Rendering(file, painter).ink();
    EXPECT_NEAR(ink.left, 70, kNear) << painter;
    EXPECT_NEAR(ink.top, 110, kNear) << painter;
    EXPECT_NEAR(ink.width(), 45, 2 * kNear) << painter;
    EXPECT_NEAR(ink.height(), 42, 2 * kNear) << painter;
  }
}

TEST(Pictures, StandUpright) {
  auto image = red_image();
  image->pixels.replace(0, 24, 24, '\0');  // the two upper rows are black
  PdfFile file(write(frame_of({image}, {picture_at(70, 110, 40, 40)}), {}).bytes);
  for (const std::string& painter : kPainters) {
    const Rendering page(file, painter);
    EXPECT_TRUE(page.at(90, 115).is_dark()) << painter;
    EXPECT_TRUE(page.at(90, 145).is_red()) << painter;
  }
}

/// Exif 2.3, Orientation: where the stored picture's upper left quarter is seen.
TEST(Pictures, AreTurnedAsTheirOrientationSays) {
  auto image = red_image();
  for (const size_t row : {0, 1}) image->pixels.replace(row * 12, 6, 6, '\0');
  for (int orientation = 1; orientation <= 8; ++orientation) {
    FramePicture place = picture_at(70, 110, 40, 40);
    place.orientation = orientation;
    PdfFile file(write(frame_of({image}, {place}), {}).bytes);
    const Rendering page(file, kPainters[0]);
    const bool right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool low = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    for (const bool x : {false, true})
      for (const bool y : {false, true})
        EXPECT_EQ(page.at(x ? 100 : 80, y ? 140 : 120).is_dark(), x == right && y == low)
            << orientation << x << y;
  }
}

TEST(Pictures, AreOneObjectHoweverOftenTheyAreDrawn) {
  const auto image = red_image();
  Frame frame = frame_of({image, image_of(1, "x"), image},
                         {picture_at(20, 20, 40, 40, 0), picture_at(80, 20, 40, 40, 2)});
  frame.pages.push_back(frame.pages[0]);
  PdfFile file(write(frame, {}).bytes);
  expect_sound(file);
  EXPECT_EQ(images_in(file), 1U) << "the gray one is drawn nowhere";
  const Rendering page(file, kPainters[0]);
  EXPECT_TRUE(page.at(40, 40).is_red());
  EXPECT_TRUE(page.at(100, 40).is_red());
}

TEST(Pictures, LetThePageShowWhereTheirAlphaIsNone) {
  auto image = red_image();
  image->alpha = std::string(8, '\xFF') + std::string(8, '\0');
  Frame frame = frame_of({image}, {picture_at(70, 90, 40, 40)});
  add_black_bar(frame.pages[0]);  // 100 to 120 mm: half above, half below
  PdfFile file(write(frame, {}).bytes);
  expect_sound(file);
  EXPECT_EQ(images_in(file), 2U) << "the picture and its soft mask";
  for (const std::string& painter : kPainters) {
    const Rendering page(file, painter);
    EXPECT_TRUE(page.at(90, 95).is_red()) << painter;
    EXPECT_TRUE(page.at(90, 105).is_red()) << painter;
    EXPECT_TRUE(page.at(90, 115).is_dark()) << painter;
    EXPECT_TRUE(page.at(90, 125).is_white()) << painter;
  }
}

TEST(Pictures, ThatMultiplyShowBlackThroughRedAndLeaveWhiteOut) {
  auto image = red_image();
  image->pixels.replace(24, 24, 24, '\xFF');  // the two lower rows are white
  for (const bool multiply : {false, true}) {
    FramePicture place = picture_at(70, 90, 40, 40);
    place.multiply = multiply;
    Frame frame = frame_of({image}, {place});
    add_black_bar(frame.pages[0]);
    PdfFile file(write(frame, {}).bytes);
    expect_sound(file);
    for (const std::string& painter : kPainters) {
      const Rendering page(file, painter);
      EXPECT_TRUE(page.at(90, 95).is_red()) << painter;
      EXPECT_EQ(page.at(90, 105).is_dark(), multiply) << painter;
      EXPECT_EQ(page.at(90, 115).is_dark(), multiply) << painter;
      EXPECT_TRUE(page.at(90, 125).is_white()) << painter;
    }
  }
}

TEST(Pictures, ThatMultiplyLeaveTheNextOneAlone) {
  FramePicture first = picture_at(20, 90, 40, 40);
  first.multiply = true;
  Frame frame = frame_of({red_image()}, {first, picture_at(70, 90, 40, 40)});
  add_black_bar(frame.pages[0]);
  PdfFile file(write(frame, {}).bytes);
  EXPECT_TRUE(Rendering(file, kPainters[0]).at(90, 105).is_red());
}

TEST(Pictures, LieOverWhatIsDrawnBeforeThem) {
  const auto face = open_font("FandolFang-Regular.otf");
  Frame frame = frame_of({red_image()}, {picture_at(70, 90, 40, 40)});
  FramePage& page = frame.pages[0];
  add_line(page, *face, 0, "一", Len::from_mm(75), Len::from_mm(120), Len::from_mm(30));
  std::swap(page.items[0], page.items[1]);
  PdfFile covered(write(frame, {face.get()}).bytes);
  auto is_dark = [](const Rgb& pixel) { return pixel.is_dark(); };
  EXPECT_LT(Rendering(covered, kPainters[0]).box(is_dark).width(), 0);
  std::get<FramePicture>(page.items[1].what).multiply = true;
  PdfFile seen_through(write(frame, {face.get()}).bytes);
  EXPECT_NEAR(Rendering(seen_through, kPainters[0]).box(is_dark).width(), 27, 3);
  EXPECT_EQ(without_breaks(seen_through.run("pdftotext % -")), "一");
}

TEST(Pictures, InGrayAreDeviceGray) {
  PdfFile file(write(frame_of({image_of(1, "\x80")}, {picture_at(70, 90, 40, 40)}), {}).bytes);
  EXPECT_THAT(file.run("pdfimages -list %"), HasSubstr(" gray "));
  for (const std::string& painter : kPainters)
    EXPECT_NEAR(Rendering(file, painter).at(90, 110).green, 0x80, 2) << painter;
}

TEST(Pictures, OfAJpegAreItsBytes) {
  const std::string jpeg = jpeg_file(16, 16, repeat(std::string("\xE0\x00\x00", 3), 256));
  PdfFile file(write(frame_of({from_file(jpeg)}, {picture_at(70, 90, 40, 40)}), {}).bytes);
  expect_sound(file);
  EXPECT_NE(file.run("cat %").find(jpeg), std::string::npos);
  EXPECT_THAT(file.run("pdfimages -list %"), HasSubstr(" jpeg "));
  for (const std::string& painter : kPainters)
    EXPECT_TRUE(Rendering(file, painter).at(90, 110).is_red()) << painter;
}

TEST(Pictures, OfACmykJpegShowTheSameInkWhetherOrNotAdobeInvertedThem) {
  const std::string red = std::string("\x00\xFF\xFF\x00", 4), inverted("\xFF\x00\x00\xFF", 4);
  for (const bool by_adobe : {false, true}) {
    const std::string jpeg =
        jpeg_file(16, 16, repeat(by_adobe ? inverted : red, 256), {JCS_CMYK, by_adobe});
    PdfFile file(write(frame_of({from_file(jpeg)}, {picture_at(70, 90, 40, 40)}), {}).bytes);
    expect_sound(file);
    for (const std::string& painter : kPainters) {
      const Rgb seen = Rendering(file, painter).at(90, 110);
      EXPECT_TRUE(seen.is_red()) << painter << " " << by_adobe << " " << seen.red << " "
                                 << seen.green << " " << seen.blue;
    }
  }
}

TEST(Pictures, GiveTheSameBytesFromOneThreadAndEight) {
  auto image = red_image();
  image->alpha = std::string(16, '\x80');
  const Frame frame = frame_of({image, image_of(1, "\x80"), red_image()},
                               {picture_at(20, 20, 40, 40, 0), picture_at(20, 20, 40, 40, 1),
                                picture_at(20, 20, 40, 40, 2)});
  EXPECT_EQ(write(frame, {}, 1).bytes, write(frame, {}, 8).bytes);
}

TEST(Circles, AreRoundWithTheirLineInsideTheDiameter) {
  Frame frame = frame_of({}, {});
  add_circle(frame.pages[0], 100, 150, 45, 1.2);
  PdfFile file(write(frame, {}).bytes);
  expect_sound(file);
  for (const std::string& painter : kPainters) {
    const Rendering page(file, painter);
    const InkBox ink = page.ink();
    EXPECT_NEAR(ink.left, 77.5, kNear) << painter;
    EXPECT_NEAR(ink.top, 127.5, kNear) << painter;
    EXPECT_NEAR(ink.width(), 45, 2 * kNear) << painter;
    EXPECT_NEAR(ink.height(), 45, 2 * kNear) << painter;
    EXPECT_TRUE(page.at(100, 150).is_white()) << painter;
    for (int degrees = 0; degrees < 360; degrees += 5) {
      auto seen = [&](double radius) {
        const double angle = degrees * std::numbers::pi / 180;
        return page.at(100 + radius * std::cos(angle), 150 + radius * std::sin(angle));
      };
      EXPECT_TRUE(seen(22.5 + kNear).is_white()) << painter << " at " << degrees;
      EXPECT_TRUE(seen(22.5 - kNear).is_red()) << painter << " at " << degrees;
      EXPECT_TRUE(seen(21.3 + kNear).is_red()) << painter << " at " << degrees;
      EXPECT_TRUE(seen(21.3 - kNear).is_white()) << painter << " at " << degrees;
    }
  }
}

std::string only_code(const Frame& frame) {
  const Written written = write(frame, {});
  EXPECT_TRUE(written.bytes.empty());
  if (written.diagnostics.all().size() != 1) return "not one diagnostic";
  EXPECT_FALSE(written.diagnostics.all()[0].help.empty());
  return written.diagnostics.all()[0].code;
}

TEST(Pictures, ThatAreNotWholeAreAnErrorNotACrash) {
  const FramePicture place = picture_at(20, 20, 40, 40);
  EXPECT_EQ(only_code(frame_of({}, {place})), "E0612");
  EXPECT_EQ(only_code(frame_of({nullptr}, {place})), "E0612");
  EXPECT_EQ(only_code(frame_of({red_image()}, {picture_at(20, 20, 0, 40)})), "E0612");
  auto image = red_image();
  image->pixels.pop_back();
  EXPECT_EQ(only_code(frame_of({image}, {place})), "E0612");
  image = red_image();
  image->alpha = "x";
  EXPECT_EQ(only_code(frame_of({image}, {place})), "E0612");
  image = red_image();
  image->width = 0;
  EXPECT_EQ(only_code(frame_of({image}, {place})), "E0612");
  image = image_of(2, "xy");
  EXPECT_EQ(only_code(frame_of({image}, {place})), "E0612");
}

TEST(Circles, WithoutRoomForTheirLineAreAnError) {
  Frame frame = frame_of({}, {});
  add_circle(frame.pages[0], 100, 150, 1, 1);
  EXPECT_EQ(only_code(frame), "E0612");
  frame.pages[0].items.clear();
  add_circle(frame.pages[0], 100, 150, 45, -1);
  EXPECT_EQ(only_code(frame), "E0612");
}

TEST(Pictures, AFaultIsSaidWhereThePictureWasWritten) {
  Frame frame = frame_of({nullptr}, {picture_at(20, 20, 40, 40)});
  frame.pages[0].items[0].span = Span::of(0, 77, 5);
  EXPECT_EQ(write(frame, {}).diagnostics.all().at(0).span, Span::of(0, 77, 5));
}

TEST(Pictures, TurnWithTheirTransform) {
  Frame frame = frame_of({red_image()}, {picture_at(0, 0, 40, 10)});
  FramePage& page = frame.pages[0];
  page.transforms.push_back(quarter_turns(1, Len::from_mm(100), Len::from_mm(50)));
  page.items[0].transform = 1;
  PdfFile file(write(frame, {}).bytes);
  expect_sound(file);
  for (const std::string& painter : kPainters) {
    const InkBox ink = Rendering(file, painter).ink();
    EXPECT_NEAR(ink.left, 90, kNear) << painter;
    EXPECT_NEAR(ink.right, 100, kNear) << painter;
    EXPECT_NEAR(ink.top, 50, kNear) << painter;
    EXPECT_NEAR(ink.bottom, 90, kNear) << painter;
  }
}

// ---- paths

FramePoint at(double x, double y) { return {Len::from_mm(x), Len::from_mm(y)}; }

/// A closed triangle of these corners, filled and stroked as told.
FrameItem triangle(FramePage& page, bool filled, double line) {
  FramePath path;
  path.x = Len::from_mm(50);
  path.y = Len::from_mm(50);
  path.width = path.height = Len::from_mm(60);
  path.filled = filled;
  path.fill = kRed;
  path.line = Len::from_mm(line);
  page.steps = {{PathStep::Kind::move, at(50, 110)},
                {PathStep::Kind::line, at(110, 110)},
                {PathStep::Kind::line, at(80, 50)},
                {PathStep::Kind::close, {}}};
  path.step_end = 4;
  return {path, Role::rule, {}};
}

TEST(Paths, AreFilledStrokedOrBoth) {
  for (const bool filled : {false, true})
    for (const double line : {0.0, 4.0}) {
      Frame frame = frame_of({}, {});
      frame.pages[0].items.push_back(triangle(frame.pages[0], filled, line));
      PdfFile file(write(frame, {}).bytes);
      expect_sound(file);
      for (const std::string& painter : kPainters) {
        const Rendering page(file, painter);
        EXPECT_EQ(page.at(80, 95).is_red(), filled) << painter;
        EXPECT_EQ(page.at(80, 111.5).is_dark(), line > 0) << painter << " outside its lower side";
        EXPECT_TRUE(page.at(55, 60).is_white()) << painter;
      }
    }
}

TEST(Paths, ARectanglesLineStandsWithinItsBounds) {
  for (const bool filled : {false, true}) {
    Frame frame = frame_of({}, {});
    FrameItem item = rectangle(Role::rule, Len::from_mm(50), Len::from_mm(60), Len::from_mm(40),
                               Len::from_mm(30), kRed);
    auto& path = std::get<FramePath>(item.what);
    path.filled = filled;
    path.line = Len::from_mm(4);
    frame.pages[0].items.push_back(item);
    PdfFile file(write(frame, {}).bytes);
    for (const std::string& painter : kPainters) {
      const Rendering page(file, painter);
      const InkBox ink = page.ink();
      EXPECT_NEAR(ink.left, 50, kNear) << painter;
      EXPECT_NEAR(ink.top, 60, kNear) << painter;
      EXPECT_NEAR(ink.right, 90, kNear) << painter;
      EXPECT_NEAR(ink.bottom, 90, kNear) << painter;
      EXPECT_TRUE(page.at(53, 75).is_dark()) << painter << " within the line";
      EXPECT_EQ(page.at(70, 75).is_red(), filled) << painter;
    }
  }
}

TEST(Paths, CurvesBendTowardsTheirControlPoints) {
  Frame frame = frame_of({}, {});
  FramePage& page = frame.pages[0];
  FrameItem item = triangle(page, true, 0);
  page.steps = {{PathStep::Kind::move, at(50, 110)},
                {PathStep::Kind::curve, at(110, 110), at(50, 50), at(110, 50)}};
  std::get<FramePath>(item.what).step_end = 2;
  page.items.push_back(item);
  PdfFile file(write(frame, {}).bytes);
  for (const std::string& painter : kPainters) {
    const InkBox ink = Rendering(file, painter).ink();
    EXPECT_NEAR(ink.top, 65, kNear) << painter << ": three quarters of the way";
    EXPECT_NEAR(ink.bottom, 110, kNear) << painter;
  }
}

TEST(Paths, DashesLeaveWhiteAndTheNextPathAlone) {
  Frame frame = frame_of({}, {});
  FramePage& page = frame.pages[0];
  FramePath line;
  line.x = Len::from_mm(20);
  line.width = Len::from_mm(160);
  line.height = line.line = Len::from_mm(2);
  page.dashes = {Len::from_mm(10), Len::from_mm(5)};
  for (const double y : {50.0, 60.0}) {
    line.y = Len::from_mm(y - 1);
    line.step_begin = static_cast<uint32_t>(page.steps.size());
    page.steps.push_back({PathStep::Kind::move, at(20, y)});
    page.steps.push_back({PathStep::Kind::line, at(180, y)});
    line.step_end = static_cast<uint32_t>(page.steps.size());
    line.dash_end = y < 55 ? 2 : 0;
    page.items.push_back({line, Role::rule, {}});
  }
  PdfFile file(write(frame, {}).bytes);
  expect_sound(file);
  for (const std::string& painter : kPainters) {
    const Rendering seen(file, painter);
    EXPECT_TRUE(seen.at(25, 50).is_dark()) << painter;
    EXPECT_TRUE(seen.at(32.5, 50).is_white()) << painter;
    EXPECT_TRUE(seen.at(40, 50).is_dark()) << painter;
    EXPECT_TRUE(seen.at(32.5, 60).is_dark()) << painter;
  }
}

TEST(Paths, ThatAreBrokenAreAnErrorNotACrash) {
  const auto broken = [](auto&& change) {
    Frame frame = frame_of({}, {});
    FrameItem item = triangle(frame.pages[0], true, 1);
    change(std::get<FramePath>(item.what), frame.pages[0]);
    frame.pages[0].items.push_back(item);
    return only_code(frame);
  };
  EXPECT_EQ(broken([](FramePath& path, FramePage&) { path.step_end = 99; }), "E0612");
  EXPECT_EQ(broken([](FramePath& path, FramePage&) { path.step_begin = 5; }), "E0612");
  EXPECT_EQ(broken([](FramePath& path, FramePage&) { path.dash_end = 1; }), "E0612");
  EXPECT_EQ(broken([](FramePath& path, FramePage&) { path.line = Len::from_mm(99); }), "E0612");
  const auto dashed = [&](std::vector<Len> dashes) {
    return broken([&](FramePath& path, FramePage& page) {
      page.dashes = dashes;
      path.dash_end = static_cast<uint32_t>(dashes.size());
    });
  };
  EXPECT_EQ(dashed({Len(), Len()}), "E0612")
      << "a dash of nothing never ends (ISO 32000-1 8.4.3.6)";
  EXPECT_EQ(dashed({Len::from_mm(3), -Len::from_mm(1)}), "E0612");
  EXPECT_EQ(broken([](FramePath&, FramePage& page) { page.steps[0].kind = PathStep::Kind::line; }),
            "E0612");
}

}  // namespace
}  // namespace banxin
