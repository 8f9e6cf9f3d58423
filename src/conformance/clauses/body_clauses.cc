// 正文: GB/T 9704 7.3.3.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "conformance/clauses/clause_table.h"
#include "conformance/inference/text_forms.h"

namespace banxin {
namespace {

using namespace standard;

constexpr Role kHeadings[] = {Role::heading_1, Role::heading_2, Role::heading_3, Role::heading_4,
                              Role::heading_5};

std::optional<Finding> first_page_shows_body(const Subject& subject) {
  if (subject.pages() == 0 || subject.body_lines().empty()) return std::nullopt;
  size_t lines = 0;
  for (const PlacedLine& line : subject.body_lines()) lines += line.page == 1 ? 1 : 0;
  Facts facts("body text on the first page");
  facts.add(lines > 0, fmt::format("{} {}", lines, lines == 1 ? "line" : "lines"), 1);
  return facts.finding();
}

/// An opening mark may stand half a character farther left than its square.
bool stands_from_left(const PlacedLine& line) {
  return !is_punctuation(line->text().front()) && !runs_right_to_left(*line.line);
}

/// Where pages do not say what is what, a few paragraphs that stand otherwise than the many may be
/// meant so: a salutation, a name, a line of a table.
std::optional<Finding> paragraph_indent(const Subject& subject) {
  constexpr size_t kFew = 3;  // of so many paragraphs at the most one
  Measures all = Measures::near(kIndent * kColumn, kAllowed);
  Measures usual = all;
  size_t count = 0, others = 0;
  for (const PlacedLine& line : subject.body_lines()) {
    if (!stands_from_left(line) || !line->begins_paragraph || !is_running_text(*line.line) ||
        line->role() == Role::list_item || subject.page(line.page).landscape)
      continue;
    const double indent = line->left() - subject.area(line.page).left;
    all.add(indent, line.page);
    ++count;
    if (std::abs(indent - kIndent * kColumn) <= kAllowed)
      usual.add(indent, line.page);
    else
      ++others;
  }
  if (!subject.document().guessed || others == 0 || others * kFew > count) return all.finding();
  auto finding = usual.finding();
  finding->verdict = Verdict::unclear;
  finding->measured += fmt::format("; {} of {} stand elsewhere", others, count);
  return finding;
}

/// Lines that go on with a paragraph begin at the left edge.
std::optional<Finding> later_lines(const Subject& subject) {
  Measures lefts = Measures::near(0, kAllowed, "mm from the left edge");
  for (const PlacedLine& line : subject.lines(Role::body))
    if (stands_from_left(line) && !line->begins_paragraph && !subject.page(line.page).landscape)
      lefts.add(line->left() - subject.area(line.page).left, line.page);
  return lefts.finding();
}

/// Where pages do not say what is what, a number in the body's face may open a paragraph
/// (（一）因任职、受雇……；) as well as a heading.
template <Role kRole, FaceKind kFace>
std::optional<Finding> face(const Subject& subject) {
  auto finding = face_of(subject, kRole, kFace);
  const bool fails = finding && finding->verdict == Verdict::fails;
  if (fails && subject.document().guessed &&
      finding->measured.starts_with(name_of(FaceKind::fangsong)))
    finding->verdict = Verdict::unclear;
  return finding;
}

std::optional<Finding> heading_size(const Subject& subject) {
  Measures sizes = Measures::between(kSize3.from, kSize3.to, kSizeAllowed, "pt");
  for (const Role role : kHeadings)
    for (const PlacedRun& run : subject.runs(role))
      if (!run->characters.empty() && is_han(run->characters.front().character))
        sizes.add(run->size, run.page);
  return sizes.finding();
}

std::optional<Finding> headings_not_bold(const Subject& subject) {
  Facts facts("not bold");
  for (const Role role : kHeadings)
    for (const PlacedRun& run : subject.runs(role))
      facts.add(!run->bold, run->bold ? fmt::format("bold ({})", run->font) : "not bold", run.page);
  return facts.finding();
}

std::optional<Finding> heading_numbers(const Subject& subject) {
  Facts facts("一、 （一） 1. （1）");
  for (int level = 1; level <= 5; ++level)
    for (const PlacedLine& line : subject.lines(kHeadings[level - 1])) {
      const std::u32string text = line->text();
      const int found = numbered_level(text);
      if (found != 0 && line->begins_paragraph)
        facts.add(found == level, fmt::format("level {}: {}", level, to_utf8(text.substr(0, 4))),
                  line.page);
    }
  return facts.finding();
}

constexpr Clause kClauses[] = {
    {"7.3.3", "first page", first_page_shows_body},
    {"7.3.3", "paragraphs indent two characters", paragraph_indent},
    {"7.3.3", "later lines", later_lines},
    {"7.3.3", "level 1: face", face<Role::heading_1, FaceKind::hei>, Force::generally},
    {"7.3.3", "level 2: face", face<Role::heading_2, FaceKind::kai>, Force::generally},
    {"7.3.3", "level 3: face", face<Role::heading_3, FaceKind::fangsong>, Force::generally},
    {"7.3.3", "level 4: face", face<Role::heading_4, FaceKind::fangsong>, Force::generally},
    {"7.3.3", "level 5: face", face<Role::heading_5, FaceKind::fangsong>, Force::generally},
    {"7.3.3", "headings: size", heading_size, Force::generally},
    {"7.3.3", "headings: weight", headings_not_bold},
    {"7.3.3", "headings: numbers", heading_numbers, Force::may},
};

}  // namespace

std::span<const Clause> body_clauses() { return kClauses; }

}  // namespace banxin
