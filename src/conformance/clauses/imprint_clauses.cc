// 版记: GB/T 9704 7.4.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/clause_table.h"
#include "conformance/inference/text_forms.h"

namespace banxin {
namespace {

using namespace standard;

constexpr double kInset = kImprintInset * kCharacter4;

/// From the first rule to the last.
std::vector<PlacedArea> rules(const Subject& subject) {
  auto all = subject.rules(Role::imprint_rule);
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.area.top < b.area.top; });
  return all;
}

std::optional<Finding> rule_widths(const Subject& subject) {
  Measures widths = Measures::near(kTypeWidth, kAllowed);
  for (const PlacedArea& rule : rules(subject)) widths.add(rule.area.width(), rule.page);
  return widths.finding();
}

std::optional<Finding> rule_lefts(const Subject& subject) {
  Measures lefts = Measures::near(0, kAllowed, "mm from the left edge");
  for (const PlacedArea& rule : rules(subject))
    lefts.add(rule.area.left - subject.area(rule.page).left, rule.page);
  return lefts.finding();
}

std::optional<Finding> thick_rules(const Subject& subject) {
  const auto all = rules(subject);
  if (all.size() < 2) return std::nullopt;
  Measures thickness = Measures::near(kThickRule, kThicknessAllowed);
  thickness.add(all.front().area.height(), all.front().page);
  thickness.add(all.back().area.height(), all.back().page);
  return thickness.finding();
}

std::optional<Finding> thin_rules(const Subject& subject) {
  const auto all = rules(subject);
  Measures thickness = Measures::near(kThinRule, kThicknessAllowed);
  for (size_t i = 1; i + 1 < all.size(); ++i) thickness.add(all[i].area.height(), all[i].page);
  return thickness.finding();
}

std::optional<Finding> last_rule(const Subject& subject) {
  const auto all = rules(subject);
  if (all.empty()) return std::nullopt;
  Measures offset = Measures::near(0, kAllowed, "mm from the type area's lower edge");
  offset.add(all.back().area.bottom - subject.area(all.back().page).bottom, all.back().page);
  return offset.finding();
}

bool has_imprint(const Subject& subject) {
  return subject.has(Role::copies) || subject.has(Role::printed_by) ||
         subject.has(Role::printed_on);
}

/// On the last page, and that is even (GB/T 33476.2).
std::optional<Finding> imprint_page(const Subject& subject) {
  if (!has_imprint(subject) || subject.format() == Format::letter) return std::nullopt;
  int page = 0;
  for (const Role role :
       {Role::copies, Role::contacts, Role::printed_by, Role::printed_on, Role::copies_printed})
    if (const auto line = subject.last(role)) page = std::max(page, line->page);
  Facts facts("the last page, an even one");
  facts.add(page == subject.bound_pages() && page % 2 == 0,
            fmt::format("page {} of {}", page, subject.bound_pages()), page);
  return facts.finding();
}

/// 7.4.1: the imprint stands within the type area.
std::optional<Finding> first_rule(const Subject& subject) {
  const auto all = rules(subject);
  if (all.empty()) return std::nullopt;
  Measures above = Measures::at_most(0, kAllowed, "mm above the type area");
  above.add(subject.area(all.front().page).top - all.front().area.top, all.front().page);
  return above.finding();
}

/// Between two lines of one page.
bool rule_between(const Subject& subject, const PlacedLine& above, const PlacedLine& below) {
  const auto all = rules(subject);
  return std::any_of(all.begin(), all.end(), [&](const PlacedArea& rule) {
    return rule.page == above.page && rule.area.top > above->baseline() &&
           rule.area.bottom < below->baseline();
  });
}

/// 7.4.2: 主送 above 抄送, no rule between.
std::optional<Finding> addressees_above(const Subject& subject) {
  std::optional<PlacedLine> main, copies;
  for (const PlacedLine& line : subject.lines(Role::copies)) {
    const std::u32string text = without_spaces(line->text());
    if (text.starts_with(U"主送：")) main = line;
    if (text.starts_with(U"抄送：")) copies = line;
  }
  if (!main || !copies || main->page != copies->page) return std::nullopt;
  const bool above = main->line->baseline() < copies->line->baseline();
  const bool ruled = above && rule_between(subject, *main, *copies);
  Facts facts("above 抄送, without a rule");
  facts.add(above && !ruled, !above ? "below" : ruled ? "a rule between" : "above", main->page);
  return facts.finding();
}

/// 7.4.3: a thin rule between 抄送 and 印发机关.
std::optional<Finding> rule_above_printed(const Subject& subject) {
  const auto copies = subject.last(Role::copies);
  const auto by = subject.last(Role::printed_by);
  if (!copies || !by || copies->page != by->page || subject.format() == Format::letter)
    return std::nullopt;
  const bool ruled = rule_between(subject, *copies, *by);
  Facts facts("a rule above 印发机关");
  facts.add(ruled, ruled ? "a rule" : "none", by->page);
  return facts.finding();
}

// ---- 抄送 ----

template <Role kRole>
std::optional<Finding> size4(const Subject& subject) {
  return size_of(subject, kRole, kSize4);
}
template <Role kRole>
std::optional<Finding> fangsong(const Subject& subject) {
  return face_of(subject, kRole, FaceKind::fangsong);
}

bool begins_entry(const MeasuredLine& line) {
  const std::u32string text = without_spaces(line.text());
  return text.starts_with(U"抄送：") || text.starts_with(U"主送：") || text.starts_with(U"发送：");
}

std::optional<Finding> copies_left(const Subject& subject) {
  Measures lefts = Measures::near(kInset, kAllowed, "mm from the left edge");
  for (const PlacedLine& line : subject.lines(Role::copies))
    if (begins_entry(*line.line)) lefts.add(line->left() - subject.area(line.page).left, line.page);
  return lefts.finding();
}

/// A mark at a line's end may lose the empty half of its square.
std::optional<Finding> copies_right(const Subject& subject) {
  Measures rights = Measures::at_most(-kInset, kAllowed, "mm beyond the right edge");
  for (const PlacedLine& line : subject.lines(Role::copies)) {
    const bool mark = is_punctuation(line->text().back());
    const double right = line->right() - (mark ? points(line->size()) / 2 : 0);
    rights.add(right - subject.area(line.page).right, line.page);
  }
  return rights.finding();
}

std::optional<Finding> copies_aligned(const Subject& subject) {
  Measures offsets = Measures::near(0, kAllowed, "mm from the first name");
  double name = 0;
  constexpr size_t kLabel = 3;
  for (const PlacedLine& line : subject.lines(Role::copies)) {
    if (begins_entry(*line.line)) {
      size_t index = 0;
      for (const MeasuredRun& run : line->runs)
        for (const MeasuredCharacter& one : run.characters)
          if (index++ == kLabel) name = one.left;
    } else if (name > 0 && !is_punctuation(line->text().front())) {
      offsets.add(line->left() - name, line.page);
    }
  }
  return offsets.finding();
}

std::optional<Finding> copies_end(const Subject& subject) {
  const auto line = subject.last(Role::copies);
  if (!line) return std::nullopt;
  const char32_t last = line->line->text().back();
  Facts facts("ends in 。");
  facts.add(last == U'。', "ends in " + to_utf8({&last, 1}), line->page);
  return facts.finding();
}

// ---- 印发机关, 印发日期 ----

std::optional<Finding> printed_by_left(const Subject& subject) {
  const auto line = subject.first(Role::printed_by);
  if (!line) return std::nullopt;
  Measures left = Measures::near(kInset, kAllowed, "mm from the left edge");
  left.add(line->line->left() - subject.area(line->page).left, line->page);
  return left.finding();
}

std::optional<Finding> printed_on_right(const Subject& subject) {
  const auto line = subject.last(Role::printed_on);
  if (!line) return std::nullopt;
  Measures right = Measures::near(kInset, kAllowed, "mm from the right edge");
  right.add(subject.area(line->page).right - line->line->right(), line->page);
  return right.finding();
}

std::optional<Finding> printed_on_form(const Subject& subject) {
  const auto line = subject.last(Role::printed_on);
  if (!line) return std::nullopt;
  const std::u32string text = without_spaces(line->line->text());
  constexpr std::u32string_view kEnd = U"印发";
  const bool ends = text.ends_with(kEnd);
  Facts facts("a date, then 印发: 2012年7月1日印发");
  facts.add(ends && is_date(text.substr(0, text.size() - kEnd.size())), to_utf8(text), line->page);
  return facts.finding();
}

std::optional<Finding> printed_on_row(const Subject& subject) {
  const auto by = subject.last(Role::printed_by);
  const auto on = subject.last(Role::printed_on);
  if (!by || !on) return std::nullopt;
  Measures offset = Measures::near(0, kAllowed, "mm from the 印发机关's line");
  offset.add(on->line->baseline() - by->line->baseline(), on->page);
  return offset.finding();
}

constexpr Clause kClauses[] = {
    {"7.4.1", "版记: rules' width", rule_widths},
    {"7.4.1", "版记: rules' left edge", rule_lefts},
    {"7.4.1", "版记: first and last rule", thick_rules},
    {"7.4.1", "版记: rules between", thin_rules},
    {"7.4.1", "版记: last rule's place", last_rule},
    {"7.4.1", "版记: page", imprint_page},
    {"7.4.1", "版记: first rule's place", first_rule},
    {"7.4.2", "主送 above 抄送", addressees_above},
    {"7.4.2", "抄送: size", size4<Role::copies>, Force::generally},
    {"7.4.2", "抄送: face", fangsong<Role::copies>, Force::generally},
    {"7.4.2", "抄送: left", copies_left},
    {"7.4.2", "抄送: right", copies_right},
    {"7.4.2", "抄送: later lines", copies_aligned},
    {"7.4.2", "抄送: full stop", copies_end},
    {"7.4.3", "印发机关: size", size4<Role::printed_by>, Force::generally},
    {"7.4.3", "印发机关: face", fangsong<Role::printed_by>, Force::generally},
    {"7.4.3", "rule above 印发机关", rule_above_printed},
    {"7.4.3", "印发机关: left", printed_by_left},
    {"7.4.3", "印发日期: right", printed_on_right},
    {"7.4.3", "印发日期: form", printed_on_form},
    {"7.4.3", "印发日期: line", printed_on_row},
};

}  // namespace

std::span<const Clause> imprint_clauses() { return kClauses; }

}  // namespace banxin
