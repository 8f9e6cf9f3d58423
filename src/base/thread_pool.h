// A fixed set of threads that share out the indices of loops.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace banxin {

/// Results are joined by index, so one thread and sixteen give the same outcome. Safe for use from
/// several threads, and within a loop's body: who calls works at his own loop until nothing of it
/// is left to take, then at the loops within it, so a loop always ends, whatever the pool's other
/// threads are at.
class ThreadPool {
 public:
  /// `jobs` threads work at one caller's loop in all, the caller's among them; 0: one a core.
  /// Threads start with the first loop that has work for them.
  explicit ThreadPool(unsigned jobs);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  unsigned jobs() const { return jobs_; }

  /// Calls `body(i)` for every i below `count`, each once, and returns when all are done. The first
  /// exception that a body throws is rethrown here once the loop has ended.
  void for_each(size_t count, const std::function<void(size_t)>& body);

 private:
  struct Loop;
  void offer(Loop& loop);
  void withdraw(Loop& loop);
  void start_threads();
  Loop* loop_with_work(const Loop* within) const;
  void help(Loop& loop, std::unique_lock<std::mutex>& lock);
  void work();
  static void run(Loop& loop);

  const unsigned jobs_;
  std::mutex mutex_;
  std::condition_variable wake_, idle_;
  std::vector<std::thread> threads_;
  std::vector<Loop*> loops_;  ///< in the order in which they began
  bool stopping_ = false;
};

}  // namespace banxin
