// A sign-off with seals: GB/T 9704 7.3.5.1.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/clause_table.h"

namespace banxin {
namespace {

using namespace standard;

bool is_sealed(const Subject& subject) {
  return subject.closing() == ClosingMode::sealed && subject.has(Role::date);
}

bool is_joint(const Subject& subject) {
  return subject.seals().size() > 1 || subject.lines(Role::signature).size() > 1;
}

double middle_of(const MeasuredLine& line) { return (line.left() + line.right()) / 2; }

/// Of one issuer: the date stands four characters from the right, but for a name so long that it
/// has no room centred on that.
std::optional<Finding> date_right(const Subject& subject) {
  if (!is_sealed(subject) || is_joint(subject)) return std::nullopt;
  const PlacedLine date = *subject.last(Role::date);
  const auto name = subject.last(Role::signature);
  const auto width = [](const MeasuredLine& line) { return line.right() - line.left(); };
  const double beyond = name ? (width(*name->line) - width(*date.line)) / 2 : 0;
  if (beyond > (kSealedInset - kUnsealedInset) * kColumn) return std::nullopt;
  Measures inset = Measures::near(kSealedInset * kColumn, kAllowed, "mm from the right edge");
  inset.add(subject.area(date.page).right - date->right(), date.page);
  return inset.finding();
}

std::optional<Finding> name_on_date(const Subject& subject) {
  const auto name = subject.last(Role::signature);
  if (!is_sealed(subject) || is_joint(subject) || !name) return std::nullopt;
  const PlacedLine date = *subject.last(Role::date);
  Measures offset = Measures::near(0, kAllowed, "mm from the date's middle");
  offset.add(middle_of(*name->line) - middle_of(*date.line), name->page);
  return offset.finding();
}

/// The name above the date: on the line above it, as the model pages have it.
std::optional<Finding> name_above_date(const Subject& subject) {
  const auto name = subject.last(Role::signature);
  if (!is_sealed(subject) || !name) return std::nullopt;
  const PlacedLine date = *subject.last(Role::date);
  Measures step = Measures::between(9, kPitch, kAllowed, "mm above the date");
  step.add(date->baseline() - name->line->baseline(), date.page);
  return step.finding();
}

/// Some are drawn and some will be pressed on paper, wherever.
bool lacks_seals(const Subject& subject) {
  return subject.seals().size() < subject.lines(Role::signature).size();
}

std::optional<PlacedArea> last_seal(const Subject& subject) {
  const auto seals = subject.seals();
  if (!is_sealed(subject) || seals.empty() || lacks_seals(subject)) return std::nullopt;
  return *std::max_element(seals.begin(), seals.end(), [](const auto& a, const auto& b) {
    if (a.page != b.page) return a.page < b.page;
    const bool one_row = std::abs(a.area.middle_y() - b.area.middle_y()) < a.area.height() / 2;
    return one_row ? a.area.left < b.area.left : a.area.top < b.area.top;
  });
}

/// Every seal's middle against the nearest name's, and the only seal's against the date's.
std::optional<Finding> seal_centred(const Subject& subject) {
  if (subject.document().guessed && lacks_seals(subject)) return std::nullopt;
  if (!is_sealed(subject)) return std::nullopt;
  Measures offsets = Measures::near(0, kAllowed, "mm from the name's middle");
  const auto& names = subject.lines(Role::signature);
  for (const PlacedArea& seal : subject.seals()) {
    double nearest = INFINITY;
    for (const PlacedLine& name : names)
      if (name.page == seal.page && name->top() > seal.area.top &&
          name->bottom() < seal.area.bottom)
        if (const double offset = seal.area.middle_x() - middle_of(*name.line);
            std::abs(offset) < std::abs(nearest))
          nearest = offset;
    if (std::isfinite(nearest)) offsets.add(nearest, seal.page);
  }
  return offsets.finding();
}

/// Name and date stand in the seal's lower half.
std::optional<Finding> seal_lower_half(const Subject& subject) {
  const auto seal = last_seal(subject);
  const auto name = subject.last(Role::signature);
  if (!seal || !name || is_joint(subject)) return std::nullopt;
  Facts facts("name and date in the seal's lower half");
  const double over = name->line->top() - seal->area.middle_y();
  const double under = seal->area.bottom - subject.last(Role::date)->line->bottom();
  facts.add(over >= -kAllowed && under >= -kAllowed,
            fmt::format("name {} mm below its middle, date {} mm above its foot", decimal(over),
                        decimal(under)),
            seal->page);
  return facts.finding();
}

std::optional<Finding> seal_near_text(const Subject& subject) {
  const auto seals = subject.seals();
  const auto name = subject.first(Role::signature);
  if (!is_sealed(subject) || seals.empty() || lacks_seals(subject) || !name) return std::nullopt;
  const auto above = subject.above(seals.front().page, name->line->top(), is_above_sign_off);
  if (!above) return std::nullopt;
  double top = seals.front().area.top;
  for (const PlacedArea& seal : seals)
    if (seal.page == seals.front().page) top = std::min(top, seal.area.top);
  Measures gap = Measures::between(0, kLine, kAllowed, "mm below the text");
  gap.add(top - subject.foot_above(*above, name->line->top()), above->page);
  auto finding = gap.finding();
  // Where pages do not say what is what: a row of names that wait for their seals may stand
  // between.
  if (finding->verdict == Verdict::fails && subject.document().guessed && is_joint(subject))
    finding->verdict = Verdict::unclear;
  return finding;
}

/// 排列整齐: the seals of a row stand on one line.
std::optional<Finding> seals_in_line(const Subject& subject) {
  const auto seals = subject.seals();
  if (!is_sealed(subject) || seals.size() < 2) return std::nullopt;
  Measures offset = Measures::near(0, kAllowed, "mm from its neighbour's foot");
  for (const PlacedArea& one : seals)
    for (const PlacedArea& other : seals) {
      const double apart = one.area.bottom - other.area.bottom;
      if (one.page == other.page && std::abs(apart) < one.area.height() / 2)
        offset.add(apart, one.page);
    }
  return offset.finding();
}

std::optional<Finding> seal_red(const Subject& subject) { return red_of(subject.seals()); }

std::optional<Finding> seal_diameter(const Subject& subject) {
  Facts facts("60, 50, 45 or 42 mm (国发〔1999〕25号)");
  for (const PlacedArea& seal : subject.seals()) {
    const double diameter = std::max(seal.area.width(), seal.area.height());
    const bool known =
        std::any_of(std::begin(kSealDiameters), std::end(kSealDiameters),
                    [&](double one) { return std::abs(one - diameter) <= kAllowed; });
    facts.add(known, decimal(diameter) + " mm", seal.page);
  }
  return facts.finding();
}

// ---- joint documents ----

std::optional<Finding> seals_a_row(const Subject& subject) {
  const auto seals = subject.seals();
  if (!is_sealed(subject) || seals.size() < 2) return std::nullopt;
  Measures counts = Measures::at_most(kSealsARow, 0, "in a row");
  for (const PlacedArea& seal : seals) {
    const auto count = std::count_if(seals.begin(), seals.end(), [&](const PlacedArea& other) {
      return other.page == seal.page &&
             std::abs(other.area.middle_y() - seal.area.middle_y()) < seal.area.height() / 2;
    });
    counts.add(static_cast<double>(count), seal.page);
  }
  return counts.finding();
}

std::optional<Finding> seals_apart(const Subject& subject) {
  const auto seals = subject.seals();
  Facts facts("seals neither touch nor cross");
  for (size_t i = 0; i < seals.size(); ++i)
    for (size_t k = i + 1; k < seals.size(); ++k) {
      const Area &a = seals[i].area, &b = seals[k].area;
      if (seals[i].page != seals[k].page) continue;
      const double white = std::hypot(a.middle_x() - b.middle_x(), a.middle_y() - b.middle_y()) -
                           (a.height() + b.height()) / 2;
      facts.add(white > 0, decimal(white) + " mm between two", seals[i].page);
    }
  return facts.finding();
}

std::optional<Finding> seals_within(const Subject& subject) {
  if (subject.seals().size() < 2) return std::nullopt;
  Measures beyond = Measures::at_most(0, kAllowed, "mm beyond the type area");
  for (const PlacedArea& seal : subject.seals()) {
    const Area area = subject.area(seal.page);
    beyond.add(std::max(area.left - seal.area.left, seal.area.right - area.right), seal.page);
  }
  return beyond.finding();
}

bool name_above_has_seal(const Subject& subject, const PlacedLine& date) {
  std::optional<PlacedLine> above;
  for (const PlacedLine& name : subject.lines(Role::signature))
    if (name.page == date.page && name->left() < date->right() && name->right() > date->left())
      above = name;
  if (!above) return false;
  const auto seals = subject.seals();
  return std::any_of(seals.begin(), seals.end(), [&](const PlacedArea& seal) {
    return seal.page == date.page &&
           std::abs(seal.area.middle_x() - middle_of(*above->line)) < seal.area.width() / 2;
  });
}

std::optional<Finding> last_seal_on_date(const Subject& subject) {
  const auto seal = last_seal(subject);
  if (!seal) return std::nullopt;
  const PlacedLine date = *subject.last(Role::date);
  const bool covers = date.page == seal->page && date->right() > seal->area.left &&
                      date->left() < seal->area.right && date->bottom() > seal->area.top &&
                      date->bottom() <= seal->area.bottom + kAllowed;
  // Where pages do not say what is what: the name above the date may wait for its seal.
  const bool waits = !covers && subject.document().guessed && !name_above_has_seal(subject, date);
  Facts facts("the last seal stands over the date");
  facts.add(covers  ? Verdict::ok
            : waits ? Verdict::unclear
                    : Verdict::fails,
            covers ? "over the date" : "not over the date", seal->page);
  return facts.finding();
}

constexpr Clause kClauses[] = {
    {"7.3.5.1", "sealed: date from the right", date_right, Force::generally},
    {"7.3.5.1", "sealed: name centred on the date", name_on_date, Force::generally},
    {"7.3.5.1", "sealed: name above the date", name_above_date},
    {"7.3.5.1", "seal: centred on the name", seal_centred},
    {"7.3.5.1", "seal: lower half", seal_lower_half},
    {"7.3.5.1", "seal: within a line of the text", seal_near_text},
    {"7.3.5.1", "seal: colour", seal_red},
    {"7.3.5.1", "seal: diameter", seal_diameter},
    {"7.3.5.1", "seals: in a row", seals_a_row},
    {"7.3.5.1", "seals: in line", seals_in_line},
    {"7.3.5.1", "seals: apart", seals_apart},
    {"7.3.5.1", "seals: within the type area", seals_within},
    {"7.3.5.1", "seals: date", last_seal_on_date},
};

}  // namespace

std::span<const Clause> seal_clauses() { return kClauses; }

}  // namespace banxin
