// The looks of tables that a report names: a style has them.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/report/report.h"

namespace banxin {

/// E0266 for each table whose kind is none of those that the style has, with the one perhaps meant.
void check_table_kinds(const Report& report, const std::vector<std::string_view>& kinds,
                       Diagnostics& diagnostics);

}  // namespace banxin
