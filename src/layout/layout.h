// The layout stage: a report and a style in, a frame out.
#pragma once

#include "assets/assets.h"
#include "base/job.h"
#include "frame/frame.h"
#include "layout/titles/title_choices.h"
#include "model/report/report.h"
#include "model/style/style.h"
#include "text/font_book.h"

namespace banxin {

/// Sets the report. Errors (E0322, E0401, E0402, E0516, E0518) leave a frame that must not be
/// printed.
Frame lay_out(const Report& report, const Assets& assets, const Style& style, const FontBook& fonts,
              const Job& job);

/// The `count` best shapes of the report's title, that which lay_out takes first. What is wrong
/// with the report lay_out says.
std::vector<TitleChoice> list_titles(const Report& report, const Style& style,
                                     const FontBook& fonts, size_t count);

}  // namespace banxin
