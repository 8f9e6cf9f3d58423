// 信函: GB/T 9704 10.1.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/clause_table.h"

namespace banxin {
namespace {

using namespace standard;

bool is_letter(const Subject& subject) {
  return subject.format() == Format::letter && subject.pages() > 0;
}

struct DoubleRule {
  std::vector<Area> lines;  ///< from top to bottom

  bool found() const { return lines.size() == 2; }
  double top() const { return lines.front().top; }
  double bottom() const { return lines.back().bottom; }
};

DoubleRule double_rule(const Subject& subject, bool lower) {
  DoubleRule rule;
  if (!is_letter(subject)) return rule;
  const double middle = subject.page(1).height / 2;
  for (const PlacedArea& one : subject.rules(Role::letterhead_rule))
    if (one.page == 1 && (one.area.top > middle) == lower) rule.lines.push_back(one.area);
  std::sort(rule.lines.begin(), rule.lines.end(),
            [](const Area& a, const Area& b) { return a.top < b.top; });
  return rule;
}

std::optional<Finding> mark_top(const Subject& subject) {
  if (!is_letter(subject) || !subject.has(Role::issuer_mark) || subject.has_index_above())
    return std::nullopt;
  Measures top = Measures::near(kLetterMarkTop, kAllowed, "mm below the paper's edge");
  top.add(subject.ink(Role::issuer_mark).top, 1);
  return top.finding();
}

std::optional<Finding> upper_rule(const Subject& subject) {
  const DoubleRule rule = double_rule(subject, false);
  if (!rule.found() || !subject.has(Role::issuer_mark)) return std::nullopt;
  Measures gap = Measures::near(kLetterRuleGap, kAllowed, "mm below the mark");
  gap.add(rule.top() - subject.ink(Role::issuer_mark).bottom, 1);
  return gap.finding();
}

std::optional<Finding> lower_rule(const Subject& subject) {
  const DoubleRule rule = double_rule(subject, true);
  if (!rule.found()) return std::nullopt;
  Measures gap = Measures::near(kLetterRuleBottom, kAllowed, "mm above the paper's edge");
  gap.add(subject.page(1).height - rule.bottom(), 1);
  return gap.finding();
}

/// Two double rules: thick above thin, and thin above thick.
std::optional<Finding> rule_kinds(const Subject& subject) {
  if (!is_letter(subject)) return std::nullopt;
  const DoubleRule upper = double_rule(subject, false), lower = double_rule(subject, true);
  Facts facts("thick above thin, at the foot thin above thick");
  if (!upper.found() || !lower.found()) {
    facts.add(false,
              fmt::format("{} lines above, {} at the foot", upper.lines.size(), lower.lines.size()),
              1);
    return facts.finding();
  }
  const auto show = [](const DoubleRule& rule) {
    return fmt::format("{} above {} mm", decimal(rule.lines[0].height()),
                       decimal(rule.lines[1].height()));
  };
  facts.add(upper.lines[0].height() > upper.lines[1].height() &&
                lower.lines[0].height() < lower.lines[1].height(),
            fmt::format("{}, {}", show(upper), show(lower)), 1);
  return facts.finding();
}

std::optional<Finding> rule_widths(const Subject& subject) {
  Measures widths = Measures::near(kLetterRuleWidth, kAllowed);
  for (const bool lower : {false, true})
    for (const Area& line : double_rule(subject, lower).lines) widths.add(line.width(), 1);
  return widths.finding();
}

std::optional<Finding> rule_centres(const Subject& subject) {
  Measures offsets = Measures::near(0, kAllowed, "mm from the paper's middle");
  for (const bool lower : {false, true})
    for (const Area& line : double_rule(subject, lower).lines)
      offsets.add(line.middle_x() - subject.page(1).width / 2, 1);
  return offsets.finding();
}

/// 份号, 密级, 紧急程度 and 发文字号, below the first double rule.
std::vector<PlacedLine> head_lines(const Subject& subject) {
  std::vector<PlacedLine> lines;
  if (!is_letter(subject)) return lines;
  for (const Role role : {Role::copy_number, Role::secrecy, Role::urgency, Role::number})
    if (const auto line = subject.first(role)) lines.push_back(*line);
  for (const Role role : {Role::signer_label, Role::signer})
    for (const PlacedLine& line : subject.lines(role)) lines.push_back(line);
  std::sort(lines.begin(), lines.end(),
            [](const auto& a, const auto& b) { return a->top() < b->top(); });
  return lines;
}

std::optional<Finding> first_line_gap(const Subject& subject) {
  const DoubleRule rule = double_rule(subject, false);
  const auto lines = head_lines(subject);
  if (!rule.found() || lines.empty()) return std::nullopt;
  Measures gap = Measures::near(kSevenEighths, kAllowed, "mm below the double rule");
  gap.add(lines.front()->top() - rule.bottom(), 1);
  return gap.finding();
}

std::optional<Finding> number_place(const Subject& subject) {
  const auto number = subject.first(Role::number);
  const auto lines = head_lines(subject);
  if (!number || lines.empty()) return std::nullopt;
  const double right = subject.area(number->page).right - number->line->right();
  const double below = number->line->baseline() - lines.front()->baseline();
  Facts facts("flush right on the first line");
  facts.add(
      std::abs(right) <= kAllowed && std::abs(below) <= kAllowed,
      fmt::format("{} mm from the right, {} mm below the line", decimal(right), decimal(below)),
      number->page);
  return facts.finding();
}

std::optional<Finding> title_gap(const Subject& subject) {
  const auto lines = head_lines(subject);
  const auto parallel = subject.first(Role::parallel_title);
  const auto title = parallel ? parallel : subject.first(Role::title);
  if (lines.empty() || !title || title->page != 1) return std::nullopt;
  Measures gap =
      Measures::near(kLetterTitleLines * kLine, kGapGives + kAllowed, "mm below the last line");
  gap.add(title->line->top() - lines.back()->bottom(), 1);
  return gap.finding();
}

std::optional<Finding> no_page_number(const Subject& subject) {
  if (!is_letter(subject)) return std::nullopt;
  const auto& lines = subject.page(1).lines;
  const bool has = std::any_of(lines.begin(), lines.end(), [](const MeasuredLine& line) {
    return line.role() == Role::page_number;
  });
  Facts facts("no number on the first page");
  facts.add(!has, has ? "a number" : "none", 1);
  return facts.finding();
}

/// The first page's text may run below the type area.
std::optional<Finding> text_foot(const Subject& subject) {
  const DoubleRule rule = double_rule(subject, true);
  if (!rule.found()) return std::nullopt;
  const MeasuredLine* last = last_body_line(subject.page(1));
  if (last == nullptr) return std::nullopt;
  const double white = rule.top() - last->bottom();
  Facts facts(fmt::format("at least {} mm above the lower rule", decimal(kSevenEighths)));
  facts.add(white >= kSevenEighths - kAllowed, decimal(white) + " mm", 1);
  return facts.finding();
}

std::optional<Finding> imprint(const Subject& subject) {
  if (!is_letter(subject) || !(subject.has(Role::copies) || subject.has(Role::printed_by)))
    return std::nullopt;
  const bool bare = subject.rules(Role::imprint_rule).empty() && !subject.has(Role::printed_by) &&
                    !subject.has(Role::printed_on);
  Facts facts("no rules, no 印发机关, no date");
  facts.add(bare, bare ? "none" : "some", subject.pages());
  return facts.finding();
}

/// Of joint issuers the lead's mark alone.
std::optional<Finding> lead_mark(const Subject& subject) {
  if (!is_letter(subject)) return std::nullopt;
  const auto& marks = subject.lines(Role::issuer_mark);
  if (marks.empty()) return std::nullopt;
  const auto names = std::count_if(marks.begin(), marks.end(),
                                   [](const PlacedLine& line) { return line->begins_paragraph; });
  const bool told = names < 2 || !subject.document().guessed;
  Facts facts("one issuer's mark");
  facts.add(names < 2 ? Verdict::ok
            : told    ? Verdict::fails
                      : Verdict::unclear,
            fmt::format("{} {}", names, names == 1 ? "name" : "names"), 1);
  return facts.finding();
}

/// At the foot of the last page's type area.
std::optional<Finding> imprint_foot(const Subject& subject) {
  const auto copies = subject.last(Role::copies);
  if (!is_letter(subject) || !copies || !subject.rules(Role::imprint_rule).empty() ||
      subject.has(Role::contacts))
    return std::nullopt;
  Measures above = Measures::near(0, kAllowed + 1, "mm above the type area's foot");
  above.add(subject.area(copies->page).bottom - copies->line->bottom(), copies->page);
  return above.finding();
}

constexpr Clause kClauses[] = {
    {"10.1", "信函: mark's upper edge", mark_top},
    {"10.1", "信函: upper double rule", upper_rule},
    {"10.1", "信函: lower double rule", lower_rule},
    {"10.1", "信函: double rules' lines", rule_kinds},
    {"10.1", "信函: double rules' width", rule_widths},
    {"10.1", "信函: double rules centred", rule_centres},
    {"10.1", "信函: first line", first_line_gap},
    {"10.1", "信函: 发文字号", number_place},
    {"10.1", "信函: title", title_gap},
    {"10.1", "信函: 页码", no_page_number},
    {"10.1", "信函: first page's foot", text_foot},
    {"10.1", "信函: 版记", imprint},
    {"10.1", "信函: 版记's place", imprint_foot},
    {"10.1", "信函: lead issuer's mark", lead_mark},
};

}  // namespace

std::span<const Clause> letter_clauses() { return kClauses; }

}  // namespace banxin
