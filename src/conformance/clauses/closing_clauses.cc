// Sign-offs without seals, dates and notes: GB/T 9704 7.3.5.2 to 7.3.6.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/clause_table.h"
#include "conformance/inference/text_forms.h"

namespace banxin {
namespace {

using namespace standard;

bool is_unsealed(const Subject& subject) {
  return subject.closing() == ClosingMode::unsealed && subject.has(Role::date);
}

double width_of(const MeasuredLine& line) { return line.right() - line.left(); }

/// The widest name: joint issuers' shorter ones are spread to its width.
std::optional<PlacedLine> widest_name(const Subject& subject) {
  std::optional<PlacedLine> widest;
  for (const PlacedLine& name : subject.lines(Role::signature))
    if (!widest || width_of(*name.line) > width_of(*widest->line)) widest = name;
  return widest;
}

std::optional<Finding> gap_to_text(const Subject& subject, const PlacedLine& line, double lines) {
  const auto above = subject.above(line.page, line->top(), is_above_sign_off);
  if (!above) return std::nullopt;
  const double gives = subject.gap_gives(line.page);
  Measures gap = Measures::near(lines * kLine, kAllowed + gives, "mm below the text");
  gap.add(line->top() - subject.foot_above(*above, line->top()), line.page);
  return gap.finding();
}

std::optional<Finding> unsealed_gap(const Subject& subject) {
  const auto name = subject.first(Role::signature);
  if (!is_unsealed(subject) || !name) return std::nullopt;
  return gap_to_text(subject, *name, 1);
}

/// Where pages do not say what is what, so long a name may be several, or have gone on below
/// itself: what fails then is unclear.
void doubt_long_name(const Subject& subject, const MeasuredLine& widest,
                     std::optional<Finding>& finding) {
  constexpr double kLongName = 14;  // characters
  if (finding && finding->verdict == Verdict::fails && subject.document().guessed &&
      width_of(widest) > kLongName * kColumn)
    finding->verdict = Verdict::unclear;
}

/// Two characters from the right: the name, or the date where that is the longer.
std::optional<Finding> unsealed_right(const Subject& subject) {
  if (!is_unsealed(subject)) return std::nullopt;
  const PlacedLine date = *subject.last(Role::date);
  const auto name = widest_name(subject);
  const bool by_date = !name || width_of(*date.line) > width_of(*name->line);
  const PlacedLine& line = by_date ? date : *name;
  Measures inset = Measures::near(kUnsealedInset * kColumn, kAllowed, "mm from the right edge");
  inset.add(subject.area(line.page).right - line->right(), line.page);
  auto finding = inset.finding();
  doubt_long_name(subject, *line.line, finding);
  return finding;
}

std::optional<Finding> unsealed_date(const Subject& subject) {
  const auto name = widest_name(subject);
  if (!is_unsealed(subject) || !name) return std::nullopt;
  const PlacedLine date = *subject.last(Role::date);
  Measures offset = Measures::near(kDateOffset * kColumn, kAllowed, "mm right of the name's first");
  offset.add(date->left() - name->line->left(), date.page);
  return offset.finding();
}

/// On the line below the name.
std::optional<Finding> unsealed_date_row(const Subject& subject) {
  const auto name = subject.last(Role::signature);
  if (!is_unsealed(subject) || !name) return std::nullopt;
  const PlacedLine date = *subject.last(Role::date);
  if (date.page != name->page) return std::nullopt;
  Measures step = Measures::near(kPitch, kAllowed + kTailPitchGives * kPitch, "mm below the name");
  step.add(date->baseline() - name->line->baseline(), date.page);
  return step.finding();
}

std::optional<Finding> unsealed_names(const Subject& subject) {
  const auto& names = subject.lines(Role::signature);
  const auto widest = widest_name(subject);
  if (!is_unsealed(subject) || names.size() < 2) return std::nullopt;
  // Beside a name of several lines the others keep their own width.
  if (std::any_of(names.begin(), names.end(),
                  [](const PlacedLine& name) { return !name->begins_paragraph; }))
    return std::nullopt;
  Measures spread = Measures::near(0, kAllowed, "mm from the widest name's");
  for (const PlacedLine& name : names)
    if (name->characters() > 1)
      spread.add(width_of(*widest->line) - width_of(*name.line), name.page);
  auto finding = spread.finding();
  doubt_long_name(subject, *widest->line, finding);
  return finding;
}

// ---- 7.3.5.3, with a signature stamp ----

bool is_signed(const Subject& subject) { return subject.closing() == ClosingMode::signed_; }

std::optional<Finding> stamp_right(const Subject& subject) {
  if (!is_signed(subject)) return std::nullopt;
  Measures inset = Measures::near(kSealedInset * kColumn, kAllowed, "mm from the right edge");
  for (const PlacedArea& stamp : subject.stamps())
    inset.add(subject.area(stamp.page).right - stamp.area.right, stamp.page);
  return inset.finding();
}

std::optional<Finding> stamp_gap(const Subject& subject) {
  const auto stamps = subject.stamps();
  if (!is_signed(subject) || stamps.empty()) return std::nullopt;
  const PlacedArea& stamp = stamps.front();
  const auto above = subject.above(stamp.page, stamp.area.top, is_above_sign_off);
  if (!above) return std::nullopt;
  const double gives = subject.gap_gives(stamp.page);
  Measures gap = Measures::near(kStampLines * kLine, kAllowed + gives, "mm below the text");
  gap.add(stamp.area.top - subject.foot_above(*above, stamp.area.top), stamp.page);
  return gap.finding();
}

std::optional<Finding> stamp_red(const Subject& subject) {
  return is_signed(subject) ? red_of(subject.stamps()) : std::nullopt;
}

/// Offices in order; one may take several lines.
std::vector<Area> office_areas(const Subject& subject) {
  std::vector<Area> areas;
  for (const PlacedLine& line : subject.lines(Role::office)) {
    if (line->begins_paragraph || areas.empty()) areas.emplace_back();
    areas.back().add({line->left(), line->top(), line->right(), line->bottom()});
  }
  return areas;
}

/// The office nearest to a stamp stands two characters left of it, at its middle.
std::optional<Finding> office_gap(const Subject& subject) {
  Measures gap = Measures::near(kOfficeGap * kColumn, kAllowed, "mm left of the stamp");
  const auto stamps = subject.stamps();
  const auto offices = office_areas(subject);
  for (size_t i = 0; i < std::min(stamps.size(), offices.size()); ++i)
    gap.add(stamps[i].area.left - offices[i].right, stamps[i].page);
  return gap.finding();
}

std::optional<Finding> office_middle(const Subject& subject) {
  Measures offset = Measures::near(0, kAllowed, "mm from the stamp's middle");
  const auto stamps = subject.stamps();
  const auto offices = office_areas(subject);
  for (size_t i = 0; i < std::min(stamps.size(), offices.size()); ++i)
    offset.add(offices[i].middle_y() - stamps[i].area.middle_y(), stamps[i].page);
  return offset.finding();
}

std::optional<Finding> stamp_date_gap(const Subject& subject) {
  const auto stamps = subject.stamps();
  const auto date = subject.last(Role::date);
  if (!is_signed(subject) || stamps.empty() || !date || date->page != stamps.back().page)
    return std::nullopt;
  const double gives = subject.gap_gives(date->page);
  Measures gap = Measures::near(kStampDateLines * kLine, kAllowed + gives, "mm below the stamp");
  gap.add(date->line->top() - stamps.back().area.bottom, date->page);
  return gap.finding();
}

std::optional<Finding> stamp_date_right(const Subject& subject) {
  const auto date = subject.last(Role::date);
  if (!is_signed(subject) || !date) return std::nullopt;
  Measures inset = Measures::near(kSealedInset * kColumn, kAllowed, "mm from the right edge");
  inset.add(subject.area(date->page).right - date->line->right(), date->page);
  return inset.finding();
}

// ---- 7.3.5.4 to 7.3.6 ----

std::optional<Finding> date_form(const Subject& subject) {
  Facts facts("year月day in Arabic digits, no leading zero: 2012年7月1日");
  for (const PlacedLine& date : subject.lines(Role::date)) {
    const std::u32string text = without_spaces(date->text());
    if (is_open_date(text))
      facts.add(Verdict::unclear, to_utf8(text) + ", a draft's", date.page);
    else
      facts.add(is_date(text), to_utf8(text), date.page);
  }
  return facts.finding();
}

/// The seal or the date stands on a page with body text.
std::optional<Finding> stands_with_text(const Subject& subject) {
  const auto date = subject.last(Role::date);
  if (!date) return std::nullopt;
  const auto& lines = subject.page(date->page).lines;
  const auto count = std::count_if(lines.begin(), lines.end(), is_text);
  Facts facts("body text on the sign-off's page");
  facts.add(count > 0, fmt::format("{} {}", count, count == 1 ? "line" : "lines"), date->page);
  return facts.finding();
}

std::optional<Finding> says_no_text(const Subject& subject) {
  for (int i = 1; i <= subject.pages(); ++i)
    for (const MeasuredLine& line : subject.page(i).lines)
      if (line.text().find(U"此页无正文") != std::u32string::npos)
        return Finding{"no 此页无正文", "此页无正文", Verdict::fails, i};
  return std::nullopt;
}

std::optional<Finding> note_form(const Subject& subject) {
  const auto first = subject.first(Role::note);
  if (!first) return std::nullopt;
  const bool opens = first->line->text().front() == U'（';
  const bool closes = subject.last(Role::note)->line->text().back() == U'）';
  Facts facts("in （）");
  facts.add(opens && closes, opens && closes ? "in （）" : to_utf8(first->line->text()),
            first->page);
  return facts.finding();
}

std::optional<Finding> note_left(const Subject& subject) {
  const auto note = subject.first(Role::note);
  if (!note) return std::nullopt;
  // Its opening bracket's ink fills the right half of the square, which may lose its left.
  const double half = points(note->line->size()) / 2;
  Measures left = Measures::between(kIndent * kColumn - half, kIndent * kColumn, kAllowed);
  left.add(note->line->left() - subject.area(note->page).left, note->page);
  auto finding = left.finding();
  finding->required = fmt::format("{} mm, or less by half a bracket", decimal(kIndent * kColumn));
  return finding;
}

std::optional<Finding> note_row(const Subject& subject) {
  const auto note = subject.first(Role::note);
  const auto date = subject.last(Role::date);
  if (!note || !date || note->page != date->page) return std::nullopt;
  Measures step = Measures::near(kPitch, kAllowed + kTailPitchGives * kPitch, "mm below the date");
  step.add(note->line->baseline() - date->line->baseline(), note->page);
  return step.finding();
}

constexpr Clause kClauses[] = {
    {"7.3.5.2", "unsealed: one line below the text", unsealed_gap},
    {"7.3.5.2", "unsealed: from the right", unsealed_right},
    {"7.3.5.2", "unsealed: date", unsealed_date},
    {"7.3.5.2", "unsealed: date on the next line", unsealed_date_row},
    {"7.3.5.2", "unsealed: names of one width", unsealed_names},
    {"7.3.5.3", "stamp: two lines below the text", stamp_gap},
    {"7.3.5.3", "stamp: from the right", stamp_right},
    {"7.3.5.3", "stamp: colour", stamp_red},
    {"7.3.5.3", "office: left of the stamp", office_gap},
    {"7.3.5.3", "office: at its middle", office_middle},
    {"7.3.5.3", "date: one line below the stamp", stamp_date_gap},
    {"7.3.5.3", "date: from the right", stamp_date_right, Force::generally},
    {"7.3.5.4", "成文日期: form", date_form},
    {"7.3.5.5", "sign-off's page", stands_with_text},
    {"7.3.5.5", "此页无正文", says_no_text},
    {"7.3.6", "附注: brackets", note_form},
    {"7.3.6", "附注: indent", note_left},
    {"7.3.6", "附注: line below the date", note_row},
};

}  // namespace

std::span<const Clause> closing_clauses() { return kClauses; }

}  // namespace banxin
