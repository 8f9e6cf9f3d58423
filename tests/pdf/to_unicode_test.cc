#include "pdf/to_unicode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ToUnicode, MapsCodesAndLeavesOutGlyphsWithoutText) {
  std::string cmap = to_unicode_cmap({"", "版", "", "\U00020000", "fi"});
  EXPECT_THAT(cmap, HasSubstr("3 beginbfchar\n<0001><7248>\n<0003><D840DC00>\n<0004><00660069>\n"));
  EXPECT_THAT(cmap, Not(HasSubstr("\n<0000>")));
  EXPECT_THAT(cmap, Not(HasSubstr("\n<0002>")));
}

TEST(ToUnicode, ABlockHasAtMostAHundredEntries) {
  std::string cmap = to_unicode_cmap(std::vector<std::string_view>(250, "一"));
  EXPECT_THAT(cmap, HasSubstr("100 beginbfchar\n<0000>"));
  EXPECT_THAT(cmap, HasSubstr("endbfchar\n100 beginbfchar\n<0064>"));
  EXPECT_THAT(cmap, HasSubstr("endbfchar\n50 beginbfchar\n<00C8>"));
}

TEST(ToUnicode, WithoutTextThereIsNoBlock) {
  EXPECT_THAT(to_unicode_cmap({"", ""}), Not(HasSubstr("bfchar")));
}

}  // namespace
}  // namespace banxin
