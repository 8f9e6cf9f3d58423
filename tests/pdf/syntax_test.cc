#include "pdf/syntax.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

std::string decimal(int64_t value, int decimals) {
  std::string out;
  append_decimal(out, value, decimals);
  return out;
}

std::string utf16(std::string_view utf8) {
  std::string out;
  append_utf16_hex(out, utf8);
  return out;
}

TEST(Syntax, DecimalsDropTrailingZerosAndTheLeadingOne) {
  EXPECT_EQ(decimal(0, 3), "0");
  EXPECT_EQ(decimal(1000, 3), "1");
  EXPECT_EQ(decimal(1250, 3), "1.25");
  EXPECT_EQ(decimal(500, 3), ".5");
  EXPECT_EQ(decimal(5, 3), ".005");
  EXPECT_EQ(decimal(-5, 3), "-.005");
  EXPECT_EQ(decimal(-2063, 4), "-.2063");
  EXPECT_EQ(decimal(-12010, 3), "-12.01");
  EXPECT_EQ(decimal(120, 0), "120");
}

TEST(Syntax, MilliPointsRoundHalfAwayFromZero) {
  EXPECT_EQ(milli_pt(Len::from_pt(16)), 16000);
  EXPECT_EQ(milli_pt(Len::from_mm(210)), 595276);
  EXPECT_EQ(milli_pt(Len::from_mm(-210)), -595276);
}

TEST(Syntax, LiteralStringsEscapeParenthesesBackslashAndReturn) {
  EXPECT_EQ(literal_string("a(b)c\\d\re\nf"), "(a\\(b\\)c\\\\d\\re\nf)");
  EXPECT_EQ(literal_string(std::string_view("\0x", 2)), std::string("(\0x)", 4));
}

TEST(Syntax, NamesEscapeWhatIsNoRegularAscii) {
  EXPECT_EQ(name_object("ABCDEF+FandolFang-Regular"), "/ABCDEF+FandolFang-Regular");
  EXPECT_EQ(name_object("a b/c#(d)"), "/a#20b#2Fc#23#28d#29");
  EXPECT_EQ(name_object("宋"), "/#E5#AE#8B");
}

TEST(Syntax, AstralCharactersBecomeSurrogatePairs) {
  EXPECT_EQ(utf16("版"), "7248");
  EXPECT_EQ(utf16("\U00020000"), "D840DC00");
  EXPECT_EQ(utf16("\U0010FFFF"), "DBFFDFFF");
}

TEST(Syntax, DamagedUtf8BecomesReplacementCharacters) {
  EXPECT_EQ(utf16("\xFF"), "FFFD");
  EXPECT_EQ(utf16("\xE7\x89"), "FFFDFFFD");          // cut short
  EXPECT_EQ(utf16("\xED\xA0\x80"), "FFFDFFFDFFFD");  // a surrogate
  EXPECT_EQ(utf16("\xC0\x80"), "FFFDFFFD");          // overlong
}

TEST(Syntax, TextStringsStayLiteralWhereAsciiIsEnough) {
  EXPECT_EQ(text_string("GB/T 9704"), "(GB/T 9704)");
  EXPECT_EQ(text_string("版心"), "(\xFE\xFF\x72\x48\x5F\xC3)");
  EXPECT_EQ(text_string_bytes("abc"), 3U);
  EXPECT_EQ(text_string_bytes("版心"), 6U);
}

}  // namespace
}  // namespace banxin
