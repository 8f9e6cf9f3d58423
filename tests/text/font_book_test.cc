#include "text/font_book.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "conformance/face_kind.h"
#include "font_bytes.h"
#include "layout/typesetter_bench.h"
#include "tree_paths.h"

namespace banxin {
namespace {

FaceSpec face_of(const std::string& file, std::optional<Em> rise = std::nullopt) {
  FaceSpec face;
  face.file = file;
  face.rise = rise;
  return face;
}

TEST(FontBook, AFaceHasItsRiseInEveryRoleThatItServes) {
  const std::string fang = "FandolFang-Regular.otf", hei = "FandolHei-Regular.otf";
  FontList list;
  list.roles.resize(2);
  list.roles[0].name = "first";
  list.roles[0].faces = {face_of(fang), face_of(hei)};
  list.roles[1].name = "second";
  list.roles[1].faces = {face_of(fang, Em{80})};
  const FontFolders files({BANXIN_SOURCE_DIR "/fonts"});
  const FontBook book(std::move(list), files);
  EXPECT_EQ(book.rise(book.serving(0).at(0).face), Em{80});
  EXPECT_EQ(book.rise(book.serving(1).at(0).face), Em{80});
  EXPECT_EQ(book.rise(book.serving(0).at(1).face), Em{}) << "where no mention gives one";
}

/// The mean middle of the ink of common Han characters above the baseline, in em.
double middle_of_ink(const FontFace& face) {
  double sum = 0;
  int count = 0;
  for (char32_t han = 0x4E00; han < 0x9FA6; ++han) {
    const uint32_t glyph = face.glyph_of(han);
    if (glyph == 0) continue;
    const GlyphInk ink = face.ink(glyph);
    sum += (ink.y_max + ink.y_min) / 2.0 / face.units_per_em();
    ++count;
  }
  return sum / count;
}

/// The face that serves a role of one family, among the tree's fonts as a user's own.
std::string served_by(const std::string& family, const std::string& style = {}) {
  FaceSpec spec;
  spec.families = {family};
  spec.style = style;
  FontList list;
  list.roles.push_back({"role", {spec}, {}, {}, {}});
  const FontFolders files{{std::string(BANXIN_SOURCE_DIR) + "/fonts"}};
  const FontBook fonts(list, files);
  const FaceId face = fonts.primary(0);
  return face == kNoFace ? "none" : fonts.face(face).postscript_name();
}

TEST(FontBook, AFamilyIsFoundWhateverItsCaseBlanksAndWidths) {
  for (const char* family :
       {"Liberation Serif", "liberationserif", "LIBERATION  SERIF", "Ｌiberation　Serif"})
    EXPECT_EQ(served_by(family), "LiberationSerif") << family;
  EXPECT_EQ(served_by("Liberation Seri"), "none");
}

TEST(FontBook, OfAFamilyTheUprightRegularFaceServesUnlessAnotherStyleIsAskedFor) {
  EXPECT_EQ(served_by("Liberation Serif"), "LiberationSerif") << "not Bold, which sorts first";
  EXPECT_EQ(served_by("Liberation Serif", "bold"), "LiberationSerif-Bold");
  EXPECT_EQ(served_by("Liberation Serif", "Heavy"), "none");
}

TEST(FontBook, AGlyphWithoutInkIsNoGlyph) {
  const std::string fonts = BANXIN_SOURCE_DIR "/fonts/", serif = "LiberationSerif-Regular.ttf";
  std::string why;
  const uint32_t letter = open_font_file(fonts + serif, 0, &why)->glyph_of(U'A');
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("banxin-ink-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "empty.ttf", std::ios::binary) << with_empty_glyph(fonts + serif, letter);
  FontList list;
  list.roles.push_back(
      {"role", {face_of("empty.ttf"), face_of("LiberationSans-Regular.ttf")}, {}, {}, {}});
  const FontFolders files({folder.string(), BANXIN_SOURCE_DIR "/fonts"});
  const FontBook book(std::move(list), files);
  const auto serves = [&](char32_t c) { return book.face(book.face_for(0, c)).postscript_name(); };
  EXPECT_EQ(serves(U'A'), "LiberationSans");
  EXPECT_EQ(serves(U'B'), "LiberationSerif");
  EXPECT_EQ(serves(U' '), "LiberationSerif") << "white has none";
  std::filesystem::remove_all(folder);
}

TEST(FontBook, TheTreesHanFacesStandInTheMiddleOfTheirSquares) {
  const FontBook& fonts = default_fonts();
  for (const char* name : {"fangsong", "title", "hei", "kai", "song"}) {
    for (const ServingFace& serving : fonts.serving(fonts.role(name).value())) {
      if (serving.face == kNoFace) continue;
      const FontFace& face = fonts.face(serving.face);
      if (face.glyph_of(U'永') == 0) continue;
      const double rise = fonts.rise(serving.face).thousandths / 1000.0;
      EXPECT_NEAR(middle_of_ink(face) + rise, 0.38, 0.015) << face.path();
      EXPECT_NEAR(square_drop(face.postscript_name()), rise, 0.0005)
          << face.postscript_name() << ": the clause report thinks otherwise";
    }
  }
}

}  // namespace
}  // namespace banxin
