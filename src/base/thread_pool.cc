#include "base/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <utility>

namespace banxin {

namespace {

/// The loop whose body this thread runs.
thread_local const void* running = nullptr;

}  // namespace

struct ThreadPool::Loop {
  Loop(size_t n, size_t at_once, const std::function<void(size_t)>& f)
      : count(n), grain(at_once), body(f), outer(static_cast<const Loop*>(running)) {}

  bool has_work() const { return next.load(std::memory_order_relaxed) < count; }
  bool is_within(const Loop* other) const {
    const Loop* loop = this;
    while (loop != nullptr && loop != other) loop = loop->outer;
    return loop == other;
  }

  const size_t count;
  const size_t grain;  ///< indices taken at once
  const std::function<void(size_t)>& body;
  const Loop* const outer;  ///< the loop whose body began it; it ends later
  std::atomic<size_t> next{0};
  unsigned helpers = 0;  ///< threads of the pool that are at it; under the pool's mutex
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
  const bool shared = jobs_ > 1 && count > 1;
  if (shared) offer(loop);
  run(loop);
  if (shared) withdraw(loop);
  if (loop.failure) std::rethrow_exception(loop.failure);
}

void ThreadPool::offer(Loop& loop) {
  const std::lock_guard lock(mutex_);
  start_threads();
  loops_.push_back(&loop);
  wake_.notify_all();
  idle_.notify_all();
}

void ThreadPool::withdraw(Loop& loop) {
  std::unique_lock lock(mutex_);
  loops_.erase(std::find(loops_.begin(), loops_.end(), &loop));
  while (loop.helpers > 0) {
    Loop* inner = nullptr;
    idle_.wait(lock,
               [&] { return loop.helpers == 0 || (inner = loop_with_work(&loop)) != nullptr; });
    if (inner != nullptr) help(*inner, lock);
  }
}

void ThreadPool::start_threads() {
  try {
    while (threads_.size() + 1 < jobs_) threads_.emplace_back([this] { work(); });
  } catch (const std::system_error&) {
    // The system gives no more threads: those that there are do the work.
  }
}

/// The latest has work first: others wait for a loop within theirs. `within`: of that loop's own.
ThreadPool::Loop* ThreadPool::loop_with_work(const Loop* within) const {
  const auto found = std::find_if(loops_.rbegin(), loops_.rend(), [&](const Loop* loop) {
    return loop->has_work() && loop->is_within(within);
  });
  return found == loops_.rend() ? nullptr : *found;
}

void ThreadPool::help(Loop& loop, std::unique_lock<std::mutex>& lock) {
  ++loop.helpers;
  lock.unlock();
  run(loop);
  lock.lock();
  if (--loop.helpers == 0) idle_.notify_all();
}

void ThreadPool::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    Loop* loop = nullptr;
    wake_.wait(lock, [&] { return stopping_ || (loop = loop_with_work(nullptr)) != nullptr; });
    if (stopping_) return;
    help(*loop, lock);
  }
}

void ThreadPool::run(Loop& loop) {
  const void* const before = std::exchange(running, &loop);
  while (true) {
    const size_t begin = loop.next.fetch_add(loop.grain);
    if (begin >= loop.count) break;
    const size_t end = std::min(loop.count, begin + loop.grain);
    try {
      for (size_t i = begin; i < end; ++i) loop.body(i);
    } catch (...) {
      const std::lock_guard lock(loop.failure_mutex);
      if (!loop.failure) loop.failure = std::current_exception();
    }
  }
  running = before;
}

}  // namespace banxin
