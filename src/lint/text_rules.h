// Rules about any text of a report, whatever it is.
#pragma once

#include "base/diagnostic.h"
#include "lint/linted_text.h"

namespace banxin {

/// W0240 to W0243: half-width marks between Chinese characters, straight quotation marks, hyphens
/// for dashes, dots for an ellipsis (GB/T 15834).
void lint_marks(const LintedText& text, Diagnostics& diagnostics);

/// W0244 to W0250: full-width digits and letters (GB/T 15835), ○ for 〇, radicals and compatibility
/// characters that search does not find, private use, invisible characters, runs of white space,
/// HTML.
void lint_lookalikes(const LintedText& text, Diagnostics& diagnostics);

}  // namespace banxin
