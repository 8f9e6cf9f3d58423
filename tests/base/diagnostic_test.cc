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

TEST(Diagnostics, KeepAHundredOfACodeAndCountTheRest) {
  Diagnostics all;
  for (int i = 0; i < 1000; ++i) {
    Diagnostics stage;
    for (int k = 0; k < 200; ++k) stage.error("E0402", Span(), "no font", "help");
    stage.warning("W0501", Span(), "loose");
    all.append(std::move(stage));
  }
  EXPECT_EQ(all.all().size(), 2 * Diagnostics::kMostOfACode);
  EXPECT_EQ(all.count(Severity::error), 200'000U);
  EXPECT_EQ(all.tallies().at("E0402").left_out, 199'900U);
  EXPECT_EQ(all.tallies().at("W0501").left_out, 900U);
  EXPECT_EQ(all.without(Severity::error).count(Severity::error), 0U);
  EXPECT_EQ(all.without(Severity::error).tallies().size(), 1U);
  EXPECT_TRUE(all.has_errors());
}

TEST(Diagnostics, KnowWhoseFaultAnErrorIs) {
  Diagnostics all;
  all.error("E0201", Span(), "a key", "help");
  EXPECT_FALSE(all.has_blame_on(Blame::machine));
  all.error("E0401", Span(), "no font", "help", Blame::machine);
  EXPECT_TRUE(all.has_blame_on(Blame::machine));
}

}  // namespace
}  // namespace banxin
