#include "text/scripts.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

/// Scripts of a text as runs: "Hani3 Latn2".
std::string runs(std::string_view utf8) {
  std::string out;
  ScriptTag last = 0;
  int count = 0;
  const auto flush = [&] {
    if (count == 0) return;
    if (!out.empty()) out += ' ';
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(last >> shift & 0xFFU);
    out += std::to_string(count);
  };
  for (const ScriptTag script : find_scripts(read_characters(utf8))) {
    if (script != last) {
      flush();
      last = script;
      count = 0;
    }
    ++count;
  }
  flush();
  return out;
}

TEST(Scripts, SquaresAreHanAndDigitsBesideThemLatin) {
  EXPECT_EQ(runs("公文，第1号"), "Hani4 Latn1 Hani1");
  EXPECT_EQ(runs("2017年"), "Latn4 Hani1");
}

TEST(Scripts, KanaAndFullWidthMarksAreSetAsHan) { EXPECT_EQ(runs("（ひらがな）"), "Hani6"); }

TEST(Scripts, MarksAndSpacesTakeTheScriptBeforeThem) {
  EXPECT_EQ(runs("خەلق ھۆكۈمىتى، 2018"), "Arab19");
  EXPECT_EQ(runs("བོད་ཡིག"), "Tibt7");
}

TEST(Scripts, EachScriptHasItsRegionsLanguage) {
  EXPECT_EQ(language_of(script_tag("Arab")), "ug");
  EXPECT_EQ(language_of(script_tag("Tibt")), "bo");
  EXPECT_EQ(language_of(kHan), "zh-Hans");
  EXPECT_EQ(language_of(script_tag("Geor")), "und");
}

}  // namespace
}  // namespace banxin
