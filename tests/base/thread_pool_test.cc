#include "base/thread_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>
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

TEST(ThreadPool, SetsOutLoopsWithinLoops) {
  for (const unsigned jobs : {1U, 2U, 5U}) {
    ThreadPool pool(jobs);
    std::vector<std::atomic<int>> calls(20 * 30 * 3);
    pool.for_each(20, [&](size_t i) {
      pool.for_each(30, [&](size_t j) {
        pool.for_each(3, [&](size_t k) { ++calls[(i * 30 + j) * 3 + k]; });
      });
    });
    for (const auto& one : calls) EXPECT_EQ(one, 1);
  }
}

TEST(ThreadPool, TakesLoopsFromManyThreadsAtOnce) {
  ThreadPool pool(3);
  std::vector<size_t> sums(8);
  std::vector<std::thread> callers;
  for (size_t caller = 0; caller < sums.size(); ++caller)
    callers.emplace_back([&, caller] {
      for (int round = 0; round < 200; ++round) {
        std::vector<size_t> squares(50);
        pool.for_each(squares.size(), [&](size_t i) { squares[i] = i * i; });
        for (const size_t square : squares) sums[caller] += square;
      }
    });
  for (std::thread& caller : callers) caller.join();
  for (const size_t sum : sums) EXPECT_EQ(sum, 200U * 40'425U);
}

TEST(ThreadPool, AFailureWithinALoopOfALoopEndsBothAndNoOther) {
  ThreadPool pool(3);
  std::atomic<int> calls{0};
  std::thread other([&] {
    for (int round = 0; round < 100; ++round) pool.for_each(10, [&](size_t) { ++calls; });
  });
  for (int round = 0; round < 50; ++round)
    EXPECT_THROW(pool.for_each(4,
                               [&](size_t) {
                                 pool.for_each(9, [](size_t j) {
                                   if (j == 5) throw std::runtime_error("five");
                                 });
                               }),
                 std::runtime_error);
  other.join();
  EXPECT_EQ(calls, 1'000);
}

/// Waits until so many threads have come, for ten seconds at most.
class Meeting {
 public:
  explicit Meeting(int threads) : missing_(threads) {}

  bool come() {
    std::unique_lock lock(mutex_);
    if (--missing_ == 0) all_.notify_all();
    return all_.wait_for(lock, std::chrono::seconds(10), [&] { return missing_ <= 0; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable all_;
  int missing_;
};

TEST(ThreadPool, WhoHasDoneHisPartOfALoopHelpsWithTheLoopsWithinIt) {
  ThreadPool pool(2);
  for (int round = 0; round < 50; ++round) {
    Meeting begun(2), inner(2);
    std::atomic<bool> met{true};
    pool.for_each(2, [&](size_t i) {
      if (!begun.come()) met = false;
      if (i == 1)
        pool.for_each(2, [&](size_t) {
          if (!inner.come()) met = false;
        });
    });
    ASSERT_TRUE(met) << round;
  }
}

TEST(ThreadPool, TakesACoreEachByDefault) { EXPECT_GE(ThreadPool(0).jobs(), 1U); }

}  // namespace
}  // namespace banxin
