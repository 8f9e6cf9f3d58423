#include "layout/pages/copyfit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/part_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

const double kPitch = upright_grid(default_style()).pitch().mm();

Style style_with(CopyfitStyle tail) {
  Style style = default_style();
  style.tail = tail;
  return style;
}

LaidBlock title() { return text_as(Role::title); }

/// Gives `block` other lines, by permille.
LinesOf lines_by(size_t block, std::map<int, size_t> lines, size_t natural) {
  return [=](size_t which, int permille) {
    const auto found = lines.find(permille);
    return which == block && found != lines.end() ? found->second : natural;
  };
}

TEST(Tail, WhereTheSignOffHasRoomNothingMoves) {
  MadePart made({body_of(19), sign_off()});
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(21));
  EXPECT_NEAR(made.pitch(0), kPitch, 0.0001);
  EXPECT_THAT(made.said(), IsEmpty());
}

TEST(Tail, TighterLinesComeFirst) {  // GB/T 9704 7.3.5.5
  MadePart made({body_of(20), sign_off()});
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(22));
  EXPECT_LE(made.foot(0), 225);
  EXPECT_GE(made.pitch(0), kPitch * 0.95);
  EXPECT_THAT(made.said(), ElementsAre("I0510 line pitch 10.45 → 10.20 mm on page 1 so that the "
                                       "sign-off stands with text"));
}

TEST(Tail, PagesBeforeTakeARowMoreEach) {
  MadePart made({body_of(22 + 22 + 22), sign_off()});
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(23, 23, 22));
  EXPECT_THAT(made.said(),
              ElementsAre("I0510 line pitch 10.45 → 9.97–10.20 mm on pages 1–3 so that "
                          "the sign-off stands with text"));
}

TEST(Tail, NoMorePagesChangeThanTheStyleAllows) {
  Style style = style_with({50, 60, 0, 2});
  MadePart made({body_of(22 + 22 + 22), sign_off()}, style);
  made.plan();
  EXPECT_NEAR(made.pitch(0), kPitch, 0.0001);
  style.tail.pages = 0;
  MadePart none({body_of(20), sign_off()}, style);
  none.plan();
  EXPECT_THAT(none.counts(), ElementsAre(19, 3)) << "the last line goes along";
  EXPECT_THAT(none.said(), ElementsAre(HasSubstr("page 1 ends 31.35 mm above its foot")));
}

TEST(Tail, LooserLinesComeNext) {
  MadePart made({body_of(22), sign_off()});
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(21, 3));
  EXPECT_NEAR(made.foot(0), 225, 0.001);
  EXPECT_THAT(made.said(), ElementsAre("I0510 line pitch 10.45 → 10.97 mm on page 1 so that the "
                                       "sign-off stands with text"));
}

TEST(Tail, LooserLinesStandOnThePageWhereTheyAreSeenLeast) {
  Style style = style_with({0, 60, 0, 3});
  style.grid.fill_gap = Len::from_mm(10);
  MadePart made({title(), body_of(20 + 22), sign_off()}, style);  // a title's gaps give too
  made.plan();
  ASSERT_EQ(made.part.pages.size(), 3U);
  EXPECT_GT(made.pitch(0), kPitch);
  EXPECT_NEAR(made.pitch(1), kPitch, 0.0001);
}

TEST(Tail, OfPagesAlikeTheLastIsLoosened) {
  MadePart made({body_of(22 + 22), sign_off()}, style_with({0, 60, 0, 3}));
  made.plan();
  EXPECT_NEAR(made.pitch(0), kPitch, 0.0001);
  EXPECT_GT(made.pitch(1), kPitch);
}

// A first page below a title has a pitch of its own before anything moves.
TEST(Tail, PitchesThatDifferedBeforeAreSaidAsARange) {
  MadePart made({title(), body_of(19 + 22), sign_off()});
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(22, 22));
  EXPECT_THAT(made.said(), ElementsAre("I0510 line pitch 10.45–10.58 → 10.11–10.20 mm on pages 1–2 "
                                       "so that the sign-off stands with text"));
}

TEST(Tail, LinesThatMoveAfterTheCharactersAreComparedWithWhatTheyLeft) {
  MadePart made({title(), body_of(20 + 22), sign_off()}, style_with({50, 0, 40, 3}));
  made.plan(lines_by(1, {{-10, 19 + 22}}, 20 + 22));
  EXPECT_THAT(made.said(),
              ElementsAre(testing::HasSubstr("up to 1.00 % closer"),
                          testing::HasSubstr("10.45–10.58 → 10.11–10.20 mm on pages 1–2")));
}

// Two rows of white before the sign-off are more than one page takes up within 6 %.
TEST(Tail, WhereOnePageIsNotEnoughSeveralAreLoosened) {
  MadePart made({body_of(22 + 21), sign_off()}, style_with({0, 60, 0, 3}));
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(21, 21, 3));
  EXPECT_NEAR(made.foot(0), 225, 0.001);
  EXPECT_NEAR(made.foot(1), 225, 0.001);
  EXPECT_THAT(made.said(), ElementsAre("I0510 line pitch 10.45 → 10.97 mm on pages 1–2 so that the "
                                       "sign-off stands with text"));
}

TEST(Tail, NoMorePagesAreLoosenedThanTheStyleAllows) {
  MadePart made({body_of(22 + 21), sign_off()}, style_with({0, 60, 0, 1}));
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(22, 20, 3));
  EXPECT_THAT(made.said(), ElementsAre(HasSubstr("page 2 ends 20.90 mm above its foot")));
}

TEST(Tail, CharactersComeLastTheLeastChangeFirst) {
  std::vector<std::pair<size_t, int>> asked;
  MadePart made({body_of(10), body_of(11), sign_off()});
  made.plan([&](size_t block, int permille) {
    asked.emplace_back(block, permille);
    return block == 0 && permille == -20 ? size_t{9} : 10 + block;
  });
  // 1 % wider would show as 3.70 % in a full line: it is not the next.
  EXPECT_THAT(asked, ElementsAre(Pair(1, -10), Pair(0, -10), Pair(1, -20), Pair(0, -20)));
  EXPECT_THAT(made.counts(), ElementsAre(22));
  EXPECT_THAT(made.said(),
              ElementsAre("I0510 the characters of a paragraph on page 1 stand up to 2.00 % closer "
                          "so that the sign-off stands with text",
                          "I0510 line pitch 10.45 → 10.20 mm on page 1 so that the sign-off stands "
                          "with text"));
}

TEST(Tail, WiderCharactersBringALineOver) {
  MadePart made({body_of(22), sign_off()}, style_with({0, 0, 40, 3}));
  made.plan(lines_by(0, {{30, 23}}, 22));
  EXPECT_THAT(made.counts(), ElementsAre(22, 3));
  EXPECT_THAT(made.said(),
              ElementsAre("I0510 the characters of a paragraph on page 1 stand up to 3.85 % wider "
                          "so that the sign-off stands with text"));
}

TEST(Tail, CharactersMoveWithinTheStylesLimit) {
  MadePart made({body_of(21), sign_off()}, style_with({50, 60, 20, 3}));
  made.plan(lines_by(0, {{-30, 20}}, 21));
  EXPECT_THAT(made.counts(), ElementsAre(20, 3));
}

TEST(Tail, AChangeThatDoesNotHelpIsTakenBack) {
  MadePart made({body_of(21), sign_off()});
  made.plan(lines_by(0, {{10, 22}}, 21));  // the sign-off would still stand alone
  EXPECT_THAT(made.counts(), ElementsAre(20, 3));
  EXPECT_THAT(made.said(), ElementsAre(HasSubstr("page 1 ends 20.90 mm above its foot")));
}

// A paragraph through the whole report would move the lines of all its pages.
TEST(Tail, AParagraphThatBeganTooFarBackKeepsItsCharacters) {
  MadePart made({body_of(22 * 3 + 21), sign_off()}, style_with({0, 0, 40, 3}));
  size_t asked = 0;
  made.plan([&](size_t, int) { return ++asked, size_t{22 * 3 + 22}; });
  EXPECT_EQ(asked, 0U);
}

TEST(Tail, WhereNothingHelpsTheLastLineGoesAlong) {
  MadePart made({body_of(21), sign_off()});
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(20, 3));
  EXPECT_NEAR(made.pitch(0), kPitch, 0.0001);
  EXPECT_THAT(made.said(), ElementsAre("I0510 page 1 ends 20.90 mm above its foot so that the "
                                       "sign-off stands with text"));
}

TEST(Tail, AListLongerThanAPageMovesNoTextInVain) {
  MadePart made({body_of(18), list_of(25), sign_off()});
  made.plan();
  EXPECT_EQ(made.part.flow[made.part.pages.at(1).body.items.front().item].text, false);
  EXPECT_GT(made.foot(0), 200);
  EXPECT_THAT(made.said(), ElementsAre(HasSubstr("on a page without body text")));
}

TEST(Tail, ASignOffAfterAPageBreakStandsWhereItsAuthorWantsIt) {
  MadePart made({body_of(10), PageBreak{}, sign_off()});
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(10, 2));
  EXPECT_NEAR(made.pitch(0), kPitch, 0.0001);
  EXPECT_THAT(made.said(), ElementsAre(HasSubstr("on a page without body text")));
}

TEST(Tail, ASignOffWithoutAnyTextIsLeftAlone) {
  MadePart made({list_of(21), sign_off()});
  made.plan();
  EXPECT_THAT(made.said(), IsEmpty());
  MadePart nothing({});
  nothing.plan();
  EXPECT_THAT(nothing.counts(), ElementsAre(0));
}

TEST(Tail, TheWhiteAboveASealGivesBeforeTheLines) {  // GB/T 9704 7.3.5.1, 7.3.5.5
  MadePart made({body_of(17), seal(45)});            // 4.97 mm too many
  made.plan();
  EXPECT_THAT(made.counts(), ElementsAre(18));
  EXPECT_NEAR(made.pitch(0), kPitch, 0.0001);
  EXPECT_THAT(made.said(),
              ElementsAre("I0510 the white above the seal is less so that the seal stands with "
                          "text"));
}

TEST(Tail, ASignatureIsNoSeal) {
  MadePart made({body_of(20), signature(20)});
  made.plan();
  EXPECT_THAT(made.said(), ElementsAre(testing::EndsWith("so that the sign-off stands with text")));
}

TEST(Tail, TheFirstPageKeepsItsTextIfItHasAny) {  // 首页必须显示正文, 7.3.3
  MadePart made({text_as(Role::addressees, 21), body_of(1), sign_off()},
                style_with({0, 1000, 0, 3}));
  made.plan();
  EXPECT_EQ(made.part.flow[made.part.pages.at(0).body.items.back().item].text, true);
  EXPECT_THAT(made.said(), ElementsAre(HasSubstr("W0514"))) << "it can be on one page only";
}

TEST(MakeRoom, TighterLinesLeaveTheFootFree) {  // GB/T 9704 7.4
  MadePart made({body_of(22 + 20)});
  made.plan();
  EXPECT_TRUE(make_room_at_foot(made.part, Len::from_mm(27), 4, made.diagnostics));
  EXPECT_LE(made.foot(1), 225 - 27);
  EXPECT_GT(made.foot(1), 225 - 27 - 0.1);
  EXPECT_THAT(made.said(),
              ElementsAre("I0510 line pitch 10.45 → 10.13 mm on page 6 so that the imprint stands "
                          "on this page"))
      << "pages are the document's";
}

TEST(MakeRoom, WhatCannotBeMadeChangesNothing) {
  MadePart made({body_of(22)});
  made.plan();
  EXPECT_FALSE(make_room_at_foot(made.part, Len::from_mm(27), 0, made.diagnostics));
  EXPECT_FALSE(make_room_at_foot(made.part, Len::from_mm(400), 0, made.diagnostics));
  EXPECT_THAT(made.counts(), ElementsAre(22));
  EXPECT_NEAR(made.pitch(0), kPitch, 0.0001);
  EXPECT_THAT(made.said(), IsEmpty());
}

TEST(MakeRoom, AnEmptyPageHasNoneToGive) {
  MadePart made({});
  made.plan();
  EXPECT_FALSE(make_room_at_foot(made.part, Len::from_mm(300), 0, made.diagnostics));
  EXPECT_THAT(made.said(), IsEmpty());
}

TEST(MakeRoom, PagesThatAreLooserForTheSignOffStaySo) {
  MadePart made({body_of(22), sign_off()});
  made.plan();
  ASSERT_THAT(made.counts(), ElementsAre(21, 3));
  const double looser = made.pitch(0);
  ASSERT_TRUE(
      make_room_at_foot(made.part, Len::from_mm(225 - made.foot(1) + 0.5), 0, made.diagnostics));
  EXPECT_THAT(made.counts(), ElementsAre(21, 3));
  EXPECT_NEAR(made.pitch(0), looser, 0.0001);
}

}  // namespace
}  // namespace banxin
