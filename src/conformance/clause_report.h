// The clauses' verdicts for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "conformance/clauses/clause_table.h"

namespace banxin {

/// A row a requirement: clause, title, required, measured, page, force, verdict; columns aligned.
/// Then how many hold, and what only a person can check.
std::string render_clauses(const std::vector<ClauseResult>& results);

/// One JSON object a line with the keys `clause`, `title`, `force` (`shall`, `generally`,
/// `recommended`, `may`), `required`, `measured`, `verdict` (`ok`,
/// `fails`, `unclear`), `page` (null where it is about no single page).
std::string render_clauses_json(const std::vector<ClauseResult>& results);

}  // namespace banxin
