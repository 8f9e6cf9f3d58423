// 附件说明, sign-off, attachments and imprint.
#include <algorithm>
#include <cmath>
#include <vector>

#include "conformance/clauses/subject.h"
#include "conformance/inference/guess.h"
#include "conformance/inference/guess_lines.h"
#include "conformance/inference/text_forms.h"

namespace banxin::guess {
namespace {

constexpr double kLeastRule = 140;  // mm: an imprint's rules are wider
constexpr double kSealFrom = 35, kSealTo = 70;
constexpr double kStampTo = 30;  // mm: a stamp is lower
constexpr double kReach = 70;    // mm: a row of a sign-off stands at most so high above the next

/// 2012年7月1日, 二〇一二年七月一日: a date however it is written.
bool looks_like_date(std::u32string_view text) {
  static constexpr std::u32string_view kCharacters = U"0123456789〇零○一二三四五六七八九十年月日";
  constexpr size_t kLongest = 11;
  return text.size() <= kLongest && text.find(U'年') != text.npos &&
         text.find(U'月') != text.npos && text.ends_with(U"日") &&
         std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return kCharacters.find(c) != kCharacters.npos; });
}

/// 承办单位：…, 联系人：…, 电话：…
bool is_contact(std::u32string_view text) {
  return text.starts_with(U"承办单位：") || text.starts_with(U"联系人：") ||
         text.starts_with(U"联系电话：") || text.starts_with(U"电话：");
}

/// （共印300份）
bool is_copy_count(std::u32string_view text) {
  return text.find(U"共印") <= 1 && text.find(U'份') != text.npos;
}

bool looks_of_imprint(const std::u32string& text) {
  return text.starts_with(U"抄送") || text.starts_with(U"主送") || text.starts_with(U"发送：") ||
         text.ends_with(U"印发") || is_contact(text) || is_copy_count(text);
}

/// The imprint's rules on the page: the level black ones between and around which its words stand.
std::vector<MeasuredRule*> imprint_rules(MeasuredPage& page) {
  double top = page.height;
  for (const MeasuredLine& line : page.lines)
    if (!line.role() && looks_of_imprint(without_spaces(line.text())))
      top = std::min(top, line.top());
  constexpr double kAbove = 8;
  std::vector<MeasuredRule*> rules;
  for (MeasuredRule& rule : page.rules)
    if (!rule.role && rule.area.width() > kLeastRule && rule.area.top > top - kAbove)
      rules.push_back(&rule);
  std::sort(rules.begin(), rules.end(),
            [](const auto* a, const auto* b) { return a->area.top < b->area.top; });
  return rules;
}

/// 印发机关 and 印发日期 stand on one line.
void name_printed(MeasuredPage& page, double top, double bottom) {
  for (MeasuredLine& on : page.lines) {
    if (on.role() || !without_spaces(on.text()).ends_with(U"印发") || on.top() < top) continue;
    if (on.bottom() > bottom) continue;
    on.set_role(Role::printed_on);
    for (MeasuredLine& by : page.lines)
      if (!by.role() && std::abs(by.baseline() - on.baseline()) < 2) by.set_role(Role::printed_by);
  }
}

void name_copies(MeasuredPage& page, double top, double bottom) {
  for (MeasuredLine& line : page.lines)
    if (!line.role() && !line.on_sheet && line.top() > top && line.bottom() < bottom) {
      const std::u32string text = without_spaces(line.text());
      line.set_role(is_contact(text)      ? Role::contacts
                    : is_copy_count(text) ? Role::copies_printed
                                          : Role::copies);
    }
}

/// 抄送 without rules, at a letter's end (10.1).
void name_bare_copies(MeasuredPage& page) {
  bool after = false;
  for (MeasuredLine& line : page.lines) {
    after = after || (!line.role() && without_spaces(line.text()).starts_with(U"抄送"));
    if (after && !line.role()) line.set_role(Role::copies);
  }
}

// ---- sign-off ----

struct Found {
  size_t page = 0;
  MeasuredLine* line = nullptr;
};

/// The last date that stands alone in the page's right part.
Found find_date(MeasuredDocument& document, const BodyLook& look) {
  Found found;
  constexpr double kRightPart = 6;  // characters
  for (size_t i = 0; i < document.pages.size(); ++i)
    for (MeasuredLine& line : document.pages[i].lines)
      if (!line.role() && looks_like_date(without_spaces(line.text())) &&
          line.left() > look.left_on(i) + kRightPart * look.character())
        found = {i, &line};
  return found;
}

void name_impressions(MeasuredPage& page, const MeasuredLine& date) {
  const auto near = [&](const Area& area) {
    return area.bottom > date.top() - kReach && area.top < date.bottom();
  };
  const auto is_seal = [&](const Area& area) {
    return area.width() > kSealFrom && area.width() < kSealTo && area.height() > kSealFrom &&
           area.height() < kSealTo && area.bottom > date.top() - 2 * kReach;
  };
  for (MeasuredCircle& circle : page.circles)
    if (is_seal(circle.area) && is_red(circle.ink)) circle.role = Role::seal;
  for (MeasuredImage& image : page.images) {
    if (is_seal(image.area))
      image.role = Role::seal;
    else if (near(image.area) && image.area.height() < kStampTo && image.area.left > page.width / 2)
      image.role = Role::stamp;
  }
}

bool has_stamp(const MeasuredPage& page) {
  return std::any_of(page.images.begin(), page.images.end(),
                     [](const auto& image) { return image.role == Role::stamp; });
}

/// What stands above the date, right of where paragraphs begin, up to the first line that does not.
/// Beside a stamp, or a name in its place, that is an office.
void name_signers(MeasuredPage& page, MeasuredLine& date, double left) {
  bool stamped = has_stamp(page);
  double last = date.baseline();
  for (auto line = page.lines.rbegin(); line != page.lines.rend(); ++line) {
    if (line->baseline() >= date.baseline() || line->on_sheet) continue;
    if (line->role() || line->left() < left || line->baseline() < last - kReach) break;
    last = line->baseline();
    const bool written = is_red(line->largest().ink);
    line->set_role(written ? Role::signed_name : stamped ? Role::office : Role::signature);
    stamped = stamped || written;
  }
}

/// 附注, in brackets, below the date.
void name_note(MeasuredPage& page, const MeasuredLine& date) {
  bool open = false;
  for (MeasuredLine& line : page.lines) {
    if (line.role() || line.top() < date.bottom()) continue;
    const std::u32string text = line.text();
    if (!open && text.front() != U'（' && text.front() != U'(') return;
    line.set_role(Role::note);
    open = text.back() != U'）' && text.back() != U')';
    if (!open) return;
  }
}

/// 出席, 请假, 列席 (10.3); later lines stand below the first name.
void name_attendance(MeasuredDocument& document, const BodyLook& look) {
  bool open = false;
  constexpr double kLaterLines = 4;  // characters
  for (MeasuredPage& page : document.pages)
    for (MeasuredLine& line : page.lines) {
      const std::u32string text = line.text();
      const bool begins =
          text.starts_with(U"出席：") || text.starts_with(U"请假：") || text.starts_with(U"列席：");
      if (line.role() == Role::page_number) continue;
      const bool later = line.left() > look.left[0] + kLaterLines * look.character() &&
                         !looks_like_date(without_spaces(text));
      open = !line.role() && (begins || (open && later));
      if (open && !begins) line.set_role(Role::attendance);
      if (!begins || line.role()) continue;
      size_t count = 0;
      for (MeasuredRun& run : line.runs) {
        constexpr size_t kLabel = 2;
        run.role = count < kLabel ? Role::attendance_label : Role::attendance;
        count += run.characters.size();
      }
    }
}

// ---- attachments ----

bool is_attachment_mark(const std::u32string& text) {
  FormReader reader(text);
  if (!reader.take(U"附件")) return false;
  constexpr size_t kLongest = 2;
  return reader.done() || ((reader.take_number(1, kLongest) || reader.take_han_number()) &&
                           (reader.done() || (reader.take(U"：") && reader.done())));
}

/// An attachment's own text is as large as the body's, its title larger.
void name_attachment_head(MeasuredPage& page, const BodyLook& look) {
  bool marked = false;
  for (MeasuredLine& line : page.lines) {
    if (line.role() == Role::page_number || line.on_sheet) continue;
    if (!marked && !is_attachment_mark(without_spaces(line.text()))) return;
    if (marked && line.size() <= look.size + 2) return;
    line.set_role(marked ? Role::attachment_title : Role::attachment_mark);
    marked = true;
  }
}

void name_list(MeasuredDocument& document, const BodyLook& look) {
  for (size_t i = 0; i < document.pages.size(); ++i) {
    bool in_list = false;
    for (MeasuredLine& line : document.pages[i].lines) {
      if (line.role() || line.on_sheet) continue;
      const std::u32string text = line.text();
      const double left = line.left() - look.left_on(i);
      const bool begins =
          (text.starts_with(U"附件：") || text.starts_with(U"附件:")) && left > look.character();
      constexpr double kLaterLines = 4;
      in_list = begins || (in_list && left > kLaterLines * look.character() &&
                           left < (kLaterLines + 3) * look.character() &&
                           !looks_like_date(without_spaces(text)));
      if (in_list) line.set_role(Role::attachment_list);
    }
  }
}

}  // namespace

void name_imprint(MeasuredDocument& document, Format format) {
  MeasuredPage& page = document.pages.back();
  const auto rules = imprint_rules(page);
  if (rules.size() >= 2) {
    for (MeasuredRule* rule : rules) rule->role = Role::imprint_rule;
    const double top = rules.front()->area.top, bottom = rules.back()->area.bottom;
    name_printed(page, top, bottom);
    name_copies(page, top, bottom);
  } else if (format == Format::letter) {
    name_bare_copies(page);
  }
}

void name_attachments(MeasuredDocument& document, const BodyLook& look) {
  for (size_t i = 1; i < document.pages.size(); ++i) name_attachment_head(document.pages[i], look);
  name_list(document, look);
}

void name_sign_off(MeasuredDocument& document, const BodyLook& look) {
  name_attendance(document, look);
  const Found date = find_date(document, look);
  if (date.line == nullptr) return;
  MeasuredPage& page = document.pages[date.page];
  date.line->set_role(Role::date);
  constexpr double kIndented = 2.1;  // characters
  name_impressions(page, *date.line);
  name_signers(page, *date.line, look.left_on(date.page) + kIndented * look.character());
  name_note(page, *date.line);
  const bool sealed = std::any_of(page.circles.begin(), page.circles.end(),
                                  [](const auto& one) { return one.role == Role::seal; }) ||
                      std::any_of(page.images.begin(), page.images.end(),
                                  [](const auto& one) { return one.role == Role::seal; });
  if (!sealed) join_rows(page, Role::signature);  // spread to the longest name's width
}

}  // namespace banxin::guess
