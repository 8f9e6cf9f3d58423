// A measurement that can fail: taken of the default style, where it is the clause's value, and of a
// style that asks for something else, where it must be that.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <string>

#include "conformance/clauses.h"
#include "conformance/documents.h"

namespace banxin {

struct Followed {
  const char* name;
  std::string report;
  const char* style;
  double by_clause;
  double by_style;
  std::function<double(const Document&)> measure;
  double tolerance = clauses::kExact;
};

inline void PrintTo(const Followed& one, std::ostream* stream) { *stream << one.name; }

class FollowedTest : public testing::TestWithParam<Followed> {
 protected:
  void expect_the_clauses() const {
    EXPECT_NEAR(GetParam().measure(compiled_text(GetParam().report)), GetParam().by_clause,
                GetParam().tolerance);
  }
  void expect_the_styles() const {
    EXPECT_NEAR(GetParam().measure(compiled_text(GetParam().report, GetParam().style)),
                GetParam().by_style, GetParam().tolerance);
  }
};

inline std::string name_of_followed(const testing::TestParamInfo<Followed>& one) {
  return one.param.name;
}

}  // namespace banxin
