#include "text/utf16.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

TEST(Utf16, IsWhatTheLiteralsAre) {
  EXPECT_EQ(to_utf16(U""), u"");
  EXPECT_EQ(to_utf16(U"a\u4E00\uFFFF"), u"a\u4E00\uFFFF");
  EXPECT_EQ(to_utf16(U"\U00010000\U00020BB7\U0010FFFF"), u"\U00010000\U00020BB7\U0010FFFF");
}

}  // namespace
}  // namespace banxin
