#include "base/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <exception>

namespace banxin {

struct ThreadPool::Loop {
  Loop(size_t n, size_t at_once, const std::function<void(size_t)>& f)
      : count(n), grain(at_once), body(f) {}

  size_t count;
  size_t grain;  ///< indices taken at once
  const std::function<void(size_t)>& body;
  std::atomic<size_t> next{0};
  std::mutex failure_mutex;
  std::exception_ptr failure;
};

ThreadPool::ThreadPool(unsigned jobs)
    : jobs_(jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency())) {}

ThreadPool::~ThreadPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (auto& thread : threads_) thread.join();
}

void ThreadPool::for_each(size_t count, const std::function<void(size_t)>& body) {
  Loop loop(count, std::max<size_t>(1, count / (size_t{jobs_} * 16)), body);
  if (jobs_ > 1 && count > 1) {
    start_threads();
    const std::lock_guard lock(mutex_);
    loop_ = &loop;
    ++generation_;
    wake_.notify_all();
  }
  run(loop);
  {
    std::unique_lock lock(mutex_);
    loop_ = nullptr;
    idle_.wait(lock, [&] { return busy_ == 0; });
  }
  if (loop.failure) std::rethrow_exception(loop.failure);
}

void ThreadPool::start_threads() {
  while (threads_.size() + 1 < jobs_) threads_.emplace_back([this] { work(); });
}

void ThreadPool::work() {
  uint64_t seen = 0;
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [&] { return stopping_ || (loop_ != nullptr && generation_ != seen); });
    if (stopping_) return;
    seen = generation_;
    Loop& loop = *loop_;
    ++busy_;
    lock.unlock();
    run(loop);
    lock.lock();
    if (--busy_ == 0) idle_.notify_one();
  }
}

void ThreadPool::run(Loop& loop) {
  while (true) {
    const size_t begin = loop.next.fetch_add(loop.grain);
    if (begin >= loop.count) return;
    const size_t end = std::min(loop.count, begin + loop.grain);
    try {
      for (size_t i = begin; i < end; ++i) loop.body(i);
    } catch (...) {
      const std::lock_guard lock(loop.failure_mutex);
      if (!loop.failure) loop.failure = std::current_exception();
    }
  }
}

}  // namespace banxin
