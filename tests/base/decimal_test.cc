#include "base/decimal.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace banxin {
namespace {

/// A number as it is printed again; `none` for what is no number.
std::string read(std::string_view text, int decimals = 0) {
  const auto number = Decimal::parse(text);
  return number ? number->text(decimals) : "none";
}

Decimal number(std::string_view text) { return Decimal::parse(text).value(); }

TEST(Decimal, IsReadAsTablesPrintNumbers) {
  const std::vector<std::pair<const char*, const char*>> all = {{"0", "0"},
                                                                {"007", "7"},
                                                                {"12.50", "12.5"},
                                                                {".5", "0.5"},
                                                                {"+5", "5"},
                                                                {"-3", "−3"},
                                                                {"−3", "−3"},
                                                                {"-0", "0"},
                                                                {"-1,234.50", "−1234.5"},
                                                                {"1,234,567", "1234567"},
                                                                {"12%", "12"},
                                                                {"51.85％", "51.85"},
                                                                {"１２", "12"},
                                                                {"－１，２３４．５", "−1234.5"},
                                                                {"＋８", "8"},
                                                                {" 5\t", "5"},
                                                                {"　5　", "5"},
                                                                {"\u00A05", "5"}};
  for (const auto& [text, printed] : all) EXPECT_EQ(read(text), printed) << text;
}

TEST(Decimal, IsNoneOfWhatSaysMoreThanANumber) {
  for (const char* text : {"",     " ",    "-",    ".",     "%",   "—",     "…",    "一",
                           "无",   "12件", "约12", "1.2.3", "1 2", "--1",   "5%%",  "1e5",
                           "0x1F", "1,,2", ",1",   "12-",   "1/2", "第1号", "\xFF", "5\xE4\xB8"})
    EXPECT_EQ(read(text), "none") << text;
  EXPECT_EQ(read(std::string_view("5\0", 2)), "none");
}

TEST(Decimal, ACommaOrPointStandsBetweenDigits) {
  for (const char* text : {"1,", "1,.5", "1,234,", "1."}) EXPECT_EQ(read(text), "none") << text;
}

TEST(Decimal, HoldsNineDecimalsAndTwentyFourDigits) {
  EXPECT_EQ(read("0.123456789"), "0.123456789");
  EXPECT_EQ(read("0.1234567891"), "none");
  const std::string most(24, '9');
  EXPECT_EQ(read(most), most);
  EXPECT_EQ(read("-" + most), "−" + most);
  EXPECT_EQ(read(most + "9"), "none");
  EXPECT_EQ(read(most.substr(9) + ".999999999"), most.substr(9) + ".999999999");
  EXPECT_EQ(read(most.substr(8) + ".999999999"), "none");
}

TEST(Decimal, SumsAreExact) {
  EXPECT_EQ(number("0.1") + number("0.2"), number("0.3"));
  EXPECT_EQ(number("5949.088667") - number("0.000001"), number("5949.088666"));
  EXPECT_EQ(number("0.000000001") - number("1"), number("-0.999999999"));
  Decimal sum;
  for (int i = 0; i < 1000; ++i) sum = sum + number("0.001");
  EXPECT_EQ(sum, number("1"));
  const std::string most(24, '9');
  EXPECT_EQ((number(most) + number("1")).text(), "1" + std::string(24, '0'));
  EXPECT_EQ((number("123456789012345") + number("0.000000001")).text(),
            "123456789012345.000000001");
}

TEST(Decimal, IsComparedByItsValueNotItsDigits) {
  EXPECT_EQ(number("1.50"), number("1.5"));
  EXPECT_EQ(number("-0"), Decimal());
  EXPECT_LT(number("-2"), number("-1.999999999"));
  EXPECT_LT(number("9"), number("10"));
  EXPECT_EQ(number("-2.5").magnitude(), number("2.5"));
  EXPECT_EQ(number("2.5").magnitude(), number("2.5"));
}

TEST(Decimal, IsPrintedWithAsManyDecimalsAsAskedAndAsItHas) {
  EXPECT_EQ(read("3", 2), "3.00");
  EXPECT_EQ(read("3.5", 2), "3.50");
  EXPECT_EQ(read("3.125", 2), "3.125");
  EXPECT_EQ(read("-0.5", 1), "−0.5");
  EXPECT_EQ(read("0", 9), "0.000000000");
  EXPECT_EQ(read("100.10", 0), "100.1");
}

TEST(Decimal, WrittenWithAnyDecimalsIsReadAsItWas) {
  std::mt19937_64 random(1);
  const auto below = [&](uint64_t n) { return random() % n; };
  for (int i = 0; i < 3000; ++i) {
    const uint64_t whole = below(4) == 0 ? below(1'000'000'000'000'000) : below(1000);
    const int decimals = static_cast<int>(below(10));
    std::string text = std::to_string(whole);
    if (decimals > 0) text += '.';
    for (int d = 0; d < decimals; ++d) text += static_cast<char>('0' + below(10));
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    if (!zero && below(2) == 0) text = "−" + text;
    ASSERT_EQ(read(text, decimals), text);
    ASSERT_EQ(decimals_of(text), decimals) << text;
  }
}

TEST(Decimal, DecimalsAreCountedAsPrinted) {
  const std::vector<std::pair<const char*, int>> all = {
      {"12", 0}, {"12.50", 2}, {"-1,234.5", 1}, {"51.85%", 2}, {".125 ", 3}, {"", 0}, {"—", 0}};
  for (const auto& [text, decimals] : all) EXPECT_EQ(decimals_of(text), decimals) << text;
}

TEST(Decimal, DecimalsOfFullWidthDigitsAreCountedToo) {
  EXPECT_EQ(decimals_of("１２．５０"), 2);
  EXPECT_EQ(decimals_of("12．50"), 2);
}

TEST(NumberGap, HoldsThePlaceOfANumber) {
  for (const char* text :
       {"", " ", "　", "-", "—", "——", "－", "−", "…", "……", "/", "／", "*", "·", " — ", "\u00A0"})
    EXPECT_TRUE(is_number_gap(text)) << text;
  for (const char* text : {"0", "-1", "无", "N/A", "—5", "%", "同上"})
    EXPECT_FALSE(is_number_gap(text)) << text;
}

TEST(Percentage, IsANumberWithItsSign) {
  for (const char* text : {"12%", "12％", "12 %"}) EXPECT_TRUE(is_percentage(text)) << text;
  for (const char* text : {"12", "", "12‰"}) EXPECT_FALSE(is_percentage(text)) << text;
}

}  // namespace
}  // namespace banxin
