// The shapes of a title to choose from, for people: `banxin check --titles`.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/len.h"
#include "base/span.h"

namespace banxin {

struct Style;
struct TitleMeasures;
struct TitleText;

struct TitleChoice {
  struct Line {
    std::string text;
    int64_t width = 0;  ///< in thousandths of a character
  };
  std::vector<Line> lines;
  bool given = false;  ///< by title-lines; the others are what would stand without
  int splits = 0;      ///< words parted, for want of another place
  int64_t looks = 0;   ///< TitleCost::looks
  Span span;           ///< the title's
};

/// The author's lines if there are any, then the best, `count` in all.
std::vector<TitleChoice> list_title_choices(const TitleText& title, const TitleMeasures& measures,
                                            const Style& style, size_t count);

}  // namespace banxin
