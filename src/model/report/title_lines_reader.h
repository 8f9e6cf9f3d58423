// `title-lines`: where the author wants a title to break.
#pragma once

#include <vector>

#include "model/report/report.h"
#include "model/report/report_context.h"
#include "toml/table_reader.h"

namespace banxin {

/// The lines that `title-lines` gives. Together they must spell `title`, white space apart; what
/// departs from it is reported (E0222), and no lines are returned.
std::vector<TitleLine> read_title_lines(ReportContext& context, TableReader& table,
                                        const RichText& title);

}  // namespace banxin
