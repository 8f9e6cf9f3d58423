// A bar on a terminal for compiles that take long.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdio>

namespace banxin {

/// Draws on `out` only if that is a terminal and half a second has passed; wipes itself when it
/// ends.
class ProgressBar {
 public:
  explicit ProgressBar(std::FILE* out);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(size_t done, size_t all);
  void wipe();

 private:
  using Clock = std::chrono::steady_clock;
  std::FILE* out_;
  bool terminal_;
  bool drawn_ = false;
  Clock::time_point next_;
};

}  // namespace banxin
