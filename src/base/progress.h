// How far a compile is, for who waits for it.
#pragma once

#include <cstddef>
#include <functional>

namespace banxin {

/// Told how many of all paragraphs are set; called from any thread, one at a time.
using Progress = std::function<void(size_t done, size_t all)>;

}  // namespace banxin
