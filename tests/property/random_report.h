// Well-formed reports such as offices send, at random: formats × elements × lengths × counts.
#pragma once

#include <cstdint>
#include <string>

namespace banxin {

/// The same text for the same seed, on every machine.
std::string random_report(uint32_t seed);

}  // namespace banxin
