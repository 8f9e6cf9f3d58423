// 标题 and 主送机关: GB/T 9704 7.3.1, 7.3.2.
#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/clause_table.h"

namespace banxin {
namespace {

using namespace standard;

std::optional<Finding> title_size(const Subject& subject) {
  return size_of(subject, Role::title, kSize2);
}

std::optional<Finding> title_face(const Subject& subject) {
  return face_of(subject, Role::title, FaceKind::title_song);
}

std::optional<Finding> title_centre(const Subject& subject) {
  return centre_of(subject, Role::title);
}

/// A title in a region's other language stands above the title, and the gap above it.
std::optional<Finding> title_gap(const Subject& subject) {
  const auto parallel = subject.first(Role::parallel_title);
  const auto title = parallel ? parallel : subject.first(Role::title);
  const auto rules = subject.rules(Role::letterhead_rule);
  if (!title || rules.empty() || subject.format() == Format::letter) return std::nullopt;
  if (rules.front().page != title->page) return std::nullopt;
  Measures gap = Measures::near(kTitleLines * kLine, kGapGives + kAllowed, "mm below the red rule");
  gap.add(title->line->top() - rules.front().area.bottom, title->page);
  return gap.finding();
}

/// Nearer than this two widths are one, in characters.
constexpr double kSameWidth = 0.25;

std::string shape_of(const std::vector<double>& widths, double character) {
  const auto differ = [&](double a, double b) { return std::abs(a - b) > kSameWidth * character; };
  bool equal = true;
  for (size_t i = 1; i < widths.size(); ++i) equal = equal && !differ(widths[i], widths[0]);
  if (equal) return "rectangle";
  bool grew = false, shrank = false;
  for (size_t i = 1; i < widths.size(); ++i) {
    if (!differ(widths[i], widths[i - 1])) continue;
    const bool grows = widths[i] > widths[i - 1];
    if (grows && shrank) return "hourglass";
    (grows ? grew : shrank) = true;
  }
  return grew && shrank ? "lozenge" : "trapezium";
}

std::optional<Finding> title_shape(const Subject& subject) {
  const auto& lines = subject.lines(Role::title);
  if (lines.size() < 2) return std::nullopt;
  std::vector<double> widths;
  widths.reserve(lines.size());
  for (const PlacedLine& line : lines) widths.push_back(line->right() - line->left());
  const std::string shape = shape_of(widths, points(lines.front()->size()));
  Facts facts("a trapezium or a lozenge");
  facts.add(shape == "trapezium" || shape == "lozenge", shape, lines.front().page);
  return facts.finding();
}

// ---- 主送机关 ----

std::optional<Finding> addressees_gap(const Subject& subject) {
  const auto line = subject.first(Role::addressees);
  if (!line) return std::nullopt;
  const auto above = subject.above(line->page, line->line->top(), [](const MeasuredLine& one) {
    return one.role() == Role::title || one.role() == Role::subtitle;
  });
  if (!above) return std::nullopt;
  Measures gap =
      Measures::near(kAddresseesLines * kLine, kGapGives + kAllowed, "mm below the title");
  gap.add(line->line->top() - above->line->bottom(), line->page);
  return gap.finding();
}

std::optional<Finding> addressees_left(const Subject& subject) {
  Measures left = Measures::near(0, kAllowed, "mm from the left edge");
  for (const PlacedLine& line : subject.lines(Role::addressees))
    left.add(line->left() - subject.area(line.page).left, line.page);
  return left.finding();
}

std::optional<Finding> addressees_colon(const Subject& subject) {
  const auto line = subject.last(Role::addressees);
  if (!line) return std::nullopt;
  const char32_t last = line->line->text().back();
  Facts facts("ends in ：");
  facts.add(last == U'：', "ends in " + to_utf8({&last, 1}), line->page);
  return facts.finding();
}

/// 7.3.3: the text begins on the line below 主送机关.
std::optional<Finding> body_below_addressees(const Subject& subject) {
  const auto line = subject.last(Role::addressees);
  const auto& body = subject.body_lines();
  if (!line || body.empty() || body.front().page != line->page) return std::nullopt;
  Measures step = Measures::near(kPitch, kAllowed + kTailPitchGives * kPitch, "mm below 主送机关");
  step.add(body.front()->baseline() - line->line->baseline(), line->page);
  return step.finding();
}

constexpr Clause kClauses[] = {
    {"7.3.1", "标题: size", title_size, Force::generally},
    {"7.3.1", "标题: face", title_face, Force::generally},
    {"7.3.1", "标题: centred", title_centre},
    {"7.3.1", "标题: two lines below the rule", title_gap},
    {"7.3.1", "标题: shape", title_shape},
    {"7.3.2", "主送机关: one line below the title", addressees_gap},
    {"7.3.2", "主送机关: flush left", addressees_left},
    {"7.3.2", "主送机关: colon", addressees_colon},
    {"7.3.3", "body on the line below 主送机关", body_below_addressees},
};

}  // namespace

std::span<const Clause> title_clauses() { return kClauses; }

}  // namespace banxin
