// How the time of a piece of work grows with its size: a rule that no machine is too slow for,
// without optimisation and under sanitizers too.
#pragma once

#include <algorithm>
#include <ctime>
#include <functional>
#include <limits>

namespace banxin {

/// CPU time of `work(4 * size)` by that of `work(size)`: about 4 where it is linear, 16 where it is
/// quadratic. Each time is the least of `tries`, since other processes only ever add to one.
inline double growth_of(const std::function<void(int size)>& work, int size, int tries = 3) {
  const auto cpu_time = [&](int of_size) {
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < tries; ++i) {
      const std::clock_t begin = std::clock();
      work(of_size);
      least = std::min(least, static_cast<double>(std::clock() - begin));
    }
    return std::max(least, 1.0);
  };
  const double small = cpu_time(size);
  return cpu_time(4 * size) / small;
}

/// Whether it grows less than with the square: well under 16, of a few measurements at least once.
inline bool grows_gently(const std::function<void(int size)>& work, int size) {
  for (int i = 0; i < 5; ++i)
    if (growth_of(work, size) < 10) return true;
  return false;
}

}  // namespace banxin
