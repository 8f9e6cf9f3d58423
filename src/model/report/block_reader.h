// [[section.block]]: what stands between paragraphs.
#pragma once

#include <string>

#include "model/report/report_context.h"

namespace banxin {

/// Reads one block of any type; `name` is for messages: "[[section.block]]".
/// Where the paragraphs of a section or a text block stand: `align` and `indent`.
ParagraphPlace read_place(TableReader& table);

Block read_block(ReportContext& context, const TomlValue& value, const std::string& name);

}  // namespace banxin
