#include "layout/lines/line_edits.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

constexpr int32_t kSquare = 1000;

/// `count` squares in runs of two glyphs each.
SetParagraph line_of(uint32_t count) {
  SetParagraph line;
  for (uint32_t i = 0; i < count; ++i) {
    if (i % 2 == 0) {
      GlyphRun run;
      run.x = Len::from_raw(kSquare * i);
      run.size = Len::from_raw(kSquare);
      run.glyph_begin = i;
      line.runs.push_back(run);
    }
    line.runs.back().glyph_end = i + 1;
    line.runs.back().width += Len::from_raw(kSquare);
    line.glyphs.push_back({1, static_cast<int32_t>(i % 2) * kSquare, 0, 3 * i});
  }
  SetLine set;
  set.run_end = static_cast<uint32_t>(line.runs.size());
  set.width = Len::from_raw(kSquare * count);
  line.lines.push_back(set);
  return line;
}

std::vector<int64_t> places(const SetParagraph& line) {
  std::vector<int64_t> places;
  for (const GlyphRun& run : line.runs)
    for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g)
      places.push_back(run.x.raw() + line.glyphs[g].x);
  return places;
}

TEST(LineEdits, SpreadsAcrossRunsAtEqualDistances) {
  SetParagraph line = line_of(4);
  spread_line(line, Len::from_raw(7000));
  EXPECT_EQ(places(line), (std::vector<int64_t>{0, 2000, 4000, 6000}));
  EXPECT_EQ(line_width(line), Len::from_raw(7000));
}

TEST(LineEdits, LettersThatRunRightToLeftStayJoined) {
  SetParagraph line = line_of(2);
  std::swap(line.glyphs[0].text, line.glyphs[1].text);
  spread_line(line, Len::from_raw(7000));
  EXPECT_EQ(places(line), (std::vector<int64_t>{0, 1000}));
}

TEST(LineEdits, NeverNarrowsALineOrSpreadsOneCharacter) {
  SetParagraph line = line_of(3);
  spread_line(line, Len::from_raw(2000));
  EXPECT_EQ(places(line), (std::vector<int64_t>{0, 1000, 2000}));
  SetParagraph one = line_of(1);
  spread_line(one, Len::from_raw(5000));
  EXPECT_EQ(line_width(one), Len::from_raw(kSquare));
}

TEST(LineEdits, GlyphsOfAClusterStayTogether) {
  SetParagraph line = line_of(4);
  line.glyphs[1].text = line.glyphs[0].text;
  EXPECT_EQ(characters_on(line), 3);
  spread_line(line, Len::from_raw(6000));
  EXPECT_EQ(places(line), (std::vector<int64_t>{0, 1000, 3000, 5000}));
}

TEST(LineEdits, ScalesTypeAndPlaces) {
  SetParagraph line = line_of(2);
  scale_line(line, Len::from_pt(21), Len::from_pt(42));
  EXPECT_EQ(places(line), (std::vector<int64_t>{0, 500}));
  EXPECT_EQ(line.runs[0].size, Len::from_raw(500));
  EXPECT_EQ(line_width(line), Len::from_raw(1000));
}

// A right-to-left line is set at its measure's right edge.
TEST(LineEdits, PlacesALineWhereverItStood) {
  SetParagraph line = line_of(2);
  place_line(line, Len::from_raw(500));
  place_line(line, Len::from_raw(300));
  EXPECT_EQ(places(line), (std::vector<int64_t>{300, 1300}));
  EXPECT_EQ(line.lines[0].left, Len::from_raw(300));
}

TEST(LineEdits, AnEmptyLineIsLeftAlone) {
  SetParagraph none;
  spread_line(none, Len::from_raw(100));
  place_line(none, Len::from_raw(100));
  EXPECT_EQ(line_width(none), Len());
  EXPECT_EQ(characters_on(none), 0);
}

/// A paragraph of two lines, of two squares each.
SetParagraph paragraph() {
  SetParagraph both = line_of(4);
  both.text = "aaabbbcccddd";
  for (uint32_t i = 0; i < 2; ++i) {
    both.runs[i].x = Len::from_raw(5000);
    both.runs[i].text_begin = 6 * i;
    both.runs[i].text_end = 6 * i + 6;
  }
  both.links.resize(1);
  both.links[0].uri = "of the second line";
  SetLine line;
  line.left = Len::from_raw(5000);
  line.width = Len::from_raw(2000);
  line.run_end = 1;
  both.lines = {line, line};
  both.lines[1].run_begin = 1;
  both.lines[1].run_end = 2;
  both.lines[1].link_end = 1;
  return both;
}

TEST(LineEdits, AHeadStandsBeforeTheFirstLineOnly) {
  SetParagraph whole = paragraph(), head = line_of(2);
  head.text = "xxxyyy";
  head.runs[0].text_end = 6;
  head.runs[0].ends = GlyphRun::Ends::paragraph;
  head.links.resize(1);
  head.links[0].uri = "of the head";
  head.lines[0].link_end = 1;
  prepend_line(whole, std::move(head));
  ASSERT_EQ(whole.lines.size(), 2U);
  EXPECT_EQ(whole.lines[0].left, Len());
  EXPECT_EQ(whole.lines[0].width, Len::from_raw(7000));
  EXPECT_EQ(whole.lines[1].left, Len::from_raw(5000));
  EXPECT_EQ(whole.lines[0].run_begin, 0U);
  EXPECT_EQ(whole.lines[0].run_end, 2U);
  EXPECT_EQ(whole.lines[1].run_begin, 2U);
  EXPECT_EQ(whole.lines[1].run_end, 3U);
  EXPECT_EQ(whole.lines[0].link_begin, 0U);
  EXPECT_EQ(whole.links.at(whole.lines[0].link_end - 1).uri, "of the head");
  EXPECT_EQ(whole.links.at(whole.lines[1].link_begin).uri, "of the second line");
  EXPECT_EQ(whole.runs[0].ends, GlyphRun::Ends::nothing) << "the line goes on";
}

TEST(LineEdits, AHeadsGlyphsKeepTheirText) {
  SetParagraph whole = paragraph(), head = line_of(2);
  head.text = "xxxyyy";
  head.runs[0].text_end = 6;
  prepend_line(whole, std::move(head));
  std::string read;
  for (const GlyphRun& run : whole.runs) {
    read += whole.text.substr(run.text_begin, run.text_end - run.text_begin);
    for (uint32_t g = run.glyph_begin; g < run.glyph_end; ++g)
      EXPECT_EQ(whole.glyphs[g].text, run.text_begin + 3 * (g - run.glyph_begin));
  }
  EXPECT_EQ(read, "xxxyyyaaabbbcccddd");
}

TEST(LineEdits, AHeadBeforeNothingIsTheLineAndNothingBeforeALineChangesNothing) {
  SetParagraph none;
  prepend_line(none, line_of(2));
  EXPECT_EQ(line_width(none), Len::from_raw(2000));
  SetParagraph whole = paragraph();
  prepend_line(whole, {});
  EXPECT_EQ(whole.lines[0].left, Len::from_raw(5000));
  EXPECT_EQ(whole.runs.size(), 2U);
}

}  // namespace
}  // namespace banxin
