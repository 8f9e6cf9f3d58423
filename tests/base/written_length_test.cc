#include "base/written_length.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace banxin {
namespace {

std::optional<Len> length(std::string_view text) {
  const auto written = parse_length(text);
  return written ? absolute_length(*written) : std::nullopt;
}

TEST(WrittenLength, IsANumberAndTheUnitAfterIt) {
  const std::vector<std::pair<const char*, std::pair<double, std::string>>> all = {
      {"2.1 cm", {2.1, "cm"}}, {"25mm", {25, "mm"}},    {"-3   pt", {-3, "pt"}}, {"7", {7, ""}},
      {".5 em", {0.5, "em"}},  {"1e2 mm", {100, "mm"}}, {"2字", {2, "字"}},      {"0", {0, ""}}};
  for (const auto& [text, parts] : all) {
    const auto written = parse_length(text);
    ASSERT_TRUE(written) << text;
    EXPECT_EQ(written->number, parts.first) << text;
    EXPECT_EQ(written->unit, parts.second) << text;
  }
}

TEST(WrittenLength, IsNoneWithoutAFiniteNumberBeforeIt) {
  for (const char* text :
       {"", "cm", " 2 cm", "+2 cm", "inf mm", "nan mm", "1e999 mm", "－2 mm", "二 mm"})
    EXPECT_FALSE(parse_length(text)) << text;
}

TEST(WrittenLength, IsAbsoluteInMillimetresCentimetresAndPoints) {
  EXPECT_EQ(length("25.4 mm"), Len::from_pt(72));
  EXPECT_EQ(length("2.54 cm"), Len::from_pt(72));
  EXPECT_EQ(length("15.75 pt"), Len::from_raw(15 * 65536 + 65536 / 4 * 3)) << "exact";
  EXPECT_EQ(length("-1 cm"), -Len::from_mm(10));
}

TEST(WrittenLength, IsNotAbsoluteInAnyOtherUnit) {
  for (const char* text : {"2", "2 em", "2 in", "2 MM", "2 mm ", "2 mm 3", "0x10 mm", "2字"})
    EXPECT_FALSE(length(text)) << text;
}

TEST(WrittenLength, ReachesTenMetres) {
  for (const char* text : {"10000 mm", "-10000 mm", "1000 cm", "28346 pt"})
    EXPECT_TRUE(length(text)) << text;
  for (const char* text : {"10000.1 mm", "-10000.1 mm", "1000.1 cm", "28347 pt", "1e300 cm"})
    EXPECT_FALSE(length(text)) << text;
}

}  // namespace
}  // namespace banxin
