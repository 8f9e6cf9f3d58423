// Wall and CPU time by stage, for `--timings` and the bench.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// Collects the stages' times in the order in which they began. Safe from several threads.
class Timers {
 public:
  struct Stage {
    std::string name;
    double wall_ms = 0;
    double cpu_ms = 0;  ///< of the whole process, so that a parallel stage shows more CPU than wall
  };

  /// Adds its own life to a stage.
  class Scope {
   public:
    Scope(Timers& timers, std::string_view stage);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    Timers& timers_;
    size_t stage_;
    std::chrono::steady_clock::time_point wall_;
    double cpu_ms_;
  };

  std::vector<Stage> stages() const;

 private:
  size_t stage_number(std::string_view name);
  void add(size_t stage, double wall_ms, double cpu_ms);

  mutable std::mutex mutex_;
  std::vector<Stage> stages_;
};

}  // namespace banxin
