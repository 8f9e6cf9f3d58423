// 页码, and pages turned for reading: GB/T 9704 7.5, 8.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "conformance/clauses/clause_table.h"
#include "conformance/inference/text_forms.h"

namespace banxin {
namespace {

using namespace standard;

/// All that stands outside the type area as a page's number.
struct PrintedNumber {
  std::u32string text;
  Area ink;
  bool on_sheet = false;
};

std::optional<PrintedNumber> number_on(const MeasuredPage& page) {
  PrintedNumber number;
  for (const MeasuredLine& line : page.lines) {
    if (line.role() != Role::page_number) continue;
    number.text += without_spaces(line.text());
    const Area ink = line.ink();
    number.ink.add(ink.empty() ? Area{line.left(), line.top(), line.right(), line.bottom()} : ink);
    number.on_sheet = line.on_sheet;
  }
  return number.text.empty() ? std::nullopt : std::optional(number);
}

/// Whose place is to be measured: on a page turned for reading, that on the sheet.
template <typename Measure>
void each_number(const Subject& subject, Measure measure) {
  for (int i = 1; i <= subject.pages(); ++i)
    if (const auto number = number_on(subject.page(i)))
      if (number->on_sheet == subject.page(i).landscape) measure(*number, i);
}

/// What stands between its dashes; empty if there are none.
std::string digits_of(const PrintedNumber& number) {
  const std::u32string& text = number.text;
  const bool dashes = text.size() > 2 && is_dash(text.front()) && is_dash(text.back());
  return dashes ? to_utf8(text.substr(1, text.size() - 2)) : "";
}

/// An attachment bound apart is counted anew (7.3.7): pages before the first of its own.
int pages_before(const Subject& subject, int page, int before) {
  const auto number = number_on(subject.page(page));
  const MeasuredLine* line = first_line(subject.page(page));
  const bool begins = line != nullptr && line->role() == Role::attachment_mark;
  return begins && number && digits_of(*number) == "1" ? page - 1 : before;
}

std::optional<Finding> form(const Subject& subject) {
  Facts facts("— 1 —, — 2 —, …");
  int before = 0;
  for (int i = 1; i <= subject.pages(); ++i) {
    before = pages_before(subject, i, before);
    if (const auto number = number_on(subject.page(i)))
      facts.add(digits_of(*number) == std::to_string(i - before), to_utf8(number->text), i);
  }
  return facts.finding();
}

/// 一字线 beside the number.
std::optional<Finding> dashes(const Subject& subject) {
  constexpr char32_t kDash = U'—';
  Facts facts("— (U+2014) on both sides");
  for (int i = 1; i <= subject.pages(); ++i)
    if (const auto number = number_on(subject.page(i)); number && number->text.size() > 2) {
      const std::u32string& text = number->text;
      facts.add(text.front() == kDash && text.back() == kDash, to_utf8(text), i);
    }
  return facts.finding();
}

/// Neither the first page of a letter (10.1) nor an empty page bears a number, nor a page with
/// nothing but the imprint.
bool may_lack_number(const Subject& subject, int number) {
  if (number == 1 && subject.format() == Format::letter) return true;
  const auto& lines = subject.page(number).lines;
  return std::all_of(lines.begin(), lines.end(), [](const MeasuredLine& line) {
    const auto role = line.role();
    return role && is_imprint_text(*role);
  });
}

std::optional<Finding> presence(const Subject& subject) {
  Facts facts("on every page with text");
  for (int i = 1; i <= subject.pages(); ++i) {
    const bool has = number_on(subject.page(i)).has_value();
    facts.add(has || may_lack_number(subject, i),
              has ? "on every page" : fmt::format("none on page {}", i), i);
  }
  return facts.finding();
}

std::optional<Finding> size(const Subject& subject) {
  return size_of(subject, Role::page_number, kSize4);
}

std::optional<Finding> face(const Subject& subject) {
  Facts facts("宋体");
  for (const PlacedRun& run : subject.runs(Role::page_number)) {
    const FaceKind kind = face_kind(run->font);
    facts.add(kind == FaceKind::unknown ? Verdict::unclear
              : kind == FaceKind::song  ? Verdict::ok
                                        : Verdict::fails,
              fmt::format("{} ({})", name_of(kind), run->font), run.page);
  }
  return facts.finding();
}

std::optional<Finding> drop(const Subject& subject) {
  Measures drops = Measures::near(kPageNumberDrop, kAllowed, "mm below the type area");
  each_number(subject, [&](const PrintedNumber& number, int page) {
    const double top = number_top(subject.page(page)).value_or(number.ink.top);
    drops.add(top - subject.area(page).bottom, page);
  });
  return drops.finding();
}

std::optional<Finding> inset(const Subject& subject) {
  Measures insets = Measures::between(kPageNumberInset * kCharacter4, kPageNumberInset * kColumn,
                                      kAllowed, "mm from the outer edge");
  int before = 0;
  each_number(subject, [&](const PrintedNumber& number, int page) {
    const Area area = subject.area(page);
    before = pages_before(subject, page, before);
    insets.add(
        (page - before) % 2 == 1 ? area.right - number.ink.right : number.ink.left - area.left,
        page);
  });
  return insets.finding();
}

// ---- 8 ----

std::optional<Finding> turned_number(const Subject& subject) {
  Facts facts("stands on the sheet as on upright pages");
  for (int i = 1; i <= subject.pages(); ++i)
    if (const auto number = number_on(subject.page(i)); number && subject.page(i).landscape)
      facts.add(number->on_sheet,
                number->on_sheet ? "turned with the sheet" : "turned with the text", i);
  return facts.finding();
}

/// The head stands at the sheet's left edge: at the binding edge on odd pages, at the fore edge on
/// even ones.
std::optional<Finding> turned_head(const Subject& subject) {
  Measures margin = Measures::near(kMarginLeft, kMarginAllowed, "mm from the sheet's left edge");
  for (int i = 1; i <= subject.pages(); ++i) {
    const MeasuredLine* line = first_line(subject.page(i));
    if (subject.page(i).landscape && line != nullptr && line->role() == Role::attachment_mark)
      margin.add(line->top(), i);
  }
  return margin.finding();
}

constexpr Clause kClauses[] = {
    {"7.5", "页码: form", form},
    {"7.5", "页码: dashes", dashes},
    {"7.5", "页码: where", presence},
    {"7.5", "页码: size", size, Force::generally},
    {"7.5", "页码: face", face, Force::generally},
    {"7.5", "页码: below the type area", drop},
    {"7.5", "页码: odd right, even left", inset},
    {"8", "landscape: 页码", turned_number},
    {"8", "landscape: head", turned_head},
};

}  // namespace

std::span<const Clause> page_number_clauses() { return kClauses; }

}  // namespace banxin
