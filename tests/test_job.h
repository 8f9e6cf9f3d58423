// A job of its own for a test of one stage.
#pragma once

#include "base/job.h"

namespace banxin {

struct TestJob {
  explicit TestJob(unsigned threads = 1) : pool(threads) {}
  TestJob(const TestJob&) = delete;
  TestJob& operator=(const TestJob&) = delete;

  ThreadPool pool;
  Timers timers;
  Diagnostics diagnostics;
  Progress progress;
  Limits limits;
  std::stop_source stop;
  const Job job{pool, timers, diagnostics, progress, limits, stop.get_token()};
};

}  // namespace banxin
