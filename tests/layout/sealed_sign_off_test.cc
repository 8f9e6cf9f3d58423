// GB/T 9704 7.3.5.1 from top to bottom, in millimetres from the boxes' upper left corners.
#include "layout/elements/sealed_sign_off.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/lines/line_edits.h"
#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double kExact = 0.0005;
constexpr double kPitch = 9.5;  ///< from the names to the date
constexpr double kDrop = 0.25;  ///< from the date's ink to the seal's lower edge

SignOffBlock::Signer drawn(const std::string& name, SealRank rank) {
  SignOffBlock::Signer signer = signer_of(name);
  signer.seal.drawn = true;
  signer.rank = rank;
  return signer;
}

SignOffBlock::Signer pictured(int width, int height) {
  SignOffBlock::Signer signer = signer_of("教育部");
  signer.seal.picture = picture_of(width, height);
  signer.rank = SealRank::ministry;
  return signer;
}

SignOffBlock block_of(std::vector<SignOffBlock::Signer> signers, bool with_date = true) {
  SignOffBlock block;
  block.mode = ClosingMode::sealed;
  block.signers = std::move(signers);
  if (with_date) block.date = text_of("2012年7月1日", Role::date);
  return block;
}

std::vector<SignOffBox> set(SignOffBlock block) {
  TypesetterBench bench;
  return lay_sealed_sign_off(std::move(block), bench.typesetter);
}

double ink_foot(const Piece& line) {
  return baseline_of(line) + ink_reach(line.text(), default_fonts()).below.mm();
}

double foot_of(const PlacedCircle& seal) { return (seal.y + seal.diameter / 2).mm(); }

TEST(SealedSignOff, SealStandsOnNameAndDateAndEndsBelowTheDatesInk) {  // figure 5
  const auto boxes = set(block_of({drawn("教育部", SealRank::ministry)}));
  ASSERT_EQ(boxes.size(), 1U);
  const Box& box = boxes[0].box;
  const Piece name = piece_of(box, Role::signature);
  const Piece date = piece_of(box, Role::date);
  EXPECT_NEAR(right_of(date), 156 - 4 * 156 / 28.0, kExact);
  EXPECT_NEAR(middle_of(name), middle_of(date), kExact);
  EXPECT_NEAR(baseline_of(date) - baseline_of(name), kPitch, kExact);
  ASSERT_EQ(circles_of(box).size(), 1U);
  EXPECT_NEAR(circles_of(box)[0].x.mm(), middle_of(date), kExact);
  EXPECT_NEAR(foot_of(circles_of(box)[0]), ink_foot(date) + kDrop, kExact);
}

TEST(SealedSignOff, BoxIsAsHighAsItsSeal) {
  const auto boxes = set(block_of({drawn("教育部", SealRank::ministry)}));
  EXPECT_EQ(circles_of(boxes[0].box)[0].y, Len::from_mm(25));
  EXPECT_EQ(boxes[0].box.height, Len::from_mm(50));
}

TEST(SealedSignOff, BoxReachesToTheDateWhereThatStandsLower) {
  TypesetterBench bench;
  bench.style.seal.drop = Len::from_mm(-5);
  const auto boxes =
      lay_sealed_sign_off(block_of({drawn("教育部", SealRank::ministry)}), bench.typesetter);
  const Piece date = piece_of(boxes[0].box, Role::date);
  EXPECT_EQ(boxes[0].box.height, date.item->y + Len::from_pt(15.75));
  EXPECT_GT(boxes[0].box.height, Len::from_mm(50));
}

TEST(SealedSignOff, DrawnSealIsARedRingAsWideAsItsRank) {  // 国发〔1999〕25号
  const std::pair<SealRank, double> kDiameters[] = {
      {SealRank::state_council, 60}, {SealRank::ministry, 50}, {SealRank::province, 50},
      {SealRank::city, 45},          {SealRank::county, 45},   {SealRank::township, 42}};
  for (const auto& [rank, diameter] : kDiameters) {
    const auto boxes = set(block_of({drawn("甲", rank)}));
    const PlacedCircle seal = circles_of(boxes[0].box).at(0);
    EXPECT_EQ(seal.diameter, Len::from_mm(diameter));
    EXPECT_EQ(seal.line, Len::from_mm(1));
    EXPECT_EQ(seal.color, default_style().seal.color);
    EXPECT_EQ(boxes[0].box.items.front().role, Role::seal);
  }
}

TEST(SealedSignOff, SealsOfTwoSizesEndOnOneLine) {  // figure 7
  const auto boxes =
      set(block_of({drawn("中宣部", SealRank::city), drawn("教育部", SealRank::ministry)}));
  ASSERT_EQ(boxes.size(), 1U);
  const Box& box = boxes[0].box;
  EXPECT_EQ(box.height, Len::from_mm(50));
  EXPECT_NEAR(foot_of(circles_of(box).at(0)), 50, kExact);
  EXPECT_NEAR(foot_of(circles_of(box).at(1)), 50, kExact);
  for (size_t i = 0; i < 2; ++i) {
    const Piece name = piece_of(box, Role::signature, i);
    EXPECT_NEAR(middle_of(name), circles_of(box)[i].x.mm(), kExact);
    EXPECT_EQ(baseline_of(name), baseline_of(piece_of(box, Role::signature)));
  }
  EXPECT_NEAR(middle_of(piece_of(box, Role::date)), circles_of(box)[1].x.mm(), kExact);
}

TEST(SealedSignOff, EveryRowHasItsNamesWhereTheLastHasThem) {  // figure 8
  std::vector<SignOffBlock::Signer> signers;
  for (int i = 0; i < 5; ++i) signers.push_back(drawn("教育部", SealRank::ministry));
  const auto boxes = set(block_of(std::move(signers)));
  ASSERT_EQ(boxes.size(), 2U);
  EXPECT_EQ(circles_of(boxes[0].box).size(), 3U);
  EXPECT_EQ(circles_of(boxes[1].box).size(), 2U);
  EXPECT_FALSE(has_piece(boxes[0].box, Role::date));
  EXPECT_TRUE(has_piece(boxes[1].box, Role::date));
  EXPECT_EQ(baseline_of(piece_of(boxes[0].box, Role::signature)),
            baseline_of(piece_of(boxes[1].box, Role::signature)));
}

TEST(SealedSignOff, OnlyTheGapToTheTextMayBeGivenUp) {
  std::vector<SignOffBlock::Signer> signers;
  for (int i = 0; i < 4; ++i) signers.push_back(drawn("教育部", SealRank::ministry));
  const auto boxes = set(block_of(std::move(signers)));
  ASSERT_EQ(boxes.size(), 2U);
  EXPECT_EQ(boxes[0].gap, Len::from_mm(7.3));
  EXPECT_EQ(boxes[0].gap_least, Len::from_mm(1));
  EXPECT_EQ(boxes[1].gap, Len::from_mm(4));
  EXPECT_EQ(boxes[1].gap_least, Len::from_mm(4));
}

TEST(SealedSignOff, ASealLeftOutKeepsItsPlaceAndIsReported) {
  TypesetterBench bench;
  SignOffBlock::Signer signer = signer_of("沙依巴克区人民政府");
  signer.rank = SealRank::county;
  const auto boxes = lay_sealed_sign_off(block_of({std::move(signer)}), bench.typesetter);
  EXPECT_EQ(boxes[0].box.height, Len::from_mm(45));
  EXPECT_THAT(circles_of(boxes[0].box), IsEmpty());
  EXPECT_THAT(pictures_of(boxes[0].box), IsEmpty());
  ASSERT_THAT(bench.codes(), ElementsAre("I0506"));
  EXPECT_EQ(bench.typesetter.diagnostics().all()[0].message,
            "the place of the seal of 沙依巴克区人民政府, 45 mm wide, is kept free");
}

TEST(SealedSignOff, AGivenSealIsNotReported) {
  TypesetterBench bench;
  (void)lay_sealed_sign_off(block_of({drawn("教育部", SealRank::ministry), pictured(9, 9)}),
                            bench.typesetter);
  EXPECT_THAT(bench.codes(), IsEmpty());
}

TEST(SealedSignOff, APictureFillsTheSealsSquareAndLetsTheNameShowThrough) {
  const auto boxes = set(block_of({pictured(700, 700)}));
  const PlacedPicture seal = pictures_of(boxes[0].box).at(0);
  EXPECT_EQ(seal.width, Len::from_mm(50));
  EXPECT_EQ(seal.height, Len::from_mm(50));
  EXPECT_EQ(seal.y, Len());
  EXPECT_NEAR((seal.x + seal.width / 2).mm(), middle_of(piece_of(boxes[0].box, Role::date)),
              kExact);
  EXPECT_TRUE(seal.multiply);
  EXPECT_EQ(boxes[0].box.items.front().role, Role::seal);
  EXPECT_EQ(pictures_of(boxes[0].box)[0].image->width, 700);
}

TEST(SealedSignOff, APictureKeepsItsShapeInTheMiddleOfTheSquare) {
  const auto wide = set(block_of({pictured(200, 100)}));
  EXPECT_NEAR(pictures_of(wide[0].box).at(0).height.mm(), 25, kExact);
  EXPECT_NEAR(pictures_of(wide[0].box)[0].y.mm(), 12.5, kExact);
  const auto high = set(block_of({pictured(100, 200)}));
  EXPECT_NEAR(pictures_of(high[0].box).at(0).width.mm(), 25, kExact);
  EXPECT_NEAR((pictures_of(high[0].box)[0].x + Len::from_mm(12.5)).mm(),
              middle_of(piece_of(high[0].box, Role::date)), kExact);
}

TEST(SealedSignOff, WithoutADateNamesStandInTheMiddleOfTheLowerHalf) {
  const auto boxes = set(block_of({drawn("教育部", SealRank::ministry)}, false));
  const Piece name = piece_of(boxes.at(0).box, Role::signature);
  EXPECT_NEAR((name.item->y + Len::from_pt(15.75) / 2).mm(), 37.5, kExact);
  EXPECT_NEAR(right_of(name), 156 - 4 * 156 / 28.0, kExact);
  EXPECT_EQ(boxes[0].box.height, Len::from_mm(50));
}

TEST(SealedSignOff, WithoutADateNamesOfARowStandInTheSmallestSealsLowerHalf) {
  const auto boxes = set(
      block_of({drawn("教育部", SealRank::ministry), drawn("镇政府", SealRank::township)}, false));
  for (size_t i = 0; i < 2; ++i) {
    const Piece name = piece_of(boxes.at(0).box, Role::signature, i);
    EXPECT_NEAR((name.item->y + Len::from_pt(15.75) / 2).mm(), 50 - 42 / 4.0, kExact);
  }
}

TEST(SealedSignOff, ADateWithoutSignersStandsAlone) {
  const auto boxes = set(block_of({}));
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_EQ(boxes[0].box.height, Len::from_pt(15.75));
  EXPECT_NEAR(right_of(piece_of(boxes[0].box, Role::date)), 156 - 4 * 156 / 28.0, kExact);
}

TEST(SealedSignOff, ASealSmallerThanTheTextLeavesItInTheBox) {
  TypesetterBench bench;
  bench.style.seal.diameters.fill(Len::from_mm(6));
  const auto boxes =
      lay_sealed_sign_off(block_of({drawn("教育部", SealRank::city)}), bench.typesetter);
  EXPECT_EQ(piece_of(boxes.at(0).box, Role::signature).item->y, Len());
}

/// 5.2.1, 7.3.5.1: the last line stands where a name of one line does, all in the seal's middle.
TEST(SealedSignOff, ANameThatNoLineHoldsTakesSeveral) {
  for (const int count : {29, 40, 60, 90}) {
    TypesetterBench bench;
    std::string name;
    for (int i = 0; i < count; ++i) name += "部";
    const auto boxes =
        lay_sealed_sign_off(block_of({drawn(name, SealRank::city)}), bench.typesetter);
    const Piece long_name = piece_of(boxes.at(0).box, Role::signature);
    const auto& lines = std::get<BoxLines>(long_name.item->what);
    ASSERT_GE(lines.last, 2U);
    EXPECT_GE(long_name.item->x, Len());
    EXPECT_LE((long_name.item->x + lines.text->widest()).mm(), 156);
    EXPECT_GE(long_name.item->y, Len());
    const double last_baseline = (long_name.item->y + lines.ascent).mm() +
                                 lines.pitch.mm() * static_cast<double>(lines.last - 1);
    const Piece date = piece_of(boxes[0].box, Role::date);
    EXPECT_NEAR(date.item->y.mm() + std::get<BoxLines>(date.item->what).ascent.mm() - last_baseline,
                9.5, kExact);
    EXPECT_THAT(bench.codes(), testing::IsEmpty());
  }
}

}  // namespace
}  // namespace banxin
