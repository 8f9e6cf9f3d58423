#include "base/utf8.h"

#include <gtest/gtest.h>

#include "base/byte_set.h"

namespace banxin {
namespace {

TEST(Utf8, FindsTheFirstByteThatIsNone) {
  EXPECT_EQ(first_bad_utf8("版心 a\xF0\xA0\x80\x80"), 12U);
  EXPECT_EQ(first_bad_utf8("a\xFF"), 1U);
  EXPECT_EQ(first_bad_utf8("a\xE7\x89"), 1U);         // cut short
  EXPECT_EQ(first_bad_utf8("\xC0\x80"), 0U);          // overlong
  EXPECT_EQ(first_bad_utf8("\xE0\x80\x80"), 0U);      // overlong
  EXPECT_EQ(first_bad_utf8("\xED\xA0\x80"), 0U);      // surrogate
  EXPECT_EQ(first_bad_utf8("\xF4\x90\x80\x80"), 0U);  // beyond U+10FFFF
  EXPECT_EQ(first_bad_utf8("\xF0\x80\x80\x80"), 0U);  // overlong
  EXPECT_EQ(first_bad_utf8("\xEF\xBF\xBF\xF4\x8F\xBF\xBF"), 7U);
}

TEST(Utf8, DecodesAndClips) {
  EXPECT_EQ(utf8_at("版", 0), U'版');
  EXPECT_EQ(utf8_at("\xF0\xA0\x80\x80", 0), U'\U00020000');
  EXPECT_EQ(utf8_at("\xFF", 0), U'\uFFFD');
  EXPECT_EQ(utf8_length("版", 0), 3U);
  EXPECT_EQ(utf8_length("", 0), 0U);
  EXPECT_EQ(clip_utf8("版心排版", 2), "版心…");
  EXPECT_EQ(clip_utf8("版心", 2), "版心");
}

TEST(ByteSet, FindsMembers) {
  constexpr ByteSet kSet("\\\n");
  EXPECT_EQ(kSet.find_in("ab\\c\n", 0), 2U);
  EXPECT_EQ(kSet.find_in("ab\\c\n", 3), 4U);
  EXPECT_EQ(kSet.find_in("abc", 0), 3U);
  EXPECT_EQ(kSet.find_in("abc", 9), 3U);
}

}  // namespace
}  // namespace banxin
