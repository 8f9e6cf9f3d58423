#include "conformance/clauses/licence.h"

#include <algorithm>

#include "conformance/clauses/standard.h"
#include "conformance/clauses/type_area.h"

namespace banxin {
namespace {

using namespace standard;

constexpr double kSamePitch = kAllowed / (kRows - 1);

bool is_of_sign_off(Role role) {
  return role == Role::date || role == Role::signature || role == Role::note ||
         role == Role::attendance;
}

/// The last page, or one of those before it whose lines may move.
bool ends_with(int page, int last) { return page <= last && page >= last - kTailPages; }

/// The pages' pitches are not all one; nothing speaks against a single page.
bool pitches_differ(const MeasuredDocument& document) {
  std::vector<double> pitches;
  for (const MeasuredPage& page : document.pages)
    if (const auto pitch = pitch_on(page); pitch && !page.landscape) pitches.push_back(*pitch);
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

bool Licence::covers(int page) const {
  return granted && (ends_with(page, sign_off) || ends_with(page, imprint));
}

Licence find_licence(const MeasuredDocument& document, std::optional<bool> copyfitted) {
  Licence licence;
  int text = 0;
  for (int number = 1; number <= static_cast<int>(document.pages.size()); ++number) {
    const MeasuredPage& page = document.pages[static_cast<size_t>(number) - 1];
    for (const MeasuredLine& line : page.lines) {
      if (is_body(line)) text = number;
      if (line.role() && is_of_sign_off(*line.role())) licence.sign_off = number;
      if (line.role() && is_imprint_text(*line.role())) licence.imprint = number;
    }
    for (const MeasuredRule& rule : page.rules)
      if (rule.role == Role::imprint_rule) licence.imprint = number;
  }
  if (licence.sign_off == 0) licence.sign_off = text;
  licence.granted = copyfitted ? *copyfitted : pitches_differ(document);
  licence.untold = !copyfitted && !licence.granted && ends_with(1, licence.sign_off);
  return licence;
}

}  // namespace banxin
