#include "conformance/clause_report.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "messages/render_diagnostics.h"
#include "messages/terminal_text.h"

namespace banxin {
namespace {

using Row = std::array<std::string, 6>;

std::string_view shout(Verdict verdict) {
  if (verdict == Verdict::fails) return "FAILS";
  return verdict == Verdict::ok ? "ok" : "unclear";
}

std::string_view name_of(Verdict verdict) {
  return verdict == Verdict::fails ? "fails" : shout(verdict);
}

Row row_of(const ClauseResult& result) {
  const Finding& finding = result.finding;
  return {result.number,
          result.title,
          finding.required,
          safe_text(finding.measured),
          finding.page > 0 ? fmt::format("p. {}", finding.page) : "",
          std::string(shout(finding.verdict))};
}

std::string count(size_t number, std::string_view one) {
  return fmt::format("{} {}{}", number, one, number == 1 ? "" : "s");
}

}  // namespace

std::string render_clauses(const std::vector<ClauseResult>& results) {
  std::vector<Row> rows = {{"clause", "", "required", "measured", "page", "verdict"}};
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
  return text + fmt::format("{}, {} failed\n", count(results.size(), "requirement"), failed);
}

std::string render_clauses_json(const std::vector<ClauseResult>& results) {
  std::string text;
  for (const ClauseResult& result : results) {
    JsonField page{"page", {}};
    if (result.finding.page > 0) page.value = int64_t{result.finding.page};
    text += render_json_line({{"clause", result.number},
                              {"title", result.title},
                              {"required", result.finding.required},
                              {"measured", result.finding.measured},
                              {"verdict", std::string(name_of(result.finding.verdict))},
                              page});
  }
  return text;
}

}  // namespace banxin
