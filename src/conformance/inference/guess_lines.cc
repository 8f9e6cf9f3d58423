#include "conformance/inference/guess_lines.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace banxin::guess {

void split_line(MeasuredPage& page, size_t line, size_t index) {
  MeasuredLine& first = page.lines[line];
  MeasuredLine second = first;
  size_t run = 0;
  while (index >= first.runs[run].characters.size()) index -= first.runs[run++].characters.size();
  second.runs.assign(first.runs.begin() + static_cast<std::ptrdiff_t>(run), first.runs.end());
  const auto at = static_cast<std::ptrdiff_t>(index);
  auto& before = first.runs[run].characters;
  auto& after = second.runs.front().characters;
  before.erase(before.begin() + at, before.end());
  after.erase(after.begin(), after.begin() + at);
  first.runs.resize(run + (index > 0 ? 1 : 0));
  page.lines.insert(page.lines.begin() + static_cast<std::ptrdiff_t>(line) + 1, std::move(second));
}

void join_rows(MeasuredPage& page, Role role) {
  for (size_t i = 1; i < page.lines.size();) {
    MeasuredLine& before = page.lines[i - 1];
    MeasuredLine& line = page.lines[i];
    const bool beside = before.role() == role && line.role() == role &&
                        std::abs(before.baseline() - line.baseline()) < 1;
    if (!beside) {
      ++i;
      continue;
    }
    std::move(line.runs.begin(), line.runs.end(), std::back_inserter(before.runs));
    page.lines.erase(page.lines.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace banxin::guess
