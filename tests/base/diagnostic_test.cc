#include "base/diagnostic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace banxin {
namespace {

std::vector<std::string> messages(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& one : diagnostics.all()) all.push_back(one.message);
  return all;
}

TEST(Diagnostics, SortsByPlaceAndKeepsTheOrderOfEquals) {
  Diagnostics all;
  all.warning("W0001", Span(), "environment");
  all.error("E0002", Span::of(1, 0, 1), "second file", "help");
  all.info("I0003", Span::of(0, 9, 1), "late");
  all.error("E0004", Span::of(0, 2, 1), "early a", "help");
  all.error("E0005", Span::of(0, 2, 5), "early b", "help");
  all.sort();
  EXPECT_THAT(messages(all),
              testing::ElementsAre("early a", "early b", "late", "second file", "environment"));
}

TEST(Diagnostics, CountsAndJoins) {
  Diagnostics a, b;
  a.warning("W0001", Span(), "one");
  EXPECT_FALSE(a.has_errors());
  b.error("E0002", Span(), "two", "help");
  a.append(std::move(b));
  EXPECT_TRUE(a.has_errors());
  EXPECT_EQ(a.count(Severity::error), 1U);
  EXPECT_EQ(a.count(Severity::warning), 1U);
  EXPECT_EQ(a.count(Severity::info), 0U);
}

}  // namespace
}  // namespace banxin
