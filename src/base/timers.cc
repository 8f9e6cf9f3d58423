#include "base/timers.h"

#include <ctime>

namespace banxin {
namespace {

double process_cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

Timers::Scope::Scope(Timers& timers, std::string_view stage)
    : timers_(timers),
      stage_(timers.stage_number(stage)),
      wall_(std::chrono::steady_clock::now()),
      cpu_ms_(process_cpu_ms()) {}

Timers::Scope::~Scope() {
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - wall_;
  timers_.add(stage_, wall.count(), process_cpu_ms() - cpu_ms_);
}

std::vector<Timers::Stage> Timers::stages() const {
  const std::lock_guard lock(mutex_);
  return stages_;
}

size_t Timers::stage_number(std::string_view name) {
  const std::lock_guard lock(mutex_);
  for (size_t i = 0; i < stages_.size(); ++i)
    if (stages_[i].name == name) return i;
  stages_.push_back({std::string(name)});
  return stages_.size() - 1;
}

void Timers::add(size_t stage, double wall_ms, double cpu_ms) {
  const std::lock_guard lock(mutex_);
  stages_[stage].wall_ms += wall_ms;
  stages_[stage].cpu_ms += cpu_ms;
}

}  // namespace banxin
