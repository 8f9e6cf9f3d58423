// The measure that the tests of growth rest on tells linear work from quadratic.
#include "growth.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace banxin {
namespace {

void count_to(int64_t steps) {
  volatile int64_t counted = 0;  // no optimiser may leave it out
  for (int64_t i = 0; i < steps; ++i) counted = i;
  EXPECT_EQ(counted, steps - 1);
}

TEST(Growth, OfLinearWorkIsGentle) {
  EXPECT_TRUE(grows_gently([](int size) { count_to(int64_t{size} * 1000); }, 2000));
}

TEST(Growth, OfQuadraticWorkIsNot) {
  EXPECT_FALSE(grows_gently([](int size) { count_to(int64_t{size} * size); }, 2500));
}

}  // namespace
}  // namespace banxin
