// One compile, as its stages see it: what they work with, say and obey.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <stop_token>

#include "base/diagnostic.h"
#include "base/progress.h"
#include "base/thread_pool.h"
#include "base/timers.h"

namespace banxin {

/// Leaves a stage whose job nobody waits for any more.
class Cancelled : public std::exception {
 public:
  const char* what() const noexcept override { return "the compile was cancelled"; }
};

/// What one compile may take. Each has an error code; a file's own limit is its reader's.
struct Limits {
  size_t style_bytes = size_t{64} << 20;       ///< of a style file; E0107
  size_t table_bytes = size_t{256} << 20;      ///< of a CSV file; E0107
  size_t picture_bytes = size_t{64} << 20;     ///< of a picture file; E0107
  size_t pictures_memory = size_t{512} << 20;  ///< of all pictures as they are kept; E0236
  size_t pages = 1'000'000;                    ///< of the document; E0516
};

/// Refers to what the compile owns and what its session shares. `diagnostics` are the compile's own
/// thread's: a parallel stage keeps one a task and joins them in source order.
struct Job {
  ThreadPool& pool;
  Timers& timers;
  Diagnostics& diagnostics;
  const Progress& progress;
  const Limits& limits;
  std::stop_token stop;

  /// Throws Cancelled once the job is told to stop.
  void check() const {
    if (stop.stop_requested()) throw Cancelled();
  }
  /// ThreadPool::for_each that ends early, with Cancelled, when the job is told to stop.
  void for_each(size_t count, const std::function<void(size_t)>& body) const {
    pool.for_each(count, [&](size_t i) {
      if (!stop.stop_requested()) body(i);
    });
    check();
  }
};

}  // namespace banxin
