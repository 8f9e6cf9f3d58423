// UAX #14's conformance file against ICU as the program opens it, and against the program's own
// rules. Whatever differs has a name and a reason here; anything else fails.
#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>

#include "text/breaks.h"
#include "unicode/line_break_deviations.h"
#include "unicode/unicode_data.h"

namespace banxin {
namespace {

using Boundaries = std::vector<bool>;

/// What ICU says in the locale that src/text/breaks.cc passes.
class IcuLines {
 public:
  IcuLines() {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(icu::BreakIterator::createLineInstance(icu::Locale("zh@lb=strict"), status));
    EXPECT_TRUE(U_SUCCESS(status));
  }

  Boundaries operator()(std::u32string_view codes) {
    const auto text = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(codes.data()),
                                                    static_cast<int32_t>(codes.size()));
    iterator_->setText(text);
    Boundaries before(codes.size() + 1, false);
    int32_t unit = 0;
    for (size_t i = 0; i <= codes.size(); ++i) {
      before[i] = i > 0 && iterator_->isBoundary(unit) != 0;
      if (i < codes.size()) unit += codes[i] > 0xFFFF ? 2 : 1;
    }
    return before;
  }

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
};

Boundaries our_lines(std::u32string_view codes) {
  Boundaries before;
  for (const Break kind : find_breaks(characters_of(codes)))
    before.push_back(kind != Break::forbidden);
  before.push_back(true);
  return before;
}

/// The name of the first deviation that explains why the break before `at` is not the one wanted.
std::string explained(const std::vector<Deviation>& deviations, std::u32string_view codes,
                      size_t at, bool breaks) {
  for (const Deviation& deviation : deviations)
    if (deviation.breaks == breaks && deviation.applies(codes, at)) return deviation.rule;
  return {};
}

std::string place(const BoundarySample& sample, size_t at) {
  return "line " + std::to_string(sample.line) + ": " + code_points(sample.codes) +
         ", before character " + std::to_string(at);
}

/// Counts how often each deviation is met, so that none stays in the table that is no longer true.
class Census {
 public:
  explicit Census(const std::vector<Deviation>& deviations) {
    for (const Deviation& deviation : deviations) met_[deviation.rule] = 0;
  }
  void count(const std::string& rule) { ++met_[rule]; }
  void expect_all_met() const {
    for (const auto& [rule, times] : met_) EXPECT_GT(times, 0) << "never met: " << rule;
  }

 private:
  std::map<std::string, int> met_;
};

void compare(const BoundarySample& sample, const Boundaries& wanted, const Boundaries& found,
             const std::vector<Deviation>& deviations, Census& census) {
  for (size_t i = 1; i < sample.codes.size(); ++i) {
    if (wanted[i] == found[i]) continue;
    const std::string rule = explained(deviations, sample.codes, i, found[i]);
    if (rule.empty())
      ADD_FAILURE() << (found[i] ? "breaks, " : "holds, ") << place(sample, i);
    else
      census.count(rule);
  }
}

TEST(LineBreakTest, IcuInZhStrictIsUax14ButForItsOwnTailorings) {
  IcuLines icu_lines;
  Census census(icu_deviations());
  const auto samples = read_boundary_samples("LineBreakTest.txt");
  ASSERT_GT(samples.size(), 7000U);
  for (const BoundarySample& sample : samples)
    compare(sample, sample.before, icu_lines(sample.codes), icu_deviations(), census);
  census.expect_all_met();
}

TEST(LineBreakTest, WhatWeChangeOfIcuFollowsFromOurRules) {
  IcuLines icu_lines;
  Census census(our_deviations());
  for (const BoundarySample& sample : read_boundary_samples("LineBreakTest.txt"))
    compare(sample, icu_lines(sample.codes), our_lines(sample.codes), our_deviations(), census);
  census.expect_all_met();
}

TEST(LineBreakTest, WhereUax14DemandsABreakWeDoToo) {
  for (const BoundarySample& sample : read_boundary_samples("LineBreakTest.txt")) {
    const std::vector<Break> breaks = find_breaks(characters_of(sample.codes));
    for (size_t i = 1; i < breaks.size(); ++i) {
      const auto before = static_cast<UChar32>(sample.codes[i - 1]);
      const int32_t kind = u_getIntPropertyValue(before, UCHAR_LINE_BREAK);
      const bool ends_line =
          kind == U_LB_MANDATORY_BREAK || kind == U_LB_LINE_FEED || kind == U_LB_NEXT_LINE;
      EXPECT_TRUE(!ends_line || breaks[i] == Break::mandatory) << place(sample, i);
    }
  }
}

}  // namespace
}  // namespace banxin
