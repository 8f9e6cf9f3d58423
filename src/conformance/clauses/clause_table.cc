#include "conformance/clauses/clause_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace banxin {
namespace {

/// 5.2.4 before 5.10, 7.3.5 before 7.3.5.1.
std::vector<int> parts_of(std::string_view number) {
  std::vector<int> parts(1);
  for (const char c : number) {
    if (c == '.')
      parts.push_back(0);
    else
      parts.back() = parts.back() * 10 + (c - '0');
  }
  return parts;
}

}  // namespace

std::vector<ClauseResult> check_clauses(const MeasuredDocument& document,
                                        const Expectation& expectation) {
  const Subject subject(document, expectation);
  std::vector<ClauseResult> results;
  for (const auto& clauses :
       {page_clauses(), row_clauses(), letterhead_clauses(), signer_clauses(), title_clauses(),
        type_clauses(), body_clauses(), seal_clauses(), closing_clauses(), attachment_clauses(),
        imprint_clauses(), page_number_clauses(), wording_clauses(), letter_clauses(),
        special_format_clauses()})
    for (const Clause& clause : clauses)
      if (auto finding = clause.measure(subject))
        results.push_back({std::string(clause.number), std::string(clause.title),
                           std::move(*finding), clause.force});
  std::stable_sort(results.begin(), results.end(), [](const auto& a, const auto& b) {
    return parts_of(a.number) < parts_of(b.number);
  });
  return results;
}

bool any_fails(const std::vector<ClauseResult>& results) {
  return std::any_of(results.begin(), results.end(),
                     [](const ClauseResult& one) { return one.finding.verdict == Verdict::fails; });
}

}  // namespace banxin
