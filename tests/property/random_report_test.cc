// What must hold for any well-formed report: what is set without a warning passes the clause
// report. BANXIN_RANDOM=FIRST-COUNT tries others than the fixed seeds: `BANXIN_RANDOM=1000-5000
// document_tests`.
#include "property/random_report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "compile.h"
#include "messages/render_diagnostics.h"
#include "property/random_seeds.h"
#include "tree_world.h"

namespace banxin {
namespace {

TEST(RandomReports, SetWithoutAWarningPassTheirOwnClauseReport) {
  static const TreeWorld world;
  Session session(world);
  CompileOptions options;
  options.clauses = true;
  const Seeds tried = random_seeds({1, 150});
  uint32_t judged = 0;
  for (uint32_t seed = tried.first; seed < tried.first + tried.count; ++seed) {
    const auto result = check(session, {"report.toml", random_report(seed), "/"}, options);
    ASSERT_EQ(result->outcome, Outcome::done)
        << "seed " << seed << "\n"
        << render_human(result->diagnostics, result->sources, false);
    if (result->diagnostics.count(Severity::warning) > 0) continue;
    ++judged;
    for (const ClauseResult& one : result->clauses)
      if (one.finding.verdict == Verdict::fails)
        ADD_FAILURE() << "seed " << seed << ": " << one.number << " " << one.title << ": wants "
                      << one.finding.required << ", found " << one.finding.measured;
  }
  if (tried.count >= 20) {
    EXPECT_GT(judged, tried.count / 2) << "else this tests little";
  }
}

}  // namespace
}  // namespace banxin
