// 发文字号 and 签发人: GB/T 9704 7.2.5, 7.2.6.
#include <algorithm>
#include <cmath>
#include <map>

#include "conformance/clauses/clause_table.h"
#include "conformance/inference/text_forms.h"

namespace banxin {
namespace {

using namespace standard;

/// A letter's signers stand below its number (10.1 has no place for them).
bool is_upward(const Subject& subject) {
  return subject.has(Role::signer_label) && subject.format() != Format::letter;
}

std::optional<Finding> number_form(const Subject& subject) {
  const auto number = subject.first(Role::number);
  if (!number) return std::nullopt;
  const bool order = subject.format() == Format::order;
  const bool minutes = subject.format() == Format::minutes;
  const std::u32string text = without_spaces(number->line->text());
  Facts facts(order ? "第×号" : "××〔year〕×号, no leading zero");
  if (is_open_number(text)) {
    facts.add(Verdict::unclear, to_utf8(text) + ", a draft's", number->page);
    return facts.finding();
  }
  const bool serial = is_serial_number(text);
  facts.add(order ? serial
                  : is_document_number(text) ||
                        (minutes && (serial || is_yearly_number(text) || is_issue(text))),
            to_utf8(text), number->page);
  return facts.finding();
}

std::optional<Finding> number_size(const Subject& subject) {
  return size_of(subject, Role::number, kSize3);
}

/// Two lines empty below the mark: 发文字号, or the signers of an upward document.
std::optional<Finding> number_gap(const Subject& subject) {
  const bool upward = is_upward(subject);
  const auto line = subject.first(upward ? Role::signer_label : Role::number);
  const bool has_own = subject.format() == Format::letter || subject.format() == Format::order;
  if (!line || !subject.has(Role::issuer_mark) || has_own) return std::nullopt;
  Measures gap = Measures::near(kNumberLines * kLine, kAllowed + kInkDepth, "mm below the mark");
  gap.add(line->line->top() - subject.ink(Role::issuer_mark).bottom, line->page);
  return gap.finding();
}

std::optional<Finding> number_centre(const Subject& subject) {
  if (is_upward(subject) || subject.format() == Format::letter) return std::nullopt;
  return centre_of(subject, Role::number);
}

std::optional<Finding> upward_number_left(const Subject& subject) {
  const auto number = subject.first(Role::number);
  if (!number || !is_upward(subject)) return std::nullopt;
  Measures left = Measures::near(kNumberInset * kColumn, kAllowed, "mm from the left edge");
  left.add(number->line->left() - subject.area(number->page).left, number->page);
  return left.finding();
}

/// The signers' last row: a name follows its label on one line, others have lines of their own.
double last_signers_baseline(const Subject& subject) {
  double last = 0;
  for (const PlacedRun& run : subject.runs(Role::signer)) last = std::max(last, run->baseline);
  return last;
}

std::optional<Finding> upward_number_row(const Subject& subject) {
  const auto number = subject.first(Role::number);
  if (!number || !is_upward(subject)) return std::nullopt;
  Measures offset = Measures::near(0, kAllowed, "mm from the last signer's line");
  offset.add(number->line->baseline() - last_signers_baseline(subject), number->page);
  return offset.finding();
}

std::optional<Finding> signer_label_face(const Subject& subject) {
  return face_of(subject, Role::signer_label, FaceKind::fangsong);
}

std::optional<Finding> signer_face(const Subject& subject) {
  return face_of(subject, Role::signer, FaceKind::kai);
}

/// Size 3, the label and the names.
std::optional<Finding> signer_size(const Subject& subject) {
  return size_of(subject, Role::signer_label, kSize3);
}

/// Two a row; how many stand on a line, the label's own with it.
std::optional<Finding> signers_a_row(const Subject& subject) {
  if (!is_upward(subject)) return std::nullopt;
  std::map<long, double> rows;
  std::map<long, int> pages;
  for (const Role role : {Role::signer_label, Role::signer})
    for (const PlacedLine& line : subject.lines(role)) {
      const long row = std::lround(line->baseline());
      ++rows[row];
      pages[row] = line.page;
    }
  Measures count = Measures::at_most(kSignersARow, 0, "a row");
  for (const auto& [row, names] : rows) count.add(names, pages[row]);
  return count.finding();
}

/// The names' right edge, one character from the type area's. Names of two and three characters may
/// end apart: the widest counts.
std::optional<Finding> signers_right(const Subject& subject) {
  if (!is_upward(subject)) return std::nullopt;
  double right = 0;
  int page = 0;
  for (const PlacedRun& run : subject.runs(Role::signer)) {
    page = run.page;
    for (const MeasuredCharacter& one : run->characters) right = std::max(right, one.right);
  }
  if (page == 0) return std::nullopt;
  Measures inset = Measures::near(kNumberInset * kColumn, kAllowed, "mm from the right edge");
  inset.add(subject.area(page).right - right, page);
  return inset.finding();
}

/// Rows after the first begin where the first name does.
std::optional<Finding> signers_align(const Subject& subject) {
  const auto& runs = subject.runs(Role::signer);
  if (runs.empty() || !is_upward(subject)) return std::nullopt;
  const double first = runs.front()->characters.front().left;
  Measures offset = Measures::near(0, kAllowed, "mm from the first name");
  double row = runs.front()->baseline;
  for (const PlacedRun& run : runs) {
    if (run->baseline < row + 1) continue;
    row = run->baseline;
    offset.add(run->characters.front().left - first, run.page);
  }
  return offset.finding();
}

constexpr Clause kClauses[] = {
    {"7.2.5", "发文字号: form", number_form},
    {"7.2.5", "发文字号: size", number_size},
    {"7.2.5", "two lines empty below the mark", number_gap},
    {"7.2.5", "发文字号: centred", number_centre},
    {"7.2.5", "发文字号, upward: left", upward_number_left},
    {"7.2.5", "发文字号, upward: line", upward_number_row},
    {"7.2.6", "签发人: size", signer_size},
    {"7.2.6", "签发人: face of the label", signer_label_face},
    {"7.2.6", "签发人: face of the names", signer_face},
    {"7.2.6", "签发人: two a row", signers_a_row, Force::generally},
    {"7.2.6", "签发人: right", signers_right},
    {"7.2.6", "签发人: later rows", signers_align},
};

}  // namespace

std::span<const Clause> signer_clauses() { return kClauses; }

}  // namespace banxin
