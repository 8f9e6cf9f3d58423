// The clauses of GB/T 9704-2012 as a table of checks.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/clauses/finding.h"
#include "conformance/clauses/subject.h"
#include "conformance/measured.h"

namespace banxin {

/// How strictly the clause says it: 应 or no word, 一般, 推荐, 可.
enum class Force { shall, generally, recommended, may };

/// One requirement. `measure` gives nothing where the document lacks what it asks about.
struct Clause {
  std::string_view number;
  std::string_view title;
  std::optional<Finding> (*measure)(const Subject& subject);
  Force force = Force::shall;
};

struct ClauseResult {
  std::string number, title;
  Finding finding;
  Force force = Force::shall;
};

std::span<const Clause> page_clauses();            ///< 5, 6
std::span<const Clause> row_clauses();             ///< 5.2.3
std::span<const Clause> letterhead_clauses();      ///< 7.2
std::span<const Clause> signer_clauses();          ///< 7.2.5, 7.2.6
std::span<const Clause> title_clauses();           ///< 7.3.1, 7.3.2
std::span<const Clause> type_clauses();            ///< size and face, 7.2.5 to 7.3.7
std::span<const Clause> body_clauses();            ///< 7.3.3, 7.3.4
std::span<const Clause> seal_clauses();            ///< 7.3.5.1
std::span<const Clause> closing_clauses();         ///< 7.3.5.2 to 7.3.6
std::span<const Clause> attachment_clauses();      ///< 7.3.4, 7.3.7
std::span<const Clause> imprint_clauses();         ///< 7.4
std::span<const Clause> page_number_clauses();     ///< 7.5, 8
std::span<const Clause> wording_clauses();         ///< 9
std::span<const Clause> letter_clauses();          ///< 10.1
std::span<const Clause> special_format_clauses();  ///< 10.2, 10.3

/// All that apply, in the order of the standard.
std::vector<ClauseResult> check_clauses(const MeasuredDocument& document,
                                        const Expectation& expectation);

bool any_fails(const std::vector<ClauseResult>& results);

}  // namespace banxin
