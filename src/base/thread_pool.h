// A fixed set of threads that share out the indices of a loop.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace banxin {

/// Results are joined by index, so one thread and sixteen give the same outcome.
class ThreadPool {
 public:
  /// `jobs` threads work in all, the caller's among them; 0: one a core. Threads start with the
  /// first loop that has work for them.
  explicit ThreadPool(unsigned jobs);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  unsigned jobs() const { return jobs_; }

  /// Calls `body(i)` for every i below `count`, each once, and returns when all are done. The first
  /// exception that a body throws is rethrown here once the loop has ended. Not reentrant.
  void for_each(size_t count, const std::function<void(size_t)>& body);

 private:
  struct Loop;
  void start_threads();
  void work();
  static void run(Loop& loop);

  unsigned jobs_;
  std::mutex mutex_;
  std::condition_variable wake_, idle_;
  std::vector<std::thread> threads_;
  Loop* loop_ = nullptr;
  uint64_t generation_ = 0;
  unsigned busy_ = 0;
  bool stopping_ = false;
};

}  // namespace banxin
