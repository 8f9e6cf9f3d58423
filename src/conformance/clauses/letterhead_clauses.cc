// 份号, 密级, 紧急程度, 发文机关标志, 分隔线: GB/T 9704 7.2.1 to 7.2.4, 7.2.7.
#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/clause_table.h"
#include "conformance/inference/text_forms.h"

namespace banxin {
namespace {

using namespace standard;

// ---- 份号, 密级, 紧急程度 ----

std::optional<Finding> copy_number_form(const Subject& subject) {
  const auto line = subject.first(Role::copy_number);
  if (!line) return std::nullopt;
  Facts facts("six Arabic digits");
  if (without_spaces(line->line->text()).empty())
    facts.add(Verdict::unclear, "open, a draft's", line->page);
  else
    facts.add(is_copy_number(line->line->text()), to_utf8(line->line->text()), line->page);
  return facts.finding();
}

std::optional<Finding> secrecy_form(const Subject& subject) {
  const auto line = subject.first(Role::secrecy);
  if (!line) return std::nullopt;
  Facts facts("level, or level★period");
  const std::u32string text = without_spaces(line->line->text());
  facts.add(is_secrecy(text), to_utf8(text), line->page);
  return facts.finding();
}

std::optional<Finding> flush_left(const Subject& subject, Role role) {
  const auto line = subject.first(role);
  if (!line) return std::nullopt;
  Measures left = Measures::near(0, kAllowed, "mm from the left edge");
  left.add(line->line->left() - subject.area(line->page).left, line->page);
  return left.finding();
}

/// The lines stand one below the other in a fixed order, the first on the type area's first line;
/// in a letter below its red rule (10.1).
std::optional<Finding> stands_in_order(const Subject& subject, Role role) {
  constexpr Role kOrder[] = {Role::copy_number, Role::secrecy, Role::urgency};
  const auto line = subject.first(role);
  if (!line) return std::nullopt;
  std::optional<PlacedLine> above;
  for (const Role one : kOrder) {
    if (one == role) break;
    if (const auto found = subject.first(one)) above = found;
  }
  if (!above) {
    if (subject.format() == Format::letter || subject.has_index_above()) return std::nullopt;
    Measures top = Measures::near(0, kAllowed, "mm from the upper edge");
    top.add(line->line->top() - subject.area(line->page).top, line->page);
    return top.finding();
  }
  // An order's mark stands so high that the lines above it close up.
  const double least = subject.format() == Format::order ? kCharacter3 : kLineStepFrom;
  Measures step = Measures::between(least, kLineStepTo, kAllowed, "mm below the line above");
  step.add(line->line->top() - above->line->top(), line->page);
  return step.finding();
}

template <Role kRole>
std::optional<Finding> left(const Subject& subject) {
  return flush_left(subject, kRole);
}
template <Role kRole>
std::optional<Finding> place(const Subject& subject) {
  return stands_in_order(subject, kRole);
}
template <Role kRole>
std::optional<Finding> size3(const Subject& subject) {
  return size_of(subject, kRole, kSize3);
}
template <Role kRole>
std::optional<Finding> hei(const Subject& subject) {
  return face_of(subject, kRole, FaceKind::hei);
}

// ---- 发文机关标志 ----

std::optional<Finding> mark_top(const Subject& subject) {
  const auto mark = subject.first(Role::issuer_mark);
  if (!mark || (subject.format() != Format::document && subject.format() != Format::report) ||
      subject.has_index_above())
    return std::nullopt;
  Measures top = Measures::near(kMarkTop, kAllowed, "mm below the upper edge");
  top.add(subject.ink(Role::issuer_mark).top - subject.area(mark->page).top, mark->page);
  return top.finding();
}

Area mark_square(const Subject& subject) {
  Area all;
  for (const PlacedLine& line : subject.lines(Role::issuer_mark))
    all.add({line->left(), line->top(), line->right(), line->bottom()});
  return all;
}

std::optional<Finding> mark_centre(const Subject& subject) {
  const auto mark = subject.first(Role::issuer_mark);
  if (!mark) return std::nullopt;
  Measures offset = Measures::near(0, kAllowed, "mm from the middle");
  const double middle = subject.format() == Format::letter ? subject.page(mark->page).width / 2
                                                           : subject.area(mark->page).middle_x();
  offset.add(mark_square(subject).middle_x() - middle, mark->page);
  return offset.finding();
}

std::optional<Finding> mark_width(const Subject& subject) {
  const auto mark = subject.first(Role::issuer_mark);
  if (!mark) return std::nullopt;
  Measures width = Measures::at_most(kTypeWidth, kAllowed);
  width.add(mark_square(subject).width(), mark->page);
  return width.finding();
}

std::optional<Finding> mark_red(const Subject& subject) {
  Facts facts("red");
  for (const PlacedRun& run : subject.runs(Role::issuer_mark))
    facts.add(is_red(run->ink), is_red(run->ink) ? "red" : describe(run->ink), run.page);
  return facts.finding();
}

std::optional<Finding> mark_face(const Subject& subject) {
  return face_of(subject, Role::issuer_mark, FaceKind::title_song);
}

/// Lines of several widths about one middle: one issuer's long name, if not joint issuers' names
/// that nobody spread.
bool are_centred(const std::vector<PlacedLine>& lines) {
  if (lines.size() < 2) return false;
  bool differ = false;
  for (const PlacedLine& line : lines) {
    const double middle = (line->left() + line->right()) / 2;
    const double first = (lines.front()->left() + lines.front()->right()) / 2;
    if (std::abs(middle - first) > kAllowed) return false;
    differ |= std::abs(line->left() - lines.front()->left()) > kAllowed;
  }
  return differ;
}

/// Joint issuers without 文件, which stands right of them.
std::vector<PlacedLine> issuers(const Subject& subject) {
  std::vector<PlacedLine> lines = subject.lines(Role::issuer_mark);
  const bool one_name = std::any_of(lines.begin(), lines.end(),
                                    [](const PlacedLine& line) { return !line->begins_paragraph; });
  if (lines.size() < 2 || one_name || (subject.document().guessed && are_centred(lines))) return {};
  double left = lines.front()->left();
  for (const PlacedLine& line : lines) left = std::min(left, line->left());
  std::erase_if(lines,
                [&](const PlacedLine& line) { return line->left() > left + points(line->size()); });
  return lines.size() < 2 ? std::vector<PlacedLine>{} : lines;
}

std::optional<PlacedLine> suffix(const Subject& subject) {
  const auto names = issuers(subject);
  for (const PlacedLine& line : subject.lines(Role::issuer_mark))
    if (!names.empty() && line->left() > names.front()->left() + points(line->size())) return line;
  return std::nullopt;
}

/// Names of the one width; a name of a single character cannot be spread.
std::optional<Finding> joint_widths(const Subject& subject) {
  const auto& lines = subject.lines(Role::issuer_mark);
  if (subject.document().guessed && are_centred(lines))
    return Finding{"names of one width", "lines about one middle", Verdict::unclear,
                   lines.front().page};
  const auto names = issuers(subject);
  if (names.empty()) return std::nullopt;
  const auto after = suffix(subject);
  Measures spread = Measures::near(0, kAllowed, "mm from the widest name");
  double widest = 0;
  const auto width = [&](const PlacedLine& line) {
    double right = 0;
    for (const MeasuredRun& run : line->runs)
      for (const MeasuredCharacter& one : run.characters)
        if (!after || one.right <= after->line->left() + kAllowed)
          right = std::max(right, one.right);
    return right - line->left();
  };
  for (const PlacedLine& line : names) widest = std::max(widest, width(line));
  for (const PlacedLine& line : names)
    if (line->characters() > 1) spread.add(widest - width(line), line.page);
  return spread.finding();
}

std::optional<Finding> suffix_middle(const Subject& subject) {
  const auto after = suffix(subject);
  if (!after) return std::nullopt;
  const auto names = issuers(subject);
  const double middle = (names.front()->top() + names.back()->bottom()) / 2;
  Measures offset = Measures::near(0, kAllowed, "mm from the names' middle");
  offset.add((after->line->top() + after->line->bottom()) / 2 - middle, after->page);
  return offset.finding();
}

// ---- 分隔线 ----

std::optional<PlacedArea> red_rule(const Subject& subject) {
  const auto rules = subject.rules(Role::letterhead_rule);
  if (rules.empty() || subject.format() == Format::letter) return std::nullopt;
  return rules.front();
}

std::optional<Finding> rule_gap(const Subject& subject) {
  const auto rule = red_rule(subject);
  const auto number = subject.last(Role::number);
  if (!rule || !number || number->page != rule->page) return std::nullopt;
  Measures gap = Measures::near(kRuleGap, kAllowed, "mm below the 发文字号");
  gap.add(rule->area.top - number->line->bottom(), rule->page);
  return gap.finding();
}

std::optional<Finding> rule_width(const Subject& subject) {
  const auto rule = red_rule(subject);
  if (!rule) return std::nullopt;
  Measures width = Measures::near(kTypeWidth, kAllowed);
  width.add(rule->area.width(), rule->page);
  return width.finding();
}

std::optional<Finding> rule_left(const Subject& subject) {
  const auto rule = red_rule(subject);
  if (!rule) return std::nullopt;
  Measures left = Measures::near(0, kAllowed, "mm from the left edge");
  left.add(rule->area.left - subject.area(rule->page).left, rule->page);
  return left.finding();
}

std::optional<Finding> rule_red(const Subject& subject) {
  Facts facts("red");
  for (const PlacedArea& rule : subject.rules(Role::letterhead_rule))
    facts.add(is_red(rule.ink), is_red(rule.ink) ? "red" : describe(rule.ink), rule.page);
  return facts.finding();
}

constexpr Clause kClauses[] = {
    {"7.2.1", "份号: form", copy_number_form, Force::generally},
    {"7.2.1", "份号: size", size3<Role::copy_number>, Force::generally},
    {"7.2.1", "份号: flush left", left<Role::copy_number>},
    {"7.2.1", "份号: first line", place<Role::copy_number>},
    {"7.2.2", "密级: form", secrecy_form},
    {"7.2.2", "密级: size", size3<Role::secrecy>, Force::generally},
    {"7.2.2", "密级: face", hei<Role::secrecy>, Force::generally},
    {"7.2.2", "密级: flush left", left<Role::secrecy>},
    {"7.2.2", "密级: line", place<Role::secrecy>},
    {"7.2.3", "紧急程度: size", size3<Role::urgency>, Force::generally},
    {"7.2.3", "紧急程度: face", hei<Role::urgency>, Force::generally},
    {"7.2.3", "紧急程度: flush left", left<Role::urgency>},
    {"7.2.3", "紧急程度: line", place<Role::urgency>},
    {"7.2.4", "发文机关标志: upper edge", mark_top},
    {"7.2.4", "发文机关标志: centred", mark_centre},
    {"7.2.4", "发文机关标志: width", mark_width},
    {"7.2.4", "发文机关标志: colour", mark_red},
    {"7.2.4", "发文机关标志: face", mark_face, Force::recommended},
    {"7.2.4", "joint issuers: equal width", joint_widths},
    {"7.2.4", "文件 at the names' middle", suffix_middle},
    {"7.2.7", "red rule: place", rule_gap},
    {"7.2.7", "red rule: width", rule_width},
    {"7.2.7", "red rule: left edge", rule_left},
    {"7.2.7", "red rule: colour", rule_red},
};

}  // namespace

std::span<const Clause> letterhead_clauses() { return kClauses; }

}  // namespace banxin
