// What is wrong with a statement of TOML, in words for people who do not program.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/diagnostic.h"
#include "toml/toml_parser.h"
#include "toml/toml_scan.h"

namespace banxin {

/// Reports the fault that the parser found in `statement` of `source` (E0110 to E0120).
void report_toml_fault(std::string_view source, uint8_t file, const TomlStatement& statement,
                       const TomlFault& fault, Diagnostics& diagnostics);

}  // namespace banxin
