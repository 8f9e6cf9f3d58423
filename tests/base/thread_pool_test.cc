#include "base/thread_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace banxin {
namespace {

TEST(ThreadPool, CallsEachIndexOnce) {
  for (const unsigned jobs : {1U, 2U, 8U}) {
    ThreadPool pool(jobs);
    for (const size_t count : {size_t{0}, size_t{1}, size_t{7}, size_t{10'000}}) {
      std::vector<std::atomic<int>> calls(count);
      pool.for_each(count, [&](size_t i) { ++calls[i]; });
      for (const auto& one : calls) EXPECT_EQ(one, 1);
    }
  }
}

TEST(ThreadPool, RethrowsAndStaysUsable) {
  ThreadPool pool(4);
  const auto fail = [](size_t i) {
    if (i == 50) throw std::runtime_error("fifty");
  };
  EXPECT_THROW(pool.for_each(100, fail), std::runtime_error);
  std::atomic<int> calls{0};
  pool.for_each(100, [&](size_t) { ++calls; });
  EXPECT_EQ(calls, 100);
}

TEST(ThreadPool, SurvivesManyShortLoops) {
  ThreadPool pool(3);
  std::atomic<size_t> sum{0};
  for (int round = 0; round < 2'000; ++round) pool.for_each(5, [&](size_t i) { sum += i; });
  EXPECT_EQ(sum, 20'000U);
}

TEST(ThreadPool, TakesACoreEachByDefault) { EXPECT_GE(ThreadPool(0).jobs(), 1U); }

}  // namespace
}  // namespace banxin
