#include "layout/lines/line_edits.h"

#include <gtest/gtest.h>

#include "layout/lines/laid_glyphs.h"
#include "layout/lines/lay.h"
#include "layout/text_builder.h"

namespace banxin {
namespace {

/// A paragraph of square characters, `kEm` wide.
ParagraphRef paragraph_of(const std::string& words) {
  auto paragraph = std::make_shared<Paragraph>();
  paragraph->text = shaped_by_hand(words);
  paragraph->runs.resize(1);
  paragraph->runs[0].end = static_cast<uint32_t>(words.size());
  return paragraph;
}

LaidText line_of(const std::string& words, std::optional<Len> spread_to = std::nullopt) {
  return lay_line(paragraph_of(words), text_style(), spread_to);
}

/// Where each glyph's origin stands, in hundredths of an em.
std::vector<int64_t> places(const LaidText& text) {
  std::vector<int64_t> places;
  for (const LaidRun& run : text.runs)
    for_each_glyph(text, run, [&](uint32_t, const ShapedGlyph&, int32_t place, int32_t) {
      places.push_back((run.x.raw() + place) * 100 / kEm.raw());
    });
  return places;
}

using Places = std::vector<int64_t>;

TEST(LayLine, SpreadsAtEqualDistances) {
  const LaidText line = line_of("某某某某", kEm * 7);
  EXPECT_EQ(places(line), (Places{0, 200, 400, 600}));
  EXPECT_EQ(line.width(), kEm * 7);
}

TEST(LayLine, SpreadsAcrossRunsOfOtherFaces) {
  auto paragraph = std::make_shared<Paragraph>(*paragraph_of("某某某某"));
  paragraph->text.clusters[2].face = paragraph->text.clusters[3].face = 1;
  const LaidText line = lay_line(paragraph, text_style(), kEm * 7);
  ASSERT_EQ(line.runs.size(), 2U);
  EXPECT_EQ(places(line), (Places{0, 200, 400, 600}));
}

TEST(LayLine, LettersThatRunRightToLeftStayJoined) {
  auto paragraph = std::make_shared<Paragraph>(*paragraph_of("某某"));
  paragraph->text.clusters[0].level = paragraph->text.clusters[1].level = 1;
  paragraph->text.mixed = true;
  const LaidText line = lay_line(paragraph, text_style(), kEm * 7);
  EXPECT_EQ(places(line), (Places{0, 100}));
  EXPECT_EQ(line.width(), kEm * 2);
}

TEST(LayLine, NeverNarrowsALineOrSpreadsOneCharacter) {
  EXPECT_EQ(places(line_of("某某某", kEm * 2)), (Places{0, 100, 200}));
  EXPECT_EQ(line_of("某", kEm * 5).width(), kEm);
}

// A right-to-left line begins at x = 0 like any other, however wide its element is.
TEST(LayLine, BeginsAtTheLeftEdgeWhateverItsDirection) {
  auto paragraph = std::make_shared<Paragraph>(*paragraph_of("某某"));
  paragraph->text.right_to_left = paragraph->text.mixed = true;
  paragraph->shape.measure = kEm * 28;
  EXPECT_EQ(lay_line(paragraph, text_style()).lines[0].left, Len());
}

TEST(LayLine, GlyphsOfAClusterStayTogether) {
  auto paragraph = std::make_shared<Paragraph>(*paragraph_of("某某某"));
  paragraph->text.glyphs.insert(paragraph->text.glyphs.begin(), {9, 0, 0, 0});
  for (size_t i = 1; i < 3; ++i) ++paragraph->text.clusters[i].glyph_begin;
  const LaidText line = lay_line(paragraph, text_style(), kEm * 5);
  EXPECT_EQ(characters_on(line), 3);
  EXPECT_EQ(places(line), (Places{0, 0, 200, 400}));
}

// 1/65536 pt in 32 bits end at 32,767 pt: some 2,000 characters of size 3.
TEST(LayLine, ALineOfAnyLengthKeepsItsGlyphsPlaces) {
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "某";
  const LaidText line = line_of(words);
  const Places all = places(line);
  ASSERT_EQ(all.size(), 5000U);
  for (size_t i = 0; i < all.size(); ++i) ASSERT_EQ(all[i], static_cast<int64_t>(100 * i));
  const Places spread = places(line_of("某某某", kEm * 10000));
  EXPECT_EQ(spread, (Places{0, 499950, 999900}));
}

TEST(Lay, AParagraphIsLaidForAnyMeasureWithoutShapingAgain) {
  const ParagraphRef paragraph = paragraph_of("某某某某某某某");
  LineShape shape;
  for (const int measure : {7, 4, 2}) {
    shape.measure = kEm * measure;
    const LaidText text = lay(paragraph, shape, text_style());
    EXPECT_EQ(text.lines.size(), static_cast<size_t>((7 + measure - 1) / measure));
    EXPECT_EQ(text.paragraph, paragraph);
  }
}

TEST(WidthsOf, LeastIsTheWidestPieceNaturalTheWidestLine) {
  const ParagraphWidths han = widths_of(*paragraph_of("某某某某"), text_style());
  EXPECT_EQ(han.least, kEm);
  EXPECT_EQ(han.natural, kEm * 4);
  const ParagraphWidths latin = widths_of(*paragraph_of("abcdef gh"), text_style());
  EXPECT_EQ(latin.least, kEm * 3) << "six letters of half an em; the space hangs";
  EXPECT_EQ(latin.natural, kEm * 4 + kEm / 4);
  const ParagraphWidths parted = widths_of(*paragraph_of("某某某\u2028某"), text_style());
  EXPECT_EQ(parted.natural, kEm * 3);
  EXPECT_EQ(widths_of(*paragraph_of(""), text_style()).natural, Len());
}

TEST(LineEdits, ScalesTypeAndPlaces) {
  LaidText line = line_of("某某");
  scale_line(line, Len::from_pt(21), Len::from_pt(42));
  EXPECT_EQ(places(line), (Places{0, 50}));
  EXPECT_EQ(size_of(line, line.runs[0]), kEm / 2);
  EXPECT_EQ(line.width(), kEm);
}

TEST(LineEdits, AnEmptyLineIsLeftAlone) {
  LaidText none = line_of("", kEm * 3);
  scale_line(none, Len::from_pt(1), Len::from_pt(2));
  EXPECT_EQ(none.width(), Len());
  EXPECT_EQ(characters_on(none), 0);
}

}  // namespace
}  // namespace banxin
