#include "conformance/clauses/licence.h"

#include <algorithm>
#include <cmath>

namespace banxin {
namespace {

using namespace standard;

constexpr double kSamePitch = kAllowed / (kRows - 1);

/// The page of the sign-off, or of the text's end where there is none.
int last_page_of_text(const Subject& subject) {
  int page = 0;
  for (const Role role : {Role::date, Role::signature, Role::note, Role::attendance})
    if (const auto line = subject.last(role)) page = std::max(page, line->page);
  if (page > 0) return page;
  for (const PlacedLine& line : subject.body_lines()) page = std::max(page, line.page);
  return page;
}

int page_of_imprint(const Subject& subject) {
  int page = 0;
  for (const PlacedArea& rule : subject.rules(Role::imprint_rule)) page = std::max(page, rule.page);
  for (const Role role : {Role::copies, Role::printed_by, Role::printed_on})  // a letter's
    if (const auto line = subject.last(role)) page = std::max(page, line->page);
  return page;
}

/// The last page, or one of those before it whose lines may move.
bool ends_with(int page, int last) { return page <= last && page >= last - kTailPages; }

/// The pages' pitches are not all one; nothing speaks against a single page.
bool pitches_differ(const Subject& subject) {
  std::vector<double> pitches;
  for (int i = 1; i <= subject.pages(); ++i)
    if (const auto pitch = pitch_on(subject.page(i)); pitch && !subject.page(i).landscape)
      pitches.push_back(*pitch);
  if (pitches.size() < 2) return true;
  const auto [least, most] = std::minmax_element(pitches.begin(), pitches.end());
  return *most - *least > kSamePitch;
}

}  // namespace

std::vector<double> row_baselines(const MeasuredPage& page) {
  std::vector<double> all;
  for (const MeasuredLine& line : page.lines)
    if (is_body(line) && (all.empty() || line.baseline() - all.back() > 1))
      all.push_back(line.baseline());
  return all;
}

// A gap of an empty line is twice as large as a pitch.
std::optional<double> pitch_on(const MeasuredPage& page) {
  const auto all = row_baselines(page);
  std::vector<double> steps;
  for (size_t i = 1; i < all.size(); ++i)
    if (const double step = all[i] - all[i - 1]; step > 0.6 * kPitch && step < 1.4 * kPitch)
      steps.push_back(step);
  constexpr size_t kEnough = 4;
  if (steps.size() < kEnough) return std::nullopt;
  std::nth_element(steps.begin(), steps.begin() + steps.size() / 2, steps.end());
  return steps[steps.size() / 2];
}

bool may_give(const Subject& subject, int page) {
  const bool ends =
      ends_with(page, last_page_of_text(subject)) || ends_with(page, page_of_imprint(subject));
  return ends && subject.copyfitted().value_or(pitches_differ(subject));
}

double gap_gives(const Subject& subject, int page) {
  return page == 1 || may_give(subject, page) ? kGapGives : 0;
}

}  // namespace banxin
