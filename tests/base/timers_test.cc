#include "base/timers.h"

#include <gtest/gtest.h>

#include <thread>

namespace banxin {
namespace {

TEST(Timers, AddUpByStageInTheOrderOfTheirBeginning) {
  Timers timers;
  {
    const Timers::Scope outer(timers, "read");
    const Timers::Scope inner(timers, "check");
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  const double once = timers.stages().at(0).wall_ms;
  { const Timers::Scope again(timers, "read"); }
  const auto stages = timers.stages();
  ASSERT_EQ(stages.size(), 2U);
  EXPECT_EQ(stages[0].name, "read");
  EXPECT_EQ(stages[1].name, "check");
  EXPECT_GE(once, 2.0);
  EXPECT_GE(stages[0].wall_ms, once);
  EXPECT_GE(stages[0].cpu_ms, 0.0);
}

}  // namespace
}  // namespace banxin
