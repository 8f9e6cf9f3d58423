// UAX #29's clusters against our line breaks: no line ends inside what a reader takes for one
// character.
#include <gtest/gtest.h>

#include "text/breaks.h"
#include "unicode/unicode_data.h"

namespace banxin {
namespace {

TEST(GraphemeBreakTest, NoLineEndsInsideACluster) {
  const auto samples = read_boundary_samples("GraphemeBreakTest.txt");
  ASSERT_GT(samples.size(), 500U);
  for (const BoundarySample& sample : samples) {
    const std::vector<Break> breaks = find_breaks(characters_of(sample.codes));
    for (size_t i = 1; i < sample.codes.size(); ++i)
      EXPECT_TRUE(sample.before[i] || breaks[i] == Break::forbidden)
          << "line " << sample.line << ", before the character " << i << " of "
          << code_points(sample.codes);
  }
}

}  // namespace
}  // namespace banxin
