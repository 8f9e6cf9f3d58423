#include "layout/lines/spacing.h"

#include <gtest/gtest.h>

#include "layout/text_builder.h"

namespace banxin {
namespace {

/// Width of the whole text on a line of its own, in thousandths of an em.
int64_t width(const char* text, PunctuationStyle punctuation = PunctuationStyle::full) {
  TextStyle style = text_style();
  style.punctuation = punctuation;
  const ShapedText shaped = shaped_by_hand(text);
  return mils(Spacing(shaped, style, Len()).natural(0, shaped.clusters.size()));
}

// chinese-text.md, Widths
TEST(Spacing, HanStandsSolid) { EXPECT_EQ(width("公文格式"), 4000); }

TEST(Spacing, AMarkInsideALineIsOneSquareWide) {
  EXPECT_EQ(width("公，文"), 3000);
  EXPECT_EQ(width("公（文"), 3000);
}

TEST(Spacing, MarksAtTheLinesEdgesAreTrimmedToHalf) {
  EXPECT_EQ(width("公文。"), 2500);
  EXPECT_EQ(width("“公文"), 2500);
  EXPECT_EQ(width("（公文）"), 3000);
}

TEST(Spacing, AdjacentMarksShareHalfASquare) {
  EXPECT_EQ(width("甲》，乙"), 3500);
  EXPECT_EQ(width("甲）。乙"), 3500);
  EXPECT_EQ(width("甲：“乙"), 3500);
  EXPECT_EQ(width("甲））乙"), 3500);
  EXPECT_EQ(width("甲（《乙"), 3500);
  EXPECT_EQ(width("甲》、《乙"), 4000);
}

TEST(Spacing, AnIdeographicSpaceAtALinesEndVanishesAsASpaceDoes) {
  const ShapedText shaped = shaped_by_hand("甲　乙　");
  const Spacing spacing(shaped, text_style(), Len());
  EXPECT_EQ(spacing.visible_end(0, 4), 3U);
  EXPECT_EQ(mils(spacing.natural(0, 3)), 3000);
}

TEST(Spacing, DoubledMarksAreTwoSquaresWide) {
  EXPECT_EQ(width("甲——乙"), 4000);
  EXPECT_EQ(width("甲……乙"), 4000);
}

TEST(Spacing, TwoOutcriesTakeOneSquareThreeTwo) {  // GB/T 15834 5.1.2
  EXPECT_EQ(width("甲！乙"), 3000);
  EXPECT_EQ(width("甲！！乙"), 3000);
  EXPECT_EQ(width("甲？！乙"), 3000);
  EXPECT_EQ(width("甲！！！乙"), 4000);
  EXPECT_EQ(width("甲。。乙"), 3500) << "other stops are no such pair";
}

TEST(Spacing, AMiddleDotTakesHalfASquare) {  // GB/T 15834 5.1.7
  EXPECT_EQ(width("甲·乙"), 2500);
  const ShapedText shaped = shaped_by_hand("甲·乙");
  EXPECT_EQ(mils(Spacing(shaped, text_style(), Len()).cell(1).glyph_shift), -250);
}

/// Where the ink of the text's second character, a mark, stands in its square: from `left` to
/// `right` of its em before.
InlineCell cell_of_mark(const char* text, int left, int right) {
  ShapedText shaped = shaped_by_hand(text);
  shaped.clusters[1].ink_left = static_cast<int16_t>(left);
  shaped.clusters[1].ink_right = static_cast<int16_t>(right);
  return Spacing(shaped, text_style(), Len()).cell(1);
}

TEST(Spacing, AMarkStandsInTheHalfThatItsClassSaysWhereverItsFaceDrawsIt) {  // GB/T 15834 5.1
  EXPECT_EQ(mils(cell_of_mark("甲？乙", 60, 420).glyph_shift), 0) << "right as it is";
  EXPECT_EQ(mils(cell_of_mark("甲？乙", 330, 670).glyph_shift), -250) << "drawn in the middle";
  EXPECT_EQ(mils(cell_of_mark("甲？乙", 330, 670).white_right), 500);
  EXPECT_EQ(mils(cell_of_mark("甲（乙", 330, 670).glyph_shift), 250);
  EXPECT_EQ(mils(cell_of_mark("甲（乙", 330, 670).white_left), 500);
}

TEST(Spacing, AMarkWiderThanHalfASquareHasLessWhite) {
  const InlineCell wide = cell_of_mark("甲？乙", 100, 700);
  EXPECT_EQ(mils(wide.glyph_shift), -60);
  EXPECT_NEAR(static_cast<double>(mils(wide.white_right)), 320, 1);
}

TEST(Spacing, TheSixDotsOfAnEllipsisStandAtEqualDistances) {  // GB/T 15834 4.11
  ShapedText shaped = shaped_by_hand("甲……乙");
  for (const size_t i : {1, 2}) {
    shaped.clusters[i].ink_left = 220;
    shaped.clusters[i].ink_right = 780;
  }
  const Spacing spacing(shaped, text_style(), Len());
  EXPECT_EQ(mils(spacing.cell(1).glyph_shift), 80);
  EXPECT_EQ(mils(spacing.cell(2).glyph_shift), -80);
  EXPECT_EQ(width("甲……乙"), 4000);
}

TEST(Spacing, BetweenHanAndLatinIsAQuarter) {
  EXPECT_EQ(width("甲a乙"), 3000);
  EXPECT_EQ(width("年12月"), 3500);
  EXPECT_EQ(width("100%的"), 3250);
}

TEST(Spacing, NoGapBesideMarks) {
  EXPECT_EQ(width("甲，a乙"), 3750);
  EXPECT_EQ(width("（a）甲"), 3000);
}

TEST(Spacing, SourceSpacesBetweenHanAndLatinAreThatGap) {
  EXPECT_EQ(width("甲 a 乙"), width("甲a乙"));
  EXPECT_EQ(width("甲  a"), width("甲a"));
}

TEST(Spacing, SourceSpacesBesideFullWidthMarksAreNothing) {
  EXPECT_EQ(width("甲” 乙"), width("甲”乙"));
  EXPECT_EQ(width("甲， a"), width("甲，a"));
}

TEST(Spacing, WordSpacesKeepTheirWidth) { EXPECT_EQ(width("ab cd"), 2250); }

TEST(Spacing, OpenStyleKeepsOnlyStopsWide) {
  EXPECT_EQ(width("甲，乙", PunctuationStyle::open), 2500);
  EXPECT_EQ(width("甲。乙", PunctuationStyle::open), 3000);
}

TEST(Spacing, HalfStyleNarrowsEveryMark) {
  EXPECT_EQ(width("甲。乙", PunctuationStyle::half), 2500);
  EXPECT_EQ(width("甲（乙", PunctuationStyle::half), 2500);
}

TEST(Spacing, HangingMarksStandOutsideTheMeasure) {
  TextStyle style = text_style();
  style.hanging = true;
  const ShapedText shaped = shaped_by_hand("公文，");
  EXPECT_EQ(mils(Spacing(shaped, style, Len()).natural(0, 3)), 2000);
  const ShapedText bracket = shaped_by_hand("公文）");
  EXPECT_EQ(mils(Spacing(bracket, style, Len()).natural(0, 3)), 2500) << "brackets never hang";
}

TEST(Spacing, OnTheGridSquaresAreColumns) {
  const ShapedText shaped = shaped_by_hand("公文格式");
  const Len column = kEm + Len::from_pt(0.5);
  const Spacing spacing(shaped, text_style(), column);
  EXPECT_EQ(spacing.position(0, 3), (column * 3).raw());
  EXPECT_EQ(spacing.cell(0).glyph_shift, Len::from_pt(0.25).raw())
      << "the glyph stands in the middle";
}

TEST(Spacing, TrackingStandsBetweenCharactersOnly) {
  const ShapedText shaped = shaped_by_hand("公文格式");
  const Len column = kEm + Len::from_pt(0.5);
  for (const Len tracking : {Len::from_pt(0.4), Len::from_pt(-0.4)}) {
    const Spacing spacing(shaped, text_style(), column, tracking);
    EXPECT_EQ(spacing.position(0, 0), 0);
    EXPECT_EQ(spacing.position(0, 3), (column * 3 + tracking * 3).raw());
    EXPECT_EQ(spacing.natural(0, 4), (column * 4 + tracking * 3).raw()) << "none after the last";
    EXPECT_EQ(spacing.natural(1, 3), (column * 2 + tracking).raw());
    EXPECT_EQ(spacing.cell(0).glyph_shift, Len::from_pt(0.25).raw());
  }
}

TEST(Spacing, TrackingStandsByHalfBesideWhatHasNoSquare) {
  const ShapedText shaped = shaped_by_hand("公ab文");
  const Len tracking = Len::from_pt(0.4);
  const Spacing set(shaped, text_style(), Len()), tracked(shaped, text_style(), Len(), tracking);
  const auto moved = [&](size_t i) { return tracked.position(0, i) - set.position(0, i); };
  EXPECT_EQ(moved(1), (tracking / 2).raw());
  EXPECT_EQ(moved(2), (tracking / 2).raw()) << "none between the letters of a word";
  EXPECT_EQ(moved(3), tracking.raw());
}

TEST(Spacing, WhatALineCanGive) {
  const ShapedText shaped = shaped_by_hand("甲，乙a丙");
  const Spacing spacing(shaped, text_style(), Len());
  EXPECT_EQ(mils(spacing.elastic(Elastic::shrink_marks, 0, 5)), 500);
  EXPECT_EQ(mils(spacing.elastic(Elastic::shrink_gaps, 0, 5)), 250);
  EXPECT_EQ(mils(spacing.elastic(Elastic::stretch_gaps, 0, 5)), 500);
  EXPECT_EQ(spacing.elastic(Elastic::stretch_characters, 0, 5), 4);
}

TEST(Spacing, AHeadingsNumberHasItsOwnWhiteBehindIt) {
  ShapedText shaped = shaped_by_hand("1.推进");
  StyledRun heading = shaped.source.runs[0];
  shaped.source.runs[0].end = heading.begin = 2;
  shaped.source.runs[0].gap_after = kEm / 4;
  shaped.source.runs.push_back(heading);
  shaped.clusters[2].run = shaped.clusters[3].run = 1;
  const Spacing spacing(shaped, text_style(), Len());
  EXPECT_EQ(mils(spacing.position(0, 2)), 1250);
  EXPECT_EQ(mils(spacing.position(0, 3)), 2250);
}

TEST(Spacing, AMarkStaysAtItsNumber) {
  const ShapedText shaped = shaped_by_hand("见（12）甲");
  const Spacing spacing(shaped, text_style(), Len());
  EXPECT_EQ(spacing.elastic(Elastic::stretch_characters, 0, 6), 2) << "before （ and 甲 alone";
}

TEST(Spacing, TheNumberThatOpensAParagraphIsAFixedBlock) {
  const auto gives = [](const char* text, size_t end) {
    const ShapedText shaped = shaped_by_hand(text);
    const Spacing spacing(shaped, text_style(), Len());
    int64_t all = 0;
    for (size_t kind = 0; kind < kElasticCount; ++kind)
      all += spacing.elastic(static_cast<Elastic>(kind), 0, end);
    return all;
  };
  EXPECT_EQ(gives("一、甲乙", 3), 0);
  EXPECT_EQ(gives("十二、甲乙", 4), 0);
  EXPECT_EQ(gives("（一）甲乙", 4), 0);
  EXPECT_EQ(gives("1.甲乙", 3), 0);
  EXPECT_EQ(gives("（1）甲乙", 4), 0);
  EXPECT_EQ(gives("①甲乙", 2), 0);
  EXPECT_EQ(gives("第三条　甲乙", 5), 0) << "with the white behind it";
  EXPECT_GT(gives("一、甲乙", 4), 0) << "what follows gives";
  EXPECT_GT(gives("一二三甲", 4), 0) << "no number";
  EXPECT_GT(gives("第一甲乙", 4), 0);
}

TEST(Spacing, WordsNumbersAndDoubledMarksDoNotWiden) {
  const ShapedText shaped = shaped_by_hand("ab12——……甲");
  const Spacing spacing(shaped, text_style(), Len());
  // Between the number and ——, between —— and ……, before 甲.
  EXPECT_EQ(spacing.elastic(Elastic::stretch_characters, 0, 9), 3);
}

}  // namespace
}  // namespace banxin
