// What rows, columns and gaps may give so that a sign-off or an imprint stands with text
// (GB/T 9704 7.3.5.5): on the pages that end with it, and only where they do give.
#pragma once

#include <optional>
#include <vector>

#include "conformance/clauses/subject.h"

namespace banxin {

/// The median distance of a page's rows of body text; nothing where there are too few.
std::optional<double> pitch_on(const MeasuredPage& page);
/// Baselines of the body's rows from top to bottom; a row's runs share one.
std::vector<double> row_baselines(const MeasuredPage& page);

/// Is the page (1-based) one of the few that end with the sign-off or the imprint, and does its row
/// pitch differ from that of the document's other pages, if the layout does not tell? A document
/// all of whose pages have one pitch has chosen it.
bool may_give(const Subject& subject, int page);

/// How far a gap on the page may depart from its empty lines: first pages give to fill the page
/// (5.2.3), last ones for the sign-off.
double gap_gives(const Subject& subject, int page);

}  // namespace banxin
