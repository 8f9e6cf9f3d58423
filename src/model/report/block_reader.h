// [[section.block]]: what stands between paragraphs.
#pragma once

#include <string>

#include "model/report/report_context.h"

namespace banxin {

/// Reads one block of any type; `name` is for messages: "[[section.block]]".
Block read_block(ReportContext& context, const TomlValue& value, const std::string& name);

}  // namespace banxin
