#include "conformance/clause_report.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "messages/render_diagnostics.h"
#include "messages/terminal_text.h"

namespace banxin {
namespace {

using Row = std::array<std::string, 7>;

std::string_view shout(Verdict verdict) {
  if (verdict == Verdict::fails) return "FAILS";
  return verdict == Verdict::ok ? "ok" : "unclear";
}

std::string_view name_of(Verdict verdict) {
  return verdict == Verdict::fails ? "fails" : shout(verdict);
}

std::string_view name_of(Force force) {
  switch (force) {
    case Force::generally:
      return "generally";
    case Force::recommended:
      return "recommended";
    case Force::may:
      return "may";
    default:
      return "shall";
  }
}

/// What no page shows.
constexpr std::string_view kForPeople =
    "For a person to check: paper of 60 to 80 g/m², white, not transparent (4); a clean plate, "
    "both "
    "sides within 2 mm, ink even and colours true (6.1, 6.2); bound at the left, trimmed square "
    "(6.3); that seals and stamps are genuine and stand upright (7.3.5); the words themselves.\n";

Row row_of(const ClauseResult& result) {
  const Finding& finding = result.finding;
  return {result.number,
          result.title,
          finding.required,
          safe_text(finding.measured),
          finding.page > 0 ? fmt::format("p. {}", finding.page) : "",
          std::string(name_of(result.force)),
          std::string(shout(finding.verdict))};
}

std::string count(size_t number, std::string_view one) {
  return fmt::format("{} {}{}", number, one, number == 1 ? "" : "s");
}

}  // namespace

std::string render_clauses(const std::vector<ClauseResult>& results) {
  std::vector<Row> rows = {{"clause", "", "required", "measured", "page", "force", "verdict"}};
  for (const ClauseResult& result : results) rows.push_back(row_of(result));
  std::array<size_t, std::tuple_size_v<Row>> widths{};
  for (const Row& row : rows)
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], cells_of(row[i]));
  std::string text;
  for (const Row& row : rows) {
    for (size_t i = 0; i + 1 < row.size(); ++i)
      text += row[i] + std::string(widths[i] - cells_of(row[i]) + 2, ' ');
    text += row.back() + "\n";
  }
  size_t failed = 0;
  for (const ClauseResult& result : results)
    failed += result.finding.verdict == Verdict::fails ? 1 : 0;
  return text + fmt::format("{}, {} failed\n", count(results.size(), "requirement"), failed) +
         std::string(kForPeople);
}

std::string render_clauses_json(const std::vector<ClauseResult>& results) {
  std::string text;
  for (const ClauseResult& result : results) {
    JsonField page{"page", {}};
    if (result.finding.page > 0) page.value = int64_t{result.finding.page};
    text += render_json_line({{"clause", result.number},
                              {"title", result.title},
                              {"force", std::string(name_of(result.force))},
                              {"required", result.finding.required},
                              {"measured", result.finding.measured},
                              {"verdict", std::string(name_of(result.finding.verdict))},
                              page});
  }
  return text;
}

}  // namespace banxin
