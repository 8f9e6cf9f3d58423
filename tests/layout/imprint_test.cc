#include "layout/elements/imprint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/rich_words.h"
#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Report with_imprint(const std::vector<std::string>& copies) {
  Report report;
  report.document.format = Format::document;
  report.imprint.emplace();
  report.imprint->copies_to = rich_list(copies);
  report.imprint->printed_by = rich("某市人民政府办公室");
  report.imprint->printed_on = Date{2012, 7, 1, {}};
  return report;
}

Box set(const Report& report, TypesetterBench& bench, bool with_addressees = false) {
  return lay_imprint(build_imprint(report, bench.style, with_addressees), bench.typesetter);
}
Box set(const Report& report) {
  TypesetterBench bench;
  return set(report, bench);
}

std::vector<double> rules(const Box& box) {  // each one's thickness
  std::vector<double> all;
  for (const PlacedRule& rule : rules_of(box)) all.push_back(rule.height.mm());
  return all;
}
double middle(const PlacedRule& rule) { return (rule.y + rule.height / 2).mm(); }
/// With what stands before it on its line.
std::string words_at(const Box& box, double top) {
  std::string words;
  for (const Piece& piece : pieces_of(box, Role::copies))
    if (std::abs(piece.item->y.mm() - top) < 0.01) words += words_of(piece.text());
  return words;
}

const auto kThick = testing::DoubleNear(0.35, 0.001), kThin = testing::DoubleNear(0.25, 0.001);

TEST(Imprint, FirstAndLastRulesAreThickThoseBetweenThin) {  // GB/T 9704 7.4.1
  const Box box = set(with_imprint({"甲"}));
  EXPECT_THAT(rules(box), ElementsAre(kThick, kThin, kThick));
  for (const PlacedRule& rule : rules_of(box)) {
    EXPECT_EQ(rule.x, Len());
    EXPECT_NEAR(rule.width.mm(), 156, 0.001);
  }
  EXPECT_EQ(rules_of(box)[2].y + rules_of(box)[2].height, box.height)
      << "the last is the lower edge";
  EXPECT_NEAR(middle(rules_of(box)[2]) - middle(rules_of(box)[1]), 9.05, 0.001);
}

TEST(Imprint, WithoutCopiesThereAreTwoRules) {  // 7.4.3: a rule above, if anything stands there
  const Box box = set(with_imprint({}));
  EXPECT_THAT(rules(box), ElementsAre(kThick, kThick));
  EXPECT_NEAR(middle(rules_of(box)[1]) - middle(rules_of(box)[0]), 9.05, 0.001);
}

TEST(Imprint, CopiesAloneEndInAThickRule) {
  Report report = with_imprint({"甲"});
  report.imprint->printed_by = {};
  report.imprint->printed_on.reset();
  EXPECT_THAT(rules(set(report)), ElementsAre(kThick, kThick));
}

TEST(Imprint, IssuerAndDateStandOneCharacterFromTheEdges) {  // 7.4.3
  const Box box = set(with_imprint({}));
  const double character = default_style().element(Role::printed_by).size.mm();
  EXPECT_NEAR(left_of(piece_of(box, Role::printed_by)), character, 0.01);
  EXPECT_NEAR(right_of(piece_of(box, Role::printed_on)), 156 - character, 0.01);
  EXPECT_EQ(words_of(piece_of(box, Role::printed_on).text()), "2012年7月1日印发");
  EXPECT_EQ(baseline_of(piece_of(box, Role::printed_on)),
            baseline_of(piece_of(box, Role::printed_by)));
}

TEST(Imprint, ARowOfTextStandsInTheMiddleOfItsRow) {
  const Box box = set(with_imprint({}));
  const Piece by = piece_of(box, Role::printed_by);
  const double size = default_style().element(Role::printed_by).size.mm();
  EXPECT_NEAR(by.item->y.mm() + size / 2, (middle(rules_of(box)[0]) + middle(rules_of(box)[1])) / 2,
              0.001);
}

TEST(Imprint, CopiesKeepOneCharacterOnBothSides) {  // 7.4.2
  const std::vector<std::string> names(20, "某市某区人民政府");
  const Box box = set(with_imprint(names));
  const Piece label = piece_of(box, Role::copies, 0), copies = piece_of(box, Role::copies, 1);
  const double character = default_style().element(Role::copies).size.mm();
  ASSERT_GT(copies.text().lines.size(), 2U);
  EXPECT_NEAR(left_of(label), character, 0.01);
  for (const LaidLine& line : copies.text().lines)
    EXPECT_LE((line.left + line.width).mm(), 156 - character + 0.01);
  EXPECT_NEAR(copies.text().lines[1].left.mm(), 4 * character, 0.01) << "below the first name";
  EXPECT_TRUE(words_of(copies.text()).ends_with("。"));
  const double rows = static_cast<double>(copies.text().lines.size() - 1) * 7.9;
  EXPECT_NEAR(rules_of(box)[1].y.mm() - 0.35, 2 * 2.4 + character + rows, 0.01);
}

TEST(Imprint, AddresseesMovedHereStandAboveTheCopiesWithoutARule) {  // 7.4.2
  Report report = with_imprint({"甲"});
  report.document.addressees = rich_list({"乙", "丙："});
  TypesetterBench bench;
  const Box box = set(report, bench, true);
  EXPECT_EQ(rules_of(box).size(), 3U);
  const double first = piece_of(box, Role::copies).item->y.mm();
  EXPECT_TRUE(words_at(box, first).starts_with("主送：乙，丙"));
  EXPECT_EQ(words_at(box, first + 7.9), "抄送：甲。");
  EXPECT_FALSE(build_imprint(report, default_style(), false).addressees);
}

TEST(Imprint, ALettersHasNeitherRulesNorIssuerNorDate) {  // 10.1
  Report report = with_imprint({"甲"});
  report.document.format = Format::letter;
  const Box box = set(report);
  EXPECT_THAT(rules_of(box), IsEmpty());
  for (const Piece& piece : pieces_of(box, Role::copies)) EXPECT_EQ(piece.item->y, Len());
  EXPECT_EQ(box.height, default_style().element(Role::copies).size) << "its foot is the text's";
  report.imprint->copies_to.clear();
  EXPECT_TRUE(build_imprint(report, default_style(), false).empty());
}

TEST(Imprint, ItsWordsAreTheStyles) {
  Style style = default_style();
  style.words.copies = "分送 ";
  style.words.copies_separator = "；";
  style.words.copies_end = "";
  style.words.printed = "发";
  const ImprintBlock block = build_imprint(with_imprint({"甲", "乙"}), style, false);
  EXPECT_EQ(block.copies->label.text, "分送 ");
  EXPECT_EQ(block.copies->entries.at(0).text.text, "甲；乙");
  EXPECT_EQ(block.printed_on.text, "2012年7月1日发");
}

TEST(Imprint, ALastLineWithoutRoomIsWarnedOf) {
  Report report = with_imprint({});
  std::string name;
  for (int i = 0; i < 25; ++i) name += "某";
  report.imprint->printed_by = rich(name);
  TypesetterBench bench;
  set(report, bench);
  EXPECT_THAT(bench.codes(), ElementsAre("W0511"));
  report.imprint->printed_on.reset();
  TypesetterBench without_date;
  set(report, without_date);
  EXPECT_THAT(without_date.codes(), IsEmpty());
  report.imprint->printed_by = rich(name + name);
  TypesetterBench too_wide;
  set(report, too_wide);
  EXPECT_THAT(too_wide.codes(), ElementsAre("W0511"));
}

TEST(Imprint, TheIssuersInsetNeedsRoomToo) {
  const Box box = set(with_imprint({}));
  const double character = default_style().element(Role::printed_by).size.mm();
  const auto fits = static_cast<size_t>(left_of(piece_of(box, Role::printed_on)) / character);
  for (const size_t count : {fits - 1, fits}) {
    Report report = with_imprint({});
    std::string name;
    for (size_t i = 0; i < count; ++i) name += "某";
    report.imprint->printed_by = rich(name);
    TypesetterBench bench;
    set(report, bench);
    EXPECT_EQ(bench.codes().size(), count == fits ? 1U : 0U);
  }
}

TEST(Imprint, OneHigherThanTheTypeAreaIsWarnedOf) {
  TypesetterBench bench;
  set(with_imprint(std::vector<std::string>(200, "某市某区人民政府办公室")), bench);
  EXPECT_THAT(bench.codes(), ElementsAre("W0513"));
}

TEST(Imprint, WithoutAnImprintThereIsNone) {
  EXPECT_TRUE(build_imprint(Report{}, default_style(), true).empty());
}

}  // namespace
}  // namespace banxin
