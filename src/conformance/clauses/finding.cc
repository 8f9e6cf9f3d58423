#include "conformance/clauses/finding.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace banxin {

std::string decimal(double value) {
  std::string shown = fmt::format("{:.2f}", value);
  shown.erase(shown.find_last_not_of('0') + 1);
  if (shown.back() == '.') shown.pop_back();
  return shown == "-0" ? "0" : shown;
}

Measures::Measures(double from, double to, double allowed, std::string unit)
    : from_(from), to_(to), allowed_(allowed), unit_(std::move(unit)) {}

Measures Measures::near(double required, double allowed, std::string unit) {
  return {required, required, allowed, std::move(unit)};
}

Measures Measures::between(double from, double to, double allowed, std::string unit) {
  return {from, to, allowed, std::move(unit)};
}

Measures Measures::at_most(double most, double allowed, std::string unit) {
  return {-INFINITY, most, allowed, std::move(unit)};
}

std::string Measures::required(double allowed) const {
  if (std::isinf(from_)) return fmt::format("at most {} {}", decimal(to_), unit_);
  const std::string tolerance = allowed > 0 ? " ± " + decimal(allowed) : "";
  const std::string range = from_ < to_ ? " to " + decimal(to_) : "";
  return fmt::format("{}{}{} {}", decimal(from_), range, tolerance, unit_);
}

void Measures::add(double value, int page, double allowed) {
  const double departure = std::max({0.0, from_ - value, value - to_});
  // What is allowed counts whole: a hair more is the arithmetic's.
  constexpr double kHair = 1e-6;
  values_.push_back({value, allowed, departure / (allowed + kHair), page});
}

std::optional<Finding> Measures::finding() const {
  if (values_.empty()) return std::nullopt;
  const auto worst =
      std::max_element(values_.begin(), values_.end(),
                       [](const auto& a, const auto& b) { return a.excess < b.excess; });
  std::string measured = fmt::format("{} {}", decimal(worst->value), unit_);
  if (values_.size() > 1) measured += fmt::format(", worst of {}", values_.size());
  return Finding{required(worst->allowed), measured,
                 worst->excess <= 1 ? Verdict::ok : Verdict::fails, worst->page};
}

void Facts::add(Verdict verdict, std::string measured, int page) {
  const auto weight = [](Verdict one) {
    return one == Verdict::fails ? 2 : one == Verdict::unclear ? 1 : 0;
  };
  if (worst_ && weight(worst_->verdict) >= weight(verdict)) return;
  worst_ = Finding{required_, std::move(measured), verdict, page};
}

}  // namespace banxin
