#include "text/char_class.h"

#include <gtest/gtest.h>

#include <string_view>

#include "text/characters.h"

namespace banxin {
namespace {

/// Every character of `characters` has class `expected`.
void expect_all(std::u32string_view characters, CharClass expected) {
  for (const char32_t c : characters)
    EXPECT_EQ(traits_of(classify(c)).name, traits_of(expected).name) << describe_character(c);
}

TEST(CharClass, OpeningMarksHaveTheirInkInTheRightHalf) {
  expect_all(U"（〔［｛《〈「『【〖“‘", CharClass::opening);
}

TEST(CharClass, ClosingMarksHaveTheirInkInTheLeftHalf) {
  expect_all(U"）〕］｝》〉」』】〗”’", CharClass::closing);
}

TEST(CharClass, PausesAndStops) {
  expect_all(U"、，；：", CharClass::pause);
  expect_all(U"。！？．", CharClass::stop);
}

TEST(CharClass, HanOfAllBlocksAndKanaAreSquares) {
  expect_all(U"一龥㐀𠀀𪜀𫝀𫠠𬺰𰀀𱍐〇々あア", CharClass::han);
}

TEST(CharClass, MarksOfTwoSquaresAndTheMiddleDot) {
  expect_all(U"—―", CharClass::dash);
  expect_all(U"…‥", CharClass::ellipsis);
  expect_all(U"·‧・", CharClass::middle_dot);
}

TEST(CharClass, SymbolsThatChineseFontsDrawOnASquare) {
  expect_all(U"①⑳㈠★☆▲△□■○●◎※℃№㎡㎏％＋→", CharClass::full_symbol);
}

TEST(CharClass, LatinDigitsAndTheirMarks) {
  expect_all(U"azAZéüżЖя", CharClass::latin);
  expect_all(U"0129", CharClass::digit);
  expect_all(U"%‰°′″²³¹⁰⁴₂ₙ", CharClass::postfix);
  expect_all(U"®©™§¶", CharClass::latin_mark);
  expect_all(U".,-/+=_@#()[]", CharClass::latin_mark);
}

TEST(CharClass, SpacesAndInvisibles) {
  expect_all(U" \t\u00A0\u2009", CharClass::space);
  expect_all(U"\u200B\u200D\uFE00\U000E0100\u0007\u2060", CharClass::invisible);
  expect_all(U"\u3000", CharClass::full_space);
}

/// Names of the classes of a text, in order.
std::string classes(std::string_view utf8) {
  std::string names;
  for (const CharClass c : read_characters(utf8).classes)
    names += (names.empty() ? "" : " ") + std::string(traits_of(c).name);
  return names;
}

TEST(Characters, QuotesTakeTheWidthOfTheTextAroundThem) {
  EXPECT_EQ(classes("“三”"), "opening han closing");
  EXPECT_EQ(classes("a “b” c"), "latin space latin-mark latin latin-mark space latin");
  EXPECT_EQ(classes("说“ok”。"), "han opening latin latin closing stop");
  EXPECT_EQ(classes("“”"), "opening closing") << "without neighbours the text is Chinese";
}

TEST(Characters, DashesBetweenDigitsAreLatinAndBetweenHanChinese) {
  EXPECT_EQ(classes("7—8"), "digit latin-mark digit");
  EXPECT_EQ(classes("七——八"), "han dash dash han");
}

TEST(Characters, AMinusBeforeANumberIsPartOfIt) {
  EXPECT_EQ(classes("低-5℃"), "han digit digit full-symbol");
  EXPECT_EQ(classes("1-2名"), "digit latin-mark digit han") << "a range has no sign";
  EXPECT_EQ(classes("网+5"), "han latin-mark digit");
}

TEST(Characters, OffsetsCountBytesOfTheSource) {
  const Characters text = read_characters("a一𠮷b");
  EXPECT_EQ(text.offsets, (std::vector<uint32_t>{0, 1, 4, 8, 9}));
  EXPECT_EQ(text.codes, U"a一𠮷b");
}

TEST(Characters, AreDescribedByCodePointAndGlyph) {
  EXPECT_EQ(describe_character(U'䶮'), "U+4DAE 䶮");
  EXPECT_EQ(describe_character(U'𠮷'), "U+20BB7 𠮷");
}

}  // namespace
}  // namespace banxin
