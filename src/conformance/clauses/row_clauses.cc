// Rows and columns of the body: GB/T 9704 5.2.3.
#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/clause_table.h"
#include "conformance/clauses/licence.h"

namespace banxin {
namespace {

using namespace standard;

bool holds_rows_alone(const MeasuredPage& page) {
  return std::all_of(page.lines.begin(), page.lines.end(), [](const MeasuredLine& line) {
    return line.role() == Role::page_number || is_body(line);
  });
}

/// Down to the foot: a page may be left short for what must stand together on the next (7.3.5.5).
bool is_filled(const Subject& subject, int page) {
  if (!goes_on(subject.document(), static_cast<size_t>(page) - 1)) return false;
  const double foot = last_body_line(subject.page(page))->bottom();
  return foot > subject.area(page).bottom - kPitch;
}

/// What fails as it stands, but holds if lines moved for the sign-off, is unclear where nothing
/// tells whether they did.
std::optional<Finding> doubt(const Subject& subject, const Measures& strict,
                             const Measures& moved) {
  auto finding = strict.finding();
  if (!finding || finding->verdict != Verdict::fails || !subject.may_have_given()) return finding;
  if (moved.finding()->verdict == Verdict::ok) finding->verdict = Verdict::unclear;
  return finding;
}

std::optional<Finding> rows(const Subject& subject) {
  Measures counts = Measures::near(kRows, 0, "rows a page");
  Measures moved = Measures::near(kRows, kTailRows, "rows a page");
  for (int i = 1; i < subject.pages(); ++i) {
    if (!is_filled(subject, i) || !holds_rows_alone(subject.page(i))) continue;
    const auto count = static_cast<double>(row_baselines(subject.page(i)).size());
    counts.add(count, i, subject.may_give(i) ? kTailRows : 0);
    moved.add(count, i);
  }
  return doubt(subject, counts, moved);
}

std::optional<Finding> pitch(const Subject& subject) {
  const double exact = kAllowed / (kRows - 1);
  Measures pitches = Measures::near(kPitch, exact);
  Measures moved = Measures::near(kPitch, exact + kTailPitchGives * kPitch);
  for (int i = 1; i <= subject.pages(); ++i) {
    if (subject.page(i).landscape) continue;
    const auto found = pitch_on(subject.page(i));
    if (!found) continue;
    const bool has_head = !holds_rows_alone(subject.page(i));
    const double gives = subject.may_give(i) ? kTailPitchGives : has_head ? kHeadPitchGives : 0;
    pitches.add(*found, i, exact + gives * kPitch);
    moved.add(*found, i);
  }
  return doubt(subject, pitches, moved);
}

/// Distances from one Han character to the next where they are the columns': on lines without
/// other characters, and on a paragraph's last line, which is not justified.
std::vector<double> column_steps(const Subject& subject) {
  std::vector<double> steps;
  const auto& lines = subject.body_lines();
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::u32string text = lines[i]->text();
    const bool plain = std::all_of(text.begin(), text.end(), is_han);
    const bool last = i + 1 == lines.size() || lines[i + 1]->begins_paragraph;
    if (subject.page(lines[i].page).landscape || !(plain || last) ||
        !is_running_text(*lines[i].line))
      continue;
    for (const MeasuredRun& run : lines[i]->runs)
      for (size_t k = 1; k < run.characters.size(); ++k)
        if (is_han(run.characters[k].character) && is_han(run.characters[k - 1].character))
          steps.push_back(run.characters[k].left - run.characters[k - 1].left);
  }
  return steps;
}

std::optional<Finding> columns(const Subject& subject) {
  auto steps = column_steps(subject);
  constexpr size_t kEnough = 8;
  if (steps.size() < kEnough) return std::nullopt;
  std::nth_element(steps.begin(), steps.begin() + steps.size() / 2, steps.end());
  const double exact = kAllowed / kColumns;
  const bool gives = subject.may_give(1);
  Measures column = Measures::near(kColumn, exact, "mm a character, 28 a line");
  column.add(steps[steps.size() / 2], 0, exact + (gives ? kTailColumnGives * kColumn : 0));
  return column.finding();
}

constexpr Clause kClauses[] = {
    {"5.2.3", "rows of a full page", rows, Force::generally},
    {"5.2.3", "row pitch", pitch, Force::generally},
    {"5.2.3", "character pitch", columns, Force::generally},
};

}  // namespace

std::span<const Clause> row_clauses() { return kClauses; }

}  // namespace banxin
