// GB/T 9704 7.3.5.3, figure 12, in millimetres from the boxes' upper left corners.
#include "layout/elements/signed_sign_off.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/lines/laid_glyphs.h"
#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double kExact = 0.0005;
constexpr double kColumn = 156 / 28.0;
constexpr double kRight = 156 - 4 * kColumn;  ///< 右空四字
constexpr double kSize3 = 15.75 * 25.4 / 72;
constexpr double kLine = 10.39;

SignOffBlock::Signer stamped(const std::string& office, int width, int height) {
  SignOffBlock::Signer signer = signer_of("张三", office);
  signer.stamp.picture = picture_of(width, height);
  return signer;
}

SignOffBlock block_of(std::vector<SignOffBlock::Signer> signers, bool with_date = true) {
  SignOffBlock block;
  block.mode = ClosingMode::signed_;
  block.signers = std::move(signers);
  if (with_date) block.date = text_of("2012年7月1日", Role::date);
  return block;
}

std::vector<SignOffBox> set(std::vector<SignOffBlock::Signer> signers) {
  TypesetterBench bench;
  return lay_signed_sign_off(block_of(std::move(signers)), bench.typesetter);
}

double right_of(const PlacedPicture picture) { return (picture.x + picture.width).mm(); }

TEST(SignedSignOff, StampEndsFourCharactersFromTheRight) {
  const auto boxes = set({stamped("部长", 300, 100)});
  const PlacedPicture stamp = pictures_of(boxes.at(0).box).at(0);
  EXPECT_NEAR(right_of(stamp), kRight, kExact);
  EXPECT_EQ(stamp.height, Len::from_mm(14));
  EXPECT_EQ(stamp.width, Len::from_mm(14) * 3);
  EXPECT_EQ(stamp.y, Len());
  EXPECT_EQ(boxes[0].box.height, Len::from_mm(14));
  EXPECT_EQ(boxes.at(0).box.items.back().role, Role::stamp);
}

TEST(SignedSignOff, OfficeEndsTwoCharactersLeftOfTheStampAtItsMiddle) {
  const auto boxes = set({stamped("国家局局长", 300, 100)});
  const Piece office = piece_of(boxes.at(0).box, Role::office);
  EXPECT_NEAR(right_of(office), kRight - 42 - 2 * kColumn, kExact);
  EXPECT_NEAR(office.item->y.mm() + kSize3 / 2, 7, kExact);
}

TEST(SignedSignOff, AnOfficeOfTwoCharactersIsAsWideAsOneOfThree) {
  for (const char* words : {"部长", "局局长"}) {
    const auto boxes = set({stamped(words, 300, 100)});
    const Piece office = piece_of(boxes.at(0).box, Role::office);
    EXPECT_NEAR(right_of(office) - left_of(office), 3 * kColumn, kExact) << words;
  }
}

TEST(SignedSignOff, ANameStandsInThePlaceOfAStampThatIsMissing) {
  TypesetterBench bench;
  const auto boxes = lay_signed_sign_off(block_of({signer_of("张三丰", "部长")}), bench.typesetter);
  const Piece name = piece_of(boxes.at(0).box, Role::signed_name);
  EXPECT_NEAR(right_of(name), kRight, kExact);
  EXPECT_EQ(name.item->y, Len());
  EXPECT_EQ(size_of(name.text(), name.text().runs[0]), Len::from_pt(42));
  EXPECT_EQ(name.text().paragraph->color, default_style().element(Role::signed_name).color);
  EXPECT_EQ(boxes[0].box.height, Len::from_pt(42));
  const Piece office = piece_of(boxes[0].box, Role::office);
  EXPECT_NEAR(right_of(office), left_of(name) - 2 * kColumn, kExact);
  EXPECT_THAT(bench.codes(), ElementsAre("I0508"));
}

TEST(SignedSignOff, AGivenStampIsNotReported) {
  TypesetterBench bench;
  (void)lay_signed_sign_off(block_of({stamped("部长", 300, 100)}), bench.typesetter);
  EXPECT_THAT(bench.codes(), IsEmpty());
}

TEST(SignedSignOff, SeveralStampsBeginBelowOneAnother) {  // 上下对齐
  const auto boxes = set({stamped("部长", 200, 100), stamped("国家局局长", 300, 100)});
  ASSERT_EQ(boxes.size(), 3U);
  const PlacedPicture lead = pictures_of(boxes[0].box).at(0);
  const PlacedPicture other = pictures_of(boxes[1].box).at(0);
  EXPECT_EQ(lead.x, other.x);
  EXPECT_NEAR(right_of(other), kRight, kExact) << "the widest";
  EXPECT_NEAR(right_of(piece_of(boxes[0].box, Role::office)),
              right_of(piece_of(boxes[1].box, Role::office)), kExact);
}

TEST(SignedSignOff, SeveralNamesAreAsWideAsTheWidest) {
  const auto boxes = set({signer_of("张三丰", "部长"), signer_of("李四", "局长")});
  EXPECT_NEAR(left_of(piece_of(boxes.at(0).box, Role::signed_name)),
              left_of(piece_of(boxes.at(1).box, Role::signed_name)), kExact);
  EXPECT_NEAR(right_of(piece_of(boxes[1].box, Role::signed_name)), kRight, kExact);
}

TEST(SignedSignOff, TwoLinesStandAboveTheStampAndOneAboveTheDate) {
  const auto boxes = set({stamped("部长", 300, 100), stamped("局长", 300, 100)});
  ASSERT_EQ(boxes.size(), 3U);
  EXPECT_NEAR(boxes[0].gap.mm(), 2 * kLine, kExact);
  EXPECT_NEAR(boxes[1].gap.mm(), 4, kExact);
  EXPECT_NEAR(boxes[2].gap.mm(), kLine, kExact);
  for (const SignOffBox& one : boxes) EXPECT_EQ(one.gap_least, one.gap);
}

TEST(SignedSignOff, DateEndsFourCharactersFromTheRight) {
  const auto boxes = set({stamped("部长", 300, 100)});
  ASSERT_EQ(boxes.size(), 2U);
  EXPECT_NEAR(right_of(piece_of(boxes[1].box, Role::date)), kRight, kExact);
  EXPECT_EQ(boxes[1].box.height, Len::from_pt(15.75));
}

TEST(SignedSignOff, WithoutSignersTheDateStandsInTheirPlace) {
  const auto boxes = set({});
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_NEAR(boxes[0].gap.mm(), 2 * kLine, kExact);
}

TEST(SignedSignOff, WithoutADateOnlySignersStand) {
  TypesetterBench bench;
  EXPECT_EQ(lay_signed_sign_off(block_of({signer_of("张三")}, false), bench.typesetter).size(), 1U);
}

TEST(SignedSignOff, AStampLowerThanItsOfficeStandsAtTheOfficesMiddle) {
  TypesetterBench bench;
  bench.style.closing.stamp_height = Len::from_mm(3);
  const auto boxes = lay_signed_sign_off(block_of({stamped("部长", 300, 100)}), bench.typesetter);
  EXPECT_EQ(boxes.at(0).box.height, Len::from_pt(15.75));
  EXPECT_EQ(piece_of(boxes[0].box, Role::office).item->y, Len());
  EXPECT_NEAR(pictures_of(boxes[0].box).at(0).y.mm(), (kSize3 - 3) / 2, kExact);
}

TEST(SignedSignOff, ALongStampIsMadeSmallerSoThatItsOfficeFits) {
  TypesetterBench bench;
  const auto boxes =
      lay_signed_sign_off(block_of({stamped("国家局局长", 1000, 100)}), bench.typesetter);
  const PlacedPicture stamp = pictures_of(boxes.at(0).box).at(0);
  EXPECT_NEAR(stamp.x.mm(), 7 * kColumn, kExact);
  EXPECT_NEAR(stamp.width.mm(), 10 * stamp.height.mm(), 0.01);
  EXPECT_NEAR(left_of(piece_of(boxes[0].box, Role::office)), 0, kExact);
  EXPECT_THAT(bench.codes(), IsEmpty());
}

/// Where office and name begin, and where they end.
void expect_within_type_area(const Box& box) {
  for (const BoxItem& item : box.items) {
    EXPECT_GE(item.x.mm(), -0.02);
    if (const auto* lines = std::get_if<BoxLines>(&item.what)) {
      EXPECT_LE((item.x + lines->text->widest()).mm(), kRight + 0.02);
    }
  }
}

TEST(SignedSignOff, AnOfficeThatNoLineHoldsTakesSeveral) {
  for (const int count : {19, 25, 48, 90}) {
    TypesetterBench bench;
    std::string office;
    for (int i = 0; i < count; ++i) office += "部";
    const auto boxes = lay_signed_sign_off(block_of({stamped(office, 300, 100)}), bench.typesetter);
    expect_within_type_area(boxes.at(0).box);
    EXPECT_GE(std::get<BoxLines>(piece_of(boxes[0].box, Role::office).item->what).last, 2U);
    EXPECT_THAT(bench.codes(), IsEmpty());
  }
}

TEST(SignedSignOff, ALongNameIsSetSmallerAndAllNamesWithIt) {
  TypesetterBench bench;
  const auto boxes = lay_signed_sign_off(
      block_of({signer_of("买买提·艾合买提", "局长"), signer_of("张三", "副局长")}),
      bench.typesetter);
  std::vector<Len> sizes;
  for (const SignOffBox& part : boxes) {
    expect_within_type_area(part.box);
    for (const BoxItem& item : part.box.items)
      if (item.role == Role::signed_name) {
        const LaidText& name = *std::get<BoxLines>(item.what).text;
        sizes.push_back(size_of(name, name.runs.front()));
      }
  }
  ASSERT_EQ(sizes.size(), 2U);
  EXPECT_EQ(sizes[0], sizes[1]);
  EXPECT_LT(sizes[0], Len::from_pt(42));
  EXPECT_GT(sizes[0], Len::from_pt(20));
}

}  // namespace
}  // namespace banxin
