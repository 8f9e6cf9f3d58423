#include "layout/elements/sign_off.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "layout/typesetter_bench.h"

namespace banxin {
namespace {

std::vector<SignOffLine> signed_by(const std::vector<std::string>& names) {
  static TypesetterBench bench;
  SignOffBlock block;
  for (const std::string& name : names)
    block.signers.emplace_back().name.add(name, Role::signature, Span{});
  block.date.emplace().add("2026年3月2日", Role::date, Span{});
  return lay_sign_off(std::move(block), bench.typesetter);
}

std::string han(size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += "某";
  return text;
}

TEST(SignOff, ANameThatNoLineHoldsTakesSeveralWithinTheTypeArea) {  // GB/T 9704 5.2.1, 7.3.5.2
  for (size_t count = 20; count <= 90; ++count) {
    const auto lines = signed_by({han(count)});
    const LaidText& name = lines.at(0).text;
    EXPECT_GE(name.lines.size(), (count + 25) / 26) << count;
    EXPECT_LE(name.lines.size(), (count + 25) / 26 + 1) << count;
    EXPECT_LE(name.widest().mm(), 26 * 156 / 28.0 + 0.01);
    EXPECT_GE(lines[0].left, Len()) << count;
    EXPECT_GE(lines[1].left, lines[0].left) << "the date";
  }
}

TEST(SignOff, LinesOfANameEndBetweenItsWords) {
  const auto lines =
      signed_by({"国家环境保护标准化技术委员会污染源在线监测设备与信息系统工作组秘书处办公室"});
  const LaidText& name = lines.at(0).text;
  ASSERT_EQ(name.lines.size(), 2U);
  const ShapedText& text = name.paragraph->text;
  const uint32_t second = text.clusters[name.runs[name.lines[1].run_begin].begin].text;
  const std::string first_line = text.source.text.substr(0, second);
  const bool whole = first_line.ends_with("委员会") || first_line.ends_with("污染源") ||
                     first_line.ends_with("在线") || first_line.ends_with("监测") ||
                     first_line.ends_with("设备");
  EXPECT_TRUE(whole) << first_line;
}

TEST(SignOff, BesideANameOfSeveralLinesOthersKeepTheirWidth) {
  const auto lines = signed_by({han(40), han(6)});
  EXPECT_EQ(lines.at(0).text.lines.size(), 2U);
  EXPECT_NEAR(lines.at(1).text.width().mm(), 6 * 156.0 / 28, 0.2);
  EXPECT_EQ(lines[0].left, lines[1].left);
}

TEST(SignOff, NamesThatFitAreSpreadToOneWidth) {
  const auto lines = signed_by({han(10), han(6)});
  EXPECT_NEAR(lines.at(0).text.width().mm(), lines.at(1).text.width().mm(), 0.01);
}

}  // namespace
}  // namespace banxin
