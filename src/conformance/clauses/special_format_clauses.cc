// 命令 and 纪要: GB/T 9704 10.2, 10.3.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "conformance/clauses/clause_table.h"
#include "conformance/inference/text_forms.h"

namespace banxin {
namespace {

using namespace standard;

std::optional<Finding> mark_top(const Subject& subject, Format format, double required) {
  const auto mark = subject.first(Role::issuer_mark);
  if (!mark || subject.format() != format || subject.has_index_above()) return std::nullopt;
  Measures top = Measures::near(required, kAllowed, "mm below the upper edge");
  top.add(subject.ink(Role::issuer_mark).top - subject.area(mark->page).top, mark->page);
  return top.finding();
}

std::optional<Finding> mark_ends(const Subject& subject, Format format, std::u32string_view end) {
  const auto mark = subject.last(Role::issuer_mark);
  if (!mark || subject.format() != format) return std::nullopt;
  Facts facts("ends in " + to_utf8(end));
  const std::u32string text = mark->line->text();
  facts.add(text.ends_with(end), to_utf8(text), mark->page);
  return facts.finding();
}

// ---- 10.2 ----

std::optional<Finding> order_mark_top(const Subject& subject) {
  return mark_top(subject, Format::order, kOrderMarkTop);
}

std::optional<Finding> order_mark_ends(const Subject& subject) {
  return mark_ends(subject, Format::order, U"令");
}

std::optional<Finding> order_number(const Subject& subject) {
  const auto number = subject.first(Role::number);
  if (!number || subject.format() != Format::order || !subject.has(Role::issuer_mark))
    return std::nullopt;
  Measures gap =
      Measures::near(kOrderNumberLines * kLine, kGapGives + kAllowed, "mm below the mark");
  gap.add(number->line->top() - subject.ink(Role::issuer_mark).bottom, number->page);
  return gap.finding();
}

std::optional<Finding> order_body(const Subject& subject) {
  const auto number = subject.first(Role::number);
  const auto& body = subject.body_lines();
  if (!number || body.empty() || subject.format() != Format::order) return std::nullopt;
  // 主送 stand between number and body where an order has them.
  if (body.front().page != number->page || subject.has(Role::addressees)) return std::nullopt;
  Measures gap =
      Measures::near(kOrderBodyLines * kLine, kGapGives + kAllowed, "mm below the number");
  gap.add(body.front()->top() - number->line->bottom(), number->page);
  return gap.finding();
}

// ---- 10.3 ----

std::optional<Finding> minutes_mark_top(const Subject& subject) {
  return mark_top(subject, Format::minutes, kMinutesMarkTop);
}

std::optional<Finding> minutes_mark_ends(const Subject& subject) {
  return mark_ends(subject, Format::minutes, U"纪要");
}

std::optional<Finding> attendance_gap(const Subject& subject) {
  const auto label = subject.first(Role::attendance_label);
  if (!label) return std::nullopt;
  const auto above = subject.above(label->page, label->line->top(), [](const MeasuredLine& line) {
    return is_text(line) || line.role() == Role::attachment_list;
  });
  if (!above) return std::nullopt;
  const double gives = subject.gap_gives(label->page);
  Measures gap = Measures::near(kAttendanceLines * kLine, kAllowed + gives, "mm below the text");
  gap.add(label->line->top() - subject.foot_above(*above, label->line->top()), label->page);
  return gap.finding();
}

std::optional<Finding> attendance_left(const Subject& subject) {
  return indent_of(subject, Role::attendance_label, kIndent * kColumn);
}

std::optional<Finding> label_face(const Subject& subject) {
  return face_of(subject, Role::attendance_label, FaceKind::hei);
}

std::optional<Finding> names_face(const Subject& subject) {
  return face_of(subject, Role::attendance, FaceKind::fangsong);
}

constexpr size_t kLabelLength = 2;  // 出席, 请假, 列席

std::optional<Finding> label_colon(const Subject& subject) {
  Facts facts("a full-width colon after it");
  for (const PlacedLine& label : subject.lines(Role::attendance_label)) {
    const std::u32string text = label->text();
    facts.add(text.size() > kLabelLength && text[kLabelLength] == U'：',
              to_utf8(text.substr(0, kLabelLength + 1)), label.page);
  }
  return facts.finding();
}

/// Lines after the first begin where the first name does.
std::optional<Finding> names_aligned(const Subject& subject) {
  Measures offsets = Measures::near(0, kAllowed, "mm from the first name");
  double name = 0;
  for (int i = 1; i <= subject.pages(); ++i)
    for (const MeasuredLine& line : subject.page(i).lines) {
      if (line.role() == Role::attendance_label) {
        size_t index = 0;
        for (const MeasuredRun& run : line.runs)
          for (const MeasuredCharacter& one : run.characters)
            if (index++ == kLabelLength + 1) name = one.left;
      } else if (line.role() == Role::attendance && name > 0 &&
                 !is_punctuation(line.text().front())) {  // an opening mark may stand farther left
        offsets.add(line.left() - name, i);
      }
    }
  return offsets.finding();
}

/// 出席, 请假, 列席 in this order.
std::optional<Finding> attendance_order(const Subject& subject) {
  static constexpr std::u32string_view kOrder[] = {U"出席", U"请假", U"列席"};
  Facts facts("出席, 请假, 列席");
  size_t last = 0;
  for (const PlacedLine& line : subject.lines(Role::attendance_label)) {
    const std::u32string text = without_spaces(line->text());
    for (size_t i = 0; i < std::size(kOrder); ++i) {
      if (!text.starts_with(kOrder[i])) continue;
      facts.add(i >= last, i >= last ? "in order" : to_utf8(kOrder[i]) + " comes late", line.page);
      last = std::max(last, i);
    }
  }
  return facts.finding();
}

constexpr Clause kClauses[] = {
    {"10.2", "命令: mark's upper edge", order_mark_top},
    {"10.2", "命令: mark", order_mark_ends},
    {"10.2", "命令: 令号 two lines below the mark", order_number},
    {"10.2", "命令: body two lines below it", order_body},
    {"10.3", "纪要: mark's upper edge", minutes_mark_top},
    {"10.3", "纪要: mark", minutes_mark_ends},
    {"10.3", "出席: one line below the text", attendance_gap},
    {"10.3", "出席: indent", attendance_left},
    {"10.3", "出席: face of the label", label_face, Force::generally},
    {"10.3", "出席: face of the names", names_face, Force::generally},
    {"10.3", "出席: colon", label_colon},
    {"10.3", "出席: later lines", names_aligned},
    {"10.3", "出席, 请假, 列席: order", attendance_order},
};

}  // namespace

std::span<const Clause> special_format_clauses() { return kClauses; }

}  // namespace banxin
