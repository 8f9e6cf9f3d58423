// [[section]] and [[attachment.section]]: levels, headings, texts and blocks.
#pragma once

#include <string>
#include <vector>

#include "model/report/report_context.h"

namespace banxin {

/// Reads the sections of `parent` ("section" below it; `name` is for messages: "section",
/// "attachment.section") and checks that their levels do not skip and that none is empty.
std::vector<Section> read_sections(ReportContext& context, TableReader& parent,
                                   const std::string& name);

}  // namespace banxin
